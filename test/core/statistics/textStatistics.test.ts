import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { Nlp } from '../../../src/core/nlp';
import { finish } from '../../../src/core/steps';
import { PlainText } from '../../../src/core/text/documentText';
import type { TextFormat } from '../../../src/core/text/documentText';
import type { Span } from '../../../src/core/text/span';
import { countCharacters } from '../../../src/core/tasks/statistics/characterCounts';
import { movingTypeTokenRatio } from '../../../src/core/tasks/statistics/movingTypeTokenRatio';
import { readabilityOf } from '../../../src/core/tasks/statistics/readability';
import type { StatisticsOptions, TextStatistics } from '../../../src/core/tasks/statistics/statistics';
import { STATISTICS_LAYERS, textStatistics } from '../../../src/core/tasks/statistics/textStatistics';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');
const nlp = new Nlp({ read: file => readFile(join(MODELS, file)) });

async function figures(
	text: string,
	options?: StatisticsOptions,
	span: Span = { start: 0, end: text.length },
	format: TextFormat = 'plain',
): Promise<TextStatistics> {
	const settings = { language: 'auto', standard: 'pku', format } as const;
	const document = nlp.open(text, settings);
	const annotation = await document.analyze(span, STATISTICS_LAYERS);
	return finish(textStatistics(document, annotation, options, span));
}

describe('textStatistics', () => {
	it('counts an English text', async () => {
		const { words, sentences, paragraphs, languages, readingSeconds } = await figures(
			"The cat sat on the mat. It didn't move.\n\nThe dog barked.",
		);
		assert.deepEqual([words, sentences, paragraphs], [12, 3, 2]);
		const [en] = languages;
		assert.equal(languages.length, 1);
		assert.deepEqual([en.words, en.types, en.longestSentence], [12, 10, 6]);
		assert.equal(en.partsOfSpeech.NOUN, 3);
		assert.equal(readingSeconds, (12 / 200) * 60);
	});

	it('counts a Chinese text by characters and by words', async () => {
		const { characters, words, languages, readingSeconds } = await figures('我们去北京。我们看长城。');
		assert.deepEqual([characters, words], [12, 6]);
		assert.deepEqual([languages[0].language, languages[0].characters, languages[0].types], ['zh', 10, 5]);
		assert.equal(languages[0].readability, undefined);
		assert.equal(readingSeconds, (10 / 500) * 60);
	});

	it('measures Chinese clauses, and the adverbs and conjunctions of sentences', async () => {
		const [zh] = (await figures('我们去北京、上海，他们常常看长城：“很好。”因为下雨，所以不去。')).languages;
		assert.equal(zh.clauses?.clauses, 5);
		assert.equal(zh.clauses.meanClause, zh.characters / 5);
		assert.ok((zh.clauses.connectives ?? 0) > 0.2 && (zh.clauses.connectives ?? 1) < 0.7);
		const [plain] = (await figures('我们的书。漂亮地写着。')).languages;
		assert.ok((plain.clauses?.connectives ?? 1) < 0.3);
		assert.equal((await figures('The cat sat.')).languages[0].clauses, undefined);
	});

	it('tells the languages of a mixed text apart, the one with more words first', async () => {
		const { languages } = await figures('今天天气很好，我们一起去公园散步。\nGood morning!');
		assert.deepEqual(
			languages.map(({ language }) => language),
			['zh', 'en'],
		);
	});

	it('finds long sentences and fillers where they stand', async () => {
		const text =
			'Short one. It is, as a matter of fact, really a rather long sentence in order to be found. 其实我们走了。';
		const { longSentences, fillers } = await figures(text, { longSentences: { english: 10, chinese: 10 } });
		assert.deepEqual(
			longSentences.map(({ start, end }) => text.slice(start, end)),
			['It is, as a matter of fact, really a rather long sentence in order to be found.'],
		);
		assert.deepEqual(
			fillers.map(({ start, end }) => text.slice(start, end)),
			['as a matter of fact', 'really', 'rather', 'in order to', '其实'],
		);
	});

	it('counts of a stretch the words that touch it, and not the rest of their sentences', async () => {
		const text = 'The first words of it are here. The cat sat on the mat.';
		const start = text.indexOf('words');
		const { words, characters, sentences } = await figures(text, {}, { start, end: start + 'words of i'.length });
		assert.deepEqual([words, characters, sentences], [3, 10, 1]);
	});

	it('tells fillers by what they are and stand beside', async () => {
		const fillersOf = async (text: string, options?: StatisticsOptions) =>
			(await figures(text, options)).fillers.map(filler => filler.text);
		assert.deepEqual(await fillersOf('It is a pretty house.'), []);
		assert.deepEqual(await fillersOf('It is a pretty good house.'), ['pretty']);
		assert.deepEqual(await fillersOf('She took a kind of bread rather than cake.'), []);
		assert.deepEqual(await fillersOf('He was kind of tired.'), ['kind of']);
		assert.deepEqual(await fillersOf("Don't get me wrong, it works."), ["Don't get me wrong"]);
		assert.deepEqual(await fillersOf('In order, to him, it mattered.'), []);
		assert.deepEqual(await fillersOf('这件事非常重要。'), ['非常']);
	});

	it('takes the fillers of the user, and leaves out what is none for the user', async () => {
		const fillers = { added: ['Leverage  Synergies', '赋能'], ignored: ['really'] };
		const { fillers: found } = await figures('We really leverage synergies.\n平台赋能商家。', { fillers });
		assert.deepEqual(
			found.map(({ text }) => text),
			['leverage synergies', '赋能'],
		);
	});

	it('counts the paragraphs and characters of Markdown, and the words of its prose', async () => {
		const text = '# Title\n\nOne wrapped\nparagraph here.\n\n- item\n- item\n\n```\ncode 😀\n```\n';
		const counted = await figures(text, {}, { start: 0, end: text.length }, 'markdown');
		assert.deepEqual([counted.paragraphs, counted.words, counted.characters], [4, 7, Array.from(text).length]);
		assert.equal(counted.charactersWithoutSpaces, 'TitleOnewrappedparagraphhere.itemitem'.length);
	});

	it('counts any stretch of any text, and the same words in the parts as in the whole where they part at a line end', async () => {
		const line = fc.array(
			fc.constantFrom('really', ' ', '我们', '。', '😀', '\ud800', "don't", '\t', '3.5', '```', '# '),
			{
				maxLength: 12,
			},
		);
		await fc.assert(
			fc.asyncProperty(line, line, fc.nat(40), fc.nat(40), async (first, second, a, b) => {
				const top = `${first.join('')}。\r\n\r\n`;
				const text = top + second.join('');
				const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
				const part = await figures(text, {}, { start, end }, 'markdown');
				assert.equal(part.characters, Array.from(text.slice(start, end)).length);
				assert.ok(part.charactersWithoutSpaces <= part.characters && part.sentences <= part.words);
				const sum = async (of: (figures: TextStatistics) => number) =>
					of(await figures(text, {}, { start: 0, end: top.length })) +
					of(await figures(text, {}, { start: top.length, end: text.length }));
				const whole = await figures(text);
				for (const of of [
					(each: TextStatistics) => each.words,
					(each: TextStatistics) => each.sentences,
					(each: TextStatistics) => each.paragraphs,
					(each: TextStatistics) => each.characters,
				])
					assert.equal(await sum(of), of(whole));
			}),
			{ numRuns: 60 },
		);
	});

	it('has nothing of an empty text', async () => {
		const { characters, words, sentences, paragraphs, languages, readingSeconds } = await figures('');
		assert.deepEqual([characters, words, sentences, paragraphs, languages, readingSeconds], [0, 0, 0, 0, [], 0]);
	});
});

describe('countCharacters', () => {
	it('counts what a text is iterated by', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), text => {
				const counts = finish(countCharacters(new PlainText(text), { start: 0, end: text.length }));
				assert.equal(counts.characters, Array.from(text).length);
			}),
		);
	});
});

describe('movingTypeTokenRatio', () => {
	it('is the mean over all windows', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (types, window) => {
				const ratios: number[] = [];
				for (let i = 0; i + window <= types.length; i++) ratios.push(new Set(types.slice(i, i + window)).size / window);
				const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
				const found = movingTypeTokenRatio(types, window);
				if (ratios.length === 0) assert.equal(found, undefined);
				else assert.ok(found !== undefined && Math.abs(found - mean) < 1e-9);
			}),
		);
	});
});

describe('readabilityOf', () => {
	it('follows the published formulas', () => {
		const found = readabilityOf({ sentences: 5, words: 100, letters: 450, syllables: 150 });
		assert.ok(found);
		assert.ok(Math.abs(found.fleschReadingEase - 59.635) < 1e-9);
		assert.ok(Math.abs(found.fleschKincaidGrade - 9.91) < 1e-9);
		assert.ok(Math.abs(found.colemanLiauGrade - 9.18) < 1e-9);
	});

	it('says nothing of a text without words', () => {
		assert.equal(readabilityOf({ sentences: 0, words: 0, letters: 0, syllables: 0 }), undefined);
	});
});
