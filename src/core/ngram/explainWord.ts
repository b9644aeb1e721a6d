import type { NgramTerm, NgramTermCounts, WordProbability } from './ngram';
import type { NgramCounts } from './ngramCounts';
import type { NgramModel } from './ngramModel';
import { BEGIN_ID } from './ngramVocabulary';
import { probabilityOf } from './ngramWeights';

/**
 * P(word | history) with what each order gives to it.
 * @param history numbers of the words before, oldest first; `<s>` where the sentence begins
 * @param asked the word as it was asked
 */
export function explainWord(
	model: NgramModel,
	history: readonly number[],
	word: number,
	asked: string,
): WordProbability {
	const used = model.order > 1 ? history.slice(1 - model.order) : [];
	const walk = model.walk();
	for (const id of used) walk.take(id);
	const log10 = walk.take(word);
	const terms = new TermWriter(model, used, word).terms();
	return {
		word: asked,
		known: model.vocabulary.wordOf(word),
		history: used.map(id => model.vocabulary.wordOf(id)),
		probability: probabilityOf(log10),
		log10,
		bits: -log10 * Math.log2(10),
		seenOrder: terms.find(({ isSeen }) => isSeen)?.order ?? 0,
		terms,
	};
}

/** A term before it is known how much of it comes through. */
type OpenTerm = Omit<NgramTerm, 'contribution'>;

/** Writes the terms of one probability. */
class TermWriter {
	readonly #model: NgramModel;
	readonly #history: readonly number[];
	readonly #word: number;

	constructor(model: NgramModel, history: readonly number[], word: number) {
		this.#model = model;
		this.#history = history;
		this.#word = word;
	}

	/** From the longest history down, as far as anything is taken of them. */
	terms(): NgramTerm[] {
		let weight = 1;
		const terms: NgramTerm[] = [];
		for (const term of this.#openTerms()) {
			terms.push({ ...term, contribution: weight * term.discounted });
			weight *= term.backoff;
			if (weight === 0) break;
		}
		return terms;
	}

	/** From the longest history down. */
	#openTerms(): OpenTerm[] {
		const uniform = this.#uniform();
		const longest = this.#history.length + 1;
		// Add-k goes from the longest history to the uniform distribution, and to no shorter history.
		if (this.#model.weights.next === 'uniform' && uniform !== undefined) return [this.#term(longest, uniform), uniform];
		const open = uniform === undefined ? [] : [uniform];
		for (let n = 1; n <= longest; n++) open.push(this.#term(n, open.at(-1)));
		return open.reverse();
	}

	/** The uniform distribution, where a model has it under all others. */
	#uniform(): OpenTerm | undefined {
		const { next, uniform, uniformShare } = this.#model.weights;
		if (next === 'shorter' && uniformShare === undefined) return undefined;
		const probability = probabilityOf(uniform);
		return { order: 0, history: [], probability, isSeen: false, discounted: probability, backoff: 0 };
	}

	#term(order: number, below: OpenTerm | undefined): OpenTerm {
		const { trie, weights, vocabulary } = this.#model;
		const ids = this.#history.slice(this.#history.length - order + 1);
		const history = order === 1 ? 0 : trie.findWords(ids);
		const at = order === 1 ? this.#word : history < 0 ? -1 : trie.find(order, history, this.#word);
		const shared = { order, history: ids.map(id => vocabulary.wordOf(id)), ...this.#counts(order, history, at) };
		if (at >= 0) {
			const probability = probabilityOf(weights.logProbs[order][at]);
			const backoff = weights.isInterpolated ? this.#weight(order, history) : 0;
			const discounted = Math.max(0, probability - backoff * (below?.probability ?? 0));
			return { ...shared, probability, isSeen: this.#isSeen(order, at), discounted, backoff };
		}
		const backoff = this.#weight(order, history);
		return { ...shared, probability: backoff * (below?.probability ?? 0), isSeen: false, discounted: 0, backoff };
	}

	/** A word of the vocabulary may never have been seen: `<unk>` of a corpus that had every word. */
	#isSeen(order: number, at: number): boolean {
		const { counts, weights } = this.#model;
		return order > 1 || counts === undefined || counts.counts[1][at] > 0 || weights.uniformShare === undefined;
	}

	/** The weight of the next shorter history. */
	#weight(order: number, history: number): number {
		const { backoffs, unseenBackoff, uniformShare } = this.#model.weights;
		if (order === 1) return uniformShare ?? 0;
		return probabilityOf(history < 0 ? unseenBackoff : backoffs[order - 1][history]);
	}

	#counts(order: number, history: number, at: number): { readonly counts?: NgramTermCounts } {
		const { counts, smoothing } = this.#model;
		if (counts === undefined) return {};
		const column = smoothing === 'modifiedKneserNey' ? counts.adjusted[order] : counts.counts[order];
		const adjusted = at < 0 ? 0 : column[at];
		return {
			counts: {
				count: at < 0 ? 0 : counts.counts[order][at],
				adjusted,
				...this.#totals(counts, column, order, history),
				discount: this.#discount(order, adjusted),
			},
		};
	}

	/** What was counted after a history, in all. */
	#totals(
		{ trie, lost }: NgramCounts,
		column: Int32Array,
		order: number,
		history: number,
	): Pick<NgramTermCounts, 'total' | 'followers'> {
		const [from, until] = order === 1 ? [0, column.length] : boundsOf(trie.firsts[order - 1], history);
		let total = order > 1 ? (lost[order - 1]?.[history] ?? 0) : 0;
		let followers = 0;
		for (let i = from; i < until; i++) {
			// `<s>` is not predicted.
			if (order === 1 && i === BEGIN_ID) continue;
			total += column[i];
			if (column[i] > 0) followers++;
		}
		return { total, followers };
	}

	/** What is taken off an adjusted count; Kneser-Ney has one discount for all from 3. */
	#discount(order: number, adjusted: number): number {
		const { discounts, smoothing } = this.#model;
		const steps = discounts.find(each => each.order === order)?.discounts ?? [];
		const step = smoothing === 'modifiedKneserNey' ? Math.min(adjusted, steps.length) : adjusted;
		return steps[step - 1] ?? 0;
	}
}

function boundsOf(firsts: Int32Array, history: number): readonly [number, number] {
	return history < 0 ? [0, 0] : [firsts[history], firsts[history + 1]];
}
