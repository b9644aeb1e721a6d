import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPairs } from '../../../../src/core/tasks/answering/community/readPairs';

describe('the questions of the walkthrough', () => {
	for (const [name, count] of [
		['faq.md', 8],
		['faq.zh.csv', 10],
	] as const) {
		it(`are all read: ${name}`, () => {
			const text = readFileSync(join(import.meta.dirname, '../../../../media/walkthrough', name), 'utf8');
			const { pairs, notes } = readPairs({ name, text });
			assert.deepEqual([pairs.length, notes], [count, []]);
		});
	}
});
