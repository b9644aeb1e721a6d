import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { labelAt } from '../../src/core/doc/labelColumn';
import { Nlp } from '../../src/core/nlp';
import {
	ABSTRACTIVE_LAYERS,
	AbstractiveSummarizer,
} from '../../src/core/tasks/summarization/abstractive/abstractiveSummarizer';
import { finish } from '../../src/core/steps';
import type { WrittenSummary } from '../../src/core/tasks/summarization/abstractive/abstractiveSummarizer';
import type { SummaryLength } from '../../src/core/tasks/summarization/summary';
import type { Language } from '../../src/core/text/language';
import { modelsFromFolder } from '../../training/summarization/modelsFromFolder';

const nlp = new Nlp(modelsFromFolder);
const summarizer = new AbstractiveSummarizer();

async function summarize(text: string, length: SummaryLength): Promise<WrittenSummary> {
	const document = nlp.open(text, { format: 'plain', language: 'auto', standard: 'pku' });
	const annotation = await document.analyze({ start: 0, end: text.length }, ABSTRACTIVE_LAYERS);
	return finish(summarizer.summarize(document, annotation, length));
}

const texts = (path: string): string[] => readFileSync(path, 'utf8').replaceAll('\r', '').trim().split('\n\n');
const samples: readonly (readonly [Language, readonly string[]])[] = [
	['zh', [...texts('test/fixtures/summaries/zh.txt'), readFileSync('test/fixtures/samples/chinese-news.txt', 'utf8')]],
	['en', [...texts('test/fixtures/summaries/en.txt'), readFileSync('test/fixtures/samples/english.txt', 'utf8')]],
];

/** Words that a rule puts in without a word of the text: they join two sentences, or fit another word. */
const JOINING = new Set(['and', 'which', 'a', 'an']);

/** The words of a sentence that say something, numbers among them. */
async function contentWords(sentence: string): Promise<string[]> {
	const { tokens, upos } = await nlp.analyze(sentence, { format: 'plain', language: 'auto', standard: 'pku' }, [
		'tokens',
		'upos',
	]);
	if (tokens === undefined) return [];
	return Array.from(tokens.starts, (start, token) => ({
		form: sentence.slice(start, tokens.ends[token]),
		tag: labelAt(upos, token) ?? '',
	}))
		.filter(({ form, tag }) => /[\p{L}\p{N}]/u.test(form) && tag !== 'PUNCT' && !JOINING.has(form.toLowerCase()))
		.map(({ form }) => form);
}

describe('abstractive summaries by the shipped models', () => {
	for (const [language, all] of samples) {
		it(`have no word, name or number that is not of the text or listed (${language})`, async () => {
			for (const text of all) {
				const { sentences, substitutions } = await summarize(text, { unit: 'sentences', value: 4 });
				const allowed = (text + substitutions.map(({ to }) => to).join(' ')).toLowerCase();
				assert.ok(sentences.length > 0);
				for (const { text: sentence } of sentences) {
					for (const word of await contentWords(sentence)) {
						const letters = language === 'zh' ? Array.from(word) : [word];
						for (const each of letters) assert.ok(allowed.includes(each.toLowerCase()), `${word} in ${sentence}`);
					}
					for (const [number] of sentence.matchAll(/\d[\d.,]*\d|\d/gu)) {
						assert.ok(text.match(/\d[\d.,]*\d|\d/gu)?.includes(number), `${number} in ${sentence}`);
					}
				}
			}
		});

		it(`come from places in the text, and are no longer than those sentences (${language})`, async () => {
			for (const text of all) {
				for (const sentence of (await summarize(text, { unit: 'sentences', value: 4 })).sentences) {
					const { sources } = sentence;
					assert.deepEqual([sentence.start, sentence.end], [sources[0].start, sources[0].end]);
					for (const [index, { start, end }] of sources.entries()) {
						assert.ok(start < end && end <= text.length);
						assert.ok(index === 0 || sources[index - 1].end <= start);
					}
					const taken = sources.reduce((sum, { start, end }) => sum + end - start, 0);
					assert.ok(sentence.text.length <= taken + ', which '.length + 20, sentence.text);
				}
			}
		});

		it(`keep to a number of characters (${language})`, async () => {
			for (const text of all) {
				const { sentences } = await summarize(text, { unit: 'characters', value: 120 });
				const total = sentences.reduce((sum, { text: each }) => sum + Array.from(each).length, 0);
				assert.ok(total <= 120);
			}
		});
	}

	it('say what a sentence of the text does not', async () => {
		const [text] = texts('test/fixtures/summaries/zh.txt');
		const { sentences } = await summarize(text, { unit: 'sentences', value: 1 });
		assert.equal(sentences.length, 1);
		assert.ok(!text.includes(sentences[0].text));
		assert.match(sentences[0].text, /^“天问一号”.*火星.*，?.*重要.*。$/u);
	});

	it('stand what no summary can be made of', async () => {
		const odd = [
			'',
			' ',
			'。',
			'\ud800',
			'😀😀😀',
			'了'.repeat(20_000),
			'word '.repeat(20_000),
			'((((（（（（““““',
			'a\r\nb\r\n\r\nc',
		];
		for (const text of odd) {
			for (const unit of ['sentences', 'characters', 'percent'] as const) {
				const { sentences } = await summarize(text, { unit, value: 30 });
				for (const sentence of sentences) assert.ok(sentence.sources.length > 0);
			}
		}
	});
});
