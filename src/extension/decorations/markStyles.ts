import { ENTITY_LABELS, PARTS_OF_SPEECH } from '../labels';
import type { EntityLabel, PartOfSpeech } from '../labels';

/** The two highlights, each switched on by itself. */
export type Highlight = 'partsOfSpeech' | 'entities';

/** The kinds of mark; word boundaries come with the parts of speech. */
export type MarkKind = Highlight | 'wordBoundaries';

/** The kinds of mark that an answer about the whole text gives: what spoke for a label, keywords, and what a writer may look at. */
export type AnswerKind = 'evidence' | 'keywords' | 'longSentences' | 'fillers';

/** The label of the marks of an answer, all of which look the same. */
export const ANSWER_LABEL = 'ANSWER';

/**
 * The labels of word boundaries. Every second of the words that touch has a line on both sides, the last of them perhaps only before
 * it: a mark for two boundaries, and none that touch, which the editor would draw as one.
 */
export const BOUNDARY_LABELS = ['BOTH', 'BEFORE'] as const;

/** The line that tells a part of speech from the others without colour, as CSS writes it. */
const POS_LINES: Readonly<Record<PartOfSpeech, string>> = {
	NOUN: 'underline solid 1px',
	PROPN: 'underline solid 3px',
	PRON: 'underline dotted 1px',
	VERB: 'underline double 1px',
	AUX: 'underline dashed 1px',
	ADJ: 'underline wavy 1px',
	ADV: 'underline dashed 3px',
	NUM: 'underline dotted 3px',
	DET: 'overline dotted 1px',
	ADP: 'overline solid 1px',
	CCONJ: 'overline dashed 1px',
	SCONJ: 'overline double 1px',
	PART: 'overline dotted 3px',
	INTJ: 'overline wavy 1px',
	SYM: 'overline dashed 3px',
	PUNCT: 'underline overline dotted 1px',
	X: 'line-through dotted 1px',
};

/** The border that tells an entity label from the others without colour: style and widths (top right bottom left). */
const ENTITY_BORDERS: Readonly<Record<EntityLabel, readonly [style: string, width: string]>> = {
	PER: ['solid', '1px'],
	LOC: ['dashed', '1px'],
	ORG: ['double', '3px'],
	DATE: ['solid', '0 0 2px 0'],
	TIME: ['dashed', '0 0 2px 0'],
	MONEY: ['double', '0 0 3px 0'],
	PERCENT: ['dotted', '0 0 2px 0'],
	NUMBER: ['dotted', '0 0 1px 0'],
	EMAIL: ['dotted', '1px'],
	URL: ['dashed', '1px 0 1px 0'],
};

/** The lines that tell the marks of answers from each other and from entities without colour, and their colour. */
const ANSWER_STYLES = [
	{ kind: 'evidence', color: 'nlpLens.evidence', borderStyle: 'solid', borderWidth: '1px 0 2px 0' },
	{ kind: 'keywords', color: 'nlpLens.keyword', borderStyle: 'dotted', borderWidth: '2px 0 2px 0' },
	{ kind: 'longSentences', color: 'nlpLens.longSentence', borderStyle: 'dashed', borderWidth: '0 0 1px 0' },
	{ kind: 'fillers', color: 'nlpLens.filler', borderStyle: 'dotted', borderWidth: '0 1px 2px 1px' },
] as const;

/** How one label is drawn; colours are ids of contributed theme colours. */
export interface MarkStyle {
	readonly kind: MarkKind | AnswerKind;
	readonly label: string;
	readonly color: string;
	readonly line?: string;
	readonly background?: string;
	readonly borderStyle?: string;
	readonly borderWidth?: string;
}

/** A style for each label of all kinds. */
export const MARK_STYLES: readonly MarkStyle[] = [
	...PARTS_OF_SPEECH.map((label): MarkStyle => {
		return { kind: 'partsOfSpeech', label, color: `nlpLens.pos${label}`, line: POS_LINES[label] };
	}),
	...ENTITY_LABELS.map((label): MarkStyle => {
		const [borderStyle, borderWidth] = ENTITY_BORDERS[label];
		const color = `nlpLens.entity${label}`;
		return { kind: 'entities', label, color, background: `${color}Background`, borderStyle, borderWidth };
	}),
	...BOUNDARY_LABELS.map((label): MarkStyle => {
		const border = { borderStyle: 'solid', borderWidth: label === 'BOTH' ? '0 1px 0 1px' : '0 0 0 1px' };
		return { kind: 'wordBoundaries', label, color: 'nlpLens.wordBoundary', ...border };
	}),
	...ANSWER_STYLES.map((style): MarkStyle => {
		return { ...style, label: ANSWER_LABEL, background: `${style.color}Background` };
	}),
];
