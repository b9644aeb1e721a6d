import type { Nlp } from '../../src/core/nlp';
import { finish } from '../../src/core/steps';
import { SUMMARY_LAYERS } from '../../src/core/tasks/summarization/extractiveSummarizer';
import { sentenceViews } from '../../src/core/tasks/summarization/summaryText';
import { measureText } from '../../src/core/tasks/summarization/textMeasures';
import type { TextMeasures } from '../../src/core/tasks/summarization/textMeasures';
import { rouge, rougeUnits } from '../metrics/rouge';
import type { Rouge } from '../metrics/rouge';
import type { Split, SummaryCase, SummarySet } from './summaryCases';

/** In the mean of the measures recall counts twice as much: a sentence is longer than a title whatever it says. */
export const RECALL_BETA = 2;

/** A text analyzed once, for any number of ways to choose its sentences. */
export class PreparedCase {
	readonly #units: readonly (readonly string[])[];
	readonly #references: readonly (readonly string[])[];
	readonly #scores = new Map<string, Rouge>();

	constructor(
		readonly prose: string,
		readonly measures: TextMeasures,
		references: readonly string[],
	) {
		this.#units = measures.texts.map(rougeUnits);
		this.#references = references.map(rougeUnits);
	}

	/** Number of sentences. */
	get height(): number {
		return this.#units.length;
	}

	/** ROUGE of these sentences as a summary. @param chosen their numbers, in order */
	score(chosen: readonly number[], beta: number): Rouge {
		const key = `${beta} ${chosen.join(' ')}`;
		let score = this.#scores.get(key);
		if (score === undefined) {
			const units = chosen.flatMap(index => this.#units[index]);
			score = rouge(units, this.#references, beta);
			this.#scores.set(key, score);
		}
		return score;
	}

	/** ROUGE of any text as a summary. */
	scoreText(text: string, beta: number): Rouge {
		return rouge(rougeUnits(text), this.#references, beta);
	}

	/** What a sentence alone is worth as a summary: the mean of ROUGE-1, -2 and -L, as F1 and with recall counted twice. */
	reward(sentence: number): number {
		const [plain, recall] = [1, RECALL_BETA].map(beta => this.score([sentence], beta));
		return (meanOf(plain) + meanOf(recall)) / 2;
	}
}

/** The mean of the three measures. */
export function meanOf({ one, two, l }: Rouge): number {
	return (one + two + l) / 3;
}

/** Analyzes the texts of a set with the shipped models; texts of one sentence are left out. */
export async function prepareSet(nlp: Nlp, { language, read }: SummarySet, split: Split): Promise<PreparedCase[]> {
	const prepared: PreparedCase[] = [];
	for (const each of read(split)) {
		const one = await prepareCase(nlp, each, language);
		if (one !== undefined) prepared.push(one);
	}
	return prepared;
}

async function prepareCase(
	nlp: Nlp,
	{ text, references }: SummaryCase,
	language: SummarySet['language'],
): Promise<PreparedCase | undefined> {
	const annotation = await nlp.analyze(text, { format: 'plain', language, standard: 'pku' }, SUMMARY_LAYERS);
	const views = finish(sentenceViews(text, annotation));
	return views.length > 1 ? new PreparedCase(text, finish(measureText(text, views)), references) : undefined;
}

/** The mean ROUGE over texts of what a way to choose takes. */
export function meanRouge(
	cases: readonly PreparedCase[],
	choose: (each: PreparedCase) => readonly number[],
	beta: number,
): Rouge {
	const sum = { one: 0, two: 0, l: 0 };
	for (const each of cases) {
		const { one, two, l } = each.score(choose(each), beta);
		sum.one += one;
		sum.two += two;
		sum.l += l;
	}
	const { length } = cases;
	return { one: sum.one / length, two: sum.two / length, l: sum.l / length };
}
