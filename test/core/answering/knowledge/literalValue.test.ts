import * as assert from 'node:assert/strict';
import { isQuantity, literalValue } from '../../../../src/core/tasks/answering/knowledge/literalValue';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

describe('literalValue', () => {
	for (const [text, kind, number] of [
		['6300公里', 'length', 6_300_000],
		['6,300 km', 'length', 6_300_000],
		['8848.86 m', 'length', 8848.86],
		['960万平方公里', 'area', 9.6e12],
		['about 1.4 billion', 'number', 1.4e9],
		['1,400,000,000', 'number', 1.4e9],
		['12人', 'number', 12],
		['-40', 'number', -40],
		['$5 million', 'money', 5e6],
		['1881年', 'date', 1881],
		['公元前221年', 'date', -221],
		['221 BC', 'date', -221],
	] as const) {
		it(text, () => {
			const value = literalValue(text);
			assert.equal(value?.kind, kind);
			assert.ok(Math.abs(value.number - number) < 1e-6 * Math.abs(number), String(value.number));
		});
	}

	it('puts dates in order, however they are written', () => {
		const dates = ['1881-09-24', '1881年9月25日', '26 September 1881', 'October 1, 1881', '1882'].map(
			text => literalValue(text, text === '1882' ? `${XSD}gYear` : '')?.number ?? Number.NaN,
		);
		assert.deepEqual(
			dates,
			[...dates].sort((a, b) => a - b),
		);
		assert.ok(dates.every(Number.isFinite));
	});

	it('believes types', () => {
		assert.equal(literalValue('1881', `${XSD}gYear`)?.kind, 'date');
		assert.equal(literalValue('1963.1', `${XSD}decimal`)?.kind, 'number');
		assert.equal(literalValue('1963.1')?.kind, 'date');
	});

	for (const text of ['', 'x', '第3章', 'Boeing 747', '9'.repeat(1000), '2001-99-99 m', '\ud800']) {
		it(`takes ${JSON.stringify(text.slice(0, 20))} for no number`, () => assert.equal(isQuantity(text), false));
	}
});
