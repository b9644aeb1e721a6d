import { featureKey, hashStep, hashTemplate, hashText } from '../../linear/featureHash';
import type { ModelFile } from '../../model/modelFile';
import { isClaim } from './claims';
import type { ClauseRun } from './clauseRuns';
import { clauseRuns } from './clauseRuns';
import { edgesReached } from './edgesReached';
import { KeyWeights } from './keyWeights';
import type { SentenceView } from './summaryText';

/** The first number of the templates; see `featureHash.ts`. */
const FIRST_TEMPLATE = 200;
const SHARES = [0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 0.95, 1];
const LENGTHS = [4, 6, 8, 10, 12, 15, 18, 22, 27, 35, 50];

/** What a run of clauses is of. */
export interface RunContext {
	readonly view: SentenceView;
	/** What the sentence's offsets are of. */
	readonly prose: string;
	/** The terms that stand in most sentences of the text. */
	readonly theme: ReadonlySet<string>;
}

/** Chooses which of the shorter sentences in a sentence says most of it. */
export class SentenceCompressor {
	readonly #weights: KeyWeights;

	private constructor(weights: KeyWeights) {
		this.#weights = weights;
	}

	/** @throws NlpError when the file is malformed. */
	static from(file: ModelFile): SentenceCompressor {
		return new SentenceCompressor(KeyWeights.from(file, 'runs'));
	}

	/** The runs of clauses that can stand alone, the one that says most first. */
	ranked(context: RunContext): ClauseRun[] {
		const runs = clauseRuns(context.view);
		const scores = new Map(runs.map(run => [run, this.#weights.sum(runFeatures(context, run))]));
		return runs.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
	}
}

/** The features of a run of clauses: where it stands, how long it is, its edges, what of the text's theme it has. */
export function runFeatures({ view, prose, theme }: RunContext, run: ClauseRun): number[] {
	const { words, tags, language } = view;
	const length = run.end - run.first;
	const text = prose.slice(view.wordStarts[run.first], view.wordEnds[run.end - 1]);
	const inTheme = new Set(words.slice(run.first, run.end).filter(word => theme.has(word))).size;
	const before = run.firstClause === 0 ? 0 : hashText(words[run.first - 1]);
	const parts: readonly (readonly [number, number])[] = [
		[Math.min(run.firstClause, 5), Math.min(run.clauseCount, 6)],
		[Math.min(run.clauseCount - run.endClause, 5), Math.min(run.clauseCount, 6)],
		[edgesReached(length / Math.max(1, words.length), SHARES), 0],
		[edgesReached(length, LENGTHS), 0],
		[edgesReached(length, LENGTHS), edgesReached(words.length, LENGTHS)],
		[length === words.length ? 1 : 0, run.endClause - run.firstClause],
		[hashText(words[run.first]), 0],
		[hashText(words[run.first]), hashText(words[run.first + 1] ?? '')],
		[hashText(tags[run.first]), hashText(tags[run.end - 1])],
		[hashText(words[run.end - 1]), 0],
		[before, hashText(words[run.end] ?? '')],
		[hashText(words[run.end + 1] ?? ''), 0],
		[Math.min(inTheme, 5), 0],
		[Math.min(inTheme, 5), edgesReached(length, LENGTHS)],
		[isClaim(text, language) ? 1 : 0, run.firstClause === 0 ? 1 : 0],
	];
	const code = language === 'zh' ? 1 : 2;
	return parts.map(([a, b], template) =>
		featureKey(hashStep(hashStep(hashStep(hashTemplate(FIRST_TEMPLATE + template), a), b), code)),
	);
}
