import assert from 'node:assert/strict';
import { alignedAt, counterpart } from '../../../src/extension/translation/alignment';
import { keptParagraphs } from '../../../src/extension/translation/keptParagraphs';
import { textParagraphs } from '../../../src/extension/translation/textParagraphs';
import { seededRandom } from '../support/editorSession';

/** The paragraphs of a text as aligned stretches that stand for themselves. */
function paragraphsOf(text: string) {
	return textParagraphs(text, 'plain').map(({ start, end }) => ({ source: { start, end }, target: { start, end } }));
}

describe('The paragraphs of a text', () => {
	it('follow one another without gaps, and have their words', () => {
		const text = '\n\n  One\nline.\r\n\r\n\r\nTwo 😀.\n \t\n---\n\n';
		const paragraphs = textParagraphs(text, 'plain');
		assert.equal(paragraphs.map(({ start, end }) => text.slice(start, end)).join(''), text);
		assert.deepEqual(
			paragraphs.map(({ words }) => text.slice(words.start, words.end)),
			['One\nline.', 'Two 😀.', ''],
		);
		assert.deepEqual(textParagraphs('', 'plain'), []);
	});

	it('are cut where they are long, through no surrogate pair, at ends of sentences where there are some', () => {
		const long = textParagraphs('😀'.repeat(50_000), 'plain');
		assert.ok(long.length > 20 && long.every(({ start, end }) => (end - start) % 2 === 0));
		const sentences = 'Eleven 字。'.repeat(1000);
		for (const { end } of textParagraphs(sentences, 'plain')) assert.equal(sentences[end - 1], '。');
	});
});

describe('What an edit leaves of a translation', () => {
	const before = 'One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.';

	it('is all but the paragraphs at the edit and next to it', () => {
		const after = before.replace('Three', '3');
		const { head, tail, changed } = keptParagraphs(before, after, paragraphsOf(before), 'plain');
		assert.deepEqual([head, tail, after.slice(changed.start, changed.end)], [1, 1, 'Two.\n\n3.\n\nFour.\n\n']);
	});

	it('is nothing behind an edit that opens or closes code', () => {
		const after = before.replace('Two.', '```');
		assert.equal(keptParagraphs(before, after, paragraphsOf(before), 'markdown').tail, 0);
		assert.ok(keptParagraphs(before, after, paragraphsOf(before), 'plain').tail > 0);
	});

	it('makes with what is translated anew what translating the whole makes', () => {
		const random = seededRandom(7);
		const piece = () => ['a', 'b.', '\n', '\n\n', ' ', 'Word'][Math.floor(random() * 6)];
		for (let round = 0; round < 500; round++) {
			const text = Array.from({ length: 30 }, piece).join('');
			const at = Math.floor(random() * text.length);
			const cut = Math.floor(random() * 6);
			const edited = text.slice(0, at) + piece() + piece() + text.slice(at + cut);
			const paragraphs = paragraphsOf(text);
			const { head, tail, changed } = keptParagraphs(text, edited, paragraphs, 'plain');
			const written = (spans: readonly { start: number; end: number }[], of: string) =>
				spans.map(({ start, end }) => of.slice(start, end));
			const sources = paragraphs.map(({ source }) => source);
			const joined = [
				...written(sources.slice(0, head), text),
				...written(textParagraphs(edited.slice(changed.start, changed.end), 'plain'), edited.slice(changed.start)),
				...written(sources.slice(sources.length - tail), text),
			];
			assert.equal(joined.join(''), edited);
		}
	});
});

describe('Places in a text and its translation', () => {
	const spans = [
		{ source: { start: 0, end: 10 }, target: { start: 0, end: 20 } },
		{ source: { start: 10, end: 20 }, target: { start: 20, end: 25 } },
	];

	it('are found on the other side', () => {
		assert.deepEqual(
			[0, 5, 10, 20].map(offset => counterpart(spans, offset, 'source')),
			[0, 10, 20, 25],
		);
		assert.deepEqual(
			[0, 10, 24].map(offset => counterpart(spans, offset, 'target')),
			[0, 5, 18],
		);
		assert.equal(counterpart([], 5, 'source'), 0);
		assert.equal(alignedAt(spans, 15, 'source'), spans[1]);
		assert.equal(alignedAt(spans, -1, 'source'), undefined);
	});
});
