import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NgramModel } from '../../../src/core/ngram/ngramModel';
import { NgramStates } from '../../../src/core/ngram/ngramStates';
import { learn, readArpa } from './support';

const WORDS = ['a', 'b', 'c', 'd'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 });
const text = fc
	.array(sentence, { minLength: 3, maxLength: 20 })
	.map(lines => lines.map(line => line.join(' ')).join('\n'));

/** Both ways of going through a sentence give each word the same. */
function assertAlike(model: NgramModel, words: readonly string[]): void {
	const states = new NgramStates(model);
	const walk = model.walk();
	walk.begin();
	let state = states.begin;
	for (const word of model.idsOf(words)) {
		const expected = walk.take(word);
		assert.ok(Math.abs(states.step(state, word) - expected) < 1e-6);
		state = states.next;
	}
}

describe('States of a language model', () => {
	it('give each word what a walk through the sentence gives it, unknown words too', async () => {
		await fc.assert(
			fc.asyncProperty(text, fc.constantFrom(1, 2, 3, 4), sentence, async (learned, order, asked) => {
				const { model } = await learn(learned, { order });
				assertAlike(model, [...asked, 'new', ...asked]);
			}),
			{ numRuns: 50 },
		);
	});

	it('bear n-grams whose ends were pruned away', () => {
		const model = readArpa(
			[
				'\\data\\',
				'ngram 1=5',
				'ngram 2=2',
				'ngram 3=1',
				'',
				'\\1-grams:',
				'-2\t<unk>',
				'-99\t<s>\t-0.5',
				'-1\t</s>',
				'-0.7\ta\t-0.3',
				'-0.8\tb\t-0.4',
				'',
				'\\2-grams:',
				'-0.2\ta b\t-0.1',
				'-0.4\tb a',
				'',
				'\\3-grams:',
				'-0.1\ta b b',
				'',
				'\\end\\',
			].join('\n'),
		);
		for (const words of ['a b b a', 'a b b b a b', 'b a b a', 'b b a b b']) assertAlike(model, words.split(' '));
	});

	it('are one where what came before can make no difference', async () => {
		const { model } = await learn('a b c\nb c d\nd a b', { order: 3 });
		const states = new NgramStates(model);
		const after = (words: readonly string[]) => {
			let state = NgramStates.none;
			for (const word of model.idsOf(words)) {
				states.step(state, word);
				state = states.next;
			}
			return state;
		};
		assert.equal(after(['d', 'new', 'a']), after(['c', 'c', 'new', 'a']));
		assert.notEqual(after(['a', 'b']), after(['d', 'b']));
	});
});
