import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Nlp } from '../../../src/core/nlp';
import type { Dictionaries } from '../../../src/core/tasks/dictionary/dictionaries';
import type { DictionaryAnswer } from '../../../src/core/tasks/dictionary/dictionary';

const MODELS = path.join(import.meta.dirname, '..', '..', '..', 'models');
const fileOf = (name: string): string => path.join(MODELS, name);

describe('the dictionaries that ship', () => {
	let dictionaries: Dictionaries;
	before(() => {
		({ dictionaries } = new Nlp({ read: name => Promise.resolve(new Uint8Array(readFileSync(fileOf(name)))) }));
	});

	function wordsOf({ matches }: DictionaryAnswer): string[] {
		return matches.map(({ kind, entries }) => `${kind} ${entries.map(({ word }) => word).join('+')}`);
	}

	it('are small', () => {
		const bytes = ['zh-dictionary.bin', 'en-dictionary.bin'].reduce(
			(sum, name) => sum + statSync(fileOf(name)).size,
			0,
		);
		assert.ok(bytes < 5e6, String(bytes));
	});

	it('find every word that they have', async () => {
		const [zh, en] = [await dictionaries.chinese(), await dictionaries.english()];
		let lines = 0;
		for (const group of zh.all()) {
			lines += group.length;
			if (lines % 40 > 0) continue;
			const [{ word, traditional }] = group;
			assert.ok(zh.lines(word).length >= group.length, word);
			assert.ok(
				zh.lines(traditional).some(line => line.traditional === traditional),
				traditional,
			);
			assert.ok(zh.endsAt(word, 0).includes(word.length), word);
		}
		assert.equal(lines, 125_010);
		let words = 0;
		for (const line of en.all()) {
			words++;
			if (words % 20 === 0) assert.deepEqual(en.line(line.word), line);
		}
		assert.equal(words, 17_384);
	}).timeout(120_000);

	it('tell readings with the commonest first and surnames last, measure words and where a word is sent to', async () => {
		const { matches } = await dictionaries.lookUp('单');
		const [{ traditional, senses }] = matches[0].entries;
		assert.equal(traditional, '單');
		assert.deepEqual(
			senses.map(({ reading }) => reading),
			['dān', 'chán', 'Shàn'],
		);
		assert.deepEqual(senses[0].measureWords, [{ word: '个', traditional: '個', reading: 'gè' }]);
		assert.deepEqual(
			senses[1].references.map(({ word }) => word),
			['单于'],
		);
		assert.deepEqual(senses[1].meanings, ['used in 单于 chán yú']);
		for (const [word, reading] of Object.entries({
			都: 'dōu',
			长: 'cháng',
			了: 'le',
			行: 'xíng',
			重: 'zhòng',
			得: 'de',
		}))
			assert.equal((await dictionaries.lookUp(word)).matches[0].entries[0].senses[0].reading, reading);
	});

	it('write references in the script of the word that was asked, and follow variants', async () => {
		const { entries } = (await dictionaries.lookUp('裏面')).matches[0];
		assert.deepEqual(entries[0].senses[0].meanings, ['variant of 裡面 lǐ miàn']);
		assert.deepEqual(
			entries.map(({ traditional }) => traditional),
			['裏面', '裡面'],
		);
	});

	it('know inflected forms, capitals, apostrophes, phrases and words with hyphens', async () => {
		const expected = {
			ran: 'run',
			MICE: 'mouse',
			studies: 'studies+study',
			hoodies: 'hood',
			'dog’s': 'dog',
			'per capita': 'per capita',
			'full-time': 'full-time',
			better: 'better+good',
		};
		for (const [word, words] of Object.entries(expected))
			assert.deepEqual(wordsOf(await dictionaries.lookUp(word)), [`word ${words}`]);
	});

	it('cut what they have not into words that they have', async () => {
		assert.deepEqual(wordsOf(await dictionaries.lookUp('他研究生命')), ['part 他', 'part 研究', 'part 生命']);
		assert.deepEqual(wordsOf(await dictionaries.lookUp('state-of-the-art')), [
			'part state',
			'part of',
			'part the',
			'part art',
		]);
		for (const nothing of ['', '  ', '\ud800', '👍', '....', '𠮷'])
			assert.deepEqual(await dictionaries.lookUp(nothing), { matches: [], failures: [] });
	});

	it('tell the word at a place, longer ones and shorter ones', async () => {
		const text = '我在研究生命，use T恤 per capita';
		const at = async (offset: number, token?: { start: number; end: number }) =>
			wordsOf(await dictionaries.lookUpAt(text, offset, token));
		assert.deepEqual(await at(4), ['word 研究生', 'shorter 生命', 'shorter 生']);
		assert.deepEqual(await at(4, { start: 4, end: 6 }), ['word 生命', 'longer 研究生', 'shorter 生']);
		assert.deepEqual(await at(text.indexOf('T恤')), ['word T恤']);
		assert.deepEqual(await at(text.indexOf('capita')), ['word per capita']);
		assert.deepEqual(await at(6), await at(5));
		assert.deepEqual(await at(text.length + 5), []);
	});

	it('have an answer within the text for any text and place', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(30), async (text, offset) => {
				for (const { matches } of [await dictionaries.lookUp(text), await dictionaries.lookUpAt(text, offset)])
					for (const { start, end } of matches) assert.ok(start >= 0 && start < end && end <= text.length);
			}),
		);
		const long = '研究'.repeat(500_000);
		assert.equal((await dictionaries.lookUpAt(long, 500_001)).matches[0].kind, 'word');
		assert.ok((await dictionaries.lookUp(long)).matches.length > 0);
	}).timeout(60_000);

	it('read names of persons', async () => {
		const names = {
			张三: 'Zhang San',
			单田芳: 'Shan Tianfang',
			曾国藩: 'Zeng Guofan',
			仇英: 'Qiu Ying',
			解晓东: 'Xie Xiaodong',
			歐陽修: 'Ouyang Xiu',
			诸葛亮: 'Zhuge Liang',
			吕布: 'Lü Bu',
			张长安: "Zhang Chang'an",
			'约翰·史密斯': 'Yuehan Shimisi',
			李: 'Li',
			'': '',
		};
		for (const [name, pinyin] of Object.entries(names)) assert.equal(await dictionaries.namePinyin(name), pinyin);
	});

	it('give short translations, without remarks', async () => {
		const { translations: english, sounds } = await dictionaries.translator('zh');
		assert.deepEqual(english('跑').slice(0, 3), ['run', 'run away', 'escape']);
		assert.deepEqual(english('大学'), ['university', 'college']);
		assert.deepEqual(english('不存在的词'), []);
		assert.deepEqual([english('绍兴'), english('合肥市')], [['Shaoxing'], ['Hefei']]);
		assert.deepEqual([sounds('蚌埠'), sounds('GPU卡')], ['Bengbu', undefined]);
		for (const word of ['把', '了', '单', '们', '个']) {
			for (const text of english(word)) assert.match(text, /^[\p{L}\p{N}][\p{L}\p{N} '’.-]*$/u);
		}
		const { translations: chinese } = await dictionaries.translator('en');
		assert.deepEqual(chinese('hurry').slice(0, 2), ['匆忙', '急忙']);
		assert.ok(chinese('ran').includes('跑'));
		assert.deepEqual(chinese('zzzz'), []);
	});
});
