import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CorpusTable } from '../../../src/protocol/corpus';
import type { PanelCorpus } from '../../../src/protocol/panelCorpus';
import {
	DEFAULT_SAVED_CORPUS,
	newCorpus,
	readSavedCorpus,
	ROWS,
	toSavedCorpus,
	type CorpusState,
} from '../../../webview/corpus/corpusState';
import { CORPUS_NOTIFICATION_DECODERS, decodeCorpus, decodeCorpusPage } from '../../../webview/corpus/decodeCorpus';
import { corpusRowActivated, corpusRowCount, isPageOfView, reduceCorpus } from '../../../webview/corpus/reduceCorpus';
import { wantedTable } from '../../../webview/corpus/wantedTable';
import { sampleCorpus, sampleCorpusPage } from '../support/sampleCorpus';

const fresh = newCorpus(DEFAULT_SAVED_CORPUS);

function told(state: CorpusState, change: Partial<PanelCorpus> = {}): CorpusState {
	return reduceCorpus(state, { type: 'told', corpus: sampleCorpus(change) });
}

/** The state with an answer to what it wants. */
function answered(state: CorpusState): CorpusState {
	const wanted = wantedTable(state);
	assert.ok(wanted);
	const asked = reduceCorpus(state, { type: 'requested', key: wanted.key });
	return reduceCorpus(asked, { type: 'answered', key: wanted.key, page: sampleCorpusPage(wanted.table) });
}

describe('the tab of the corpus', () => {
	it('wants nothing before there is a corpus, then its words', () => {
		assert.equal(wantedTable(fresh), undefined);
		assert.equal(wantedTable(told(fresh, { info: undefined })), undefined);
		const table = wantedTable(told(fresh))?.table;
		assert.ok(table?.kind === 'words' && table.limit === ROWS && table.filter.withoutStopWords === true);
	});

	it('takes the answer to what was asked last, and shows no rows of another table', () => {
		const words = answered(told(fresh));
		assert.ok(isPageOfView(words) && corpusRowCount(words) > 5);
		const late = reduceCorpus(words, { type: 'answered', key: 'old', page: sampleCorpusPage(PAIRS) });
		assert.equal(late, words);
		assert.ok(!isPageOfView(reduceCorpus(words, { type: 'chosen', choice: { view: 'keyWords' } })));
		const failed = reduceCorpus(words, { type: 'failed', key: words.asked, message: 'no' });
		assert.deepEqual([failed.answer, failed.failure], ['failed', 'no']);
		assert.notEqual(reduceCorpus(failed, { type: 'askedAgain' }).asked, failed.asked);
	});

	it('asks anew for another corpus or reference, and keeps its rows while one is read', () => {
		const words = answered(told(fresh));
		const reading = { title: 'a', files: 1, of: 2, words: 3 };
		assert.equal(told(words, { reading }).page, words.page);
		assert.equal(told(words, { serial: 2 }).page, undefined);
		assert.notEqual(wantedTable(told(words, { serial: 2 }))?.key, wantedTable(words)?.key);
	});

	it('opens a word in its lines, and a pair in those with both', () => {
		const state = answered(told(fresh));
		const found = reduceCorpus(state, { type: 'queryChanged', query: 'whale', near: 'white' });
		const table = wantedTable(found)?.table;
		assert.ok(table?.kind === 'concordance' && table.near?.word === 'white' && table.query === 'whale');
		const alone = wantedTable(reduceCorpus(found, { type: 'queryChanged', query: 'whale' }))?.table;
		assert.ok(alone?.kind === 'concordance' && alone.near === undefined);
		assert.equal(wantedTable(reduceCorpus(found, { type: 'queryChanged', query: ' ' })), undefined);
	});

	it('shows what a command asks for', () => {
		const lines = reduceCorpus(told(fresh), { type: 'shown', show: { kind: 'concordance', query: 'sea' } });
		assert.deepEqual([lines.view, lines.query], ['concordance', 'sea']);
		const pairs = reduceCorpus(lines, { type: 'shown', show: { kind: 'collocations', query: 'ship' } });
		assert.deepEqual([pairs.view, pairs.node, pairs.query], ['collocations', 'ship', 'sea']);
		assert.equal(reduceCorpus(pairs, { type: 'shown', show: { kind: 'words' } }).node, 'ship');
	});

	it('grows, and starts from the top for other choices', () => {
		const more = reduceCorpus(answered(told(fresh)), { type: 'moreWanted' });
		assert.ok(more.limit > ROWS);
		const active = corpusRowActivated(more, 2, 5);
		assert.equal(active.list.active, 2);
		const other = reduceCorpus(active, { type: 'chosen', choice: { unit: 'lemma' } });
		assert.deepEqual([other.limit, other.list.active], [ROWS, -1]);
	});

	it('asks for no tags of a corpus without them', () => {
		const info = sampleCorpus().info;
		assert.ok(info);
		const state = { ...told(fresh, { info: { ...info, isTagged: false } }), tag: 'NOUN', unit: 'lemma' as const };
		const table = wantedTable(state)?.table;
		assert.ok(table?.kind === 'words' && table.unit === 'form' && table.filter.tags?.length === 0);
	});

	it('keeps choices over a reload, and nothing that was looked for', () => {
		const state = { ...fresh, view: 'keyWords' as const, tag: 'VERB', pattern: 'secret', query: 'secret' };
		const saved = toSavedCorpus(state);
		assert.ok(!JSON.stringify(saved).includes('secret'));
		assert.deepEqual(readSavedCorpus(JSON.parse(JSON.stringify(saved))), saved);
		fc.assert(fc.property(fc.jsonValue(), value => newCorpus(readSavedCorpus(value)).limit === ROWS));
	});
});

const KEYS: CorpusTable = {
	kind: 'keyWords',
	offset: 0,
	limit: 3,
	unit: 'lemma',
	filter: {},
	direction: 'more',
	minCount: 1,
	order: 'logRatio',
};
const PAIRS: CorpusTable = {
	kind: 'collocations',
	offset: 0,
	limit: 9,
	unit: 'form',
	node: '',
	before: 1,
	after: 1,
	filter: {},
	minCount: 1,
	by: 'logDice',
};

describe('decoding a corpus', () => {
	it('gives back what was sent', () => {
		const corpus = sampleCorpus({ reading: { title: 'a', files: 1, of: 2, words: 3 } });
		assert.deepEqual(decodeCorpus(JSON.parse(JSON.stringify(corpus))), corpus);
		for (const table of [
			{ kind: 'words', offset: 0, limit: 3, unit: 'form', filter: {}, order: 'word' },
			{ kind: 'concordance', offset: 0, limit: 3, unit: 'form', query: 'the', before: 2, after: 2, order: 'left1' },
			KEYS,
			PAIRS,
		] as const) {
			const page = sampleCorpusPage(table);
			assert.deepEqual(decodeCorpusPage(JSON.parse(JSON.stringify(page))), page);
		}
		const show = { kind: 'collocations', query: 'a' };
		assert.deepEqual(CORPUS_NOTIFICATION_DECODERS['panel/showCorpus'](show), show);
	});

	it('refuses what the protocol does not say', () => {
		assert.throws(() => decodeCorpus({}), /corpus\.serial/u);
		const page = JSON.parse(JSON.stringify(sampleCorpusPage(PAIRS))) as { page: { rows: { count: unknown }[] } };
		page.page.rows[0].count = 'many';
		assert.throws(() => decodeCorpusPage(page), /page\.page\.rows\[0\]\.count/u);
		assert.throws(() => CORPUS_NOTIFICATION_DECODERS['panel/showCorpus']({ kind: 'x' }), /show\.kind/u);
	});
});
