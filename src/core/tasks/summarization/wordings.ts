import type { DocumentText } from '../../text/documentText';
import { visibleText } from '../../text/documentText';
import type { Span } from '../../text/span';
import type { ClauseRun } from './clauseRuns';
import { SENTENCE_END } from './sentenceEnd';
import type { SentenceCompressor } from './sentenceCompressor';
import type { SentenceView } from './summaryText';

/** A text as far as the wording of its sentences goes. */
export interface WordingContext {
	readonly source: Pick<DocumentText, 'text' | 'prose'>;
	/** The terms that stand in most of its sentences. */
	readonly theme: ReadonlySet<string>;
}

/** What a summary says of a sentence: all of it or less, and the stretches that it is of. */
export interface Wording {
	readonly text: string;
	readonly sources: readonly Span[];
}

/** A sentence as it stands. */
export function wholeWording({ source }: WordingContext, { start, end }: SentenceView): Wording {
	return { text: visibleText(source, start, end), sources: [{ start, end }] };
}

/** The sentence and the shorter ones that it holds, the one that says most first. */
export function* shorterWordings(
	context: WordingContext,
	view: SentenceView,
	compressor: SentenceCompressor,
): Generator<Wording> {
	for (const run of compressor.ranked({ view, prose: context.source.prose, theme: context.theme })) {
		const isWhole = run.endClause - run.firstClause === run.clauseCount;
		yield isWhole ? wholeWording(context, view) : runWording(context.source, view, run);
	}
}

/** The words of a run, begun with a capital letter, and the mark at the end of the sentence. */
function runWording(source: WordingContext['source'], view: SentenceView, run: ClauseRun): Wording {
	const start = view.wordStarts[run.first];
	const end = view.wordEnds[run.end - 1];
	const last = view.words.length - 1;
	const mark = { start: view.wordStarts[last], end: view.wordEnds[last] };
	const hasMark = run.end <= last && SENTENCE_END.test(view.words[last]);
	const sources = !hasMark
		? [{ start, end }]
		: mark.start === end
			? [{ start, end: mark.end }]
			: [{ start, end }, mark];
	const text = visibleText(source, start, end) + (hasMark ? visibleText(source, mark.start, mark.end) : '');
	return { text: text.replace(/^\p{Ll}/u, letter => letter.toUpperCase()), sources };
}
