import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeatureOptions } from '../../../src/core/tasks/classification/textFeatures';
import { TextFeatures } from '../../../src/core/tasks/classification/textFeatures';
import { TextUnits } from '../../../src/core/tasks/classification/textUnits';

function unitsOf(text: string): string[] {
	const units = new TextUnits();
	units.read(text, { start: 0, end: text.length });
	return Array.from({ length: units.length }, (_, i) => text.slice(units.starts[i], units.ends[i]));
}

const OPTIONS: FeatureOptions = { grams: 2, words: 0, letters: 0, skips: false, marks: true };

function keysOf(text: string, options = OPTIONS): number[] {
	const features = new TextFeatures(options);
	features.read(text, { start: 0, end: text.length });
	return [...features.keys.subarray(0, features.length)];
}

describe('TextUnits', () => {
	for (const [text, units] of [
		['The cat sits.', 'The cat sits .'],
		["I don't think it's O'Neill's, can’t we?", "I do n't think it 's O'Neill 's , ca n’t we ?"],
		['苹果发布M3芯片2024年', '苹 果 发 布 M3 芯 片 2024 年'],
		['👍🏽 好！', '👍 🏽 好 ！'],
	]) {
		it(`cuts ${text}`, () => {
			assert.deepEqual(unitsOf(text), units.split(' '));
		});
	}

	it('cuts any text into pieces in order that leave out white space alone', () => {
		const part = fc.constantFrom('a', 'n', "'", 't', '’', '好', '2', '😀', '\ud83d', '\udc00', ' ', '\r\n', '１', '.');
		fc.assert(
			fc.property(fc.array(part), parts => {
				const text = parts.join('');
				const units = new TextUnits();
				units.read(text, { start: 0, end: text.length });
				let last = 0;
				for (let i = 0; i < units.length; i++) {
					assert.equal(text.slice(last, units.starts[i]).trim(), '');
					assert.ok(units.ends[i] > units.starts[i]);
					last = units.ends[i];
				}
				assert.equal(text.slice(last).trim(), '');
			}),
		);
	});
});

describe('TextFeatures', () => {
	it('takes letters of either case, width and script for the same', () => {
		assert.deepEqual(keysOf('ＮＢＡ 總統'), keysOf('nba 总统'));
		assert.deepEqual(keysOf('Don’t'), keysOf("don't"));
		assert.notDeepEqual(keysOf('nba'), keysOf('nhl'));
	});

	it('goes on behind marks where they are no parts of n-grams', () => {
		const without = { ...OPTIONS, marks: false };
		const [pair] = keysOf('good film').filter(key => !keysOf('good').includes(key) && !keysOf('film').includes(key));
		assert.ok(keysOf('good, film', without).includes(pair));
		assert.ok(!keysOf('good, film').includes(pair));
		assert.ok(keysOf('good, film', without).includes(keysOf(',')[0]));
	});

	it('has pairs of words that are apart, and letters inside words', () => {
		const skips = keysOf('not very good', { ...OPTIONS, skips: true });
		assert.equal(skips.length, keysOf('not very good').length + 1);
		const shared = new Set(keysOf('walking', { ...OPTIONS, letters: 4 }));
		assert.ok(keysOf('walked', { ...OPTIONS, letters: 4 }).some(key => shared.has(key)));
		assert.ok(!keysOf('walked').some(key => shared.has(key)));
	});

	it('tells words under a negation, up to the next mark or turn', () => {
		const denied = (text: string): number =>
			keysOf(text, { ...OPTIONS, negation: true }).length - keysOf(text, OPTIONS).length;
		assert.equal(denied('good film'), 0);
		assert.equal(denied('not good'), 1);
		assert.equal(denied('I DON’T like it'), 3);
		assert.equal(denied('not good, great'), 1);
		assert.equal(denied('not good but great'), 1);
		assert.equal(denied('never'), 0);
		const extra = keysOf('not good', { ...OPTIONS, negation: true }).filter(key => !keysOf('not good').includes(key));
		assert.ok(keysOf('never very good', { ...OPTIONS, negation: true }).some(key => extra.includes(key)));
	});

	it('reads a megabyte without white space', () => {
		assert.ok(keysOf('a'.repeat(1_000_000), { ...OPTIONS, letters: 5 }).length < 100);
		assert.ok(keysOf('好'.repeat(100_000)).length > 100_000);
	});
});
