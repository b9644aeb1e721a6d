import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PackedTrie, packTrie } from '../../../src/core/collections/packedTrie';
import { ModelFile } from '../../../src/core/model/modelFile';

function makeTrie(words: readonly string[]): PackedTrie {
	const tensors = packTrie('trie', words);
	return PackedTrie.from(new ModelFile({ name: 'test', kind: 'test', metadata: {}, tensors }), 'trie');
}

function has(trie: PackedTrie, word: string): boolean {
	let node = trie.pair(word.charCodeAt(0), word.charCodeAt(1));
	for (let i = 2; node >= 0 && i < word.length; i++) {
		node = trie.child(node, word.charCodeAt(i));
	}
	return node >= 0 && trie.isWord(node);
}

describe('PackedTrie', () => {
	it('tells words from their beginnings', () => {
		const trie = makeTrie(['中国', '中国人民', '人民', '民']);
		for (const word of ['中国', '中国人民', '人民']) {
			assert.ok(has(trie, word), word);
		}
		for (const other of ['中国人', '国人', '民主', '人民人']) {
			assert.ok(!has(trie, other), other);
		}
	});

	it('may be empty', () => assert.ok(!has(makeTrie([]), '中国')));

	it('holds the words of two symbols and more, and no others', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', '中', '国', '\ud83d', '\uffff'), maxLength: 5 });
		fc.assert(
			fc.property(fc.array(word), fc.array(word), (words, others) => {
				const trie = makeTrie(words);
				for (const each of [...words, ...others].filter(({ length }) => length >= 2)) {
					assert.equal(has(trie, each), words.includes(each), JSON.stringify(each));
				}
			}),
			{ seed: 2 },
		);
	});
});
