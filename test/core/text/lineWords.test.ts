import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineWords } from '../../../src/core/text/lineWords';
import type { Span } from '../../../src/core/text/span';

/** What VS Code parts words at, unless it is told otherwise. */
const SEPARATORS = '`~!@#$%^&*()-=+[{]}\\|;:\'",.<>/?';

/** The words of a text that is given cut by bars. */
function words(cut: string): string[] {
	const cuts: Span[] = [];
	let at = 0;
	for (const part of cut.split('|')) {
		cuts.push({ start: at, end: at + part.length });
		at += part.length;
	}
	const line = cut.replaceAll('|', '');
	return lineWords(line, SEPARATORS, cuts).map(({ start, end, isSeparator }) => {
		const text = line.slice(start, end);
		return isSeparator ? `<${text}>` : text;
	});
}

describe('The words of a line', () => {
	it('are those of VS Code in English, whatever the segmenter says', () => {
		assert.deepEqual(words("do|n|'|t, foo.bar_baz = 3"), [
			'don',
			"<'>",
			't',
			'<,>',
			'foo',
			'<.>',
			'bar_baz',
			'<=>',
			'3',
		]);
		assert.deepEqual(words('can|not'), ['cannot']);
	});

	it('are those of the segmenter in Chinese, with its marks as separators', () => {
		assert.deepEqual(words('他|在|研究|生命|的|起源|。'), ['他', '在', '研究', '生命', '的', '起源', '<。>']);
		assert.deepEqual(words('用|GPT|模型|5|个'), ['用', 'GPT', '模型', '5', '个']);
		assert.deepEqual(words('“|他|来|了|”|——|😀|好'), ['<“>', '他', '来', '了', '<”——>', '<😀>', '好']);
	});

	it('are whole where the segmenter says nothing, and part at any white space', () => {
		assert.deepEqual(
			lineWords('研究生命　起源', SEPARATORS, []).map(({ start, end }) => [start, end]),
			[
				[0, 4],
				[5, 7],
			],
		);
	});

	it('tell which are followed by a word at once', () => {
		assert.deepEqual(
			lineWords('a.b c', SEPARATORS, []).map(({ isJoined }) => isJoined),
			[false, true, false, false],
		);
	});

	it('cover all but white space, in order, and cut no pair of surrogates that is not cut', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), line => {
				let last = 0;
				for (const { start, end } of lineWords(line, SEPARATORS, [{ start: 0, end: line.length }])) {
					assert.ok(start >= last && end > start);
					assert.equal(line.slice(last, start).trim(), '');
					assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/u.test(line.slice(end - 1, end + 1)));
					last = end;
				}
				assert.equal(line.slice(last).trim(), '');
			}),
		);
	});
});
