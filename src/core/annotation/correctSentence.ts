import { NlpError } from '../errors';
import type { Span } from '../text/span';
import { soundLabel } from './entityKinds';
import { GOLD_LAYERS } from './goldAnnotation';
import type { Correction, GoldEntity, GoldSentence, GoldWord } from './goldAnnotation';
import { trimmedSpan } from './squeezedText';

/**
 * A sentence after a correction.
 * @param span what it is about, in offsets of the sentence's text; an empty one is a cursor
 * @throws NlpError `input-malformed` when there is nothing there that could be corrected so.
 */
export function correctSentence(sentence: GoldSentence, correction: Correction, span: Span): GoldSentence {
	switch (correction.kind) {
		case 'tags':
			return withTags(sentence, correction, span);
		case 'entity':
			return withEntity(sentence, correction.label, span);
		case 'noEntity':
			return withoutEntities(sentence, span);
		case 'joinWords':
			return withJoined(sentence, span);
		case 'splitWord':
			return withSplit(sentence, span.start);
		case 'check':
			return { ...sentence, checked: correction.isChecked ? GOLD_LAYERS : [] };
		case 'forget':
			throw new RangeError('To forget takes the sentence away; there is none to return.');
	}
}

/** Whether a stretch, or a cursor at one of its ends, touches another. */
export function touches({ start, end }: Span, span: Span): boolean {
	return span.start === span.end ? start <= span.start && span.start <= end : start < span.end && end > span.start;
}

/** The one word that a cursor is in: of two that it stands between, the one that begins there. */
export function wordAt(words: readonly GoldWord[], offset: number): GoldWord | undefined {
	return (
		words.find(({ start, end }) => start <= offset && offset < end) ??
		words.find(({ start, end }) => start < offset && offset === end)
	);
}

/** The words without what CoNLL-U says of how they depend on each other: their numbers have changed. */
export function withoutTree(words: readonly GoldWord[]): GoldWord[] {
	return words.map(word =>
		word.other === undefined ? word : { ...word, other: { ...word.other, head: '_', deprel: '_', deps: '_' } },
	);
}

function withTags(
	sentence: GoldSentence,
	{ upos, xpos, lemma }: Extract<Correction, { kind: 'tags' }>,
	span: Span,
): GoldSentence {
	const atCursor = span.start === span.end ? wordAt(sentence.words, span.start) : undefined;
	const isMeant = (word: GoldWord): boolean => (atCursor === undefined ? touches(word, span) : word === atCursor);
	if (!sentence.words.some(isMeant)) throw nothingThere('There is no word here. Put the cursor on a word.');
	const words = sentence.words.map(word =>
		isMeant(word)
			? { ...word, upos: upos ?? word.upos, xpos: xpos ?? word.xpos, lemma: lemma ?? word.lemma, isCorrected: true }
			: word,
	);
	return { ...sentence, words };
}

function withEntity(sentence: GoldSentence, label: string, span: Span): GoldSentence {
	const stretch =
		trimmedSpan(sentence.text, span) ??
		sentence.entities.find(entity => touches(entity, span)) ??
		wordAt(sentence.words, span.start);
	if (stretch === undefined) throw nothingThere('There is no word here. Select what is to be an entity.');
	const { start, end } = stretch;
	const others = sentence.entities.filter(entity => !(entity.start < end && entity.end > start));
	const added: GoldEntity = { start, end, label: soundLabel(label), isCorrected: true };
	return { ...sentence, entities: [...others, added].sort((a, b) => a.start - b.start) };
}

function withoutEntities(sentence: GoldSentence, span: Span): GoldSentence {
	const entities = sentence.entities.filter(entity => !touches(entity, span));
	if (entities.length === sentence.entities.length) {
		throw nothingThere('There is no entity here. Put the cursor on one.');
	}
	return { ...sentence, entities };
}

function withJoined(sentence: GoldSentence, span: Span): GoldSentence {
	const stretch = trimmedSpan(sentence.text, span);
	if (stretch === undefined) throw nothingThere('Nothing is selected. Select what is one word.');
	const cut = cutAt(cutAt(sentence, stretch.start), stretch.end).words;
	const inside = cut.filter(word => word.start < stretch.end && word.end > stretch.start);
	const last = inside.at(-1);
	// Of a compound the last part says what it is, in Chinese and in English.
	const joined: GoldWord = {
		...stretch,
		joined: inside.at(0)?.joined ?? false,
		upos: last?.upos ?? '',
		xpos: last?.xpos ?? '',
		lemma: sentence.text.slice(stretch.start, stretch.end),
		isCorrected: true,
	};
	const before = cut.filter(({ end }) => end <= stretch.start);
	const after = cut.filter(({ start }) => start >= stretch.end);
	return { ...sentence, words: withoutTree([...before, joined, ...after]) };
}

function withSplit(sentence: GoldSentence, offset: number): GoldSentence {
	const split = cutAt(sentence, offset);
	if (split === sentence) throw nothingThere('No word goes across this place. Put the cursor inside a word.');
	return split;
}

/** The sentence with a border between words at an offset; itself where there is one already, or a pair of surrogates. */
function cutAt(sentence: GoldSentence, offset: number): GoldSentence {
	const word = sentence.words.find(({ start, end }) => start < offset && offset < end);
	if (word === undefined || (sentence.text.codePointAt(offset - 1) ?? 0) > 0xffff) return sentence;
	const part = ({ start, end }: Span, joined: boolean): GoldWord => {
		return { ...word, start, end, joined, lemma: sentence.text.slice(start, end), isCorrected: true };
	};
	const parts = [part({ start: word.start, end: offset }, word.joined), part({ start: offset, end: word.end }, false)];
	return { ...sentence, words: withoutTree(sentence.words.flatMap(each => (each === word ? parts : [each]))) };
}

function nothingThere(message: string): NlpError {
	return new NlpError('input-malformed', message);
}
