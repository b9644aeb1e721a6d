import * as assert from 'node:assert/strict';
import { chrf } from '../../../training/metrics/chrf';

function near(actual: number, expected: number, within = 1e-6): void {
	assert.ok(Math.abs(actual - expected) < within, `${actual} in place of ${expected}`);
}

describe('chrF', () => {
	/** Those of sacrebleu's own tests whose score does not hang on beta. */
	const published: readonly (readonly [translation: string[], reference: string[], score: number])[] = [
		[['a'], ['a'], 100],
		[[''], ['reference'], 0],
		[['a b c'], ['a b c'], 100],
		[['a b c'], ['abc'], 100],
		[[''], ['c'], 0],
		[['a', 'b'], ['a', 'c'], 50],
		[['aa'], ['ab'], 25],
	];

	for (const [translations, references, score] of published) {
		it(`gives ${score} for “${translations.join(' / ')}” where “${references.join(' / ')}” is meant`, () => {
			near(
				chrf(
					translations,
					references.map(reference => [reference]),
				).score,
				score,
			);
		});
	}

	it('counts recall four times', () => {
		// “ab” against “abc”: precision 1 and 1, recall 2/3 and 1/2; there is no n-gram of three on one side.
		const recall = (2 / 3 + 1 / 2) / 2;
		near(chrf(['ab'], [['abc']]).score, (100 * 5 * recall) / (4 + recall));
	});

	it('takes the best reference of each segment', () => {
		assert.equal(chrf(['猫在家。'], [['狗在外面。', '猫在家。']]).score, 100);
		assert.equal(
			chrf(['猫在家。'], [['狗在外面。', '猫在家。']]).signature,
			'nrefs:2|case:mixed|eff:yes|nc:6|nw:0|space:no',
		);
	});

	it('takes an emoji as one character', () => {
		near(chrf(['😀'], [['😁']]).score, 0);
	});

	it('refuses translations without references', () => {
		assert.throws(() => chrf(['a'], []), RangeError);
	});
});
