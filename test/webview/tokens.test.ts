import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PanelTokens } from '../../src/protocol/panel';
import { countTags, parseTagFilter, tagFilterOf } from '../../webview/tokens/tagCounts';
import { isOpen, NO_FILTER, tokenPredicate } from '../../webview/tokens/tokenFilter';
import { lastStartAtMost, TokenModel } from '../../webview/tokens/tokenModel';
import { TokenRows } from '../../webview/tokens/tokenRows';
import { sampleTokens } from './support/sampleText';

const model = new TokenModel(sampleTokens(1));

function rowsOf(rows: TokenRows): string[] {
	return Array.from({ length: rows.count }, (_, row) => {
		const entry = rows.at(row);
		return entry.kind === 'token' ? model.form(entry.token) : `#${entry.sentence}`;
	});
}

/** Tokens laid out at random, with offsets that begin anywhere in a document. */
const layouts = fc
	.record({
		base: fc.nat(1000),
		words: fc.array(fc.constantFrom('a', '词', '😀', '\ud800', 'é́', 'long-word'), { maxLength: 40 }),
		gaps: fc.array(fc.constantFrom('', ' ', '\r\n', '  '), { minLength: 41, maxLength: 41 }),
		breaks: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
	})
	.map(({ base, words, gaps, breaks }): PanelTokens => {
		let text = '';
		const starts: number[] = [];
		const ends: number[] = [];
		const sentenceStarts: number[] = [];
		words.forEach((word, index) => {
			text += gaps[index];
			if (index === 0 || breaks[index]) sentenceStarts.push(base + text.length);
			starts.push(base + text.length);
			text += word;
			ends.push(base + text.length);
		});
		const sentenceEnds = sentenceStarts.map((_, index) => sentenceStarts.at(index + 1) ?? base + text.length);
		const ids = Uint8Array.from(words, word => word.length % 3);
		return {
			scopeId: 1,
			clipped: false,
			text,
			range: {
				start: base,
				end: base + text.length,
				version: 1,
				firstSentence: 0,
				failures: [],
				sentences: { starts: Int32Array.from(sentenceStarts), ends: Int32Array.from(sentenceEnds) },
				tokens: { starts: Int32Array.from(starts), ends: Int32Array.from(ends), joined: new Uint8Array(words.length) },
				upos: { labels: ['NOUN', 'VERB', 'X'], ids },
			},
		};
	});

describe('TokenModel', () => {
	it('reads forms, lemmas, tags and mentions', () => {
		const token = Array.from({ length: model.count }, (_, index) => model.form(index)).indexOf('awarded');
		assert.equal(model.lemma(token), 'award');
		assert.equal(model.upos(token), 'VERB');
		assert.equal(model.xpos(token), 'VBD');
		assert.equal(model.language(token), 'en');
		assert.equal(model.mention(token), undefined);
		assert.equal(model.mention(0)?.label, 'PER');
		assert.ok(model.beginsMention(0) && !model.beginsMention(1));
	});

	it('has no tags where a layer is missing', () => {
		const { range, ...rest } = sampleTokens(1);
		const { start, end, version, firstSentence, failures } = range;
		const tokens = range.tokens!;
		const poor = new TokenModel({ ...rest, range: { start, end, version, firstSentence, failures, tokens } });
		assert.deepEqual([poor.upos(0), poor.lemma(0), poor.mention(0)], ['', '', undefined]);
	});

	it('shows no label for the id that stands for none', () => {
		const { range, ...rest } = sampleTokens(1);
		const ids = new Uint8Array(range.upos!.ids.length).fill(255);
		assert.equal(new TokenModel({ ...rest, range: { ...range, upos: { labels: ['NOUN'], ids } } }).upos(0), '');
	});

	it('finds the last start as a linear search does', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(50)), fc.integer({ min: -1, max: 51 }), (numbers, offset) => {
				const starts = Int32Array.from(numbers).sort();
				assert.equal(lastStartAtMost(starts, offset), starts.filter(start => start <= offset).length - 1);
			}),
			{ seed: 21 },
		);
	});
});

describe('TokenRows', () => {
	it('lists each sentence, then its tokens', () => {
		const rows = TokenRows.of(model, NO_FILTER);
		assert.deepEqual(rowsOf(rows).slice(0, 11), "#0 Marie Curie did n't leave Paris in 1911 . #1".split(' '));
		assert.equal(rows.count, model.count + model.sentenceCount);
	});

	it('keeps the sentences of tokens that pass and no others', () => {
		const byText = (text: string): string[] => rowsOf(TokenRows.of(model, { tag: '', text }));
		assert.deepEqual(byText('PARIS'), ['#0', 'Paris', '#2', 'Paris', '#3', 'Paris']);
		assert.deepEqual(byText(' award '), ['#1', 'awarded'], 'by lemma too');
		assert.deepEqual(byText('北京'), ['#5', '北京大学', '#6', '北京']);
		assert.deepEqual(byText('nowhere'), []);
	});

	it('filters by tag, fine tags by language', () => {
		const byTag = (tag: string): string[] => rowsOf(TokenRows.of(model, { tag, text: '' }));
		assert.deepEqual(byTag('entity:EMAIL'), ['#3', 'archive@example.org']);
		assert.deepEqual(byTag('xpos:zh:NNB'), ['#5', '元']);
		assert.deepEqual(byTag('xpos:en:NNB'), []);
		const both = rowsOf(TokenRows.of(model, { tag: 'entity:LOC', text: 'paris' }));
		assert.deepEqual(both, ['#0', 'Paris', '#3', 'Paris'], 'the University of Paris is no place');
	});

	it('finds the row at an offset', () => {
		const rows = TokenRows.of(model, NO_FILTER);
		const rowAt = (offset: number): string => rowsOf(rows)[rows.rowAt(model, offset)] ?? 'none';
		assert.equal(rowAt(0), 'Marie');
		assert.equal(rowAt(4), 'Marie');
		assert.equal(rowAt(6), 'Curie');
		assert.equal(rowAt(model.range.end + 1), 'none');
		assert.equal(TokenRows.of(model, { tag: 'upos:NOUN', text: '' }).rowAt(model, 0), -1);
	});

	it('gives back exactly the tokens that pass, in order, each under its sentence', () => {
		fc.assert(
			fc.property(
				layouts,
				fc.constantFrom('', 'upos:NOUN', 'upos:VERB'),
				fc.constantFrom('', 'a', '词'),
				(tokens, tag, text) => {
					const some = new TokenModel(tokens);
					const rows = TokenRows.of(some, { tag, text });
					const passes = isOpen({ tag, text }) ? () => true : tokenPredicate(some, { tag, text });
					const expected = Array.from({ length: some.count }, (_, token) => token).filter(passes);
					const seen: number[] = [];
					let sentence = -1;
					for (let row = 0; row < rows.count; row++) {
						const entry = rows.at(row);
						if (entry.kind === 'sentence') {
							assert.ok(entry.sentence > sentence);
							({ sentence } = entry);
							continue;
						}
						seen.push(entry.token);
						assert.equal(rows.rowOf(entry.token), row);
						assert.equal(lastStartAtMost(some.sentenceStarts, some.starts[entry.token]), sentence);
						const { start, end } = some.span(entry.token);
						assert.equal(
							some.form(entry.token),
							tokens.text.slice(start - tokens.range.start, end - tokens.range.start),
						);
					}
					assert.deepEqual(seen, expected);
					assert.equal(rows.tokenCount, expected.length);
				},
			),
			{ seed: 22, numRuns: 300 },
		);
	});
});

describe('countTags', () => {
	it('counts by layer, most frequent first', () => {
		const counts = countTags(model).map(tag => `${tagFilterOf(tag)} ${tag.count}`);
		assert.ok(counts.indexOf('upos:PROPN 17') === 0, counts.join());
		assert.ok(counts.includes('xpos:zh:NR 7'), counts.join());
		assert.ok(counts.includes('entity:EMAIL 1'));
		assert.deepEqual([...new Set(countTags(model).map(({ layer }) => layer))], ['upos', 'xpos', 'entity']);
	});

	it('names tags so that they can be read back', () => {
		for (const tag of countTags(model)) {
			assert.deepEqual({ ...parseTagFilter(tagFilterOf(tag)), count: tag.count }, tag);
		}
		for (const other of ['', 'upos:', 'xpos:NN', 'heading:upos', 'xpos:fr:NN']) {
			assert.equal(parseTagFilter(other), undefined, other);
		}
	});
});
