import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeDocumentTopics, decodeKeywords } from '../../../webview/keywords/decodeKeywords';
import {
	DEFAULT_SAVED_KEYWORDS,
	newKeywords,
	readSavedKeywords,
	toSavedKeywords,
	type KeywordsState,
} from '../../../webview/keywords/keywordsState';
import {
	keywordCount,
	keywordCursorMoved,
	keywordRowActivated,
	keywordsOfNewText,
	reduceKeywords,
} from '../../../webview/keywords/reduceKeywords';
import { mainTopic, MAX_COLUMNS, topicPicture } from '../../../webview/keywords/topicPicture';
import { sampleDocumentTopics, sampleKeywords } from '../support/sampleAbout';

const TEXT = 'Curie saw the Nobel Committee in Paris. Curie left Paris. 鲁迅的小说';

function waiting(state: KeywordsState): KeywordsState {
	return { ...state, load: { kind: 'loading', scopeId: 1 } };
}

const started = waiting(newKeywords(DEFAULT_SAVED_KEYWORDS));
const loaded = reduceKeywords(
	started,
	{ type: 'keywordsLoaded', keywords: sampleKeywords(TEXT, 1, 'textrank'), time: 0 },
	undefined,
);

describe('the tab of keywords', () => {
	it('takes the keywords of the method that is chosen', () => {
		assert.equal(keywordCount(loaded), 8);
		const other = waiting(reduceKeywords(loaded, { type: 'methodChanged', method: 'tfidf' }, undefined));
		const late = sampleKeywords(TEXT, 1, 'textrank');
		assert.equal(reduceKeywords(other, { type: 'keywordsLoaded', keywords: late, time: 0 }, undefined), other);
		const right = sampleKeywords(TEXT, 1, 'tfidf');
		const next = reduceKeywords(other, { type: 'keywordsLoaded', keywords: right, time: 0 }, undefined);
		assert.ok(next.data?.kind === 'keywords' && next.data.method === 'tfidf');
	});

	it('asks anew for another view, method or number, and not for the same', () => {
		for (const message of [
			{ type: 'viewChanged', view: 'topics' },
			{ type: 'methodChanged', method: 'topics' },
			{ type: 'topicNumberChanged', topics: 5 },
		] as const) {
			assert.equal(reduceKeywords(loaded, message, undefined).load.kind, 'idle');
		}
		assert.equal(reduceKeywords(loaded, { type: 'methodChanged', method: 'textrank' }, undefined), loaded);
		assert.equal(keywordsOfNewText(loaded).data, undefined);
	});

	it('marks the keyword at the cursor and which of its places it is', () => {
		const state = keywordCursorMoved(loaded, TEXT.lastIndexOf('Curie') + 1, 5);
		assert.deepEqual([state.cursorRow, state.occurrences.Curie], [1, 1]);
		assert.equal(keywordCursorMoved(state, TEXT.indexOf('saw'), 6).cursorRow, -1);
	});

	it('moves its active row within bounds', () => {
		assert.equal(keywordRowActivated(loaded, 99, 0).list.active, 7);
		assert.equal(keywordRowActivated(loaded, -1, 0).list.active, 0);
	});

	it('moves in the picture of topics within bounds', () => {
		const view = waiting(reduceKeywords(loaded, { type: 'viewChanged', view: 'topics' }, undefined));
		const topics = sampleDocumentTopics(TEXT, 1, 0, 10);
		const state = reduceKeywords(view, { type: 'topicsLoaded', topics }, undefined);
		assert.ok(state.data?.kind === 'topics');
		assert.equal(reduceKeywords(state, { type: 'columnActivated', column: 40 }, undefined).column, 9);
		assert.equal(reduceKeywords(state, { type: 'columnActivated', column: -1 }, undefined).column, 0);
		const asked = sampleDocumentTopics(TEXT, 1, 8, 10);
		assert.equal(reduceKeywords(view, { type: 'topicsLoaded', topics: asked }, undefined), view);
	});

	it('keeps its choices over a reload', () => {
		const used = reduceKeywords(loaded, { type: 'topicNumberChanged', topics: 8 }, undefined);
		assert.deepEqual(readSavedKeywords(toSavedKeywords(used)), { view: 'keywords', method: 'textrank', topics: 8 });
		assert.deepEqual(readSavedKeywords({ view: 'x', method: 3, topics: 4 }), DEFAULT_SAVED_KEYWORDS);
	});
});

describe('the picture of topics', () => {
	it('has a column for each passage, or for neighbours of many, and loses none', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 12 }), (passages, topics) => {
				const { model, passages: spans } = sampleDocumentTopics('x'.repeat(1000), 1, topics, passages);
				const { columns } = topicPicture(model, spans);
				assert.equal(columns.length, Math.min(passages, MAX_COLUMNS));
				assert.deepEqual(
					columns.map(({ first }) => first),
					[0, ...columns.slice(0, -1).map(({ last }) => last)],
				);
				assert.equal(columns.at(-1)?.last, passages);
				for (const column of columns) {
					assert.ok(Math.abs(column.shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
					assert.ok(column.shares[mainTopic(column)] === Math.max(...column.shares));
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('is empty for a text without passages', () => {
		assert.deepEqual(topicPicture({ engine: 'LDA', topics: [], shares: [] }, []).columns, []);
	});
});

describe('messages about keywords', () => {
	it('are decoded', () => {
		const keywords = sampleKeywords(TEXT, 1, 'tfidf');
		assert.deepEqual(decodeKeywords(structuredClone(keywords)), keywords);
		const topics = sampleDocumentTopics(TEXT, 1, 3, 5);
		assert.deepEqual(decodeDocumentTopics(structuredClone(topics)), topics);
		assert.deepEqual(decodeKeywords({ outdated: true }), { outdated: true });
	});

	it('are refused when they do not fit, saying where', () => {
		const keywords = sampleKeywords(TEXT, 1, 'tfidf');
		assert.throws(() => decodeKeywords({ ...keywords, method: 'guess' }), /keywords\.method/u);
		const topics = sampleDocumentTopics(TEXT, 1, 3, 5);
		const short = { ...topics, model: { ...topics.model, shares: [[1]] } };
		assert.throws(() => decodeDocumentTopics(short), /shares\[0\] is not a row of 3 shares/u);
	});
});
