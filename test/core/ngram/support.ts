import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArpaReader } from '../../../src/core/ngram/arpaReader';
import type { NgramOptions } from '../../../src/core/ngram/ngram';
import { NgramLearner } from '../../../src/core/ngram/ngramLearner';
import type { LearnedNgrams } from '../../../src/core/ngram/ngramLearner';
import type { NgramModel } from '../../../src/core/ngram/ngramModel';
import { ngramWords } from '../../../src/core/ngram/ngramWords';

const FOLDER = join(import.meta.dirname, '../../fixtures/ngram');

/** The text of a fixture. */
export function fixture(name: string): string {
	return readFileSync(join(FOLDER, name), 'utf8');
}

/** The sentences of a text: one a line, words parted by spaces. */
export function sentencesOf(text: string): string[][] {
	return text
		.split('\n')
		.filter(line => line !== '')
		.map(line => line.split(' '));
}

/** What is learned of the sentences of a text. */
export function learn(text: string, options: NgramOptions = {}): Promise<LearnedNgrams> {
	const learner = new NgramLearner(options);
	for (const words of sentencesOf(text)) learner.addSentence(words);
	return learner.learn();
}

/** The model of an ARPA file. */
export function readArpa(text: string, name = 'test.arpa'): NgramModel {
	const reader = new ArpaReader(name);
	for (const line of text.split('\n')) reader.push(line);
	return reader.finish();
}

/** Probability and backoff weight of every n-gram, by its words. */
export function entriesOf({ trie, weights, vocabulary }: NgramModel): Map<string, readonly [number, number]> {
	const entries = new Map<string, readonly [number, number]>();
	for (let n = 1; n <= trie.order; n++) {
		const wordsOf = ngramWords(trie, n);
		for (let i = 0; i < trie.sizes[n]; i++) {
			const words = wordsOf(i).map(word => vocabulary.wordOf(word));
			const backoff = n < trie.order ? weights.backoffs[n][i] : 0;
			entries.set(words.join(' '), [weights.logProbs[n][i], backoff]);
		}
	}
	return entries;
}
