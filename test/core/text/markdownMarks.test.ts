import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownMarks } from '../../../src/core/text/markdownMarks';

/** The marks as readers of a test like them: `kind text` and, for what opens, what closes it. */
function marksOf(text: string): string[] {
	const marks = markdownMarks(text);
	return marks.flatMap(({ kind, text: written, partner }) => {
		if (kind === 'closing') return [];
		return [kind === 'opening' ? `${written}…${marks[partner].text}` : `${kind} ${written}`];
	});
}

describe('markdownMarks', () => {
	it('pairs what stands around words', () => {
		assert.deepEqual(marksOf('See **bold _it_**, ~~s~~, [link](http://a.b "t") and ![alt](x.png).'), [
			'**…**',
			'_…_',
			'~~…~~',
			'[…](http://a.b "t")',
			'![…](x.png)',
		]);
	});

	it('keeps what stands for itself: code, entities, escapes, addresses, footnotes, line ends that a reader sees', () => {
		assert.deepEqual(marksOf('`x` &amp; \\* http://a.b <http://c.d> [^1] [](y)  \nend <!-- c -->'), [
			'whole `x`',
			'whole &amp;',
			'whole \\*',
			'whole http://a.b',
			'whole <http://c.d>',
			'whole [^1]',
			'whole [](y)',
			'break   \n',
			'whole <!-- c -->',
		]);
	});

	it('pairs tags of the same name and keeps others alone', () => {
		assert.deepEqual(marksOf('a <b>c <i>d</b> <br> e</u>'), ['<b>…</b>', 'whole <i>', 'whole <br>', 'whole </u>']);
	});

	it('names the label of a reference whose text was its label, where it is defined', () => {
		assert.deepEqual(marksOf('[Foo] [foo][] [bar] [a][b]\n\n[foo]: http://x\n'), [
			'[…][Foo]',
			'[…][foo]',
			'[…]',
			'[…][b]',
		]);
	});

	it('takes for bold what is meant so beside Chinese punctuation, in prose', () => {
		assert.deepEqual(marksOf('**注意：**请看 **a**b'), ['**…**', '**…**']);
		assert.deepEqual(marksOf('2**3：**4 `**注意：**请` \\**注意：**请'), ['whole `**注意：**请`', 'whole \\*']);
	});

	it('counts offsets from the start of the text, front matter included', () => {
		const text = '---\ntitle: "*x*"\n---\n\nA *b*.';
		assert.deepEqual(
			markdownMarks(text).map(({ start, end }) => text.slice(start, end)),
			['*', '*'],
		);
	});

	it('gives marks in order that do not overlap, whose partners point at each other, for any text', () => {
		const piece = fc.constantFrom(
			'*',
			'**',
			'_',
			'`',
			'[',
			']',
			'](x)',
			'<b>',
			'</b>',
			' ',
			'a',
			'\n',
			'中',
			'!',
			'\ud800',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
				const text = pieces.join('');
				let end = 0;
				markdownMarks(text).forEach((mark, i, marks) => {
					assert.ok(mark.start >= end && mark.end > mark.start && mark.end <= text.length);
					assert.equal(marks[mark.partner].partner, i);
					end = mark.end;
				});
			}),
		);
	});
});
