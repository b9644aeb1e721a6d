import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFile } from '../../../src/core/model/modelFile';
import {
	costOf,
	LONG_WORD_COST,
	LONGER_SHIFT,
	longerNode,
	packDictionary,
	PAIR_COST_BITS,
	PAIR_COST_STEP,
	pairNode,
	UNKNOWN_COST,
	WordDictionary,
} from '../../../src/core/tasks/segmentation/wordDictionary';

function makeDictionary(words: Iterable<readonly [string, number]>): WordDictionary {
	const tensors = packDictionary('words', new Map(words));
	return WordDictionary.from(new ModelFile({ name: 'test', kind: 'test', metadata: {}, tensors }), 'words');
}

/** The cost of a word, 0 where the dictionary lacks it. */
function cost({ pairs, marks, longer, singles }: WordDictionary, word: string): number {
	if (word.length === 1) {
		return singles[word.charCodeAt(0)];
	}
	let key = pairNode(word.charCodeAt(0), word.charCodeAt(1));
	const pair = pairs.find(key);
	if (pair < 0 || word.length === 2) {
		return pair < 0 ? 0 : (marks[pair] & PAIR_COST_BITS) * PAIR_COST_STEP;
	}
	const isLength = (marks[pair] >> (LONGER_SHIFT + Math.min(word.length, 5) - 3)) & 1;
	for (let i = 2; i < word.length; i++) {
		key = longerNode(key, word.charCodeAt(i));
	}
	return isLength === 1 && longer.find(key) >= 0 ? LONG_WORD_COST : 0;
}

describe('WordDictionary', () => {
	it('tells words from their beginnings', () => {
		const dictionary = makeDictionary([
			['中国', 20],
			['中国人民', 30],
			['人', 9],
		]);
		assert.equal(cost(dictionary, '中国'), 20);
		assert.equal(cost(dictionary, '中国人'), 0);
		assert.equal(cost(dictionary, '中国人民'), LONG_WORD_COST);
		assert.equal(cost(dictionary, '人民'), 0);
		assert.equal(cost(dictionary, '人'), 9);
		assert.equal(cost(dictionary, '国'), UNKNOWN_COST);
	});

	it('may be empty', () => assert.equal(cost(makeDictionary([]), '中国'), 0));

	it('holds its words with their costs, and no others', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', '中', '国', '\ud83d', '\uffff'), maxLength: 6 });
		fc.assert(
			fc.property(fc.array(word), fc.array(word), (known, others) => {
				const dictionary = makeDictionary(known.map(each => [each, 4 * each.length]));
				for (const each of [...known, ...others].filter(({ length }) => length >= 2)) {
					const wanted = each.length === 2 ? 8 : LONG_WORD_COST;
					assert.equal(cost(dictionary, each), known.includes(each) ? wanted : 0, JSON.stringify(each));
				}
			}),
			{ seed: 2 },
		);
	});

	it('gives rarer words higher costs, up to that of an unknown character', () => {
		const costs = [1, 0.1, 1e-3, 1e-5, 1e-12].map(costOf);
		assert.deepEqual(
			costs,
			[...costs].sort((a, b) => a - b),
		);
		assert.ok(costs[0] >= 1 && costs[4] === UNKNOWN_COST);
	});
});
