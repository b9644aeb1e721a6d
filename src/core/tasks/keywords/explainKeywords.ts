import type {
	ContributionsPicture,
	ExplanationStep,
	FormulaPicture,
	GraphPicture,
	Picture,
	TablePicture,
	TableRow,
	Words,
} from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { Span } from '../../text/span';
import { choosePhrases } from './choosePhrases';
import type { ScoredCandidate, ScoredText } from './findKeywords';
import type { KeywordMethod } from './keyword';
import { frequencyScore } from './longTexts';
import type { TextWords } from './textWords';
import type { WordPairs } from './wordGraph';

/** So many words, phrases and turns are shown. */
const WORDS = 12;
const PHRASES = 8;
const ROUNDS = 12;

/** The graph of words that TextRank walks on, with its ranks turn by turn. */
export interface RankedGraph {
	readonly pairs: WordPairs;
	readonly rounds: readonly Float64Array[];
}

/**
 * The steps to the keywords of a text.
 * @param focus the phrase that is asked about
 * @param graph of TextRank alone
 */
export function explainKeywords(
	method: KeywordMethod,
	scored: ScoredText,
	focus: ScoredCandidate,
	graph: RankedGraph | undefined,
): ExplanationStep[] {
	return [weightStep(method, scored, focus, graph), scoreStep(method, scored, focus), chooseStep(scored, focus)];
}

/** Where a phrase occurs first. */
export function firstPlace({ starts, ends }: TextWords, { candidate }: ScoredCandidate): Span {
	return { start: starts[candidate.firsts[0]], end: ends[candidate.lasts[0]] };
}

function weightStep(
	method: KeywordMethod,
	scored: ScoredText,
	focus: ScoredCandidate,
	graph: RankedGraph | undefined,
): ExplanationStep {
	const shown = heaviest(scored, focus);
	const words = [say(`keywords.${method}`)];
	const title = say('keywords.weights.title');
	if (method === 'tfidf')
		return { title, words, pictures: tfIdfPictures(scored, shown, focus), papers: [PAPERS.idf, PAPERS.tfIdf] };
	if (method === 'textrank' && graph !== undefined)
		return {
			title,
			words,
			pictures: rankPictures(scored, shown, focus, graph),
			papers: [PAPERS.textRank, PAPERS.pageRank],
		};
	return { title, words, pictures: [weightTable(scored, shown, focus)], papers: [PAPERS.lda, PAPERS.saliency] };
}

/** The terms that weigh most, and those of the phrase. */
function heaviest({ words, weights }: ScoredText, focus: ScoredCandidate): readonly number[] {
	const { importance } = weights;
	const best = [...words.terms.keys()]
		.filter(term => words.counts[term] > 0 && importance[term] > 0)
		.sort((a, b) => importance[b] - importance[a])
		.slice(0, WORDS);
	return [...best, ...new Set(focus.terms.filter(term => !best.includes(term)))];
}

function tfIdfPictures(scored: ScoredText, shown: readonly number[], focus: ScoredCandidate): Picture[] {
	const { words, weights, resources } = scored;
	const idf = (term: number): number => resources.frequencies.idf(words.terms[term]);
	const [first] = focus.terms;
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('keywords.tfidf.formula'),
		formula: 'w(t) = tf(t) · idf(t),  idf(t) = ln(N / df(t))',
		symbols: [
			{ symbol: 'tf', meaning: say('keywords.tfidf.tf'), value: words.counts[first] },
			{ symbol: 'idf', meaning: say('keywords.tfidf.idf'), value: idf(first) },
		],
		filled: `w(${words.terms[first]}) = ${figure(words.counts[first])} · ${figure(idf(first))} = ${figure(words.counts[first] * idf(first))}`,
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('keywords.weights.table'),
		note: say('keywords.weights.note', focus.form),
		columns: [
			{ title: say('keywords.word'), type: 'text' },
			{ title: 'tf', type: 'count' },
			{ title: 'idf', type: 'number' },
			{ title: 'tf · idf', type: 'number' },
			{ title: say('keywords.importance'), type: 'share' },
		],
		rows: shown.map(term => ({
			cells: [
				words.terms[term],
				words.counts[term],
				idf(term),
				words.counts[term] * idf(term),
				weights.importance[term],
			],
			...mark(focus.terms.includes(term)),
		})),
	};
	return [formula, table];
}

function rankPictures(
	{ words, weights }: ScoredText,
	shown: readonly number[],
	focus: ScoredCandidate,
	{ pairs, rounds }: RankedGraph,
): Picture[] {
	const numberOf = new Map(shown.map((term, node) => [term, node]));
	const togethers = new Map<string, { from: number; to: number; weight: number }>();
	for (let pair = 0; pair < pairs.length; pair++) {
		const ends = [numberOf.get(pairs.one[pair]), numberOf.get(pairs.other[pair])];
		const [from, to] = ends.sort((a = -1, b = -1) => a - b);
		if (from === undefined || to === undefined) continue;
		const link = togethers.get(`${from} ${to}`) ?? { from, to, weight: 0 };
		togethers.set(`${from} ${to}`, { ...link, weight: link.weight + 1 });
	}
	// The last ones, which hardly change any more, are told by the very last.
	const told = [...rounds.slice(0, ROUNDS - 1), ...rounds.slice(-1)];
	const most = Math.max(...shown.map(term => told[told.length - 1][term]), 1e-12);
	const graph: GraphPicture = {
		kind: 'graph',
		caption: say('keywords.textrank.graph'),
		note: say('keywords.textrank.note', rounds.length - 1),
		nodes: shown.map(term => ({
			label: words.terms[term],
			weight: weights.importance[term],
			...(focus.terms.includes(term) ? { isChosen: true } : {}),
		})),
		links: [...togethers.values()],
		rounds: told.map(ranks => shown.map(term => ranks[term] / most)),
	};
	const formula: FormulaPicture = {
		kind: 'formula',
		caption: say('keywords.textrank.formula'),
		formula: 'r(i) = (1 − d) / n + d · Σⱼ wⱼᵢ / Σₖ wⱼₖ · r(j)',
		symbols: [
			{ symbol: 'd', meaning: say('keywords.textrank.damping'), value: 0.85 },
			{ symbol: 'n', meaning: say('keywords.textrank.n'), value: words.counts.filter(count => count > 0).length },
			{ symbol: 'w', meaning: say('keywords.textrank.w') },
		],
	};
	return [graph, formula];
}

function weightTable({ words, weights }: ScoredText, shown: readonly number[], focus: ScoredCandidate): TablePicture {
	return {
		kind: 'table',
		caption: say('keywords.weights.table'),
		note: say('keywords.weights.note', focus.form),
		columns: [
			{ title: say('keywords.word'), type: 'text' },
			{ title: say('keywords.count'), type: 'count' },
			{ title: say('keywords.importance'), type: 'share' },
		],
		rows: shown.map(term => ({
			cells: [words.terms[term], words.counts[term], weights.importance[term]],
			...mark(focus.terms.includes(term)),
		})),
	};
}

/** The features of the phrase, beside those of the best phrase that is another. */
function scoreStep(method: KeywordMethod, scored: ScoredText, focus: ScoredCandidate): ExplanationStep {
	const { phrases, resources, share } = scored;
	const other = [...phrases].filter(phrase => phrase !== focus).sort((a, b) => b.score - a.score)[0] as
		ScoredCandidate | undefined;
	const compared = other === undefined ? [focus] : [focus, other];
	const accounts = compared.map(({ described }) => {
		const account = new Map<string, number>(resources.ranker.accountOf(method, described));
		if (share > 0) account.set('longText', share * frequencyScore(described));
		return account;
	});
	const groups = [...new Set(accounts.flatMap(account => [...account.keys()]))];
	const rows = groups.map(group => ({
		feature: say(`keywords.group.${group}`),
		values: accounts.map(account => account.get(group) ?? 0),
	}));
	const picture: ContributionsPicture = {
		kind: 'contributions',
		caption: say('keywords.score.caption', focus.form),
		note: say('keywords.score.note'),
		answers: compared.map(({ form }) => form),
		rows: rows.sort((a, b) => largest(b.values) - largest(a.values)),
		totals: compared.map(({ score }) => score),
	};
	return {
		title: say('keywords.score.title'),
		words: [say('keywords.score')],
		pictures: [picture],
		papers: [PAPERS.kea],
	};
}

function largest(values: readonly number[]): number {
	return Math.max(...values.map(Math.abs));
}

function chooseStep({ phrases, words }: ScoredText, focus: ScoredCandidate): ExplanationStep {
	const chosen = choosePhrases(phrases, PHRASES);
	const best = chosen.at(0)?.score ?? 0;
	const row = (phrase: ScoredCandidate, left: number): TableRow => ({
		cells: [phrase.form, phrase.count, phrase.score, left - phrase.score, Math.exp(left - best)],
		place: firstPlace(words, phrase),
		...mark(phrase === focus),
	});
	const rows = chosen.map(({ phrase, score }) => row(phrase, score));
	const picture: TablePicture = {
		kind: 'table',
		caption: say('keywords.choose.caption'),
		note: say('keywords.choose.note'),
		columns: [
			{ title: say('keywords.phrase'), type: 'text' },
			{ title: say('keywords.count'), type: 'count' },
			{ title: say('keywords.score.title'), type: 'number' },
			{ title: say('keywords.nested'), type: 'number' },
			{ title: say('keywords.relative'), type: 'share' },
		],
		rows: chosen.some(({ phrase }) => phrase === focus) ? rows : [...rows, row(focus, focus.score)],
	};
	const told: Words[] = [say('keywords.choose', phrases.length)];
	return { title: say('keywords.choose.title'), words: told, pictures: [picture], papers: [] };
}

function mark(isMarked: boolean): { isMarked?: true } {
	return isMarked ? { isMarked } : {};
}

/** Three significant digits, for formulas. */
function figure(value: number): string {
	return String(Number(value.toPrecision(3)));
}
