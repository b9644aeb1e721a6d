import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutText } from '../../src/generation/cutText';

const byLength = (text: string): Promise<number> => Promise.resolve(text.length);

describe('cutText', () => {
	it('leaves a text whole that is short enough, an empty one too', async () => {
		assert.deepEqual(await cutText('', 1, byLength), ['']);
		assert.deepEqual(await cutText('one two', 7, byLength), ['one two']);
	});

	it('cuts at paragraphs, else at lines, ends of sentences, white space', async () => {
		const paragraph = 'A first line here.\nA second line here.';
		assert.deepEqual(await cutText(`${paragraph}\n\n${paragraph}`, 45, byLength), [`${paragraph}\n\n`, paragraph]);
		assert.deepEqual(await cutText(paragraph, 20, byLength), ['A first line here.\n', 'A second line here.']);
		assert.deepEqual(await cutText('他来了。“她走了。”我们还在这里等。', 12, byLength), [
			'他来了。“她走了。”',
			'我们还在这里等。',
		]);
		assert.deepEqual(await cutText('alpha beta', 6, byLength), ['alpha ', 'beta']);
	});

	it('cuts no character in two', async () => {
		const parts = await cutText('😀'.repeat(50), 3, byLength);
		assert.equal(parts.join(''), '😀'.repeat(50));
		for (const part of parts) assert.doesNotMatch(part, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u);
		assert.deepEqual(await cutText('😀', 1, byLength), ['😀']);
	});

	it('gives the text again, in parts that are short enough', () =>
		fc.assert(
			fc.asyncProperty(
				fc.string({ unit: fc.constantFrom('a', ' ', '\n', '。', '. ', '😀', '\uD83D', '字', '\r\n'), maxLength: 300 }),
				fc.integer({ min: 2, max: 60 }),
				async (text, most) => {
					const parts = await cutText(text, most, byLength);
					assert.equal(parts.join(''), text);
					for (const part of parts) assert.ok(part.length <= most && (part !== '' || text === ''));
				},
			),
		));

	it('copes with a megabyte without white space', async () => {
		const parts = await cutText('字'.repeat(1_000_000), 3000, byLength);
		assert.equal(parts.join('').length, 1_000_000);
		assert.ok(parts.length < 800);
	});
});
