import assert from 'node:assert/strict';
import { cmrcMeasure, squadMeasure } from '../../training/answering/spans/answerMetrics';

describe('cmrcMeasure', () => {
	it('takes no notice of marks and case', () => {
		assert.deepEqual(cmrcMeasure('《战国无双3》ABC。', ['战国无双3abc']), { em: 1, f1: 1 });
	});

	it('counts the longest common stretch of characters and words', () => {
		const { em, f1 } = cmrcMeasure('光荣公司', ['日本光荣公', '索尼']);
		assert.equal(em, 0);
		assert.ok(Math.abs(f1 - (2 * 3) / (4 + 5)) < 1e-9);
		assert.equal(cmrcMeasure('Apple Watch 手表', ['Apple 手表']).f1, 4 / 7);
	});

	it('gives nothing for nothing', () => {
		assert.deepEqual(cmrcMeasure('', ['光荣']), { em: 0, f1: 0 });
	});
});

describe('squadMeasure', () => {
	it('takes no notice of articles, marks and case', () => {
		assert.deepEqual(squadMeasure('The Denver Broncos.', ['denver broncos']), { em: 1, f1: 1 });
	});

	it('compares bags of words', () => {
		const { em, f1 } = squadMeasure('in Paris in France', ['Paris, France']);
		assert.equal(em, 0);
		assert.ok(Math.abs(f1 - 4 / 6) < 1e-9);
	});
});
