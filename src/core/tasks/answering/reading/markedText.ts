import { labelAt } from '../../../doc/labelColumn';
import type { EntityMention } from '../../../doc/entityMention';
import { ENTITY_LABELS } from '../../../doc/entityMention';
import type { LayerName } from '../../../doc/layers';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import { textAt } from '../../../doc/textColumn';
import { hashText } from '../../../linear/featureHash';
import type { Language } from '../../../text/language';
import { SIMPLIFIED_UNITS } from '../../../text/simplified';

/** The layers that reading draws on. */
export const READING_LAYERS: readonly LayerName[] = [
	'sentences',
	'tokens',
	'tokenLanguages',
	'upos',
	'xpos',
	'lemmas',
	'entities',
	'dependencies',
];

/** What a token is as a mark: none, or what borders of answers look at. */
export const Mark = {
	None: 0,
	/** A comma and the like, between stretches of a sentence. */
	Comma: 1,
	/** Opens a quotation, a title or brackets. */
	Open: 2,
	Close: 3,
	/** Ends a sentence. */
	Stop: 4,
	Other: 5,
} as const;

/** A text as reading sees it: columns over its tokens. */
export interface MarkedText {
	readonly text: string;
	readonly language: Language;
	readonly length: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** What each token counts as in comparisons: its lemma or form in small letters, in simplified characters. */
	readonly terms: readonly string[];
	/** The hash of each term. */
	readonly keys: Int32Array;
	/** The hash of each fine tag, and the universal tag. */
	readonly tags: Int32Array;
	readonly upos: readonly string[];
	readonly marks: Uint8Array;
	/** The number of the sentence of each token, and of the stretch between commas. */
	readonly sentences: Int32Array;
	readonly stretches: Int32Array;
	/** The token that each depends on, -1 for none, and the hash of the relation. */
	readonly heads: Int32Array;
	readonly relations: Int32Array;
	/** The first and the last token of what depends on each, itself among them. */
	readonly lefts: Int32Array;
	readonly rights: Int32Array;
	/** The label of the entity that each token is in, from 1; 0 for none. */
	readonly entities: Uint8Array;
	/** The last token of the entity that begins at each, or -1. */
	readonly entityEnds: Int32Array;
}

/** A text in small letters and simplified characters, unit for unit where it can be. */
export function foldTerm(term: string): string {
	let folded = '';
	for (let i = 0; i < term.length; i++) folded += String.fromCharCode(SIMPLIFIED_UNITS[term.charCodeAt(i)]);
	return folded.toLowerCase();
}

/** Makes the columns of a text from its layers; all tokens of a text without sentences are in one. */
export function markText(text: string, annotation: RangeAnnotation, language: Language): MarkedText {
	const starts = annotation.tokens?.starts ?? new Int32Array(0);
	const ends = annotation.tokens?.ends ?? new Int32Array(0);
	const { length } = starts;
	const forms = Array.from(starts, (start, i) => text.slice(start, ends[i]));
	const terms = forms.map((form, i) => foldTerm(textAt(annotation.lemmas, i) || form));
	const upos = Array.from(starts, (_, i) => labelAt(annotation.upos, i) ?? 'X');
	const marks = Uint8Array.from(forms, markOf);
	const sentences = sentenceNumbers(annotation, starts);
	const heads = annotation.dependencies?.heads ?? new Int32Array(length).fill(-1);
	return {
		text,
		language,
		length,
		starts,
		ends,
		terms,
		keys: Int32Array.from(terms, term => hashText(term)),
		tags: Int32Array.from(starts, (_, i) => hashText(labelAt(annotation.xpos, i) ?? '')),
		upos,
		marks,
		sentences,
		stretches: stretchNumbers(marks, sentences),
		heads,
		relations: Int32Array.from(starts, (_, i) => hashText(labelAt(annotation.dependencies, i) ?? '')),
		...subtrees(heads),
		...entityColumns(annotation.entities ?? [], starts, ends),
	};
}

function markOf(form: string): number {
	if (/[\p{L}\p{N}]/u.test(form)) return Mark.None;
	if (/^[，,、；;：:—–-]+$/u.test(form)) return Mark.Comma;
	if (/^[《〈「『“‘（(\[【"`]+$/u.test(form)) return Mark.Open;
	if (/^[》〉」』”’）)\]】']+$/u.test(form)) return Mark.Close;
	if (/^[。！？!?.…]+$/u.test(form)) return Mark.Stop;
	return Mark.Other;
}

/** Longer sentences, as of texts without marks, are read in pieces of so many tokens. */
const LONGEST_SENTENCE = 200;

function sentenceNumbers({ sentences }: RangeAnnotation, starts: Int32Array): Int32Array {
	let sentence = 0;
	let number = 0;
	let first = 0;
	return starts.map((start, i) => {
		const before = sentence;
		while (sentences !== undefined && sentence + 1 < sentences.starts.length && sentences.starts[sentence + 1] <= start)
			sentence++;
		if (i > 0 && (sentence !== before || i - first === LONGEST_SENTENCE)) {
			number++;
			first = i;
		}
		return number;
	});
}

function stretchNumbers(marks: Uint8Array, sentences: Int32Array): Int32Array {
	let number = 0;
	return Int32Array.from(marks, (_, i) => {
		const begins =
			i > 0 && (sentences[i] !== sentences[i - 1] || marks[i - 1] === Mark.Comma || marks[i - 1] === Mark.Stop);
		return begins ? ++number : number;
	});
}

/** The first and the last token below each token of trees. */
function subtrees(heads: Int32Array): Pick<MarkedText, 'lefts' | 'rights'> {
	const lefts = Int32Array.from(heads, (_, i) => i);
	const rights = Int32Array.from(lefts);
	for (let i = 0; i < heads.length; i++) {
		// A tree of a sentence is as deep as the sentence is long at most; broken columns cannot loop.
		for (let above = heads[i], steps = 0; above >= 0 && steps < heads.length; above = heads[above], steps++) {
			if (i < lefts[above]) lefts[above] = i;
			else if (i > rights[above]) rights[above] = i;
		}
	}
	return { lefts, rights };
}

function entityColumns(
	mentions: readonly EntityMention[],
	starts: Int32Array,
	ends: Int32Array,
): Pick<MarkedText, 'entities' | 'entityEnds'> {
	const entities = new Uint8Array(starts.length);
	const entityEnds = new Int32Array(starts.length).fill(-1);
	let token = 0;
	for (const { start, end, label } of mentions) {
		while (token < starts.length && ends[token] <= start) token++;
		const first = token;
		while (token < starts.length && starts[token] < end) entities[token++] = ENTITY_LABELS.indexOf(label) + 1;
		if (token > first) entityEnds[first] = token - 1;
	}
	return { entities, entityEnds };
}
