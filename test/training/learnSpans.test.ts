import assert from 'node:assert/strict';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { CONFIDENCE_FEATURES } from '../../src/core/tasks/answering/reading/spanCalibration';
import { bestSentences } from '../../src/core/tasks/answering/reading/sentenceChoice';
import { packSpanRanker, SpanRanker } from '../../src/core/tasks/answering/reading/spanRanker';
import { learnSpans, scoreExample } from '../../training/answering/spans/learnSpans';
import { makeExample } from '../../training/answering/spans/spanExamples';
import { caseOf } from '../core/answering/reading/support';

const SETTINGS = { passes: 6, rate: 0.1, prior: 0.001, least: 0.7, fewest: 2 };

/** Questions whose answer stands after `in`. */
const EXAMPLES = ['rome', 'paris', 'oslo', 'cairo', 'lima'].map(city => {
	const text = `she was born in ${city} , he was not`;
	const reading = caseOf('where was she born', text);
	const start = text.indexOf(city);
	return makeExample(reading, bestSentences([reading])[0], [{ start, end: start + city.length }]);
});

describe('learnSpans', () => {
	it('learns what stands before an answer', () => {
		const weights = learnSpans(EXAMPLES, SETTINGS);
		const reading = caseOf('where was she born', 'she was born in quito , he was not');
		const example = makeExample(reading, bestSentences([reading])[0], []);
		const scores = scoreExample(example, weights);
		const best = scores.indexOf(Math.max(...scores));
		const { text, starts, ends } = reading.passage;
		assert.equal(text.slice(starts[example.firsts[best]], ends[example.lasts[best]]), 'quito');
	});

	it('gives the same weights again', () => {
		assert.deepEqual(learnSpans(EXAMPLES, SETTINGS), learnSpans(EXAMPLES, SETTINGS));
	});

	it('scores as the packed ranker does, but for the rounding of weights', () => {
		const weights = learnSpans(EXAMPLES, SETTINGS);
		const calibration = {
			passageWeight: 2,
			confidence: new Array<number>(CONFIDENCE_FEATURES).fill(0.5),
			threshold: 0.25,
		};
		const ranker = SpanRanker.from(decodeModel(encodeModel(packSpanRanker('x', weights, calibration)), 'x.bin'));
		assert.deepEqual(ranker.calibration, calibration);
		const { reading, firsts } = EXAMPLES[0];
		const packed = ranker.score(reading, bestSentences([reading])[0]);
		assert.deepEqual(packed.firsts, firsts);
		for (const [n, score] of scoreExample(EXAMPLES[0], weights).entries()) {
			assert.ok(Math.abs(score - packed.scores[n]) < 1, `${score} against ${packed.scores[n]}`);
		}
	});

	it('learns nothing of questions without an answer among the candidates', () => {
		const reading = caseOf('where was she born', 'nobody knows');
		const weights = learnSpans([makeExample(reading, new Set([0]), [])], { ...SETTINGS, fewest: 1 });
		assert.ok(weights.every(weight => weight === 0));
	});
});
