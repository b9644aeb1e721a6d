import assert from 'node:assert/strict';
import { NlpError } from '../../../src/core/errors';
import { Nlp } from '../../../src/core/nlp';
import type { TranslatedParagraph } from '../../../src/core/tasks/translation/translation';
import { toyFile, toyModels } from './toyModels';

describe('Nlp.translate', () => {
	let toys: ReadonlyMap<string, Uint8Array>;
	let reads: string[];

	before(async () => (toys = await toyModels()));
	beforeEach(() => (reads = []));

	function open(without: readonly string[] = []): Nlp {
		return new Nlp({
			read: name => {
				reads.push(name);
				if (without.includes(name)) return Promise.reject(new NlpError('model-missing', `There is no ${name}.`));
				return Promise.resolve().then(() => toyFile(toys, name));
			},
		});
	}

	it('translates into the other language and names the engine', async () => {
		const nlp = open();
		const english = await nlp.translate('汤姆喜欢猫。我看狗。', 'plain');
		assert.equal(english.text, 'Tom like cats. I see dogs.');
		assert.deepEqual([english.engine, english.direction], ['phrase-based zh-en', 'zh-en']);
		const chinese = await nlp.translate('Tom see cats, and dogs.\r\n', 'plain');
		assert.equal(chinese.text, '汤姆看猫，和狗。\r\n');
		assert.deepEqual([chinese.engine, chinese.direction], ['phrase-based en-zh', 'en-zh']);
	});

	it('tells of paragraphs as they are done', async () => {
		const told: TranslatedParagraph[] = [];
		const { text, paragraphs } = await open().translate('# 标题\n\n我看**猫**。\n', 'markdown', {
			onParagraph: paragraph => told.push(paragraph),
		});
		assert.equal(text, '# Title\n\nI see **cats**.\n');
		assert.deepEqual(
			told.map(paragraph => paragraph.text),
			['# Title\n\n', 'I see **cats**.\n'],
		);
		assert.deepEqual(
			told.map(({ source, target }) => ({ source, target })),
			paragraphs,
		);
	});

	it('obeys the glossary in both directions', async () => {
		const glossary = [{ source: '喜欢猫', target: 'adore kittens' }];
		assert.equal((await open().translate('我喜欢猫。', 'plain', { glossary })).text, 'I adore kittens.');
		const english = await open().translate('I adore kittens.', 'plain', { glossary });
		assert.equal(english.text, '我喜欢猫。');
		const phrase = english.sentences[0].phrases.find(({ origin }) => origin === 'glossary');
		assert.deepEqual(phrase?.source, { start: 2, end: 15 });
		assert.deepEqual(phrase.target, { start: 1, end: 4 });
	});

	it('reads models when they are asked for only, once, and again after they were given back', async () => {
		const nlp = open();
		assert.equal(reads.length, 0);
		await nlp.translate('', 'plain');
		await nlp.translate('我', 'plain', { direction: 'zh-en' });
		assert.equal(reads.filter(name => name.startsWith('mt-')).length, 1);
		assert.ok(!reads.includes('zh-mt-lm.bin') || reads.includes('en-mt-lm.bin'));
		nlp.translation.release();
		await nlp.translate('我', 'plain', { direction: 'zh-en' });
		assert.equal(reads.filter(name => name === 'mt-phrases.bin').length, 2);
		const engines = await nlp.translation.engines();
		assert.deepEqual(
			engines.map(({ engine, isLoaded, bytes }) => [engine, isLoaded, bytes]),
			[
				['phrase-based zh-en', true, undefined],
				['phrase-based en-zh', false, undefined],
			],
		);
	});

	it('writes Chinese names in pinyin, and asks dictionaries for words that it did not learn', async () => {
		const nlp = open();
		const { text, failures } = await nlp.translate('我看张伟明。汤姆看王芳。我喜欢大象。', 'plain');
		assert.equal(text, 'I see Zhang Weiming. Tom see Wang Fang. I like elephant.');
		assert.deepEqual(failures, []);
		assert.equal((await nlp.translate('I see elephants.', 'plain')).text, '我看象。');
	});

	it('does without dictionaries, and says so', async () => {
		const { text, failures } = await open(['zh-dictionary.bin']).translate('我喜欢大象。', 'plain');
		assert.equal(text, 'I like 大象.');
		assert.match(failures.join(), /zh-dictionary/u);
	});

	it('says which model is missing, and tries anew', async () => {
		const missing = { code: 'model-missing', message: /mt-phrases/u };
		const nlp = open(['mt-phrases.bin']);
		await assert.rejects(nlp.translate('我', 'plain'), missing);
		await assert.rejects(nlp.translate('我', 'plain'), missing);
		assert.equal(reads.filter(name => name === 'mt-phrases.bin').length, 2);
	});

	it('refuses what is too long with what to do, before it looks at it', async () => {
		await assert.rejects(open().translate('x'.repeat(50_000_000), 'plain'), {
			code: 'input-malformed',
			message: /50000000 characters.*Select a part/u,
		});
		assert.deepEqual(reads, []);
	});

	it('ends when nobody wants it any more', async () => {
		const signal = { aborted: false };
		let paragraphs = 0;
		const work = open().translate(
			'我看猫。\n\n'.repeat(100),
			'plain',
			{
				onParagraph: () => {
					paragraphs++;
					signal.aborted = true;
				},
			},
			{ signal },
		);
		await assert.rejects(work, { code: 'cancelled' });
		assert.equal(paragraphs, 1);
	});

	it('bears any text: nothing, emoji, lone surrogates, many scripts, a long word', async () => {
		const nlp = open();
		for (const text of [
			'',
			' \n',
			'😀🏳️‍🌈',
			'\ud800我\udc00',
			'ありがとう 我 спасибо\u0000 مرحبا',
			`我${'x'.repeat(50_000)}`,
			'我'.repeat(1000),
		]) {
			for (const format of ['plain', 'markdown'] as const) {
				for (const direction of ['zh-en', 'en-zh'] as const) {
					const { text: translated, paragraphs } = await nlp.translate(text, format, { direction });
					assert.equal(paragraphs.at(-1)?.target.end ?? 0, translated.length);
					assert.equal(paragraphs.at(-1)?.source.end ?? 0, text.length);
				}
			}
		}
		assert.equal((await nlp.translate('😀 \ud800 😀', 'plain')).text, '😀 \ud800 😀');
	});
});
