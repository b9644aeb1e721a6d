import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SpanColumn } from '../../../src/core/doc/spanColumn';
import { markChineseDenial } from '../../../src/core/tasks/classification/chineseDenial';
import { TextUnits } from '../../../src/core/tasks/classification/textUnits';

/** What stands under a negation in a text whose words are parted by spaces here, the rest as dots. */
function deniedOf(spaced: string): string {
	const words = spaced.split(' ');
	const text = words.join('');
	return denialOf(text, columnOf(words), { start: 0, end: text.length });
}

function denialOf(text: string, words: SpanColumn, portion: { start: number; end: number }): string {
	const units = new TextUnits();
	units.read(text, portion);
	const denied = new Uint8Array(portion.end - portion.start).fill(7);
	markChineseDenial(text, portion, words, units, denied);
	return [...denied].map((flag, at) => (flag === 1 ? text[portion.start + at] : '.')).join('');
}

function columnOf(words: readonly string[]): SpanColumn {
	const ends = words.map((_, index) => words.slice(0, index + 1).join('').length);
	return { starts: Int32Array.from([0, ...ends.slice(0, -1)]), ends: Int32Array.from(ends) };
}

describe('markChineseDenial', () => {
	it('marks what follows a negation, to the next mark or turn', () => {
		assert.equal(deniedOf('菜 不 难吃 ， 汤 好'), '..难吃...');
		assert.equal(deniedOf('不 贵 但 难吃'), '.贵...');
		assert.equal(deniedOf('沒有 異味'), '..異味');
	});

	it('reaches over a few words, not over all', () => {
		assert.equal(deniedOf('没 一 二 三 四 五 六 七'), '.一二三四五..');
	});

	it('takes a negation back that is denied itself', () => {
		assert.equal(deniedOf('没有 不 满意'), '..不..');
		assert.equal(deniedOf('并非 不好'), '..不好');
	});

	it('reaches back to a word for the least', () => {
		assert.equal(deniedOf('房间 一点 异味 都 没有'), '....异味...');
		assert.equal(deniedOf('房间 味道 都 没有'), '.......');
	});

	it('leaves alone what only looks like a negation', () => {
		assert.equal(deniedOf('好 不 好看'), '....');
		assert.equal(deniedOf('没 想到 这么 好'), '......');
		assert.equal(deniedOf('不错 的 菜'), '....');
	});

	it('takes a portion by itself, whatever is in it', () => {
		const words = ['不', '好', '。', 'not', ' ', '没有', '\ud800', '一点', '都', '，', '但'];
		const law = fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.nat(30), (list, skip) => {
			const text = list.join('');
			const column = columnOf(list);
			const start = skip < list.length ? column.starts[skip] : text.length;
			const rest = list.slice(skip);
			const alone = denialOf(rest.join(''), columnOf(rest), { start: 0, end: text.length - start });
			assert.equal(denialOf(text, column, { start, end: text.length }), alone);
		});
		fc.assert(law);
	});
});
