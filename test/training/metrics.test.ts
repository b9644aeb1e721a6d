import assert from 'node:assert/strict';
import { Accuracy } from '../../training/metrics/accuracy';
import { RawTextScore } from '../../training/metrics/rawText';
import { SegmentationScore } from '../../training/metrics/segmentation';
import { spansOfTags, SpanScore } from '../../training/metrics/spans';

describe('SegmentationScore', () => {
	it('counts words whose two ends are right', () => {
		const score = new SegmentationScore();
		score.add(['我们', '在', '北京', '大学'], ['我们', '在', '北京大学']);
		const { precision, recall, f1 } = score.result();
		assert.equal(precision.toFixed(2), '66.67');
		assert.equal(recall.toFixed(2), '50.00');
		assert.equal(f1.toFixed(2), '57.14');
	});

	it('does not take a word in another place for right', () => {
		const score = new SegmentationScore();
		score.add(['一', '二三'], ['一二', '三']);
		assert.equal(score.result().f1, 0);
	});
});

describe('Accuracy', () => {
	it('counts labels and confusions', () => {
		const accuracy = new Accuracy();
		accuracy.add('NOUN', 'NOUN');
		accuracy.add('VERB', 'NOUN');
		assert.equal(accuracy.percent(), 50);
		assert.deepEqual(accuracy.confusions(), ['VERB>NOUN 1']);
	});
});

describe('spansOfTags', () => {
	it('reads IOB2 and BILOU', () => {
		assert.deepEqual(spansOfTags(['B-PER', 'I-PER', 'O', 'U-LOC', 'B-LOC', 'L-LOC']), [
			{ start: 0, end: 2, label: 'PER' },
			{ start: 3, end: 4, label: 'LOC' },
			{ start: 4, end: 6, label: 'LOC' },
		]);
	});

	it('begins a span at a stray I', () => {
		assert.deepEqual(spansOfTags(['I-PER', 'I-LOC', 'B-LOC']), [
			{ start: 0, end: 1, label: 'PER' },
			{ start: 1, end: 2, label: 'LOC' },
			{ start: 2, end: 3, label: 'LOC' },
		]);
	});
});

describe('SpanScore', () => {
	it('wants the ends and the label right', () => {
		const score = new SpanScore();
		const span = (start: number, end: number, label: string) => ({ start, end, label });
		score.add([span(0, 2, 'PER'), span(3, 4, 'LOC')], [span(0, 2, 'PER'), span(3, 4, 'ORG'), span(5, 6, 'PER')]);
		assert.equal(score.result().precision.toFixed(1), '33.3');
		assert.equal(score.result().recall, 50);
		assert.equal(score.result('PER').f1.toFixed(1), '66.7');
		assert.deepEqual(score.labels(), ['LOC', 'ORG', 'PER']);
	});
});

describe('RawTextScore', () => {
	it('leaves white space out of offsets', () => {
		const score = new RawTextScore();
		const word = (start: number, end: number, upos: string) => ({ start, end, upos, xpos: '_' });
		score.add(
			'I  see it.',
			{
				sentences: [{ start: 0, end: 10 }],
				words: [word(0, 1, 'PRON'), word(3, 6, 'VERB'), word(7, 9, 'PRON'), word(9, 10, 'PUNCT')],
			},
			{ sentences: [{ start: 0, end: 10 }], words: [word(0, 2, 'PRON'), word(3, 6, 'NOUN'), word(7, 10, 'PRON')] },
		);
		const { sentences, words, upos } = score.result();
		assert.equal(sentences.f1, 100);
		assert.equal(words.f1.toFixed(2), '57.14');
		assert.equal(upos.f1.toFixed(2), '28.57');
	});
});
