import assert from 'node:assert/strict';
import { askedUnit, unitBonusOf } from '../../../../src/core/tasks/answering/reading/askedUnit';
import { caseOf } from './support';

describe('askedUnit', () => {
	const asked: readonly (readonly [question: string, unit: string])[] = [
		['how many km is the road', 'kilometre'],
		['how long is the road in metres', ''],
		['how long is the road in m', 'metre'],
		['how long is the road', ''],
		['who built km 5', ''],
		['how many', ''],
		['', ''],
	];
	for (const [question, unit] of asked)
		it(`reads "${question}"`, () => {
			assert.equal(askedUnit(caseOf(question, 'x').question), unit);
		});
});

describe('unitBonusOf', () => {
	const { passage } = caseOf('how many km', 'since 1903 the road is 28 kilometre or 30km long');
	const bonus = unitBonusOf(passage, 'kilometre');

	it('prefers numbers in the unit, with it or before it', () => {
		assert.ok(bonus(5, 6) > 0);
		assert.equal(bonus(5, 5), bonus(5, 6));
		assert.equal(bonus(8, 8), bonus(5, 6));
	});

	it('gives other numbers and the unit alone nothing', () => {
		assert.equal(bonus(1, 1), 0);
		assert.equal(bonus(6, 6), 0);
		assert.equal(bonus(9, 9), 0);
		assert.equal(unitBonusOf(passage, '')(5, 6), 0);
	});
});
