import assert from 'node:assert/strict';
import { growthOf, hashOf, readChecked, writtenExpression } from '../support/expressions/checkedExpressions';
import { findExpressions } from '../support/expressions/findExpressions';

/** Milliseconds that expressions may take that nobody has checked yet. */
const CHECKING = 120_000;

describe('regular expressions', () => {
	const { literals } = findExpressions();
	const { linear, polynomial, madePolynomial } = readChecked();

	it('are all checked for how their time grows with the text, and none grows exponentially', function () {
		this.timeout(CHECKING);
		const safe = new Set(linear);
		const growths = literals
			.filter(expression => !safe.has(hashOf(expression)))
			.map(expression => {
				const written = writtenExpression(expression);
				const growth = Object.hasOwn(polynomial, written) ? polynomial[written] : growthOf(expression);
				return { written, growth, isKnown: Object.hasOwn(polynomial, written), files: expression.files };
			});
		const bad = growths.filter(({ growth, isKnown }) => growth === 'exponential' || (!isKnown && growth !== 'linear'));
		const advice =
			'Write them so that there is one way to read a text; where the text is always short, `npm run check:expressions` keeps them as they are.';
		assert.deepEqual(bad, [], advice);
	});

	it('that are made of strings grow exponentially nowhere, as they were checked last', () => {
		const bad = Object.entries(madePolynomial).filter(([, growth]) => growth === 'exponential');
		assert.deepEqual(bad, []);
	});

	it('are kept no longer than they are there', () => {
		const written = new Set(literals.map(writtenExpression));
		const gone = Object.keys(polynomial).filter(each => !written.has(each));
		assert.deepEqual(gone, [], 'Run `npm run check:expressions`.');
	});

	it('are told from one another by recheck', () => {
		assert.equal(growthOf({ source: '^(a+)+$', flags: 'u' }), 'exponential');
		assert.equal(growthOf({ source: '^a+b*$', flags: 'u' }), 'linear');
	});
});
