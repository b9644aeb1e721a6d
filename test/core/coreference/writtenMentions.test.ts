import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writtenMentions } from '../../../src/core/coreference/writtenMentions';

/** What is found, as the text has it. */
function found(
	text: string,
	forms: readonly string[],
	known: readonly { start: number; end: number }[] = [],
): string[] {
	return writtenMentions(text, forms, known).map(({ start, end }) => text.slice(start, end));
}

describe('writtenMentions', () => {
	it('finds whole words', () => {
		assert.deepEqual(found('Ann, Anna, Joann and Ann说', ['Ann']), ['Ann', 'Ann']);
		assert.deepEqual(found('John\nSmith and John  Smith', ['John Smith']), ['John\nSmith', 'John  Smith']);
	});

	it('takes the longest, and nothing that is known', () => {
		assert.deepEqual(found('王小明和王小', ['王小', '王小明']), ['王小明', '王小']);
		assert.deepEqual(found('Ann Ann', ['Ann'], [{ start: 0, end: 3 }]), ['Ann']);
	});

	it('takes two Han characters where words are cut so', () => {
		const tokens = { starts: Int32Array.of(0, 2), ends: Int32Array.of(2, 5) };
		assert.deepEqual(
			writtenMentions('北京北京人', ['北京'], [], tokens).map(({ start }) => start),
			[0],
		);
	});

	it('is quick on a megabyte without white space, and takes any text', () => {
		assert.equal(found('王'.repeat(1_000_000), ['王小明', 'John Smith']).length, 0);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, forms) => {
				let end = 0;
				for (const mention of writtenMentions(text, forms, [])) {
					assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
					({ end } = mention);
				}
			}),
		);
	});
});
