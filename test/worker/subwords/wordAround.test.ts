import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SubwordTokenizer } from '../../../src/core/subword/subwordTokenizer';
import { MAX_EXPLAINED, wordAround } from '../../../src/worker/subwords/wordAround';
import { toyTokenizer } from '../support/toyEngines';

const toy = toyTokenizer(3);
const bytes: SubwordTokenizer = { ...toy, algorithm: 'byteLevelBpe' };

/** The word at the mark `|` of a text. */
function wordAt(marked: string, tokenizer = toy): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const { start, end } = wordAround(text, { start: 0, end: text.length }, offset, tokenizer);
	return text.slice(start, end);
}

describe('word around an offset', () => {
	it('is the run of letters and digits, with apostrophes inside', () => {
		assert.equal(wordAt('a (w|ord) b'), 'word');
		assert.equal(wordAt("they don't| know"), "don't");
		assert.equal(wordAt("'quo|ted'"), 'quoted');
		assert.equal(wordAt('我们|学习,你们'), '我们学习');
		assert.equal(wordAt('𠮷|野家。'), '𠮷野家');
	});

	it('is the run of other signs elsewhere', () => {
		assert.equal(wordAt('so |... on'), '...');
		assert.equal(wordAt('go 👩‍👩|‍👧 on'), '👩‍👩‍👧');
	});

	it('is the word before at its end, and empty between spaces', () => {
		assert.equal(wordAt('word| next'), 'word');
		assert.equal(wordAt('word  |  next'), '');
		assert.equal(wordAt('|'), '');
	});

	it('has the space before it for vocabularies of bytes', () => {
		assert.equal(wordAt('a w|ord', bytes), ' word');
		assert.equal(wordAt('w|ord', bytes), 'word');
	});

	it('is cut between pieces when it is long', () => {
		const word = wordAt(`${'x'.repeat(5000)}|${'x'.repeat(5000)}`);
		assert.ok(word.length <= MAX_EXPLAINED && word.length % 3 === 0, String(word.length));
	});

	it('never leaves the range, is never too long, and has the offset in it or at its end', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '的', '😀', '\ud800', '\n'), maxLength: 300 }),
				fc.nat(),
				fc.nat(),
				(text, seed, other) => {
					const start = seed % (text.length + 1);
					const offset = start + (other % (text.length - start + 1));
					const span = wordAround(text, { start, end: text.length }, offset, bytes);
					assert.ok(start <= span.start && span.end <= text.length && span.start <= offset && offset <= span.end);
					assert.ok(span.end - span.start <= MAX_EXPLAINED + 1);
				},
			),
			{ seed: 7 },
		);
	});
});
