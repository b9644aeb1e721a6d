import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutPassages } from '../../../../src/core/tasks/answering/retrieval/cutPassages';
import { PlainText } from '../../../../src/core/text/documentText';
import { MarkdownText } from '../../../../src/core/text/markdownText';

const LONG = 'The quick brown fox jumps over the lazy dog again. '.repeat(8).trim();

/** The passages of a plain text as strings. */
function plain(text: string): string[] {
	return cutPassages(new PlainText(text)).map(({ start, end }) => text.slice(start, end));
}

describe('cutPassages', () => {
	it('gives each long paragraph a passage, and joins short ones', () => {
		assert.deepEqual(plain(`${LONG}\n\n${LONG}\r\n\r\n`), [LONG, LONG]);
		assert.deepEqual(plain('one\n\ntwo\n\n\nthree'), ['one\n\ntwo\n\n\nthree']);
	});

	it('begins a passage with a heading and leaves out what is no prose', () => {
		const text = `---\nkey: value\n---\nIntro.\n\n# Cats\n\nThey sleep.\n\n\`\`\`\ncode\n\`\`\`\n\n## Dogs\n\nThey bark.\n`;
		const passages = cutPassages(MarkdownText.of(text)).map(({ start, end }) => text.slice(start, end));
		assert.deepEqual(passages, ['Intro.', 'Cats\n\nThey sleep.', 'Dogs\n\nThey bark.']);
	});

	it('cuts long paragraphs after sentences into parts of about the same length', () => {
		const chinese = '这是一个用来测试的句子，它说的是很长的段落怎样分开。'.repeat(60);
		for (const text of [LONG.concat(' ').repeat(12).trim(), chinese]) {
			const parts = plain(text);
			const lengths = parts.map(({ length }) => length);
			assert.ok(parts.length > 1 && Math.max(...lengths) < 1.3 * Math.min(...lengths), String(lengths));
			assert.ok(parts.every(part => /[.。]$/u.test(part)));
		}
	});

	it('cuts what has no end of a sentence between words', () => {
		const parts = plain('Paris '.repeat(3000).trim());
		assert.ok(parts.length > 5);
		assert.ok(parts.every(part => /^(?:Paris )*Paris$/u.test(part)));
	});

	it('cuts a megabyte without white space and never inside a pair', () => {
		const parts = plain('😀'.repeat(500_000));
		assert.ok(parts.length > 100);
		assert.ok(parts.every(part => /^(?:😀)+$/u.test(part)));
	});

	it('covers all that is no white space, in order', () =>
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '。', '. ', '中', '# ', '😀', '\ud83d', LONG)),
				pieces => {
					const text = pieces.join('');
					let at = 0;
					for (const { start, end } of cutPassages(new PlainText(text))) {
						assert.ok(start >= at && end > start);
						assert.equal(text.slice(at, start).trim(), '');
						at = end;
					}
					assert.equal(text.slice(at).trim(), '');
				},
			),
			{ seed: 6 },
		));
});
