import { readDataLines } from '../support/dataFolder';
import { sib200 } from './chineseSets';
import type { LabeledText, Part } from './labeledText';

/** A paragraph is longer than this; shorter ones are headings and captions. */
const SHORTEST_PARAGRAPH = 60;
/** From a capital letter to a full stop, at least twenty letters and at most a hundred and eighty in between. */
const SENTENCE = /[A-Z][^.!?]{20,180}[.]/u;

/** One paragraph in so many is learned from, and others, fewer, are for the margin of neutral and its score. */
const STEPS: Readonly<Record<Part, { readonly step: number; readonly first: number }>> = {
	train: { step: 30, first: 3 },
	dev: { step: 600, first: 10 },
	test: { step: 600, first: 20 },
};

/**
 * First sentences of paragraphs of an encyclopedia, and sentences of FLORES-200, which are news for the most part: most tell
 * without judging. No paragraph is in two parts.
 */
export function plainSentences(part: Part): LabeledText[] {
	const { step, first } = STEPS[part];
	const encyclopedia = readDataLines('lm/mono-enwiki/enwiki.txt')
		.filter(({ length }) => length > SHORTEST_PARAGRAPH)
		.filter((_, index) => index % step === first)
		.flatMap(paragraph => SENTENCE.exec(paragraph)?.[0] ?? []);
	const news = sib200('eng_Latn', part).map(({ text }) => text);
	return [...encyclopedia, ...news].map(text => ({ text, label: 'neutral' }));
}
