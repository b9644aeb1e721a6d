import type { Nlp } from '../../src/core/nlp';
import type { Cues } from '../../src/core/tasks/summarization/cuePhrases';
import { cuesOf } from '../../src/core/tasks/summarization/cuePhrases';
import { contentTerms } from '../../src/core/tasks/summarization/contentTerms';
import { SUMMARY_LAYERS } from '../../src/core/tasks/summarization/extractiveSummarizer';
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
		sentences: readonly string[],
		/** Content words of each sentence. */
		readonly terms: readonly (readonly string[])[],
		readonly cues: readonly Cues[],
		references: readonly string[],
	) {
		this.#units = sentences.map(rougeUnits);
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
}

/** Analyzes the texts of a set with the shipped models; texts of one sentence are left out. */
export async function prepareSet(nlp: Nlp, { language, read }: SummarySet, split: Split): Promise<PreparedCase[]> {
	const prepared: PreparedCase[] = [];
	for (const each of read(split)) {
		const one = await prepareCase(nlp, each, language);
		if (one.height > 1) prepared.push(one);
	}
	return prepared;
}

async function prepareCase(
	nlp: Nlp,
	{ text, references }: SummaryCase,
	language: SummarySet['language'],
): Promise<PreparedCase> {
	const annotation = await nlp.analyze(text, { format: 'plain', language, standard: 'pku' }, SUMMARY_LAYERS);
	const { starts, ends } = annotation.sentences ?? { starts: new Int32Array(), ends: new Int32Array() };
	const sentences = Array.from(starts, (start, index) => text.slice(start, ends[index]));
	return new PreparedCase(sentences, contentTerms(text, annotation), sentences.map(cuesOf), references);
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
