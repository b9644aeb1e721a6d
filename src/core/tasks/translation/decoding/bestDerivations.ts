import { PriorityQueue } from '../../../collections/priorityQueue';
import type { SearchResult } from './beamSearch';
import type { Derivation } from './derivation';
import { NONE } from './hypotheses';
import type { TranslationOption } from './translationOption';

/** A translation and what it is worth. */
export interface ScoredDerivation {
	readonly derivation: Derivation;
	readonly score: number;
}

/** The end of a translation, read from behind. */
interface Suffix {
	/** The best hypothesis that may stand before it. */
	readonly before: number;
	/** What it adds to the score of what stands before it. */
	readonly worth: number;
	/** The score of the whole with the best beginning. */
	readonly total: number;
	readonly options: OptionChain | undefined;
}

interface OptionChain {
	readonly option: TranslationOption;
	readonly rest: OptionChain | undefined;
}

/** The best translation that a search found. */
export function bestDerivation({ hypotheses, options, finals }: SearchResult): ScoredDerivation {
	const derivation: TranslationOption[] = [];
	for (let at = finals[0]; hypotheses.back[at] !== NONE; at = hypotheses.back[at]) {
		derivation.push(options[hypotheses.option[at]]);
	}
	return { derivation: derivation.reverse(), score: hypotheses.score[finals[0]] };
}

/**
 * The translations that a search found, the best first: a search from the end among all hypotheses that were kept, whose scores
 * tell exactly what the best beginning is worth (A*, as Ueffing, Och and Ney 2002 go through a graph of words).
 */
export function* bestDerivations({ hypotheses, options, finals }: SearchResult): Generator<ScoredDerivation> {
	const queue = new PriorityQueue<Suffix>(({ total }) => total);
	for (const before of finals) queue.push({ before, worth: 0, total: hypotheses.score[before], options: undefined });
	for (let suffix = queue.pop(); suffix !== undefined; suffix = queue.pop()) {
		if (hypotheses.back[suffix.before] === NONE) {
			yield { derivation: [...chained(suffix.options)], score: suffix.total };
			continue;
		}
		for (let at = suffix.before; at !== NONE; at = hypotheses.alternative[at]) {
			const before = hypotheses.back[at];
			queue.push({
				before,
				worth: suffix.worth + hypotheses.score[at] - hypotheses.score[before],
				total: suffix.worth + hypotheses.score[at],
				options: { option: options[hypotheses.option[at]], rest: suffix.options },
			});
		}
	}
}

function* chained(chain: OptionChain | undefined): Generator<TranslationOption> {
	for (let at = chain; at !== undefined; at = at.rest) yield at.option;
}
