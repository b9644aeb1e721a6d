import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { Nlp } from '../../src/core/nlp';
import { SUMMARY_MODEL } from '../../src/core/tasks/summarization/extractiveSummarizer';
import { SentenceScorer } from '../../src/core/tasks/summarization/sentenceScorer';
import { readArguments } from '../support/arguments';
import { MODELS_FOLDER } from '../support/modelWriter';
import { chooserOf, PreparedSets, scorerOf } from './measureSummaries';
import { modelsFromFolder } from './modelsFromFolder';
import type { PreparedCase } from './preparedSet';
import { meanOf, meanRouge, RECALL_BETA } from './preparedSet';
import { rankSentences } from './rankSentences';
import type { Chooser } from './references';
import { leadSentences, oracleSentences, randomSentences } from './references';
import type { Split } from './summaryCases';
import { SUMMARY_SETS } from './summaryCases';
import { learnSummaryModel } from './summaryModel';

/** Dev is scored by models that did not learn it: five, each without a fifth. */
const FOLDS = 5;

interface Column {
	readonly name: string;
	readonly count: number;
	readonly cases: readonly PreparedCase[];
}

/**
 * Scores the extractive summarizer: on dev by five-fold cross-validation, or with `--split test` the shipped model on test:
 * `npm run evaluate:summarization`.
 */
async function main(): Promise<void> {
	const { values } = readArguments(process.argv.slice(2), { values: ['split'] });
	const split: Split = values.get('split') === 'test' ? 'test' : 'dev';
	const sets = await PreparedSets.of(new Nlp(modelsFromFolder, 1), split === 'test' ? ['test'] : ['train', 'dev']);
	const summarizer = split === 'test' ? chooserOf(shippedScorer()) : crossValidated(sets);
	const columns = SUMMARY_SETS.flatMap(set => {
		const cases = sets.cases(set, split);
		return set.counts.map((count): Column => ({ name: `${set.name}, ${count} of ${cases.length}`, count, cases }));
	});
	console.table(rougeTable(columns, summarizer));
	const rows = [1, RECALL_BETA].flatMap(beta =>
		Object.entries(choosers(beta, summarizer)).map(
			([name, choose]) => [`${name} F${beta}`, means(columns, choose, beta)] as const,
		),
	);
	console.table(Object.fromEntries(rows));
}

function shippedScorer(): SentenceScorer {
	const file = `${SUMMARY_MODEL}.bin`;
	return SentenceScorer.from(decodeModel(readFileSync(join(MODELS_FOLDER, file)), file));
}

function crossValidated(sets: PreparedSets): Chooser {
	const chooserFor = new Map<PreparedCase, Chooser>();
	for (let fold = 0; fold < FOLDS; fold++) {
		const choose = chooserOf(scorerOf(learnSummaryModel(sets.learned(false, index => index % FOLDS === fold))));
		for (const set of SUMMARY_SETS) {
			for (const [index, each] of sets.cases(set, 'dev').entries()) {
				if (index % FOLDS === fold) chooserFor.set(each, choose);
			}
		}
	}
	return (each, count) => chooserFor.get(each)?.(each, count) ?? [];
}

function choosers(beta: number, summarizer: Chooser): Record<string, Chooser> {
	return {
		lead: leadSentences,
		random: randomSentences(1),
		oracle: oracleSentences(beta),
		untrained: ({ measures: { matrix, untrained } }, count) => rankSentences(matrix, untrained.values, count),
		summarizer,
	};
}

/** The three measures of the summarizer. */
function rougeTable(columns: readonly Column[], choose: Chooser): Record<string, Record<string, string>> {
	const table: Record<string, Record<string, string>> = {};
	for (const { name, count, cases } of columns) {
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

/** The mean of the three measures for each column, and over columns. */
function means(columns: readonly Column[], choose: Chooser, beta: number): Record<string, string> {
	const scores = columns.map(({ count, cases }) => meanOf(meanRouge(cases, each => choose(each, count), beta)));
	const all = scores.reduce((sum, score) => sum + score, 0) / scores.length;
	const cells = columns.map(({ name }, index) => [name, scores[index].toFixed(2)] as const);
	return Object.fromEntries([...cells, ['mean', all.toFixed(2)] as const]);
}

void main();
