import type {
	AssociationMeasure,
	ConcordanceOrder,
	CorpusTable,
	CorpusUnit,
	FrequencyQuery,
	KeyWordQuery,
} from '../../src/protocol/corpus';
import type { PanelCorpus, PanelCorpusPage } from '../../src/protocol/panelCorpus';
import { NEW_LIST, type ListState } from '../list/listState';
import { IDLE, type Load } from '../state/load';

/** The tables that the tab shows. */
export type CorpusView = CorpusTable['kind'];

/** The tables in the order of their choice. */
export const CORPUS_VIEWS: readonly CorpusView[] = ['words', 'concordance', 'keyWords', 'collocations'];

/** The orders of lists of words, of lines, and of key words. */
export const WORD_ORDERS: readonly FrequencyQuery['order'][] = ['count', 'texts', 'word'];
export const LINE_ORDERS: readonly ConcordanceOrder[] = [
	'text',
	'word',
	'left1',
	'left2',
	'left3',
	'right1',
	'right2',
	'right3',
];
export const KEY_ORDERS: readonly KeyWordQuery['order'][] = ['logLikelihood', 'logRatio'];

/** The measures of collocations. */
export const MEASURES: readonly AssociationMeasure[] = ['logLikelihood', 'logDice', 'mutualInformation', 'tScore'];

/** How many words on each side belong to the company of a word. */
export const WIDTHS: readonly number[] = [1, 2, 3, 4, 5, 8, 10];

/** The universal parts of speech that words are chosen by. */
export const CORPUS_TAGS = ['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'PRON', 'NUM', 'ADP', 'CCONJ', 'SCONJ'] as const;

/** Rows that are asked for at first, and by which they grow. */
export const ROWS = 500;

/** Words that are shown on each side of a line. */
export const CONTEXT = 12;

/** What a person chose in the tab. */
export interface CorpusChoices {
	readonly view: CorpusView;
	readonly unit: CorpusUnit;
	/** How words look, by `*`, `?` and `|`; empty for all. */
	readonly pattern: string;
	/** A universal part of speech; empty for all. */
	readonly tag: string;
	/** Whether words of grammar are left out. */
	readonly isContentOnly: boolean;
	readonly wordOrder: FrequencyQuery['order'];
	readonly lineOrder: ConcordanceOrder;
	readonly keyOrder: KeyWordQuery['order'];
	readonly direction: KeyWordQuery['direction'];
	readonly measure: AssociationMeasure;
	readonly width: number;
	readonly minCount: number;
}

/** The Corpus tab. */
export interface CorpusState extends CorpusChoices {
	/** The tab asks by its own loader; this stays as it is. */
	readonly load: Load;
	readonly data: undefined;
	/** What the host told of the corpus; undefined before. */
	readonly corpus: PanelCorpus | undefined;
	/** Whether it was asked. */
	readonly isAsked: boolean;
	/** What is looked for, and a word that has to be near. */
	readonly query: string;
	readonly near: string;
	/** Whose company is looked at; empty for all pairs. */
	readonly node: string;
	/** So many rows are wanted. */
	readonly limit: number;
	/** The table that was asked for last, what came of it, and the table that is shown meanwhile. */
	readonly asked: string;
	readonly answer: 'none' | 'loading' | 'loaded' | 'failed';
	readonly failure: string;
	readonly page: PanelCorpusPage | undefined;
	readonly list: ListState;
	/** No row follows the cursor. */
	readonly cursorRow: number;
}

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_CORPUS: CorpusChoices = {
	view: 'words',
	unit: 'form',
	pattern: '',
	tag: '',
	isContentOnly: true,
	wordOrder: 'count',
	lineOrder: 'text',
	keyOrder: 'logLikelihood',
	direction: 'more',
	measure: 'logLikelihood',
	width: 5,
	minCount: 3,
};

/** The tab before the host answered. */
export function newCorpus(saved: CorpusChoices): CorpusState {
	return {
		...saved,
		load: IDLE,
		data: undefined,
		corpus: undefined,
		isAsked: false,
		query: '',
		near: '',
		node: '',
		limit: ROWS,
		asked: '',
		answer: 'none',
		failure: '',
		page: undefined,
		list: NEW_LIST,
		cursorRow: -1,
	};
}

/** What is kept of the tab: choices, no words that were looked for. */
export function toSavedCorpus(state: CorpusState): CorpusChoices {
	const { view, unit, tag, isContentOnly, wordOrder, lineOrder, keyOrder, direction, measure, width, minCount } = state;
	return {
		...{ view, unit, pattern: '', tag, isContentOnly, wordOrder, lineOrder },
		...{ keyOrder, direction, measure, width, minCount },
	};
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedCorpus(value: unknown): CorpusChoices {
	const usual = DEFAULT_SAVED_CORPUS;
	if (typeof value !== 'object' || value === null) return usual;
	const saved = value as Readonly<Record<string, unknown>>;
	const one = <T>(choices: readonly T[], key: keyof CorpusChoices, fallback: T): T =>
		choices.find(choice => choice === saved[key]) ?? fallback;
	return {
		view: one(CORPUS_VIEWS, 'view', usual.view),
		unit: one(['form', 'lemma'] as const, 'unit', usual.unit),
		pattern: '',
		tag: one<string>(CORPUS_TAGS, 'tag', ''),
		isContentOnly: saved.isContentOnly !== false,
		wordOrder: one(WORD_ORDERS, 'wordOrder', usual.wordOrder),
		lineOrder: one(LINE_ORDERS, 'lineOrder', usual.lineOrder),
		keyOrder: one(KEY_ORDERS, 'keyOrder', usual.keyOrder),
		direction: one(['more', 'less'] as const, 'direction', usual.direction),
		measure: one(MEASURES, 'measure', usual.measure),
		width: one(WIDTHS, 'width', usual.width),
		minCount: one(MIN_COUNTS, 'minCount', usual.minCount),
	};
}

/** The least counts of key words and pairs that can be chosen. */
export const MIN_COUNTS: readonly number[] = [1, 2, 3, 5, 10, 20, 50];
