import assert from 'node:assert/strict';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import type { Language } from '../../../src/core/text/language';
import { scriptStretches } from '../../../src/core/tasks/ner/scriptStretches';

/** The stretches of a sentence of space-separated words, as text. */
function stretches(text: string, main: Language): readonly string[] {
	const words = [...text.matchAll(/\S+/gu)];
	const starts = Int32Array.from(words, ({ index }) => index);
	const ends = Int32Array.from(words, ({ 0: word, index }) => index + word.length);
	const sentence = new TokenRange(text, { starts, ends }, 0, words.length);
	return scriptStretches(sentence, main).map(({ first, end, language }) => {
		assert.notEqual(language, main);
		return text.slice(starts[first], ends[end - 1]);
	});
}

describe('scriptStretches', () => {
	const cases: readonly (readonly [Language, string, readonly string[]])[] = [
		['zh', 'Barack Obama 来到 上海', ['Barack Obama']],
		['zh', '我 用 Python 写 代码', []],
		['zh', "住 在 St. John 's ， 加拿大", ['St. John']],
		['zh', '他 说 Good morning ， 她 说 Good night 。', ['Good morning', 'Good night']],
		['en', 'He likes 北京 烤鸭 and met 李雷 in 上海 .', ['北京 烤鸭', '李雷', '上海']],
		['en', 'The character 北 means north .', []],
		['en', 'No Han at all .', []],
		['zh', '', []],
	];
	for (const [main, text, expected] of cases) {
		it(`${main}: ${text}`, () => assert.deepEqual(stretches(text, main), expected));
	}
});
