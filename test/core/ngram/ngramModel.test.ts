import assert from 'node:assert/strict';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { encodeUtf8 } from '../../../src/core/model/utf8';
import { packNgramModel } from '../../../src/core/ngram/ngramFile';
import { joinWords } from '../../../src/core/ngram/joinWords';
import type { NgramModel } from '../../../src/core/ngram/ngramModel';
import { readNgramFile } from '../../../src/core/ngram/readNgramFile';
import { SentenceGenerator } from '../../../src/core/ngram/sentenceGenerator';
import { surprisalOf, TextMeasurer } from '../../../src/core/ngram/textMeasures';
import { WordSuggester } from '../../../src/core/ngram/wordSuggester';
import { chainProbability } from '../../../src/core/ngram/chainProbability';
import { finish } from '../../../src/core/steps';
import { entriesOf, fixture, learn, sentencesOf } from './support';

describe('an n-gram model', () => {
	let model: NgramModel;

	before(async () => {
		({ model } = await learn(fixture('scandal.txt'), { order: 3 }));
	});

	it('comes back from its file, as it is without levels and nearly so with 256', () => {
		const entries = entriesOf(model);
		for (const [levels, tolerance] of [
			[0, 0],
			[256, 0.1],
		] as const) {
			const read = readNgramFile('scandal.bin', encodeModel(packNgramModel('scandal', model, { levels })));
			assert.deepEqual({ ...read.info, hasCounts: true }, model.info);
			for (const [words, [probability]] of entriesOf(read)) {
				assert.ok(Math.abs((entries.get(words)?.[0] ?? NaN) - probability) <= tolerance, words);
			}
		}
	});

	it('is refused where its file is damaged', () => {
		const { tensors, ...content } = packNgramModel('scandal', model);
		const broken = encodeModel({ ...content, tensors: { ...tensors, 'words.2': tensors['words.3'] } });
		assert.throws(() => readNgramFile('broken.bin', broken), /broken\.bin is malformed/u);
		assert.throws(() => readNgramFile('empty', new Uint8Array()), /no ARPA file/u);
		assert.throws(() => readNgramFile('text', encodeUtf8('hello\nworld')), /no ARPA file/u);
		assert.doesNotThrow(() => decodeModel(encodeModel({ ...content, tensors }), 'good.bin'));
	});

	it('measures a text as the product of its factors', () => {
		const measurer = new TextMeasurer(model);
		let log10 = 0;
		for (const words of sentencesOf(fixture('scandal.txt')).slice(0, 10)) {
			measurer.takeWords([...words, 'zzz']);
			log10 += chainProbability(model, [...words, 'zzz']).log10;
		}
		const { measures } = measurer;
		assert.ok(Math.abs(measures.log10 - log10) < 1e-3);
		assert.equal(measures.unknown, 10);
		assert.ok(measures.perplexityKnown < measures.perplexity);
		assert.equal(
			measures.seenOrders.reduce((sum, count) => sum + count, 0),
			measures.tokens + measures.sentences,
		);
		assert.equal(new TextMeasurer(model).measures.perplexity, 1);
	});

	it('gives the surprisal of the words of a text', () => {
		const text = 'It was xyzzy.';
		const columns = finish(
			surprisalOf(model, {
				text,
				starts: Int32Array.of(0, 3, 7, 12),
				ends: Int32Array.of(2, 6, 12, 13),
				languages: new Uint8Array(4),
				sentences: Int32Array.of(0, 4),
			}),
		);
		assert.equal(columns.seenOrders[2], 0);
		assert.ok(columns.seenOrders[1] >= 2);
		assert.ok(columns.bits.every(bits => bits > 0));
		assert.ok(columns.bits[2] > columns.bits[1]);
	});

	it('suggests what comes next: as all words would be ranked', () => {
		const suggester = new WordSuggester(model);
		for (const [history, prefix] of [
			[['It', 'was'], ''],
			[['to', 'the'], 'w'],
			[['never', 'seen'], 't'],
			[[], ''],
			[['It', 'was'], 'zz'],
		] as const) {
			const found = suggester.suggest(history, { count: 8, prefix });
			const walk = model.walk();
			walk.begin();
			for (const word of history) walk.take(model.idOf(word));
			const ranked = model.vocabulary.words
				.map((word, id) => ({ word, id, log10: walk.logOf(id) }))
				.filter(({ word, id }) => id > 2 && word.startsWith(prefix))
				.sort((a, b) => b.log10 - a.log10)
				.slice(0, 8);
			assert.equal(found.length, ranked.length);
			for (const [i, { probability }] of found.entries()) {
				assert.ok(Math.abs(probability - 10 ** ranked[i].log10) < 1e-9, `${history.join(' ')} ${prefix} ${i}`);
			}
		}
	});

	it('generates the same sentence from the same seed, and likelier ones at a low temperature', () => {
		const sentencesFrom = (seed: number, temperature: number): string[] => {
			const generator = new SentenceGenerator(model, { seed, temperature });
			return Array.from({ length: 20 }, () => generator.next().words.join(' '));
		};
		assert.deepEqual(sentencesFrom(1, 1), sentencesFrom(1, 1));
		assert.notDeepEqual(sentencesFrom(1, 1), sentencesFrom(2, 1));
		assert.ok(new Set(sentencesFrom(1, 0.05)).size < new Set(sentencesFrom(1, 1)).size);
		const begun = new SentenceGenerator(model, { start: ['It', 'was'], maxWords: 4 }).next();
		assert.deepEqual(begun.words.slice(0, 2), ['It', 'was']);
		assert.equal(begun.bits.length, begun.words.length);
		assert.throws(() => new SentenceGenerator(model, { temperature: 0 }), /above 0/u);
	});
});

describe('joining words', () => {
	it('writes spaces where a language has them', () => {
		assert.equal(joinWords(['He', 'said', ',', '"', 'No', '!', '"']), 'He said, "No!"');
		assert.equal(joinWords(['It', "'s", 'well', '-', 'known', '(', 'here', ')', '.']), "It's well-known (here).");
		assert.equal(joinWords(['我', '喜欢', 'VS', 'Code', '，', '真', '的', '。']), '我喜欢VS Code，真的。');
		assert.equal(joinWords([]), '');
	});
});
