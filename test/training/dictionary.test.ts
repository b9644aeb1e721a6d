import assert from 'node:assert/strict';
import type { ChineseLine } from '../../src/core/tasks/dictionary/chinese/chineseLine';
import { orderSenses, readingWeights } from '../../training/dictionary/orderSenses';
import { parseGloss } from '../../training/dictionary/readCedict';
import { cleanPhonetic, sensesOf } from '../../training/dictionary/readEcdict';

function line(word: string, reading: string, gloss: string, traditional = word): ChineseLine {
	return { word, traditional, reading, glosses: [parseGloss(gloss)] };
}

describe('dictionaries from their files', () => {
	it('find Chinese words and readings in meanings', () => {
		assert.deepEqual(parseGloss('see 萵菜|莴菜[wo1 cai4], pr. [wo1]'), [
			'see ',
			{ word: '莴菜', traditional: '萵菜', reading: 'wo1 cai4' },
			', pr. ',
			{ reading: 'wo1' },
		]);
		assert.deepEqual(parseGloss('as in 前任'), ['as in ', { word: '前任', traditional: '前任', reading: undefined }]);
		assert.deepEqual(parseGloss('plain [ text'), ['plain [ text']);
		assert.deepEqual(parseGloss(''), []);
	});

	it('order the lines of a word: frequent readings, names, words that name others, surnames', () => {
		const lines = [
			line('行', 'Xing2', 'surname Xing'),
			line('行', 'hang2', 'row'),
			line('行', 'heng2', 'used in 道行[dao4 heng2]'),
			line('行', 'xing2', 'to walk'),
			line('行', 'Xing2', 'Mount Xing'),
			line('进行', 'jin4 xing2', 'to carry out'),
			line('银行', 'yin2 hang2', 'bank'),
		];
		const weightOf = readingWeights(lines, word => (word === '进行' ? 9 : 2));
		assert.deepEqual(
			orderSenses(lines, weightOf)
				.filter(({ word }) => word === '行')
				.map(({ reading, glosses }) => [reading, glosses[0][0]]),
			[
				['xing2', 'to walk'],
				['hang2', 'row'],
				['Xing2', 'Mount Xing'],
				['heng2', 'used in '],
				['Xing2', 'surname Xing'],
			],
		);
	});

	it('put a particle before other readings, and keep lines of one traditional form together', () => {
		const lines = [
			line('了', 'liao3', 'to finish'),
			line('了', 'liao3', 'clear', '瞭'),
			line('了', 'le5', '(completed action marker)'),
		];
		assert.deepEqual(
			orderSenses(lines, () => 1).map(({ reading, traditional }) => [reading, traditional]),
			[
				['le5', '了'],
				['liao3', '了'],
				['liao3', '瞭'],
			],
		);
	});

	it('split the meanings of ECDICT by part of speech, with fields last and brackets whole', () => {
		assert.deepEqual(sensesOf('[计] 运行\\nn. 跑, 赛跑；流(水, 油)\\r\\n\\nvt.& vi. 跑\ue7b3'), [
			{ partOfSpeech: 'n.', meanings: ['跑', '赛跑', '流(水, 油)'] },
			{ partOfSpeech: 'vt.& vi.', meanings: ['跑'] },
			{ partOfSpeech: '[计]', meanings: ['运行'] },
		]);
		assert.equal(cleanPhonetic("'^reitә(r)"), 'ˈgreitə(r)');
		assert.equal(cleanPhonetic(".ʌnim'plɒid"), 'ˌʌnimˈplɒid');
	});
});
