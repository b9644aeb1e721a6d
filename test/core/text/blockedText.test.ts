import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BlockedText } from '../../../src/core/text/blockedText';
import { PARAGRAPH_BREAK } from '../../../src/core/text/paragraphBreak';
import { changesFor, mixedText, rawEdits } from './mixedText';

/** The paragraphs of a text: its blocks, cut at the marks in them. */
function paragraphs(text: string, format: 'plain' | 'markdown' = 'plain'): string[] {
	return BlockedText.of(text, format)
		.blocks.flatMap(block => block.split(PARAGRAPH_BREAK))
		.map(paragraph => paragraph.trim())
		.filter(paragraph => paragraph !== '');
}

describe('BlockedText', () => {
	for (const format of ['plain', 'markdown'] as const) {
		it(`after edits has the blocks of the whole ${format} text`, () => {
			fc.assert(
				fc.property(mixedText, fc.array(rawEdits, { minLength: 1, maxLength: 4 }), (start, steps) => {
					let current = BlockedText.of(start, format);
					for (const step of steps) {
						const changes = changesFor(current.text.length, step);
						current = current.changed(changes).text;
						const full = BlockedText.of(current.text, format);
						assert.equal(current.source.prose, full.source.prose);
						assert.deepEqual(current.starts, full.starts);
						assert.deepEqual(current.blocks, full.blocks);
					}
				}),
				{ seed: 7, numRuns: 400 },
			);
		});

		it(`has blocks of bounded length that cover the ${format} text and cut no pair`, () => {
			fc.assert(
				fc.property(mixedText, text => {
					const { blocks, starts, source } = BlockedText.of(text, format);
					assert.equal(source.prose.length, text.length);
					assert.equal(starts.at(-1), text.length);
					for (const [index, block] of blocks.entries()) {
						const prose = source.prose.slice(starts[index], starts[index + 1]);
						assert.equal(block.replaceAll(/[\r\n\u2029]/gu, ' '), prose.replaceAll(/[\r\n\u2029]/gu, ' '));
						assert.ok(block.length > 0 && block.length <= 2000);
						assert.ok(!/[\ud800-\udbff]$/u.test(block) || !/^[\udc00-\udfff]/u.test(text.slice(starts[index + 1])));
					}
				}),
				{ seed: 8, numRuns: 300 },
			);
		});
	}

	it('keeps hard-wrapped lines of English together', () => {
		const wrapped =
			'The quick brown fox jumps over the lazy dog and then it walks on to the\nriver, where it meets a bear.';
		assert.deepEqual(paragraphs(wrapped), [wrapped]);
	});

	it('parts lines of Chinese, list items, headings, and a short line from the next', () => {
		assert.deepEqual(paragraphs('春眠不觉晓\n处处闻啼鸟'), ['春眠不觉晓', '处处闻啼鸟']);
		assert.deepEqual(paragraphs('- one thing\n- another thing'), ['- one thing', '- another thing']);
		assert.deepEqual(paragraphs('# Title\nText', 'markdown'), ['Title', 'Text']);
		assert.deepEqual(paragraphs('Dear John\nHow are you'), ['Dear John', 'How are you']);
		assert.deepEqual(paragraphs('one\r\n\r\ntwo'), ['one', 'two']);
	});

	it('recuts only near an edit of a long text', () => {
		const text = Array.from({ length: 3000 }, (_, line) => `Line ${line} says something about ${line * 7}.\n\n`).join(
			'',
		);
		const before = BlockedText.of(text, 'plain');
		const { text: after, first, newLast } = before.changed([{ start: 60_000, end: 60_000, text: 'new words ' }]);
		assert.ok(newLast - first < 30, `${newLast - first} of ${after.blocks.length} blocks were cut`);
	});

	it('cuts a line of a million characters into blocks that an edit does not move', () => {
		const text = Array.from({ length: 500_000 }, (_, index) =>
			String.fromCharCode(0x4e00 + ((index * index) % 5000)),
		).join('');
		const before = BlockedText.of(text + text, 'plain');
		const { newLast, first } = before.changed([{ start: 500, end: 500, text: '新' }]);
		assert.ok(before.blocks.length > 400);
		assert.ok(newLast - first < 30);
	});

	it('finds the block of an offset', () => {
		const { starts, blocks } = BlockedText.of('x\n\n'.repeat(1000), 'plain');
		const text = BlockedText.of('x\n\n'.repeat(1000), 'plain');
		assert.equal(text.blockAt(0), 0);
		assert.equal(text.blockAt(3000), blocks.length - 1);
		assert.equal(text.blockAt(starts[2]), 2);
		assert.equal(text.blockAt(starts[2] - 1), 1);
	});
});
