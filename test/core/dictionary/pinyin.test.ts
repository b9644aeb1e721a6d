import assert from 'node:assert/strict';
import { markTones, withoutTone } from '../../../src/core/tasks/dictionary/pinyin';

describe('pinyin', () => {
	it('has the mark on a or e, on the o of ou, else on the last vowel', () => {
		const marked = {
			'lao3 hei1': 'lǎo hēi',
			'gou3 shui3 jiu3': 'gǒu shuǐ jiǔ',
			'xue2 yuan4 xiong2': 'xué yuàn xióng',
			'nu:3 lu:e4': 'nǚ lüè',
			'ma1 ma5': 'mā ma',
			'hua1 r5': 'huār',
			'nu:3 hai2 r5 men5': 'nǚ háir men',
			'Bei3 jing1': 'Běi jīng',
			'E2 Ou1 Lu:3': 'É Ōu Lǚ',
			'San1 C, K': 'Sān C, K',
			'm2 ng4 hng5': 'ḿ ǹg hng',
			xx5: '?',
			'jiu4 xx5': 'jiù ?',
			diao1nan2: 'diāonán',
			'': '',
		};
		for (const [numbered, text] of Object.entries(marked)) assert.equal(markTones(numbered), text);
	});

	it('loses its tones and keeps its two dots', () => {
		assert.equal(withoutTone('Lu:3'), 'Lü');
		assert.equal(withoutTone('zhang1'), 'zhang');
		assert.equal(withoutTone('xx5'), '');
	});
});
