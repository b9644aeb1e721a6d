import { Nlp } from '../../src/core/nlp';
import { chooseSentences } from '../../src/core/tasks/summarization/chooseSentences';
import type { SummaryWeights } from '../../src/core/tasks/summarization/summaryWeights';
import { SUMMARY_WEIGHTS } from '../../src/core/tasks/summarization/summaryWeights';
import { readArguments } from '../support/arguments';
import type { Rouge } from '../metrics/rouge';
import { meanRouge, prepareSet, RECALL_BETA } from './preparedSet';
import type { PreparedCase } from './preparedSet';
import { leadSentences, oracleSentences, randomSentences } from './references';
import type { Chooser } from './references';
import type { Split } from './summaryCases';
import { SUMMARY_SETS } from './summaryCases';
import { modelsFromFolder } from './modelsFromFolder';

interface Setting {
	readonly name: string;
	readonly count: number;
	readonly cases: readonly PreparedCase[];
}

/** What is tried for each constant while the others stay, with `--sweep`. */
const TRIED: Readonly<Record<keyof SummaryWeights, readonly number[]>> = {
	leadBonus: [0, 0.5, 0.75, 1.5, 2, 4],
	shortTextLead: [0, 2, 4, 8, 16],
	leadSentences: [1, 1.5, 3, 4],
	leadPart: [0, 0.03, 0.1],
	bonusCue: [1, 1.4, 2],
	stigmaCue: [0.6, 1],
	fewTerms: [1, 5, 8, 10, 15],
	smoothing: [1, 2, 10],
	relevance: [0.4, 0.5, 0.75, 1],
	damping: [0, 0.7, 0.8, 0.9, 0.95],
};

/**
 * Scores the extractive summarizer on dev, or with `--split test` on test: `npm run evaluate:summarization`.
 * `-- --sweep` also tries other values of each constant, on dev only.
 */
async function main(): Promise<void> {
	const { values, flags } = readArguments(process.argv.slice(2), { values: ['split'], flags: ['sweep'] });
	const split: Split = values.get('split') === 'test' ? 'test' : 'dev';
	const nlp = new Nlp(modelsFromFolder, 1);
	const settings: Setting[] = [];
	for (const set of SUMMARY_SETS) {
		const cases = await prepareSet(nlp, set, split);
		for (const count of set.counts) settings.push({ name: `${set.name}, ${count} of ${cases.length}`, count, cases });
	}
	console.table(rougeTable(settings));
	console.table(
		Object.fromEntries(
			[1, RECALL_BETA].flatMap(beta =>
				Object.entries(choosers(beta)).map(([name, choose]) => [`${name} F${beta}`, means(settings, choose, beta)]),
			),
		),
	);
	if (flags.has('sweep') && split === 'dev') console.table(sweep(settings));
}

function choosers(beta: number): Record<string, Chooser> {
	return {
		lead: leadSentences,
		random: randomSentences(1),
		oracle: oracleSentences(beta),
		summarizer: withWeights(SUMMARY_WEIGHTS),
	};
}

function withWeights(weights: SummaryWeights): Chooser {
	return ({ terms, cues }, count) => chooseSentences(terms, cues, count, weights).chosen;
}

/** The three measures of the summarizer. */
function rougeTable(settings: readonly Setting[]): Record<string, Record<string, string>> {
	const choose = withWeights(SUMMARY_WEIGHTS);
	const table: Record<string, Record<string, string>> = {};
	for (const { name, count, cases } of settings) {
		for (const beta of [1, RECALL_BETA]) {
			const score = meanRouge(cases, each => choose(each, count), beta);
			table[`${name} F${beta}`] = {
				'ROUGE-1': score.one.toFixed(2),
				'ROUGE-2': score.two.toFixed(2),
				'ROUGE-L': score.l.toFixed(2),
			};
		}
	}
	return table;
}

/** The mean of the three measures for each setting, and over settings. */
function means(settings: readonly Setting[], choose: Chooser, beta: number): Record<string, string> {
	const scores = settings.map(({ count, cases }) => mean(meanRouge(cases, each => choose(each, count), beta)));
	return withMean(settings, scores);
}

/** What is maximized: the mean of F1 and of F with recall counted twice. */
function sweep(settings: readonly Setting[]): Record<string, Record<string, string>> {
	const objective = (weights: SummaryWeights): Record<string, string> => {
		const choose = withWeights(weights);
		const scores = settings.map(({ count, cases }) => {
			const [plain, recall] = [1, RECALL_BETA].map(beta => mean(meanRouge(cases, each => choose(each, count), beta)));
			return (plain + recall) / 2;
		});
		return withMean(settings, scores);
	};
	const table: Record<string, Record<string, string>> = { 'as shipped': objective(SUMMARY_WEIGHTS) };
	for (const name of Object.keys(TRIED) as (keyof SummaryWeights)[]) {
		for (const value of TRIED[name]) table[`${name} ${value}`] = objective({ ...SUMMARY_WEIGHTS, [name]: value });
	}
	return table;
}

function withMean(settings: readonly Setting[], scores: readonly number[]): Record<string, string> {
	const all = scores.reduce((sum, score) => sum + score, 0) / scores.length;
	const columns = settings.map(({ name }, index) => [name, scores[index].toFixed(2)] as const);
	return Object.fromEntries([...columns, ['mean', all.toFixed(2)] as const]);
}

function mean({ one, two, l }: Rouge): number {
	return (one + two + l) / 3;
}

void main();
