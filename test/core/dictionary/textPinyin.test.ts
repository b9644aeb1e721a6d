import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Nlp } from '../../../src/core/nlp';
import { PINYIN_LAYERS, textPinyin } from '../../../src/core/tasks/dictionary/chinese/textPinyin';
import { pinyinLine } from '../../../src/core/text/pinyinLine';

const MODELS = path.join(import.meta.dirname, '..', '..', '..', 'models');

describe('pinyin of Chinese text', () => {
	let nlp: Nlp;
	before(() => {
		nlp = new Nlp({ read: name => Promise.resolve(new Uint8Array(readFileSync(path.join(MODELS, name)))) });
	});

	async function pinyin(text: string): Promise<string> {
		const annotation = await nlp.analyze(text, { format: 'plain', language: 'auto', standard: 'pku' }, PINYIN_LAYERS);
		return pinyinLine(text, textPinyin(text, annotation, await nlp.dictionaries.wordReadings()));
	}

	it('reads characters by the word that they are in', async () => {
		assert.equal(await pinyin('重庆银行的行人很多。'), 'Chóngqìng yínháng de xíngrén hěnduō.');
		assert.equal(await pinyin('音乐让人快乐'), 'yīnyuè ràng rén kuàilè');
		assert.equal(await pinyin('他的頭髮發白了'), 'tā de tóufa fābái le');
	});

	it('reads single characters by their part of speech', async () => {
		assert.equal(await pinyin('他着急地说着'), 'tā zháojí de shuō zhe');
		assert.equal(await pinyin('我们种了一种新品种的菜'), 'wǒmen zhòng le yī zhǒng xīn pǐnzhǒng de cài');
	});

	it('reads the usual of two words that are written alike', async () => {
		assert.equal(await pinyin('大夫说便宜的东西很好'), 'dàifu shuō piányi de dōngxi hěn hǎo');
	});

	it('writes names with capitals, and surnames as such', async () => {
		assert.equal(await pinyin('单田芳去西安'), "Shàn Tiánfāng qù Xī'ān");
		assert.equal(await pinyin('长江很长'), 'Cháng Jiāng hěn cháng');
	});

	it('leaves what is not Chinese, and rare characters without a reading, as they are', async () => {
		assert.equal(await pinyin('我用VS Code。'), 'wǒ yòng VS Code.');
		assert.equal(await pinyin(''), '');
		assert.equal(await pinyin('😀\ud800'), '😀\ud800');
	});
});
