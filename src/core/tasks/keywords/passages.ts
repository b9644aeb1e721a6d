import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { Steps } from '../../steps';
import type { Span } from '../../text/span';
import type { TextWords } from './textWords';

/** A passage ends with a paragraph when it has so many words that topics are learned from, and with a sentence when it has more. */
const PARAGRAPH_WORDS = 25;
const SENTENCE_WORDS = 60;

/** Sentences that are cut in one step. */
const STEP = 500;

/** A stretch of a text whose words share their topics. */
export interface Passage extends Span {
	/** Its words of topics, as terms. */
	readonly terms: readonly number[];
}

/**
 * Cuts a text into passages of one paragraph or a few, or of a part of a long one.
 * @param text what the offsets are of
 * @param isTopical 1 for tokens that topics are learned from
 */
export function* cutPassages(
	text: string,
	annotation: RangeAnnotation,
	words: TextWords,
	isTopical: Uint8Array,
): Steps<Passage[]> {
	const sentences = yield* cutSentences(annotation, words, isTopical);
	const passages: Passage[] = [];
	let open: Passage | undefined;
	for (const [i, sentence] of sentences.entries()) {
		if (i % STEP === STEP - 1) yield;
		open = open === undefined ? sentence : joined(open, sentence);
		const next = sentences.at(i + 1);
		const endsParagraph = next === undefined || text.slice(sentence.end, next.start).includes('\n');
		if (open.terms.length >= (endsParagraph ? PARAGRAPH_WORDS : SENTENCE_WORDS)) {
			passages.push(open);
			open = undefined;
		}
	}
	if (open === undefined) return passages;
	const last = passages.pop();
	passages.push(last === undefined ? open : joined(last, open));
	return passages;
}

/** Every sentence as a passage of its own. */
export function* cutSentences(
	{ sentences }: RangeAnnotation,
	words: TextWords,
	isTopical: Uint8Array,
): Steps<Passage[]> {
	const passages: Passage[] = [];
	if (sentences === undefined) return passages;
	let token = 0;
	for (const [sentence, start] of sentences.starts.entries()) {
		if (sentence % STEP === STEP - 1) yield;
		const end = sentences.ends[sentence];
		const terms: number[] = [];
		for (; token < words.starts.length && words.starts[token] < end; token++) {
			if (isTopical[token] === 1) terms.push(words.termIds[token]);
		}
		passages.push({ start, end, terms });
	}
	return passages;
}

function joined(first: Passage, second: Passage): Passage {
	return { start: first.start, end: second.end, terms: [...first.terms, ...second.terms] };
}
