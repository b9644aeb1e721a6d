import assert from 'node:assert/strict';
import { decodeStatistics } from '../../../webview/statistics/decodeStatistics';
import { readingTime } from '../../../webview/statistics/readingTime';
import { reduceStatistics, statisticsOfNewText } from '../../../webview/statistics/reduceStatistics';
import {
	DEFAULT_SAVED_STATISTICS,
	newStatistics,
	readSavedStatistics,
	toSavedStatistics,
	type StatisticsState,
} from '../../../webview/statistics/statisticsState';
import { Texts } from '../../../webview/texts';
import { sampleStatistics } from '../support/sampleStatistics';

const TEXT = 'Really, really just a text of some words that goes on for a while.';

const started: StatisticsState = {
	...newStatistics(DEFAULT_SAVED_STATISTICS),
	load: { kind: 'loading', scopeId: 1 },
};
const loaded = reduceStatistics(started, { type: 'statisticsLoaded', statistics: sampleStatistics(TEXT, 1) });

describe('the tab of statistics', () => {
	it('takes the figures of the scope that it waits for, and no others', () => {
		assert.equal(loaded.data?.statistics.words, 250);
		assert.deepEqual(loaded.load, { kind: 'loaded', scopeId: 1 });
		const late = sampleStatistics(TEXT, 2);
		assert.equal(reduceStatistics(started, { type: 'statisticsLoaded', statistics: late }), started);
	});

	it('gathers fillers by what they say, whatever their case, the commonest first', () => {
		assert.deepEqual(
			loaded.data?.fillerGroups.map(({ text, places }) => [text, places.length]),
			[
				['really', 2],
				['just', 1],
			],
		);
	});

	it('orders, opens and steps, and forgets what was of another text', () => {
		const ordered = reduceStatistics(loaded, { type: 'orderChanged', order: 'length' });
		assert.equal(reduceStatistics(ordered, { type: 'orderChanged', order: 'length' }), ordered);
		const opened = reduceStatistics(ordered, { type: 'partToggled', part: 'fillers' });
		assert.deepEqual(opened.opened, ['fillers']);
		assert.deepEqual(reduceStatistics(opened, { type: 'partToggled', part: 'fillers' }).opened, []);
		const shown = reduceStatistics(opened, { type: 'fillerShown', filler: 'really', place: 1 });
		assert.equal(shown.places.really, 1);
		const next = statisticsOfNewText(shown);
		assert.deepEqual([next.data, next.opened, next.places, next.order], [undefined, [], {}, 'length']);
	});

	it('keeps the order over a reload, and nothing that does not fit', () => {
		assert.deepEqual(readSavedStatistics(toSavedStatistics({ ...loaded, order: 'length' })), { order: 'length' });
		for (const odd of [null, 7, {}, { order: 'words' }]) assert.deepEqual(readSavedStatistics(odd), { order: 'text' });
	});

	it('decodes what the host sends, and says what is wrong with the rest', () => {
		const sample = sampleStatistics(TEXT, 1);
		assert.deepEqual(decodeStatistics(JSON.parse(JSON.stringify(sample))), {
			...sample,
			statistics: sample.statistics,
		});
		assert.deepEqual(decodeStatistics({ outdated: true }), { outdated: true });
		assert.throws(() => decodeStatistics({ ...sample, fillers: [{}] }), /fillers/u);
		assert.throws(() => decodeStatistics({ ...sample, statistics: { ...sample.statistics, words: 'many' } }), /words/u);
	});
});

describe('readingTime', () => {
	const texts = new Texts({}, 'en');
	for (const [seconds, text] of [
		[0, '0 s'],
		[59.4, '59 s'],
		[95, '2 min'],
		[5399, '1 h 30 min'],
		[7260, '2 h 1 min'],
	] as const) {
		it(`says ${seconds} seconds as ${text}`, () => assert.equal(readingTime(seconds, texts), text));
	}
});
