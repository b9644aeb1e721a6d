import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { englishTokens } from '../../../src/core/tasks/translation/tokens/englishTokens';
import { joinChinese } from '../../../src/core/tasks/translation/tokens/joinChinese';
import { joinEnglish } from '../../../src/core/tasks/translation/tokens/joinEnglish';
import { Truecaser } from '../../../src/core/tasks/translation/tokens/truecaser';

const english = (forms: string): string => joinEnglish(forms.split(' ')).text;
const chinese = (forms: string): string => joinChinese(forms.split(' ')).text;

describe('Texts of tokens', () => {
	it('writes words that are the names of what every object has as they are', () => {
		assert.equal(english('the constructor has toString'), 'The constructor has toString');
		assert.equal(chinese('调用 constructor'), '调用 constructor');
	});

	it('join clitics, marks and hyphens in English and begin sentences with a capital', () => {
		assert.equal(
			english(`he said , " I do n't know . " tom 's well - known ( 50 % ) .`),
			`He said, "I don't know." Tom's well-known (50%).`,
		);
		assert.equal(english('it costs $ 5 ... and / or 《 dream 》 、 yes'), 'It costs $5... And/or "dream", yes');
		assert.equal(english('npm_install runs'), 'npm_install runs');
		assert.equal(joinEnglish(['pseudo', '-', 'code'], false).text, 'pseudo-code');
	});

	it('write full-width marks in Chinese, and spaces only beside foreign words', () => {
		assert.equal(chinese('他 说 , " 好 ! " ( 是 ) ...'), '他说，“好！”（是）……');
		assert.equal(chinese('使用 npm install 安装 3 个 Node.js .'), '使用 npm install 安装3个 Node.js。');
		assert.equal(chinese('yes , sir .'), 'yes, sir.');
	});

	it('say where each token stands', () => {
		const forms = ['我', '用', 'VS', 'Code', '.'];
		const { text, starts, ends } = joinChinese(forms);
		assert.deepEqual(
			forms.map((_, i) => text.slice(starts[i], ends[i])),
			['我', '用', 'VS', 'Code', '。'],
		);
	});

	it('give English sentences back as they were', () => {
		const truecaser = new Truecaser(['Tom', 'Mary']);
		for (const sentence of [
			"Tom can't swim, but Mary's sister (the tall one) can.",
			'"Where are you?" he asked.',
			"I paid $3.50 for 25% of it; that's all!",
			'The well-known and/or twenty-one.',
		]) {
			assert.equal(joinEnglish(englishTokens(sentence, truecaser).map(({ form }) => form)).text, sentence);
		}
	});

	it('have stretches in order for any tokens', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('"', '-', '.', '我', 'a'))), forms => {
				for (const { text, starts, ends } of [joinEnglish(forms), joinChinese(forms)]) {
					let at = 0;
					for (let i = 0; i < forms.length; i++) {
						assert.ok(starts[i] >= at && ends[i] >= starts[i] && ends[i] <= text.length);
						at = ends[i];
					}
				}
			}),
		);
	});
});
