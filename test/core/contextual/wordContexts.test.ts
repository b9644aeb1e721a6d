import assert from 'node:assert/strict';
import { contextWordsOf } from '../../../src/core/contextual/contextWords';
import { ElmoEmbedder } from '../../../src/core/contextual/elmoEmbedder';
import { readElmoModel } from '../../../src/core/contextual/elmoModel';
import { chosenAt, embedOccurrences } from '../../../src/core/contextual/embeddedWords';
import { cosine } from '../../../src/core/contextual/layerCosines';
import { nearestContexts } from '../../../src/core/contextual/nearestContexts';
import { wordContexts } from '../../../src/core/contextual/wordContexts';
import { occurrencesAt } from '../../../src/core/contextual/wordOccurrences';
import { NlpError } from '../../../src/core/errors';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { givenWords } from '../../support/onnx/givenWords';
import { tinyElmo } from '../../support/onnx/tinyElmo';
import { ToyRuntime } from '../../support/onnx/toyRuntime';

const ALL = { start: 0, end: Infinity };
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

async function read(text: string, offset = 0, limit = 400) {
	const model = readElmoModel(decodeModel(tinyElmo({ dimensions: 1, characters: LETTERS }), 'en-elmo.bin'));
	const words = givenWords(text);
	const embedder = await ElmoEmbedder.open(model, new ToyRuntime());
	return embedOccurrences(embedder, words, occurrencesAt(words, offset, limit, ALL), {});
}

/** A word between short words in one half of its lines, and with long ones after it in the other. */
const TWO_USES = Array.from({ length: 24 }, (_, index) =>
	index % 2 === 0 ? `word a a zzzz` : `zzzz yyyy zzz word a`,
).join('\n');

describe('contexts of a word', () => {
	it('tells occurrences by their contexts, not by their characters', async () => {
		const contexts = await wordContexts(await read(TWO_USES), 'first', {});
		assert.equal(contexts.total, 24);
		assert.equal(contexts.senses.length, 2);
		assert.deepEqual(
			Array.from(contexts.clusters, cluster => cluster === contexts.clusters[0]),
			Array.from({ length: 24 }, (_, index) => index % 2 === 0),
		);
		assert.deepEqual(contexts.senses[contexts.clusters[1]].contextWords, ['yyyy', 'zzz']);
		const statics = await wordContexts(await read(TWO_USES), 'token', {});
		assert.equal(statics.senses.length, 1);
		assert.deepEqual(statics.explained, [0, 0]);
	});

	it('gives offsets of words and sentences', async () => {
		const text = 'one word .\ntwo\n\nWord';
		const contexts = await wordContexts(await read(text, 16), 'mix', {});
		const at = (starts: Int32Array, ends: Int32Array) =>
			Array.from(starts, (start, index) => text.slice(start, ends[index]));
		assert.deepEqual(at(contexts.starts, contexts.ends), ['word', 'Word']);
		assert.deepEqual(at(contexts.sentenceStarts, contexts.sentenceEnds), ['one word .', 'Word']);
		assert.equal(contexts.word, 'Word');
		assert.equal(contexts.chosen, 1);
		assert.equal(contexts.engine, 'elmo/en-elmo');
	});

	it('reads the sentences of the word and one on either side only', async () => {
		const text = ['a a', 'b', 'word', 'c', 'd d d', 'e e', 'word'].join('\n');
		const embedded = await read(text, text.indexOf('word'));
		assert.equal(embedded.read, 1 + 1 + 1 + 2 + 1);
	});

	it('stands a single occurrence in the middle of the map', async () => {
		const contexts = await wordContexts(await read('only word', 5), 'mix', {});
		assert.deepEqual([contexts.xs, contexts.ys], [Float32Array.of(0), Float32Array.of(0)]);
		assert.equal(contexts.senses.length, 1);
		assert.deepEqual(contexts.trials, []);
	});

	it('ends when it is not wanted any more', async () => {
		await assert.rejects(
			wordContexts(await read(TWO_USES), 'mix', { signal: { aborted: true } }),
			(error: unknown) => error instanceof NlpError && error.code === 'cancelled',
		);
	});
});

describe('nearest contexts', () => {
	it('lists other occurrences and other words by their cosines, nearest first', async () => {
		const near = nearestContexts(await read(TWO_USES), 'first', 5);
		assert.equal(near.occurrences.length, 5);
		assert.ok(near.occurrences.every(({ word, start }) => word === 'word' && start !== 0));
		assert.ok(near.occurrences.every(({ cosines }) => cosines.first > 0.99 && cosines.token === 1));
		const forms = near.otherWords.map(({ word }) => word);
		assert.equal(new Set(forms).size, forms.length);
		assert.ok(!forms.includes('word'));
		const cosines = near.otherWords.map(each => each.cosines.first);
		assert.deepEqual(
			cosines,
			cosines.slice().sort((a, b) => b - a),
		);
	});

	it('gives the vectors of each layer and their mix', async () => {
		const { vectors, mix } = nearestContexts(await read('a word b', 2), 'mix', 1);
		const sum = (at: number) => 0.25 * vectors.token[at] + 0.25 * vectors.first[at] + 0.5 * vectors.second[at];
		assert.deepEqual(vectors.mix, Float32Array.of(sum(0), sum(1)));
		assert.deepEqual(mix, { weights: [0.25, 0.25, 0.5], scale: 1 });
	});

	it('asks about another occurrence of those that were read', async () => {
		const embedded = await read('word a\nb Word', 0);
		assert.equal(chosenAt(embedded, 9)?.occurrences.chosen, 1);
		assert.equal(chosenAt(embedded, 9)?.occurrences.word, 'Word');
		assert.equal(chosenAt(embedded, 6), undefined);
	});
});

describe('words that tell of a cluster', () => {
	it('stand in its sentences more than elsewhere, more than once', () => {
		const words = givenWords('word x the\nword x the\nword x the\nword y the\nword y the\nword z the');
		const occurrences = Int32Array.of(0, 3, 6, 9, 12, 15);
		assert.deepEqual(contextWordsOf(words, occurrences, Int32Array.of(0, 0, 0, 1, 1, 1), 2), [['x'], []]);
		assert.deepEqual(contextWordsOf(words, occurrences, new Int32Array(6), 1), [[]]);
	});
});

describe('cosine', () => {
	it('is 1 for one direction, -1 for the other, 0 for none', () => {
		const vector = Float32Array.of(1, 2);
		assert.equal(cosine(vector, Float32Array.of(2, 4)), 1);
		assert.equal(cosine(vector, Float32Array.of(-1, -2)), -1);
		assert.equal(cosine(vector, new Float32Array(2)), 0);
	});
});
