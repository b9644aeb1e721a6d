import * as assert from 'node:assert/strict';
import { bleu } from '../../../training/metrics/bleu';
import { bleuTokens } from '../../../training/metrics/bleuTokens';

function near(actual: number, expected: number, within = 1e-6): void {
	assert.ok(Math.abs(actual - expected) < within, `${actual} in place of ${expected}`);
}

/** The example of sacrebleu's documentation and tests. */
const EXAMPLE = {
	translations: ['The dog bit the man.', "It wasn't surprising.", 'The man had just bitten him.'],
	references: [
		['The dog bit the man.', 'The dog had bit the man.'],
		['It was not unexpected.', 'No one was surprised.'],
		['The man bit him first.', 'The man had bitten the dog.'],
	],
};

describe('BLEU', () => {
	it("gives the score of sacrebleu's own example", () => {
		const { score, signature } = bleu(EXAMPLE.translations, EXAMPLE.references, '13a');
		near(score, 48.530827);
		assert.equal(signature, 'nrefs:2|case:mixed|eff:no|tok:13a|smooth:exp');
	});

	it('gives what is counted by hand', () => {
		// Of "a b c d e" against "a b c x e": 4 of 5 words, 2 of 4 pairs, 1 of 3 triples, no four of 2, which counts as a half.
		const { score, precisions } = bleu(['a b c d e'], [['a b c x e']], '13a');
		assert.deepEqual(precisions, [80, 50, 100 / 3, 25]);
		near(score, 100 * (0.8 * 0.5 * (1 / 3) * 0.25) ** 0.25);
	});

	it('punishes what is too short, not what is too long', () => {
		near(bleu(['a b c d'], [['a b c d e']], '13a').score, 100 * Math.exp(1 - 5 / 4));
		near(bleu(['a b c d e'], [['a b c d']], '13a').brevityPenalty, 1);
	});

	it('is 0 where nothing matches, for empty texts, and for texts without n-grams of every length', () => {
		assert.equal(bleu(['', '', ''], EXAMPLE.references, '13a').score, 0);
		assert.equal(bleu(['x y z w'], [['a b c d']], '13a').score, 0);
		assert.equal(bleu(['a b'], [['a b']], '13a').score, 0);
		assert.equal(bleu([], [], '13a').score, 0);
	});

	it('compares with the reference that is nearest in length, the shorter of two', () => {
		assert.equal(bleu(['a b c'], [['a b c d', 'a b']], '13a').referenceLength, 2);
		assert.equal(bleu(['a b c'], [['a b c d', 'a']], '13a').referenceLength, 4);
	});

	it('refuses translations without references', () => {
		assert.throws(() => bleu(['a'], [], '13a'), RangeError);
	});

	it('cuts as mteval-v13a does', () => {
		assert.deepEqual(bleuTokens('Costs $1,000.50 (or 5-10%), he said.', '13a'), [
			...['Costs', '$', '1,000.50', '(', 'or', '5', '-', '10', '%', ')', ',', 'he', 'said', '.'],
		]);
		assert.deepEqual(bleuTokens("&quot;AT&amp;T&quot; isn't", '13a'), ['"', 'AT', '&', 'T', '"', "isn't"]);
	});

	it('cuts Chinese into characters and the rest as mteval-v13a does', () => {
		assert.deepEqual(bleuTokens('我用 VS Code，3.5分。', 'zh'), ['我', '用', 'VS', 'Code', '，', '3.5', '分', '。']);
		near(bleu(['我 爱 你 们。'], [['我爱你们。']], 'zh').score, 100);
	});
});
