import { finish } from '../../src/core/steps';
import { SentenceScorer } from '../../src/core/tasks/summarization/sentenceScorer';
import type { ModelContent } from '../../src/core/model/modelFile';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { relativeScores } from '../../src/core/tasks/summarization/relativeScores';
import { SentenceCompressor } from '../../src/core/tasks/summarization/sentenceCompressor';
import type { Rouge } from '../metrics/rouge';
import type { Nlp } from '../../src/core/nlp';
import { rankSentences } from './rankSentences';
import type { Chooser } from './references';
import type { PreparedCase } from './preparedSet';
import { prepareSet } from './preparedSet';
import type { Split, SummarySet } from './summaryCases';
import { SUMMARY_SETS } from './summaryCases';
import type { GenreCases } from './summaryModel';

/** The texts of all sets of some splits. */
export class PreparedSets {
	private constructor(private readonly sets: ReadonlyMap<string, ReadonlyMap<Split, readonly PreparedCase[]>>) {}

	static async of(nlp: Nlp, splits: readonly Split[]): Promise<PreparedSets> {
		const sets = new Map<string, Map<Split, readonly PreparedCase[]>>();
		for (const set of SUMMARY_SETS) {
			const prepared = new Map<Split, readonly PreparedCase[]>();
			for (const split of splits) prepared.set(split, await prepareSet(nlp, set, split));
			sets.set(set.name, prepared);
		}
		return new PreparedSets(sets);
	}

	/** The texts of a set's split, where it was prepared. */
	cases(set: SummarySet, split: Split): readonly PreparedCase[] {
		return this.sets.get(set.name)?.get(split) ?? [];
	}

	/** What is learned from: train and dev of the sets. @param isLeftOut says which texts are not */
	learned(withoutPfr: boolean, isLeftOut: (dev: number) => boolean = () => false): GenreCases {
		const ofGenre = (genre: SummarySet['genre']): PreparedCase[] =>
			SUMMARY_SETS.filter(set => set.genre === genre && !(withoutPfr && set.isPfr === true)).flatMap(set => [
				...this.cases(set, 'train'),
				...this.cases(set, 'dev').filter((_, index) => !isLeftOut(index)),
			]);
		return { abstract: ofGenre('abstract'), general: ofGenre('general') };
	}
}

/** The packed model, read back. */
export function scorerOf(content: ModelContent): SentenceScorer {
	return SentenceScorer.from(decodeModel(encodeModel(content), `${content.name}.bin`));
}

/** ROUGE F1 of the best sentence of each text, shortened. */
export function compressedRouge(content: ModelContent, cases: readonly PreparedCase[]): Rouge {
	const file = decodeModel(encodeModel(content), `${content.name}.bin`);
	const compressor = SentenceCompressor.from(file);
	const choose = chooserOf(SentenceScorer.from(file));
	const sum = { one: 0, two: 0, l: 0 };
	for (const each of cases) {
		const [index] = choose(each, 1);
		const view = each.measures.sentences[index];
		const run = compressor.ranked({ view, prose: each.prose, theme: each.measures.theme }).at(0);
		const text = run === undefined ? '' : each.prose.slice(view.wordStarts[run.first], view.wordEnds[run.end - 1]);
		const { one, two, l } = each.scoreText(text, 1);
		sum.one += one;
		sum.two += two;
		sum.l += l;
	}
	const { length } = cases;
	return { one: sum.one / length, two: sum.two / length, l: sum.l / length };
}

/** The sentences that the summarizer takes. */
export function chooserOf(scorer: SentenceScorer): Chooser {
	return ({ measures }, count) => rankSentences(measures.matrix, relativeScores(finish(scorer.score(measures))), count);
}
