import assert from 'node:assert/strict';
import { cleanPairs } from '../../../training/translation/corpus/cleanPairs';
import { comparableText, isPlausiblePair, plainText } from '../../../training/translation/corpus/cleanText';
import type { TextPair } from '../../../training/translation/corpus/parallelSources';
import { sentencePairs } from '../../../training/translation/corpus/sentencePairs';

describe('plainText', () => {
	it('takes markup away and keeps the words', () => {
		assert.equal(plainText('**Start** the [n]ame of `foo` [here](http://x.y)'), 'Start the name of foo here');
		assert.equal(plainText('使用 [[使用本地和远程数据集]]'), '使用');
		assert.equal(plainText('seaborn.pairplot{:.external} is used::'), 'seaborn.pairplot is used:');
		assert.equal(plainText('2 * 3 * 4 and snake_case_name'), '2 * 3 * 4 and snake_case_name');
	});

	it('writes simplified characters', () => {
		assert.equal(plainText('國家'), '国家');
	});
});

describe('isPlausiblePair', () => {
	it('takes sentences and leaves code, formulas and what is far too long', () => {
		assert.ok(isPlausiblePair('我不知道。', 'I do not know.'));
		assert.ok(isPlausiblePair('谢谢！', 'Thanks!'));
		assert.ok(!isPlausiblePair('谢谢！', '谢谢！'));
		assert.ok(!isPlausiblePair('令 $x_i$ 为', 'Let $x_i$ be'));
		assert.ok(!isPlausiblePair('是', 'This is a very long sentence that says much more than the other does.'));
		assert.ok(!isPlausiblePair('', ''));
	});
});

describe('sentencePairs', () => {
	it('pairs sentences of paragraphs that have as many', () => {
		assert.deepEqual(sentencePairs({ zh: '我来了。你在哪里？', en: 'I am here. Where are you?' }), [
			{ zh: '我来了。', en: 'I am here.' },
			{ zh: '你在哪里？', en: 'Where are you?' },
		]);
	});

	it('leaves the others together', () => {
		const pair = { zh: '我来了。你在哪里？他走了。', en: 'I am here. Where are you?' };
		assert.deepEqual(sentencePairs(pair), [pair]);
		assert.deepEqual(sentencePairs({ zh: '', en: '' }), [{ zh: '', en: '' }]);
	});
});

describe('cleanPairs', () => {
	const pair = (zh: string, en: string): TextPair => ({ zh, en, domain: 'everyday', kind: 'tatoeba' });

	it('gives each pair once, and none of a test set', () => {
		const tests = new Set([comparableText('Where are you?')]);
		const pairs = [
			pair('我不知道。', 'I do not know.'),
			pair('我不知道!', 'I do not know'),
			pair('你在哪？', 'where are you'),
		];
		assert.deepEqual([...cleanPairs(pairs, tests)], [pairs[0]]);
	});
});
