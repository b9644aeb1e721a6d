import type { Card } from '../support/card';

const SOURCES: Card['sources'] = [
	{ name: 'English Wikipedia, plain text, first 20 million characters', license: 'CC BY-SA 4.0', use: 'training' },
	{
		name: 'Chinese Wikipedia, plain text in simplified characters, first 8 million characters',
		license: 'CC BY-SA 4.0',
		use: 'training',
	},
	{ name: 'the last 500,000 characters of both', license: 'CC BY-SA 4.0', use: 'score' },
	{ name: 'Standard Ebooks, ten novels, the last 500,000 characters', license: 'CC0 (public domain)', use: 'score' },
	{ name: 'Dive into Deep Learning in Chinese (d2l-zh)', license: 'Apache 2.0', use: 'score' },
];

const WEAKNESSES = [
	'Learned from encyclopedias: code, dialogue and mathematics take more tokens than with vocabularies learned from the web.',
	'Traditional characters are rare in the corpus and often take several tokens.',
	'Sixteen thousand pieces hold fewer Chinese words of two and more characters than large vocabularies do.',
];

/** What the cards of the two vocabularies say beside their scores. */
export const CARDS = {
	'zh-en-unigram': {
		title: 'a SentencePiece vocabulary for Chinese and English',
		summary:
			'16,000 pieces of a unigram model with byte fallback (Kudo 2018), as SentencePiece has them: a space is `▁`, nothing is ' +
			'normalized, and what has no piece is written in bytes, so that every text comes back as it was. Scores in brackets are ' +
			'those of published vocabularies on the same text.',
		command: 'npm run train:subword -- zh-en-unigram',
		sources: SOURCES,
		method:
			'Our own learner (`src/core/subword/learners`): a million frequent substrings of a suffix array, by turns two rounds of EM and ' +
			'pruning to three quarters, character coverage 0.9995; pieces of at most 16 characters that stay within a word and a script. ' +
			'The file holds pieces and scores in single precision.',
		weaknesses: WEAKNESSES,
	},
	'zh-en-byte-bpe': {
		title: 'a byte-level BPE vocabulary for Chinese and English',
		summary:
			'16,000 tokens of byte-level BPE (Radford et al. 2019): the 256 bytes, 15,743 merges, and `<|endoftext|>`. Text is cut ' +
			'into words by the pattern of Llama 3, which is that of cl100k_base but for white space at the end. Scores in ' +
			'brackets are those of published vocabularies on the same text.',
		command: 'npm run train:subword -- zh-en-byte-bpe',
		sources: SOURCES,
		method:
			'Our own learner (`src/core/subword/learners`): the most frequent pair is merged, ties by the numbers of its parts. The file ' +
			'holds the two parts of each piece.',
		weaknesses: WEAKNESSES,
	},
} as const satisfies Readonly<Record<string, Omit<Card, 'scores' | 'seed'>>>;
