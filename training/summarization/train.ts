import { Nlp } from '../../src/core/nlp';
import { readTrainingOptions } from '../support/trainingOptions';
import { saveModel } from '../support/modelWriter';
import { SUMMARY_CARD } from './card';
import { chooserOf, compressedRouge, PreparedSets, scorerOf } from './measureSummaries';
import { modelsFromFolder } from './modelsFromFolder';
import { meanRouge } from './preparedSet';
import { leadSentences } from './references';
import { SUMMARY_SETS } from './summaryCases';
import { learnSummaryModel, SUMMARY_SEED } from './summaryModel';
import type { Card } from '../support/card';
import type { Rouge } from '../metrics/rouge';
import type { Chooser } from './references';
import { SUMMARY_MODEL } from '../../src/core/tasks/summarization/extractiveSummarizer';

/** Trains the scorer of sentences: `npm run train:summaries -- [--without pfr] [--out FOLDER]`. */
async function main(): Promise<void> {
	const { folder, withoutPfr } = readTrainingOptions(process.argv.slice(2), [SUMMARY_MODEL], [SUMMARY_MODEL]);
	const sets = await PreparedSets.of(new Nlp(modelsFromFolder, 1), ['train', 'dev', 'test']);
	const content = learnSummaryModel(sets.learned(withoutPfr));
	const choose = chooserOf(scorerOf(content));
	const scores = [...testScores(sets, 'summarizer', choose), ...testScores(sets, 'first sentences', leadSentences)];
	for (const set of SUMMARY_SETS.filter(({ genre }) => genre === 'abstract')) {
		const score = compressedRouge(content, sets.cases(set, 'test'));
		scores.push(...cardLines(`${set.name} test, 1 sentence, shortened`, score));
	}
	if (!withoutPfr) {
		const without = chooserOf(scorerOf(learnSummaryModel(sets.learned(true))));
		scores.push(...testScores(sets, 'summarizer, learned without the People’s Daily corpus', without));
	}
	const bytes = saveModel(content, { ...SUMMARY_CARD, seed: SUMMARY_SEED, scores }, folder);
	console.log(`${SUMMARY_MODEL}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

function testScores(sets: PreparedSets, name: string, choose: Chooser): Card['scores'] {
	return SUMMARY_SETS.flatMap(set =>
		set.counts.flatMap(count => {
			const score = meanRouge(sets.cases(set, 'test'), each => choose(each, count), 1);
			return cardLines(`${set.name} test, ${count === 1 ? '1 sentence' : `${count} sentences`}, ${name}`, score);
		}),
	);
}

function cardLines(set: string, { one, two, l }: Rouge): Card['scores'] {
	const measures = { 'ROUGE-1': one, 'ROUGE-2': two, 'ROUGE-L': l };
	return Object.entries(measures).map(([measure, score]) => ({ set, measure: `${measure} F1`, score }));
}

void main();
