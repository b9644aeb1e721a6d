import { Nlp } from '../../../src/core/nlp';
import { readArguments } from '../../support/arguments';
import { shippedModels } from '../../support/shippedModels';
import type { ReadParagraph } from '../readingSets';
import { readCmrc, readDrcdDev, readDrcdTrain, readQed, readSentenceQuestions, readSquadShifts } from '../readingSets';
import { measureRetrieval } from './measureRetrieval';

/** Sets that constants are chosen on. */
const CHOOSING: Readonly<Record<string, () => ReadParagraph[]>> = {
	'cmrc2018 trial': () => readCmrc('trial'),
	'DRCD train (one question of each article)': readDrcdTrain,
	'QED dev': readQed,
	'SQuAD sentences dev': () => readSentenceQuestions('dev'),
};

const TESTS: Readonly<Record<string, () => ReadParagraph[]>> = {
	'cmrc2018 dev': () => readCmrc('dev'),
	'DRCD dev': readDrcdDev,
	'SQuADShifts amazon': () => readSquadShifts('amazon_reviews'),
	'SQuADShifts reddit': () => readSquadShifts('reddit'),
	'SQuAD sentences test': () => readSentenceQuestions('test'),
};

/**
 * Prints how often the paragraph of a question is found among all of its set: on the sets that constants are chosen on, or with
 * `--test` on the tests.
 */
export async function evaluate(args: readonly string[]): Promise<void> {
	const { flags } = readArguments(args, { flags: ['test'] });
	const words = await new Nlp(shippedModels).answering.chineseWords();
	const rows: Record<string, object> = {};
	for (const [name, read] of Object.entries(flags.has('test') ? TESTS : CHOOSING)) {
		rows[name] = await measureRetrieval(read(), words);
	}
	console.table(rows);
}
