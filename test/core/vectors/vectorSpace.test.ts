import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../src/core/steps';
import { heatMap, similarPairs, similarTexts } from '../../../src/core/vectors/similarTexts';
import { exportPiece } from '../../../src/core/vectors/spaceExport';
import { spaceMap } from '../../../src/core/vectors/spaceMap';
import { queryCounts, sentenceSpace } from '../../../src/core/vectors/spaceTexts';
import { countedQuery, countedRow, countedWhole, spaceVector } from '../../../src/core/vectors/spaceVectors';
import type { SpaceSettings } from '../../../src/core/vectors/vectorSpace';
import { vocabularyPage } from '../../../src/core/vectors/vocabularyPage';
import { tagged } from '../keywords/support';
import { gathered, loadSmall, spaceOf } from './spaceSupport';

/** The space of a text of one sentence a line. */
async function sentencesOf(lines: string, settings: Partial<SpaceSettings> = {}) {
	const { text, annotation } = tagged(lines);
	return sentenceSpace({ prose: text, annotation }, settings, loadSmall);
}

const TEXTS = { 'x/a': 'moon rocket moon', 'x/b': 'moon orbit', 'y/c': 'soup spoon', 'y/d': 'soup soup spoon moon' };

describe('The vector space of sentences', () => {
	it('fills its vocabulary from the background, the words of the text first', async () => {
		const { space } = await sentencesOf('the cat dreams', { size: 20 });
		assert.equal(space.summary.dimension, 20);
		assert.equal(space.summary.ownDimensions, 3);
		assert.equal(space.summary.wholeSparsity, 1 - 3 / 20);
		const { terms, common, dimensions } = spaceVector(space, countedRow(space, 0), false);
		assert.deepEqual(terms, ['the', 'cat', 'dreams']);
		assert.deepEqual([...common], [1, 1, 0]);
		assert.deepEqual([...dimensions], [0, 1, 2]);
	});

	it('has no more dimensions than the background has words', async () => {
		const { space } = await sentencesOf('the dreams');
		// 32 words, one of them the text's own, and one that only the text has.
		assert.equal(space.summary.dimension, 33);
	});

	it('gives one-hot, TF and TF-IDF of the background', async () => {
		const { space } = await sentencesOf('cat cat the', { weighting: 'ntn' });
		const { counts, idf, tfIdf, weights } = spaceVector(space, countedWhole(space), true);
		assert.deepEqual([...counts], [2, 1]);
		assert.ok(Math.abs(idf[0] - Math.log(10)) < 0.02);
		assert.equal(tfIdf[0], Math.fround(2 * idf[0]));
		assert.deepEqual([...weights], [...tfIdf]);
	});

	it('knows the places of sentences, and takes texts without any word', async () => {
		const { space, starts, ends } = await sentencesOf('moon moon\n… 😀 \ud800\nsun');
		assert.deepEqual([...starts], [0, 10, 17]);
		assert.deepEqual([...ends], [9, 16, 20]);
		assert.equal(space.summary.tokens, 3);
		assert.equal(spaceVector(space, countedRow(space, 1), false).nonZeros, 0);
		const empty = await sentenceSpace({ prose: '', annotation: tagged('').annotation }, {}, loadSmall);
		assert.equal(empty.space.summary.nonZeros, 0);
		assert.equal(empty.space.summary.wholeSparsity, 1);
	});

	it('takes words of a list, folds case or not, leaves out words of grammar', async () => {
		const given = await sentencesOf('Moon moon sun', { vocabulary: 'given', givenWords: ['Moon', 'moon', 'star'] });
		assert.deepEqual(
			given.space.vocabulary.terms.map(({ term }) => term),
			['moon', 'star'],
		);
		assert.equal(given.space.summary.ownDimensions, 1);
		assert.equal(given.space.summary.tokensLeftOut, 1);
		const cased = await sentencesOf('Moon moon', { terms: 'words', foldCase: false, vocabulary: 'own' });
		assert.equal(cased.space.summary.types, 2);
		const light = await sentencesOf('the moon is of', { leaveOutStopWords: true });
		assert.equal(light.space.summary.types, 1);
	});

	it('does with its own frequencies where there is no background', async () => {
		const { text, annotation } = tagged('moon sun\nmoon');
		const missing = () => Promise.reject(new Error('a bug'));
		await assert.rejects(sentenceSpace({ prose: text, annotation }, {}, missing), /a bug/u);
		const own = await sentencesOf('moon sun\nmoon', { frequencies: 'own', vocabulary: 'own' });
		assert.deepEqual(own.space.summary.notes, []);
		assert.equal(own.space.rarities[0].idf, 0);
		assert.equal(own.space.rarities[1].idf, Math.log(2));
		const single = await sentencesOf('moon', { frequencies: 'own', vocabulary: 'own' });
		assert.deepEqual(single.space.summary.notes, ['tooFewTexts']);
	});

	it('says which settings cannot be', async () => {
		for (const [settings, message] of [
			[{ size: 0 }, /from 1 to 262144/u],
			[{ size: 1.5 }, /whole number/u],
			[{ largestShare: 0 }, /largest share/u],
			[{ fewestTexts: NaN }, /fewest texts/u],
			[{ vocabulary: 'given' }, /no word/u],
			[{ weighting: 'tf-idf' }, /SMART/u],
			[{ selection: 'informationGain' }, /labels/u],
		] as const) {
			await assert.rejects(sentencesOf('moon', settings), message);
		}
	});
});

describe('Similar texts', () => {
	it('come with the terms that make them so', async () => {
		const space = await spaceOf(TEXTS);
		const { measure, texts } = finish(similarTexts(space, countedRow(space, 2), 10, 2));
		assert.equal(measure, 'cosine');
		assert.equal(texts[0].row, 3);
		assert.deepEqual(
			texts[0].terms.map(({ term }) => term),
			['soup', 'spoon'],
		);
		const sum = texts[0].terms.reduce((all, { part }) => all + part, 0);
		assert.ok(Math.abs(sum - texts[0].score) < 1e-6);
	});

	it('are found for a text from elsewhere, whose other words have no dimension', async () => {
		const space = await spaceOf(TEXTS);
		const { text, annotation } = tagged('orbit zebra');
		const query = countedQuery(space, await queryCounts({ prose: text, annotation }, space.settings));
		assert.equal(query.tokensLeftOut, 1);
		const [best] = finish(similarTexts(space, query, 1, -1)).texts;
		assert.equal(best.row, 1);
		assert.equal(finish(similarTexts(space, query, 0, -1)).texts.length, 0);
	});

	it('are ranked by BM25 as dot products', async () => {
		const space = await spaceOf(TEXTS, { weighting: 'bm25' });
		const { measure, texts } = finish(similarTexts(space, countedRow(space, 1), 10, 1));
		assert.equal(measure, 'dotProduct');
		assert.deepEqual(
			texts.map(({ row }) => row),
			[0, 3],
		);
	});

	it('and pairs agree with the heat map', async () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(
				fc.array(words, { maxLength: 10 }),
				fc.constantFrom('ltc', 'nnn', 'bm25'),
				async (rows, weighting) => {
					const texts = Object.fromEntries(rows.map((row, number) => [`t${number}`, row.join(' ')]));
					const space = await spaceOf(texts, { weighting });
					const { cosines, rows: numbers } = finish(heatMap(space, { first: 0, count: 100, isSample: false }));
					assert.equal(numbers.length, rows.length);
					const { first, second, cosines: found } = finish(similarPairs(space, 0.5, 500));
					const near: number[] = [];
					for (let i = 0; i < rows.length; i++) {
						for (let j = 0; j < i; j++) if (cosines[i * rows.length + j] > 0.5 + 1e-5) near.push(i * 100 + j);
					}
					const pairs = new Set(Array.from(first, (one, at) => second[at] * 100 + one));
					assert.ok(near.every(pair => pairs.has(pair)));
					found.forEach((cosine, at) => {
						assert.ok(Math.abs(cosine - cosines[first[at] * rows.length + second[at]]) < 1e-5);
					});
				},
			),
			{ numRuns: 40 },
		);
	});

	it('of which all are alike are cut to the most', async () => {
		const texts = Object.fromEntries(Array.from({ length: 60 }, (_, number) => [`t${number}`, 'spam spam']));
		const space = await spaceOf(texts, { weighting: 'nnn' });
		const { first, isClipped } = finish(similarPairs(space, 0.9, 500));
		assert.equal(first.length, 500);
		assert.ok(isClipped);
	});
});

describe('The heat map of a space', () => {
	it('is bounded: a page, or a sample spread over all', async () => {
		const texts = Object.fromEntries(Array.from({ length: 900 }, (_, number) => [`t${number}`, `w${number % 7}`]));
		const space = await spaceOf(texts);
		const page = finish(heatMap(space, { first: 890, count: 50, isSample: false }));
		assert.deepEqual([page.rows[0], page.rows.length, page.isSample], [890, 10, false]);
		const sample = finish(heatMap(space, { first: 0, count: 5000, isSample: true }));
		assert.deepEqual([sample.rows.length, sample.isSample], [400, true]);
		assert.ok(sample.rows[399] > 890);
		assert.equal(finish(heatMap(space, { first: 5000, count: 10, isSample: false })).rows.length, 0);
	});
});

describe('The vector space of files', () => {
	it('joins the portions of a file', async () => {
		const texts = await gathered({ a: 'moon sun' });
		const { text, annotation } = tagged('moon star');
		await texts.add('a', { prose: text, annotation }, true);
		const space = await texts.finish(loadSmall);
		assert.equal(space.summary.texts, 1);
		assert.deepEqual([...countedRow(space, 0).counts], [2, 1, 1]);
	});

	it('forgets rare words, and takes no more texts, where memory is full', async () => {
		const texts: Record<string, string> = {};
		for (let number = 0; number < 40; number++)
			texts[`t${number}`] = `common also${number % 2} once${number} more${number}`;
		const few = await spaceOf(texts, {}, { types: 20, entries: 1000 });
		assert.ok(few.summary.notes.includes('rareWordsForgotten'));
		assert.equal(few.summary.texts, 40);
		assert.equal(few.summary.tokens, 160);
		assert.ok(few.vocabulary.terms.slice(0, 3).every(({ term }) => /^common|^also/u.test(term)));
		const short = await spaceOf(texts, {}, { types: 1000, entries: 30 });
		assert.deepEqual(short.summary.notes, ['textsLeftOut']);
		assert.equal(short.summary.texts, 8);
	});

	it('is made anew under other settings that take the same words', async () => {
		const texts = await gathered(TEXTS);
		assert.ok(texts.fits({ weighting: 'bm25', selection: 'chiSquare', size: 3 }));
		assert.ok(!texts.fits({ terms: 'lemmas' }) && !texts.fits({ frequencies: 'background' }));
		await texts.finish(loadSmall);
		const other = await texts.finish(loadSmall, {}, { size: 2, weighting: 'bnn' });
		assert.equal(other.summary.dimension, 2);
		assert.equal(other.summary.settings.weighting, 'bnn.bnn');
	});

	it('lists its vocabulary by scores', async () => {
		const { total, terms, counts, texts } = vocabularyPage(await spaceOf(TEXTS), 1, 2);
		assert.equal(total, 5);
		assert.deepEqual(terms, ['soup', 'spoon']);
		assert.deepEqual([...counts, ...texts], [3, 2, 2, 2]);
	});

	it('is a map on which like texts lie together', async () => {
		const map = await spaceMap(await spaceOf(TEXTS));
		const distance = (i: number, j: number) => Math.hypot(map.x[i] - map.x[j], map.y[i] - map.y[j]);
		assert.ok(distance(2, 3) < distance(2, 0));
		assert.ok(map.variance[0] >= map.variance[1] && map.variance[0] > 0);
		assert.ok(map.poles[0].flat().includes('moon') && map.poles[0].flat().includes('soup'));
		const near = await spaceMap(await spaceOf(TEXTS), 'umap');
		assert.equal(near.x.length, 4);
		assert.equal((await spaceMap(await spaceOf({}))).rows.length, 0);
	});

	it('is written as CSV, LIBSVM and JSON', async () => {
		const space = await spaceOf({ 'x/a,b': 'moon moon sun', 'y/c': 'star' }, { weighting: 'nnn' });
		const names = { nameOf: (row: number) => ['x/a,b', 'y/c'][row], labelOf: (row: number) => 'xy'[row] };
		const write = (format: 'csv' | 'libsvm' | 'json') => {
			const { text, next } = exportPiece(space, names, format, 0);
			assert.equal(next, undefined);
			return text;
		};
		assert.match(write('csv'), /^text,term,dimension,count,idf,weight\r\n"x\/a,b",moon,0,2,0\.6931472,2\r\n/u);
		assert.equal(write('libsvm'), '1 1:2 2:1\n2 3:1\n');
		const object = JSON.parse(write('json')) as { dimension: number; texts: { counts: number[] }[] };
		assert.equal(object.dimension, 3);
		assert.deepEqual(object.texts[0].counts, [2, 1]);
	});
});
