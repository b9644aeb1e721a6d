import type { Language } from '../../src/core/text/language';
import { readDataLines } from '../support/dataFolder';

/** What a set is for: nothing is chosen by its score on a test set. */
export type TestRole = 'test' | 'dev';

/** A set that vectors are scored on. */
export interface WordTest {
	readonly name: string;
	readonly language: Language;
	readonly kind: 'similarity' | 'analogy';
	readonly role: TestRole;
	readonly file: string;
}

/** Two words, and how alike people found them. */
export interface SimilarPair {
	readonly words: readonly [string, string];
	readonly score: number;
}

/** “a is to b as c is to d”, in small letters. */
export type AnalogyQuestion = readonly [string, string, string, string];

/** The sets of the shelf of embeddings. */
export const WORD_TESTS: readonly WordTest[] = [
	{ name: 'questions-words', language: 'en', kind: 'analogy', role: 'test', file: 'eval-en/questions-words.txt' },
	{ name: 'WordSim-353', language: 'en', kind: 'similarity', role: 'test', file: 'eval-en/EN-WS-353-ALL.txt' },
	{ name: 'SimLex-999', language: 'en', kind: 'similarity', role: 'test', file: 'eval-en/EN-SIMLEX-999.txt' },
	{ name: 'MEN', language: 'en', kind: 'similarity', role: 'dev', file: 'eval-en/EN-MEN-TR-3k.txt' },
	{ name: 'MTurk-771', language: 'en', kind: 'similarity', role: 'dev', file: 'eval-en/EN-MTurk-771.txt' },
	{ name: 'RW (rare words)', language: 'en', kind: 'similarity', role: 'dev', file: 'eval-en/EN-RW-STANFORD.txt' },
	{ name: 'SimVerb-3500', language: 'en', kind: 'similarity', role: 'dev', file: 'eval-en/EN-SimVerb-3500.txt' },
	{ name: 'CA-translated', language: 'zh', kind: 'analogy', role: 'test', file: 'eval-zh/ca_translated.txt' },
	{ name: 'wordsim-297', language: 'zh', kind: 'similarity', role: 'test', file: 'eval-zh/wordsim-297.txt' },
	{ name: 'CA8, semantic', language: 'zh', kind: 'analogy', role: 'dev', file: 'eval-zh/semantic.txt' },
	{ name: 'CA8, morphological', language: 'zh', kind: 'analogy', role: 'dev', file: 'eval-zh/morphological.txt' },
	{ name: 'wordsim-240', language: 'zh', kind: 'similarity', role: 'dev', file: 'eval-zh/wordsim-240.txt' },
	{ name: 'COS960', language: 'zh', kind: 'similarity', role: 'dev', file: 'eval-zh/COS960_all.txt' },
];

/** The pairs of a set of similarity: two words and a number on a line. */
export function readPairs({ file }: WordTest): SimilarPair[] {
	return cellsOf(file)
		.filter(cells => cells.length >= 3)
		.map(([one, other, score]) => ({ words: [one, other], score: Number(score) }));
}

/** The questions of a set of analogies: four words on a line, sections between lines that begin with a colon. */
export function readQuestions({ file }: WordTest): AnalogyQuestion[] {
	return cellsOf(file)
		.filter(cells => cells.length === 4)
		.map(([a, b, c, d]) => [a, b, c, d]);
}

function cellsOf(file: string): string[][] {
	return readDataLines(`lm/${file}`)
		.map(line => line.toLowerCase().trim())
		.filter(line => line !== '' && !line.startsWith(':'))
		.map(line => line.split(/\s+/u));
}
