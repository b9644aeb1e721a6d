import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packReady } from '../../../training/subword/packReady';
import { inCheckout } from '../../support/checkout';
import { importCore } from '../bundledCore';
import type { SubwordEngine, VocabularyName } from './subwordEngine';

/** What the vocabulary is called in the folder of the bundled core. */
export function vocabularyFile(core: string, name: VocabularyName): string {
	return path.join(path.dirname(core), `${name}.bin`);
}

/** The bytes of a vocabulary as the build makes it. */
export function packedVocabulary(name: VocabularyName): Uint8Array {
	return packReady(name, inCheckout('.'));
}

/**
 * Our tokenizer, encoding and only counting.
 * @param core the bundled core, with the vocabularies beside it
 */
export function ownSubwordEngines(core: string, vocabulary: VocabularyName): SubwordEngine[] {
	const file = vocabularyFile(core, vocabulary);
	const load = async () => {
		const { ReadyVocabularies } = await importCore(core);
		return new ReadyVocabularies({ read: () => Promise.resolve(readFileSync(file)) }).load(vocabulary);
	};
	const script = `
		const { readFile } = await import('node:fs/promises');
		const { ReadyVocabularies } = await import(${JSON.stringify(core)});
		const vocabularies = new ReadyVocabularies({ read: () => readFile(${JSON.stringify(file)}) });
		const tokenizer = await vocabularies.load(${JSON.stringify(vocabulary)});
		tokenizer.encode('word');
		return tokenizer;`;
	const shared = { kind: 'JavaScript', script, files: [file] };
	return [
		{
			...shared,
			name: 'NLP Lens',
			gives: 'ids and spans',
			load: async () => {
				const tokenizer = await load();
				return text => tokenizer.encode(text).ids.length;
			},
		},
		{
			...shared,
			name: 'NLP Lens, count',
			gives: 'count',
			load: async () => {
				const tokenizer = await load();
				return text => tokenizer.count(text);
			},
		},
	];
}
