import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ChineseAtoms } from '../../../src/core/tasks/segmentation/chineseAtoms';
import { BMES } from '../../../src/core/tasks/segmentation/chineseTemplates';
import { UserDictionary } from '../../../src/core/tasks/segmentation/userDictionary';
import {
	LONG_WORD_COST,
	packDictionary,
	UNKNOWN_COST,
	WordDictionary,
} from '../../../src/core/tasks/segmentation/wordDictionary';
import { PADDING, NO_LABEL, WordLattice } from '../../../src/core/tasks/segmentation/wordLattice';

function read(text: string, words: Iterable<readonly [string, number]>, user?: UserDictionary): WordLattice {
	const tensors = packDictionary('words', new Map(words));
	const file = new ModelFile({ name: 'test', kind: 'test', metadata: {}, tensors });
	const atoms = new ChineseAtoms();
	atoms.scan(text, 0, text.length);
	const lattice = new WordLattice(atoms.capacity);
	lattice.read(atoms, WordDictionary.from(file, 'words'), text, user);
	return lattice;
}

function path({ labels }: WordLattice, length: number): string {
	return Array.from(labels.subarray(PADDING, PADDING + length), label => BMES[label]).join('');
}

/** What a word costs; Infinity where it is none. */
function costOfWord(word: string, words: ReadonlyMap<string, number>): number {
	if (!words.has(word)) {
		return word.length === 1 ? UNKNOWN_COST : Infinity;
	}
	return word.length > 2 ? LONG_WORD_COST : (words.get(word) ?? 0);
}

/** The cost of the cheapest way to cut a text, by trying all. */
function cheapest(text: string, words: ReadonlyMap<string, number>): number {
	const costs = Array.from(text, (_, i) => {
		const cost = costOfWord(text.slice(0, i + 1), words);
		return cost === Infinity ? Infinity : cost + cheapest(text.slice(i + 1), words);
	});
	return costs.length === 0 ? 0 : Math.min(...costs);
}

describe('WordLattice', () => {
	const words = [
		['研究', 20],
		['研究生', 48],
		['生命', 24],
		['命', 30],
		['起源', 28],
	] as const;

	it('finds the cheapest path through the words', () => {
		assert.equal(path(read('研究生命起源', words), 6), 'BEBEBE');
		assert.equal(path(read('研究生来了', words), 5), 'BMESS');
	});

	it('says which words begin, end and lie around an atom', () => {
		const { values, labels } = read('研究生命', words);
		// 研 begins 研究生 (length 3), 究 ends 研究 and lies in 研究生, 生 ends 研究生 and begins 生命, 命 ends 生命.
		assert.deepEqual([...values.subarray(0, 4)], [2 * 20, 1 * 4 + 1, 1 * 20 + 2 * 4, 1 * 4]);
		assert.deepEqual([labels[0], labels[PADDING + 4]], [NO_LABEL, NO_LABEL]);
	});

	it('prefers the words of the user, and tells where they are', () => {
		const lattice = read('研究生命起源', words, new UserDictionary(['生命起源 10', '究生']));
		assert.equal(path(lattice, 6), 'BEBMME');
		assert.deepEqual(lattice.userWords, [2, 6, 15]);
	});

	it('weighs all words of the user against each other, not only the longest of each place', () => {
		const lattice = read('研究生命起源', words, new UserDictionary(['研究', '研究生', '生命起源']));
		assert.equal(path(lattice, 6), 'BEBMME');
	});

	it('is as cheap as the best of all ways', () => {
		const word = fc.string({ unit: fc.constantFrom('天', '地', '人'), minLength: 1, maxLength: 3 });
		const entries = fc.array(
			fc.tuple(
				word,
				fc.integer({ min: 1, max: 10 }).map(step => step * 4),
			),
			{ maxLength: 12 },
		);
		const text = fc.string({ unit: fc.constantFrom('天', '地', '人'), minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(entries, text, (pairs, line) => {
				const known = new Map(pairs);
				const labels = path(read(line, known), line.length);
				assert.match(labels, /^(?:S|BM*E)+$/);
				let total = 0;
				let first = 0;
				for (const part of labels.match(/S|BM*E/g) ?? []) {
					total += costOfWord(line.slice(first, first + part.length), known);
					first += part.length;
				}
				assert.equal(total, cheapest(line, known));
			}),
			{ seed: 21 },
		);
	});
});
