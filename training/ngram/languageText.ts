import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/text/language';
import { dataFolder, readData } from '../support/dataFolder';

/** Sentences of one kind of text, each as its words. */
export type Sentences = Iterable<readonly string[]>;

/** The words that `training/elmo/writeWords.ts` cut: of an encyclopedia and of books, some documents held out as a whole. */
export function* cutSentences(language: Language, part: 'train' | 'heldout'): Generator<readonly string[]> {
	const file = `derived/elmo/${language}.${part}.txt`;
	if (!existsSync(join(dataFolder(), file))) {
		throw new Error(`${file} is missing. Make it by: npx tsx training/elmo/writeWords.ts ${language}`);
	}
	for (const line of readData(file).split('\n')) {
		if (line !== '') yield line.split('\t').map(word => word.replaceAll(' ', '_'));
	}
}

/** The documents that were held out, the odd ones for choosing and the even ones for measuring. */
export function* heldOutSentences(language: Language, use: 'dev' | 'test'): Generator<readonly string[]> {
	let document = 1;
	for (const line of readData(`derived/elmo/${language}.heldout.txt`).split('\n')) {
		if (line === '') document++;
		else if ((document % 2 === 1) === (use === 'dev')) yield line.split('\t').map(word => word.replaceAll(' ', '_'));
	}
}
