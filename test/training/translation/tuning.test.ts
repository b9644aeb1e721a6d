import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FEATURE_INDEX, FEATURES } from '../../../src/core/tasks/translation/decoding/features';
import { bleu } from '../../../training/metrics/bleu';
import { batchMira } from '../../../training/translation/tune/batchMira';
import { addCounts, bleuOf, bleuUnits, countBleu, noCounts } from '../../../training/translation/tune/bleuCounts';
import { CandidatePool } from '../../../training/translation/tune/candidatePool';
import { fitConfidence, judgeConfidence } from '../../../training/translation/tune/fitConfidence';
import { SeededRandom } from '../../../src/core/numeric/seededRandom';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 4, maxLength: 9 });

describe('Tuning of translation', () => {
	it('counts BLEU as the measure does', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), pairs => {
				const sum = noCounts();
				for (const [candidate, reference] of pairs) addCounts(sum, countBleu(candidate, reference));
				const measured = bleu(
					pairs.map(([candidate]) => candidate.join(' ')),
					pairs.map(([, reference]) => [reference.join(' ')]),
					'13a',
				).score;
				const hasAll = [0, 2, 4, 6].every(i => sum[i] > 0);
				assert.ok(Math.abs(100 * bleuOf(sum) - (hasAll ? measured : 0)) < 1e-6);
			}),
		);
	});

	it('counts characters of Chinese, whatever its words are', () => {
		assert.deepEqual(bleuUnits(['我们', '用', 'Git', '。'], 'en-zh'), ['我', '们', '用', 'Git', '。']);
		assert.deepEqual(bleuUnits(['we', 'use'], 'zh-en'), ['we', 'use']);
	});

	it('finds weights that choose the better candidates, the same each time', () => {
		const random = new SeededRandom(7);
		const reference = ['a', 'b', 'c', 'd', 'a'];
		const pool = new CandidatePool(30);
		for (let sentence = 0; sentence < 30; sentence++) {
			for (let candidate = 0; candidate < 6; candidate++) {
				const right = candidate % 6;
				const features = Float64Array.from(FEATURES, () => random.next());
				features[FEATURE_INDEX.languageModel] = right;
				features[FEATURE_INDEX.words] = -right;
				pool.add(sentence, {
					features,
					counts: countBleu([...reference.slice(0, right), ...Array<string>(5 - right).fill('x')], reference),
				});
			}
		}
		const start = new Float64Array(FEATURES.length).fill(0.1);
		start[FEATURE_INDEX.languageModel] = 0;
		const weights = batchMira(pool, start);
		assert.ok(pool.bleu(start) < 0.9);
		assert.ok(pool.bleu(weights) > 0.99);
		assert.deepEqual(batchMira(pool, start), weights);
	});

	it('fits confidence to what quality depends on', () => {
		const random = new SeededRandom(3);
		const translations = Array.from({ length: 300 }, () => {
			const signs = [1, 4 * random.next(), 10 * random.next(), ...Array<number>(6).fill(0)];
			return { signs, quality: 1 / (1 + Math.exp(2 - signs[1] + 0.1 * signs[2])) };
		});
		const { meanError, correlation } = judgeConfidence(translations, fitConfidence(translations));
		assert.ok(meanError < 0.02);
		assert.ok(correlation > 0.99);
	});
});
