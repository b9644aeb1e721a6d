import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NlpError } from '../../core/errors';
import type { ModelSource } from '../../core/model/modelSource';
import { readTokenizer } from '../../core/subword/files/readTokenizer';
import { READY_VOCABULARIES, ReadyVocabularies } from '../../core/subword/readyVocabularies';
import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import { reasonOf } from '../textInput';
import { UsageError } from '../usageError';

/** Ends of the names of files that belong together, each with the other's. */
const COMPANIONS: readonly (readonly [end: string, other: string])[] = [
	['vocab.json', 'merges.txt'],
	['merges.txt', 'vocab.json'],
	['encoder.json', 'vocab.bpe'],
	['vocab.bpe', 'encoder.json'],
];

/**
 * The tokenizer of a file, or of a vocabulary that the program has.
 * @throws UsageError when the file cannot be read or holds no tokenizer.
 */
export async function openTokenizer(model: string, models: ModelSource): Promise<SubwordTokenizer> {
	if (READY_VOCABULARIES.some(({ id }) => id === model)) return new ReadyVocabularies(models).load(model);
	const files = [{ name: path.basename(model), bytes: await bytesOf(model) }];
	const other = companionOf(model);
	const otherBytes = other === undefined ? undefined : await readFile(other).catch(() => undefined);
	if (other !== undefined && otherBytes !== undefined) files.push({ name: path.basename(other), bytes: otherBytes });
	try {
		return readTokenizer(files).tokenizer;
	} catch (error) {
		throw error instanceof NlpError ? new UsageError(error.message, { cause: error }) : error;
	}
}

/** The other file of GPT-2's two, beside the one that is named. */
function companionOf(file: string): string | undefined {
	const companion = COMPANIONS.find(([end]) => file.endsWith(end));
	return companion && file.slice(0, -companion[0].length) + companion[1];
}

async function bytesOf(file: string): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (error) {
		const names = READY_VOCABULARIES.map(({ id }) => id).join(', ');
		const message = `cannot read the model ${file}: ${reasonOf(error)}; vocabularies of the program are ${names}`;
		throw new UsageError(message, { cause: error });
	}
}
