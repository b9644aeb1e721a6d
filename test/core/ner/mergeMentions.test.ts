import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityLabel, EntityMention } from '../../../src/core/doc/entityMention';
import { mergeMentions } from '../../../src/core/tasks/ner/mergeMentions';

function name(start: number, end: number, label: EntityLabel = 'LOC'): EntityMention {
	return { start, end, label, engine: 'model', score: 0.9 };
}

function pattern(start: number, end: number, label: EntityLabel): EntityMention {
	return { start, end, label, engine: 'rule' };
}

describe('mergeMentions', () => {
	it('puts both in order', () => {
		const merged = mergeMentions([name(0, 2), name(8, 9)], [pattern(4, 6, 'DATE')]);
		assert.deepEqual(
			merged.map(({ start }) => start),
			[0, 4, 8],
		);
	});
	it('takes the date where a name reaches into it', () => {
		assert.deepEqual(mergeMentions([name(0, 4)], [pattern(2, 8, 'DATE')]), [pattern(2, 8, 'DATE')]);
	});
	it('takes the name where a number is part of it', () => {
		assert.deepEqual(mergeMentions([name(0, 4)], [pattern(2, 3, 'NUMBER')]), [name(0, 4)]);
	});
	it('takes the name that holds a date and more, but not an address', () => {
		assert.deepEqual(mergeMentions([name(0, 3, 'PER')], [pattern(1, 3, 'DATE')]), [name(0, 3, 'PER')]);
		assert.deepEqual(mergeMentions([name(0, 9, 'ORG')], [pattern(1, 8, 'URL')]), [pattern(1, 8, 'URL')]);
		assert.deepEqual(mergeMentions([name(0, 3)], [pattern(0, 3, 'DATE')]), [pattern(0, 3, 'DATE')]);
	});
	it('has no overlap, keeps the order and every date that no name holds', () => {
		const spans = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }).map(steps => {
			let at = 0;
			return steps.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }));
		});
		fc.assert(
			fc.property(spans, spans, (a, b) => {
				const names = a.map(({ start, end }) => name(start, end));
				const patterns = b.map(({ start, end }, i) => pattern(start, end, i % 2 === 0 ? 'DATE' : 'NUMBER'));
				const merged = mergeMentions(names, patterns);
				merged.slice(1).forEach(({ start }, i) => {
					assert.ok(start >= merged[i].end);
				});
				for (const date of patterns.filter(({ label }) => label === 'DATE')) {
					const held = names.some(({ start, end }) => start <= date.start && end >= date.end);
					assert.ok(held || merged.includes(date));
				}
			}),
			{ seed: 11 },
		);
	});
});
