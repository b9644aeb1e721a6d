import type { Language } from '../../src/core/text/language';
import type { Card, CardScore, CardSource } from '../support/card';

/** What the evaluations found of a model, of the weights as they ship. */
export interface ElmoReport {
	/** The scalar mix that the tagger learned. */
	readonly mix: { readonly weights: readonly [number, number, number]; readonly scale: number };
	readonly scores: readonly CardScore[];
}

const SOURCES: Readonly<Record<Language, readonly CardSource[]>> = {
	en: [
		{
			name: 'English Wikipedia, 33,792 articles',
			license: 'CC BY-SA 4.0',
			use: 'training; one article in 200 held out',
		},
		{ name: 'Standard Ebooks, 10 novels', license: 'CC0 1.0 / public domain', use: 'training; *Middlemarch* held out' },
		{ name: 'UNER English-EWT, train', license: 'CC BY-SA 4.0', use: 'the weights of the scalar mix' },
	],
	zh: [
		{
			name: 'Chinese Wikipedia in simplified characters, 92,663 articles',
			license: 'CC BY-SA 4.0',
			use: 'training; one article in 200 held out',
		},
		{ name: 'the four classical novels', license: 'public domain', use: 'training' },
		{ name: 'UNER Chinese-GSDSIMP, train', license: 'CC BY-SA 4.0', use: 'the weights of the scalar mix' },
	],
};

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' };

/** The card of a model. @param tokens words that each direction read in training */
export function elmoCard(language: Language, tokens: number, { scores }: ElmoReport): Card {
	return {
		title: `contextual vectors of ${NAMES[language]} words (ELMo)`,
		summary:
			'A bidirectional language model over words that are read as characters: a convolution over characters with a highway layer (256 dimensions), and two LSTM layers of 256 units a direction. Its three layers are vectors of words in their context. An ONNX model with weights of 8 bits, in a model file.',
		command: `npm run train:elmo -- ${language}-elmo`,
		seed: 1,
		sources: SOURCES[language],
		method: `Peters et al. 2018, small: each direction read ${tokens.toLocaleString('en')} words in 64 streams of running text, 32 words at a time (Adam, rate 0.002, warm-up of 200 steps, falling to 0 at the end), with a softmax over 30,000 words of which about 1,024 were sampled at a time. The softmax is not shipped. After training the weights are rounded, a row by its own scale, to integers of [-63, 63] in 8 bits.`,
		scores,
		weaknesses: [
			'Small, and trained on little text: the paper has LSTMs of 4,096 units, not 256, and read 800 million words ten times, not 6 million once.',
			'The text is an encyclopedia for the most part: talk, chat and program text are foreign to it.',
			...(language === 'zh'
				? ['Traditional characters are read as simplified ones; words are those of the PKU standard.']
				: []),
		],
	};
}
