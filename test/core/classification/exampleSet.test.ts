import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ExampleSet } from '../../../src/core/tasks/classification/examples/exampleSet';
import { foldsOf } from '../../../src/core/tasks/classification/examples/folds';

function clean(...examples: readonly (readonly [text: string, label: string])[]) {
	const set = new ExampleSet();
	for (const [text, label] of examples) set.add({ text, label });
	return set.clean();
}

describe('ExampleSet', () => {
	it('numbers the labels as they come', () => {
		const { labels, texts, targets, notes } = clean([' a ', 'x'], ['b', 'y'], ['c', 'x']);
		assert.deepEqual(
			{ labels, texts, targets: [...targets] },
			{ labels: ['x', 'y'], texts: ['a', 'b', 'c'], targets: [0, 1, 0] },
		);
		assert.deepEqual(notes, [{ kind: 'fewExamples', count: 2, labels: ['x', 'y'] }]);
	});

	it('leaves out what is empty, repeated or contradictory, and says how much', () => {
		const { labels, texts, notes } = clean(
			...([
				['a', 'x'],
				['b', 'y'],
				['a', 'x'],
				['a ', 'X'],
				[' ', 'x'],
				['c', '\t'],
				['both', 'x'],
				['both', 'y'],
				['both', 'y'],
			] as const),
		);
		assert.deepEqual(
			[labels, texts],
			[
				['x', 'y'],
				['a', 'b'],
			],
		);
		const counts = Object.fromEntries(notes.map(({ kind, count }) => [kind, count]));
		assert.deepEqual(counts, {
			emptyTexts: 1,
			emptyLabels: 1,
			repeated: 2,
			contradictory: 3,
			spellings: 1,
			fewExamples: 2,
		});
	});

	it('takes spellings of a label that differ in case and width for one, under the name that comes most', () => {
		const { labels } = clean(
			['a', 'Sport'],
			['b', 'sport'],
			['c', 'SPORT'],
			['d', 'sport'],
			['e', 'ＡＩ'],
			['f', 'AI'],
			['g', 'AI'],
		);
		assert.deepEqual(labels, ['sport', 'AI']);
	});

	it('says why nothing can be learned', () => {
		assert.throws(() => clean(), { code: 'input-malformed', message: /no example/u });
		assert.throws(() => clean(['', 'x'], ['a', '']), /All 2 examples lack/u);
		assert.throws(() => clean(['a', 'x'], ['b', 'x']), /All 2 examples have the same label, "x"/u);
		assert.throws(
			() => clean(['a', 'x'], ['b', 'x'], ['b', 'y']),
			/The only example left has the label "x"\. Texts that came with different labels are left out\./u,
		);
		assert.throws(() => clean(['a', 'x'], ['a', 'y']), /Every text comes with different labels/u);
		const swapped = Array.from({ length: 30 }, (_, row) => [`label ${row % 2}`, `text ${row}`] as const);
		assert.throws(() => clean(...swapped), /exchanged/u);
		const numbered = Array.from({ length: 30 }, (_, row) => [`text ${row}`, `id ${row}`] as const);
		const many = Array.from({ length: 1200 }, (_, row) => [`text ${row}`, `label ${row % 300}`] as const);
		assert.throws(() => clean(...many), /300 different labels; .* at most 250/u);
		assert.throws(() => clean(...numbered), /30 different labels in 30 examples/u);
	});
});

describe('foldsOf', () => {
	it('parts all examples into learned and held out, none held out twice, and no label left without an example', () => {
		const targets = fc.array(fc.nat(3), { maxLength: 1200 }).map(list => Int32Array.from(list));
		fc.assert(
			fc.property(targets, labels => {
				const seen = new Uint8Array(labels.length);
				for (const { learned, heldOut } of foldsOf(labels, 4)) {
					assert.equal(learned.length + heldOut.length, labels.length);
					for (const row of heldOut) assert.equal(++seen[row], 1);
					const known = new Set(Array.from(learned, row => labels[row]));
					assert.ok(heldOut.every(row => known.has(labels[row])));
				}
			}),
			{ numRuns: 30 },
		);
	});

	it('holds each of few examples out once, a tenth of many, and none where each label has one', () => {
		const heldOut = (count: number, labels: number) =>
			foldsOf(
				Int32Array.from({ length: count }, (_, row) => row % labels),
				labels,
			).map(fold => fold.heldOut.length);
		assert.deepEqual(heldOut(50, 2), [10, 10, 10, 10, 10]);
		assert.deepEqual(heldOut(2000, 4), [200]);
		assert.deepEqual(heldOut(100_000, 4), [5000]);
		assert.deepEqual(heldOut(4, 4), []);
		assert.deepEqual(heldOut(0, 0), []);
	});
});
