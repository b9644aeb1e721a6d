import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clauseRuns } from '../../../src/core/tasks/summarization/clauseRuns';
import type { SentenceView } from '../../../src/core/tasks/summarization/summaryText';

/** A sentence of `word/TAG` separated by spaces. */
function view(language: 'zh' | 'en', tagged: string): SentenceView {
	const pairs = tagged.split(' ').map(pair => pair.split(/\/(?=[A-Z]+$)/u));
	const words = pairs.map(([word]) => word.toLowerCase());
	let end = 0;
	const wordStarts = Int32Array.from(words, word => {
		const start = end;
		end += word.length + 1;
		return start;
	});
	return {
		start: 0,
		end,
		language,
		words,
		tags: pairs.map(([, tag = '']) => tag),
		terms: [],
		wordStarts,
		wordEnds: wordStarts.map((start, index) => start + words[index].length),
		startsParagraph: true,
	};
}

const runsOf = (sentence: SentenceView): string[] =>
	clauseRuns(sentence).map(({ first, end }) => sentence.words.slice(first, end).join(' '));

describe('clauseRuns', () => {
	it('gives the whole sentence first, and clauses that stand alone', () => {
		const runs = runsOf(
			view(
				'zh',
				'该/DET 方法/NOUN 精度/NOUN 提高/VERB ，/PUNCT 实验/NOUN 结果/NOUN 验证/VERB 了/AUX 效果/NOUN 。/PUNCT',
			),
		);
		assert.equal(runs[0], '该 方法 精度 提高 ， 实验 结果 验证 了 效果');
		assert.ok(runs.includes('实验 结果 验证 了 效果'));
	});

	it('keeps conditions, and who says so', () => {
		assert.deepEqual(
			runsOf(view('en', 'If/SCONJ it/PRON rains/VERB ,/PUNCT we/PRON stay/VERB home/NOUN ./PUNCT')).length,
			1,
		);
		assert.deepEqual(
			runsOf(view('en', 'The/DET man/NOUN is/AUX guilty/ADJ ,/PUNCT police/NOUN said/VERB ./PUNCT')).length,
			1,
		);
		assert.equal(runsOf(view('zh', '他/PRON 认为/VERB ，/PUNCT 公司/NOUN 业绩/NOUN 下降/VERB 。/PUNCT')).length, 1);
	});

	it('does not end where a Chinese clause opens the next one', () => {
		const runs = runsOf(
			view(
				'zh',
				'气象局/NOUN 发布/VERB 消息/NOUN ，/PUNCT 受/VERB 台风/NOUN 影响/NOUN ，/PUNCT 全市/NOUN 将/ADV 有/VERB 暴雨/NOUN 。/PUNCT',
			),
		);
		assert.deepEqual(
			runs.filter(run => run.endsWith('影响')),
			[],
		);
		assert.ok(runs.includes('受 台风 影响 ， 全市 将 有 暴雨'));
	});

	it('begins with no relative clause and ends without a subject nowhere', () => {
		const runs = runsOf(
			view('en', 'The/DET model/NOUN ,/PUNCT which/PRON we/PRON trained/VERB ,/PUNCT wins/VERB easily/ADV ./PUNCT'),
		);
		assert.equal(runs.length, 1);
	});

	it('does not cut inside of brackets and quotations', () => {
		const runs = runsOf(view('zh', '作者/NOUN 写/VERB 《/PUNCT 大/NOUN ，/PUNCT 小/NOUN 》/PUNCT 一书/NOUN 。/PUNCT'));
		assert.equal(runs.length, 1);
	});

	it('has runs of whole words in bounds, of any sentence', () => {
		const word = fc.constantFrom('a', ',', '，', '"', '（', '）', '.', '。', 'if', 'said', '的', '\ud800', '😀');
		const tag = fc.constantFrom('NOUN', 'VERB', 'PUNCT', 'PRON', '');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(word, tag), { minLength: 1, maxLength: 40 }),
				fc.constantFrom<'zh' | 'en'>('zh', 'en'),
				(pairs, language) => {
					const sentence = view(language, pairs.map(([w, t]) => `${w}/${t === '' ? 'X' : t}`).join(' '));
					for (const { first, end } of clauseRuns(sentence)) {
						assert.ok(first >= 0 && first < end && end <= sentence.words.length);
					}
				},
			),
		);
	});
});
