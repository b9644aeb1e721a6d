import { NgramModel } from './ngramModel';
import { NgramTrie } from './ngramTrie';

/** A model that looks at less history: its n-grams up to an order. One that has no longer ones is given back as it is. */
export function limitOrder(model: NgramModel, order: number): NgramModel {
	if (order >= model.order) return model;
	const { engine, vocabulary, smoothing, lowerCase, trie, weights, counts, discounts } = model;
	const levels = Array.from({ length: order - 1 }, (_, i) => ({
		words: trie.words[i + 2],
		firsts: trie.firsts[i + 1],
	}));
	return new NgramModel({
		engine: `${engine}, n-grams up to ${order}`,
		vocabulary,
		smoothing,
		lowerCase,
		trie: new NgramTrie(trie.sizes[1], levels),
		weights: {
			...weights,
			logProbs: weights.logProbs.slice(0, order + 1),
			backoffs: weights.backoffs.slice(0, order),
		},
		...(counts === undefined ? {} : { counts }),
		discounts: discounts.slice(0, order),
	});
}
