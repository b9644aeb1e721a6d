import { finish } from '../../../src/core/steps';
import type { FeatureWeights } from '../../../src/core/tasks/translation/decoding/features';
import { weightsOf, weightVector } from '../../../src/core/tasks/translation/decoding/features';
import type { PhraseDecoder } from '../../../src/core/tasks/translation/decoding/phraseDecoder';
import { batchMira } from './batchMira';
import { addCounts, bleuOf, bleuUnits, countBleu, noCounts } from './bleuCounts';
import { CandidatePool } from './candidatePool';

/** A sentence and how a human translated it, as tokens. */
export interface TuningPair {
	readonly source: readonly string[];
	readonly target: readonly string[];
}

/** How long a search for weights goes on. */
export interface TuningOptions {
	/** How often the sentences are decoded anew. */
	readonly rounds: number;
	/** Translations of a sentence that a round adds. */
	readonly candidates: number;
	readonly log: (line: string) => void;
}

/** A round that adds fewer new translations a sentence than this is the last. */
const FEW_NEW = 1;

/**
 * Weights under which a decoder translates sentences best, by BLEU: it decodes them with the weights so far, and chooses new
 * weights among all translations it ever found.
 * @returns those of the round whose own translations were best
 */
export function tuneWeights(
	decoder: PhraseDecoder,
	start: FeatureWeights,
	pairs: readonly TuningPair[],
	{ rounds, candidates, log }: TuningOptions,
): FeatureWeights {
	const references = pairs.map(({ target }) => bleuUnits(target, decoder.direction));
	const pool = new CandidatePool(pairs.length);
	let weights = weightVector(start);
	let best = { bleu: -1, weights };
	for (let round = 1; round <= rounds; round++) {
		const current = decoder.with({ weights: weightsOf(weights) });
		const sum = noCounts();
		let added = 0;
		for (const [i, { source }] of pairs.entries()) {
			for (const [rank, found] of finish(current.decodeBest({ words: source }, candidates)).entries()) {
				const counts = countBleu(bleuUnits(found.sentence.words, decoder.direction), references[i]);
				if (rank === 0) addCounts(sum, counts);
				if (pool.add(i, { features: found.features, counts })) added++;
			}
		}
		const bleu = bleuOf(sum);
		log(`${decoder.direction} round ${round}: BLEU ${(100 * bleu).toFixed(2)}, ${added} new candidates`);
		if (bleu > best.bleu) best = { bleu, weights };
		if (added < FEW_NEW * pairs.length || round === rounds) break;
		weights = batchMira(pool, weights);
		log(`${decoder.direction} round ${round}: BLEU ${(100 * pool.bleu(weights)).toFixed(2)} expected`);
	}
	return weightsOf(best.weights);
}

/** BLEU of the translations of a decoder, in percent. */
export function decodedBleu(decoder: PhraseDecoder, pairs: readonly TuningPair[]): number {
	const sum = noCounts();
	for (const { source, target } of pairs) {
		const { words } = finish(decoder.decode({ words: source }));
		addCounts(sum, countBleu(bleuUnits(words, decoder.direction), bleuUnits(target, decoder.direction)));
	}
	return 100 * bleuOf(sum);
}
