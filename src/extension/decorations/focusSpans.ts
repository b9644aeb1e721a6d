import type { CancellationToken, TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { AnnotatedRange } from '../../protocol/analysis';
import type { Analysis } from '../analysis';
import type { FocusMode } from '../focusMode';
import type { Statistics } from '../statistics/statistics';
import { documentLength } from '../text/ranges';
import { paragraphAt } from '../translation/paragraphAt';

/** What focus asks by. */
export interface FocusSources {
	readonly analysis: Analysis;
	readonly statistics: Statistics;
}

/** The tags of words that modes leave as they are. */
const TAGS: Readonly<Partial<Record<FocusMode, readonly string[]>>> = {
	nouns: ['NOUN', 'PROPN'],
	verbs: ['VERB', 'AUX'],
	adjectives: ['ADJ'],
	adverbs: ['ADV'],
};

/** The kinds of entity that are names. */
const NAMES: ReadonlySet<string> = new Set(['PER', 'LOC', 'ORG']);

/** What stays as it is in a window of an editor, in ascending order; nothing when the document changed meanwhile. */
export async function focusSpans(
	mode: FocusMode,
	{ analysis, statistics }: FocusSources,
	editor: TextEditor,
	window: Span,
	token: CancellationToken,
): Promise<readonly Span[] | undefined> {
	const { document } = editor;
	switch (mode) {
		case 'paragraph':
			return paragraphsAt(editor);
		case 'sentence': {
			const range = await analysis.sentences(document, window, token);
			return range && sentencesAt(range, cursorsIn(editor));
		}
		case 'names': {
			const range = await analysis.analyze(document, window, ['entities'], token);
			return range && namesIn(range, document);
		}
		case 'longSentences':
		case 'fillers':
			return (await statistics.of(document, window, mode === 'fillers', token))?.statistics[mode];
		default: {
			const range = await analysis.analyze(document, window, ['tokens', 'upos'], token);
			return range && taggedWords(range, new Set(TAGS[mode]), document);
		}
	}
}

/** Nothing is dimmed where a model is missing: that would say that there is no such word. */
function everything(document: TextDocument): Span {
	return { start: 0, end: documentLength(document) };
}

/** Selections stand in the order in which they were made. */
function paragraphsAt({ document, selections }: TextEditor): Span[] {
	const spans = selections.map(({ active }) => paragraphAt(document, active)).filter(span => span !== undefined);
	return spans.sort((a, b) => a.start - b.start);
}

function cursorsIn({ document, selections }: TextEditor): number[] {
	return selections.map(({ active }) => document.offsetAt(active));
}

/** The sentences that cursors stand in: behind a sentence, that one; before the first one, none. */
export function sentencesAt({ sentences }: AnnotatedRange, cursors: readonly number[]): Span[] {
	const starts = sentences?.starts ?? new Int32Array();
	const found = new Set(cursors.map(cursor => starts.filter(start => start <= cursor).length - 1));
	return [...found]
		.filter(index => index >= 0)
		.sort((a, b) => a - b)
		.map(index => ({ start: starts[index], end: sentences?.ends[index] ?? 0 }));
}

function namesIn({ entities }: AnnotatedRange, document: TextDocument): readonly Span[] {
	return entities?.filter(({ label }) => NAMES.has(label)) ?? [everything(document)];
}

function taggedWords({ tokens, upos }: AnnotatedRange, tags: ReadonlySet<string>, document: TextDocument): Span[] {
	if (upos === undefined) return [everything(document)];
	const words: Span[] = [];
	for (let token = 0; token < (tokens?.starts.length ?? 0); token++) {
		const label = upos.labels.at(upos.ids[token]);
		if (tokens && label !== undefined && tags.has(label)) {
			words.push({ start: tokens.starts[token], end: tokens.ends[token] });
		}
	}
	return words;
}

/** What lies between spans, from 0 to `length`. @param spans in ascending order; they may overlap */
export function gapsBetween(spans: readonly Span[], length: number): Span[] {
	const gaps: Span[] = [];
	let from = 0;
	for (const { start, end } of spans) {
		if (start > from) gaps.push({ start: from, end: start });
		from = Math.max(from, end);
	}
	if (from < length) gaps.push({ start: from, end: length });
	return gaps;
}
