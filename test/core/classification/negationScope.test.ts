import assert from 'node:assert/strict';
import { markDenied } from '../../../src/core/tasks/classification/negationScope';
import { TextUnits } from '../../../src/core/tasks/classification/textUnits';

/** The words of a text that stand under a negation. */
function deniedIn(text: string): string {
	const units = new TextUnits();
	units.read(text, { start: 0, end: text.length });
	const denied = new Uint8Array(units.length);
	markDenied(units, text, denied);
	return [...denied.keys()]
		.filter(unit => denied[unit] === 1)
		.map(unit => text.slice(units.starts[unit], units.ends[unit]))
		.join(' ');
}

describe('markDenied', () => {
	it('reaches from a negation to the next mark or turn', () => {
		assert.equal(deniedIn('It is not bad at all. We liked it.'), 'bad at all');
		assert.equal(deniedIn('I don’t dislike it, really'), 'dislike it');
		assert.equal(deniedIn('NEVER dull but long'), 'dull');
		assert.equal(deniedIn('far from dull'), 'dull');
		assert.equal(deniedIn('a bad film'), '');
	});

	it('reaches no farther than five words, and from the last negation anew', () => {
		assert.equal(deniedIn('not one two three four five six'), 'one two three four five');
		assert.equal(deniedIn('neither good nor bad'), 'good nor bad');
	});

	it('takes a negation back where a privative word follows one', () => {
		assert.equal(deniedIn('not without charm'), 'without');
		assert.equal(deniedIn('without charm'), 'charm');
	});

	it('knows negations that add or raise', () => {
		assert.equal(deniedIn('not only funny'), '');
		assert.equal(deniedIn('I could not be happier'), '');
		assert.equal(deniedIn("it doesn't get any better"), '');
		assert.equal(deniedIn('it will not be better'), 'be better');
		assert.equal(deniedIn('I could not be'), 'be');
		assert.equal(deniedIn('I could not be glad'), 'be glad');
	});

	it('takes any text', () => {
		assert.equal(deniedIn(''), '');
		assert.equal(deniedIn('not'), '');
		assert.equal(deniedIn('not \ud83d 😀 bad'), '');
		assert.equal(deniedIn('不 not 好 bad'), 'bad');
	});
});
