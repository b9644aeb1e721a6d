import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';
import type { CardScore } from '../support/card';
import { CHINESE_MANUALS, CHINESE_WIKIPEDIA, ENGLISH_BOOKS, ENGLISH_WIKIPEDIA, heldOut } from './plainText';
import { publishedTokenizer } from './publishedTokenizers';

const SIZE = 500_000;

const SETS = [
	{ name: 'English Wikipedia, held out', file: ENGLISH_WIKIPEDIA, language: 'en' },
	{ name: 'English novels (Standard Ebooks)', file: ENGLISH_BOOKS, language: 'en' },
	{ name: 'Chinese Wikipedia, held out', file: CHINESE_WIKIPEDIA, language: 'zh' },
	{ name: 'Chinese textbook (d2l-zh)', file: CHINESE_MANUALS, language: 'zh' },
] as const;

const PUBLISHED = ['o200k_base', 'cl100k_base', 'gpt2'] as const;

/** Characters a token and tokens a word of a vocabulary on text that it did not learn from, beside published vocabularies. */
export function fertilityScores(tokenizer: SubwordTokenizer): readonly CardScore[] {
	const peers = PUBLISHED.map(name => ({ name, peer: publishedTokenizer(name) }));
	return SETS.flatMap(({ name, file, language }) => {
		const text = heldOut(file, SIZE);
		const characters = Array.from(text).length;
		const words = wordCount(text, language);
		const counts = peers.map(({ name: peerName, peer }) => ({ peerName, tokens: peer.count(text) }));
		const beside = (value: (tokens: number) => number): string =>
			counts.map(({ peerName, tokens }) => `${peerName} ${value(tokens).toFixed(2)}`).join(', ');
		const row = (measure: string, value: (tokens: number) => number): CardScore => ({
			set: name,
			measure: `${measure} (${beside(value)})`,
			score: value(tokenizer.count(text)),
		});
		return [row('characters a token', tokens => characters / tokens), row('tokens a word', tokens => tokens / words)];
	});
}

/** Words by the segmenter of Node.js (ICU). */
function wordCount(text: string, language: string): number {
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	let words = 0;
	// Line by line, since a segmenter's time grows with the square of its text.
	for (const line of text.split('\n')) {
		for (const { isWordLike } of segmenter.segment(line)) {
			words += isWordLike === true ? 1 : 0;
		}
	}
	return words;
}
