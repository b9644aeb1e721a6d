import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { markdownBlocks } from '../../../src/core/text/markdownBlocks';

const plain = (text: string) => [{ text }];

describe('markdownBlocks', () => {
	it('reads headings, paragraphs, lists, code, quotations and rules', () => {
		const text = '# A *b*\n\nTwo\r\nlines\n\n- one\n- two\n  1. deep\n\n> said\n\n```ts\nx < 1\n```\n\n---\n';
		assert.deepEqual(markdownBlocks(text), [
			{ kind: 'heading', level: 1, runs: [{ text: 'A ' }, { text: 'b', isEmphasized: true }] },
			{ kind: 'paragraph', runs: plain('Two lines') },
			{
				kind: 'list',
				isOrdered: false,
				items: [
					[{ kind: 'paragraph', runs: plain('one') }],
					[
						{ kind: 'paragraph', runs: plain('two') },
						{ kind: 'list', isOrdered: true, items: [[{ kind: 'paragraph', runs: plain('deep') }]] },
					],
				],
			},
			{ kind: 'quote', blocks: [{ kind: 'paragraph', runs: plain('said') }] },
			{ kind: 'code', text: 'x < 1' },
			{ kind: 'rule' },
		]);
	});

	it('gives every row of a table as many cells as its head', () => {
		const [table] = markdownBlocks('| a | b |\n|---|---|\n| 1 | |\n| 2 |\n| `x` | **y** | z |\n');
		assert.deepEqual(table, {
			kind: 'table',
			head: [plain('a'), plain('b')],
			rows: [
				[plain('1'), []],
				[plain('2'), []],
				[[{ text: 'x', isCode: true }], [{ text: 'y', isStrong: true }]],
			],
		});
	});

	it('keeps links to the web alone, and shows the words of others', () => {
		const text =
			'[a](https://a.b "t") [b](javascript:alert) [c](command:x) <https://d.e> https://f.g ![alt](http://i.j)';
		assert.deepEqual(markdownBlocks(text), [
			{
				kind: 'paragraph',
				runs: [
					{ text: 'a', href: 'https://a.b' },
					{ text: ' b c ' },
					{ text: 'https://d.e', href: 'https://d.e' },
					{ text: ' ' },
					{ text: 'https://f.g', href: 'https://f.g' },
					{ text: ' alt' },
				],
			},
		]);
	});

	it('has HTML as text, or not at all', () => {
		assert.deepEqual(markdownBlocks('a <img src=x onerror=y> b\n\n<script>z</script>\n'), [
			{ kind: 'paragraph', runs: plain('a <img src=x onerror=y> b') },
		]);
	});

	it('reads any text', () => {
		const piece = fc.constantFrom(
			'#',
			'*',
			'_',
			'`',
			'|',
			'-',
			'\n',
			'\r\n',
			'> ',
			'[',
			']',
			'(',
			')',
			'<',
			'1. ',
			'字',
			'\ud800',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 80 }), pieces => {
				markdownBlocks(pieces.join(''));
			}),
		);
		assert.doesNotThrow(() => markdownBlocks('> '.repeat(5000) + 'x' + '*a '.repeat(5000)));
	});

	it('reads every card of a model: a heading, data, method and weaknesses', () => {
		for (const file of readdirSync('models').filter(name => name.endsWith('.md'))) {
			const blocks = markdownBlocks(readFileSync(`models/${file}`, 'utf8'));
			const headings = blocks.flatMap(block => (block.kind === 'heading' ? [block.runs[0].text] : []));
			assert.ok(headings[0].startsWith(file.slice(0, -3)), file);
			assert.ok(
				['Data', 'Method', 'Known weaknesses'].every(heading => headings.includes(heading)),
				file,
			);
			assert.ok(
				blocks.some(block => block.kind === 'table' && block.rows.length > 0),
				file,
			);
		}
	});
});
