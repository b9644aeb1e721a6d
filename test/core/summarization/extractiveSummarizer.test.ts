import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { finish } from '../../../src/core/steps';
import { contentTerms } from '../../../src/core/tasks/summarization/contentTerms';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { ExtractiveSummarizer } from '../../../src/core/tasks/summarization/extractiveSummarizer';
import type { SummaryQuery } from '../../../src/core/tasks/summarization/queryRelevance';
import type { SummaryOptions } from '../../../src/core/tasks/summarization/summary';

/** Sentences at full stops, words at spaces. */
function annotate(text: string): RangeAnnotation {
	const spans = (pattern: RegExp) => {
		const found = Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
			start: index,
			end: index + match.length,
		}));
		return { starts: Int32Array.from(found, f => f.start), ends: Int32Array.from(found, f => f.end) };
	};
	const tokens = spans(/[^\s.]+/gu);
	return {
		start: 0,
		end: text.length,
		firstSentence: 0,
		sentences: spans(/[^\s.][^.]*\./gu),
		tokens: { ...tokens, joined: new Uint8Array(tokens.starts.length) },
		failures: [],
	};
}

const plain = (text: string) => ({ text, prose: text });
const summarizer = ExtractiveSummarizer.from(
	decodeModel(
		readFileSync(join(import.meta.dirname, '../../../models/summary-sentences.bin')),
		'summary-sentences.bin',
	),
);
const bySentences = (value: number): Pick<SummaryOptions, 'length'> => ({ length: { unit: 'sentences', value } });
const summarize = (text: string, options: Pick<SummaryOptions, 'length' | 'compress'>, query?: SummaryQuery) =>
	finish(summarizer.summarize({ source: plain(text), annotation: annotate(text) }, options, query));
const summary = (text: string, count: number): string[] => summarize(text, bySentences(count)).map(each => each.text);

describe('summarize', () => {
	const text =
		'The probe landed on Mars after seven months of flight. The landing on Mars shows how far the probe can fly. ' +
		'Ducks like ponds. Engineers watched the probe land on Mars from a room in the capital.';

	it('chooses what the other sentences are about, in the order of the text', () => {
		const sentences = summary(text, 2);
		assert.equal(sentences.length, 2);
		assert.match(sentences[0], /^The probe landed on Mars/u);
		assert.ok(!sentences.join(' ').includes('Ducks'));
	});

	it('does not say the same thing twice', () => {
		const twice = `Alpha beta gamma delta epsilon zeta. Alpha beta gamma delta epsilon zeta. Alpha beta eta theta iota kappa. Lambda mu nu xi.`;
		const sentences = summary(twice, 2);
		assert.equal(new Set(sentences).size, 2);
	});

	it('scores in [0, 1] with the best at 1, at places of the text', () => {
		const chosen = summarize(text, bySentences(4));
		assert.equal(Math.max(...chosen.map(({ score }) => score)), 1);
		for (const { start, end, score, text: sentence } of chosen) {
			assert.ok(score >= 0 && score <= 1);
			assert.equal(text.slice(start, end), sentence);
		}
	});

	it('keeps to a number of characters and to a part of the text', () => {
		for (const value of [1, 30, 60, 120, 1000]) {
			const chosen = summarize(text, { length: { unit: 'characters', value } });
			assert.ok(chosen.reduce((sum, each) => sum + Array.from(each.text).length, 0) <= value);
		}
		assert.equal(summarize(text, { length: { unit: 'characters', value: 1000 } }).length, 4);
		assert.equal(summarize(text, { length: { unit: 'percent', value: 100 } }).length, 4);
		assert.ok(summarize(text, { length: { unit: 'percent', value: 40 } }).length < 4);
	});

	it('is about what is asked for, and nothing else', () => {
		const about = (query: string) => summarize(text, bySentences(3), { text: query, terms: query.split(' ') });
		assert.deepEqual(
			about('ducks').map(each => each.text),
			['Ducks like ponds.'],
		);
		assert.deepEqual(about('zebra'), []);
	});

	it('goes on in steps that are the more the longer the text is', () => {
		const steps = (sentences: number): number => {
			const long = Array.from({ length: sentences }, (_, at) => `Engineer ${at} builds bridge ${at % 7}.`).join(' ');
			const work = summarizer.summarize({ source: plain(long), annotation: annotate(long) }, bySentences(3));
			let count = 0;
			while (work.next().done !== true) count++;
			return count;
		};
		assert.ok(steps(2000) > 5 * steps(200));
	});

	it('goes over several texts as over one, and says which a sentence is of', () => {
		const sources = [text, '', 'The capital has a room for engineers. Cats sleep.'].map(each => ({
			source: plain(each),
			annotation: annotate(each),
		}));
		const placed = finish(summarizer.summarizeTexts(sources, bySentences(6)));
		assert.equal(placed.length, 6);
		assert.deepEqual(
			placed.map(each => each.text),
			[0, 0, 0, 0, 2, 2],
		);
		for (const { text: number, sentence } of placed) {
			assert.equal(sources[number].source.text.slice(sentence.start, sentence.end), sentence.text);
		}
	});

	it('has wordings whose stretches are in the text, shortened ones too', () => {
		for (const { start, end, sources } of summarize(text, { ...bySentences(4), compress: true })) {
			assert.ok(sources.length > 0 && sources[0].start === start && sources[0].end === end);
			for (const source of sources) assert.ok(source.start >= 0 && source.end <= text.length);
		}
	});

	it('bears any text', () => {
		for (const odd of ['\ud800.', '😀 😀. 😀.', '\r\n.\r\n', `${'a'.repeat(100_000)}.`, `${'b '.repeat(20_000)}.`]) {
			for (const compress of [false, true]) {
				assert.ok(summarize(odd, { ...bySentences(2), compress }).length <= 2);
				summarize(odd, { length: { unit: 'characters', value: 10 }, compress });
			}
		}
	});

	it('takes all of a short text and nothing of none', () => {
		assert.equal(summary(text, 99).length, 4);
		assert.deepEqual(summary('', 3), []);
		assert.deepEqual(summary(text, 0), []);
		assert.equal(summary('a. b. c.', 2).length, 2);
	});
});

describe('contentTerms', () => {
	it('breaks long Chinese words into pairs of characters', () => {
		const text = '探测器 探测.';
		assert.deepEqual(finish(contentTerms(text, annotate(text))), [['探测器', '探测', '测器', '探测']]);
	});
});
