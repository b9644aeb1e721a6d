import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { IN_PARTS, partEnds } from '../../../src/core/text/markdownParts';
import { MarkdownText } from '../../../src/core/text/markdownText';
import { mixedText } from './mixedText';

/** Marks that the parser looks back or ahead for, many times over. */
const UNCLOSED = ['[a](', '**a', '_a ', '~~a', '<a ', '<!--', '![', '`a``b', '][', '[a](b '];

function nodesOf(tree: Tree): string[] {
	const nodes: string[] = [];
	tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${String(from)} ${String(to)}`) });
	return nodes;
}

describe('partEnds', () => {
	it('leaves an ordinary paragraph whole', () => {
		const text = 'A *paragraph* with a [link](https://a.b/c), `code` and **more**.\n'.repeat(50);
		assert.deepEqual(partEnds(text), [text.length]);
		assert.deepEqual(partEnds('a'.repeat(1_000_000)), [1_000_000]);
		assert.deepEqual(partEnds(''), []);
	});

	it('gives parts that cover the text and are not parted again', () => {
		const piece = fc.constantFrom('*', '[a](', ' ', '\n', 'a'.repeat(3000), '*'.repeat(1500), 'www.', '`<');
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
				const text = pieces.join('');
				const ends = partEnds(text);
				assert.equal(ends.at(-1) ?? 0, text.length);
				for (const [index, end] of ends.entries()) {
					const part = text.slice(index === 0 ? 0 : ends[index - 1], end);
					assert.deepEqual(partEnds(part), [part.length]);
				}
			}),
			{ seed: 5, numRuns: 300 },
		);
	});
});

describe('a paragraph of very many marks', () => {
	it('is parsed as before when it is short', () => {
		const whole = parser.configure(GFM);
		const inParts = parser.configure([GFM, IN_PARTS]);
		const marks = fc.stringMatching(/^[ab*_[\]()<>!`~\\&;. \n|-]{0,80}$/u);
		fc.assert(
			fc.property(fc.oneof(mixedText, marks), text => {
				assert.deepEqual(nodesOf(inParts.parse(text)), nodesOf(whole.parse(text)));
			}),
			{ seed: 6, numRuns: 1000 },
		);
	});

	for (const mark of UNCLOSED) {
		it(`ends for ${mark}`, () => {
			const text = 'x' + mark.repeat(200_000 / mark.length);
			assert.equal(MarkdownText.of(text).prose.length, text.length);
		}).timeout(60_000);
	}

	it('keeps the marks of lines, of which none is cut', () => {
		const { prose } = MarkdownText.of('a **b** [c](d)\n'.repeat(10_000));
		assert.equal(prose, 'a   b    c    \n'.repeat(10_000));
	});

	it('after an edit has the prose of the whole text', () => {
		const line = 'a **b [c](d)\n';
		let source = MarkdownText.of(`# Title\n\n${line.repeat(2000)}\nLast *one*.\n`);
		for (const [start, oldEnd, inserted] of [
			[15, 15, '**'],
			[9000, 9400, '](x'],
			[20_000, 20_000, '\n\n'],
		] as const) {
			const text = source.text.slice(0, start) + inserted + source.text.slice(oldEnd);
			const changes = [{ start, end: oldEnd, text: inserted }];
			source = source.changed(changes, { start, oldEnd, newEnd: start + inserted.length }).source;
			assert.equal(source.prose, MarkdownText.of(text).prose);
		}
	});
});
