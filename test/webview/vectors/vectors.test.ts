import assert from 'node:assert/strict';
import { cellAfterKey, heatPixels, NEW_HEAT, reduceHeat, rgbOf } from '../../../webview/plot/heatGrid';
import { NEW_MAP, reduceMap } from '../../../webview/plot/mapState';
import { placesOf, WHOLE, zoomedBy } from '../../../webview/plot/plane';
import { pointLabels } from '../../../webview/plot/pointLabels';
import { initialState, toSavedState, type PanelState } from '../../../webview/state/panelState';
import { reduce } from '../../../webview/state/reduce';
import { decodeHeatMap, decodeSpace, decodeSpaceVector } from '../../../webview/vectors/decodeSpace';
import { DEFAULT_FORM, trainNumber, trainOptions } from '../../../webview/vectors/trainForm';
import { readSavedVectors } from '../../../webview/vectors/savedVectors';
import type { PanelMessage } from '../../../webview/state/panelMessage';
import type { VectorsMessage } from '../../../webview/vectors/vectorsMessage';
import { DEFAULT_SAVED_VECTORS } from '../../../webview/vectors/vectorsState';
import { wantedVectors, wordsOf } from '../../../webview/vectors/wantedVectors';
import {
	SAMPLE_VECTOR,
	SAMPLE_WORD_VECTORS,
	sampleContexts,
	sampleHeat,
	sampleNeighbours,
	sampleSpace,
	sampleWordMap,
} from '../support/sampleVectors';
import { SAMPLE_GLOSSARY } from '../support/sampleText';

const scope = (id: number) =>
	({ id, title: 'a.txt', kind: 'document', start: 0, end: 240, documentLength: 240 }) as const;

function shown(): PanelState {
	const init = { strings: {}, uiLanguage: 'en', glossary: SAMPLE_GLOSSARY, asked: [], tab: 'vectors' } as const;
	const ready = { ...init, scope: scope(1), status: { kind: 'ready' } } as const;
	return reduce(initialState(), { type: 'initialized', init: ready });
}

function sent(state: PanelState, ...messages: readonly VectorsMessage[]): PanelState {
	return messages.reduce((next, message) => reduce(next, { type: 'vectors', message } as PanelMessage), state);
}

const questions = (state: PanelState): readonly string[] => wantedVectors(state).map(({ question }) => question);

function withSpace(state: PanelState): PanelState {
	const { key } = wantedVectors(state)[0];
	return sent(
		state,
		{ type: 'requested', question: 'space', key },
		{ type: 'answered', question: 'space', key, data: sampleSpace() },
	);
}

describe('the tab of vectors', () => {
	it('asks for the space first, then for the sentence at the cursor, and each once', () => {
		const first = shown();
		assert.deepEqual(questions(first), ['space']);
		const there = reduce(withSpace(first), { type: 'cursorMoved', offset: 45, time: 0 });
		assert.deepEqual(questions(there), ['vector', 'similar']);
		assert.deepEqual(wantedVectors(there)[0].params, { space: 'document:1', target: { kind: 'row', row: 2 } });
		const [vector] = wantedVectors(there);
		const asked = sent(there, { type: 'requested', question: 'vector', key: vector.key });
		assert.deepEqual(questions(asked), ['similar']);
	});

	it('keeps a text that was written over the cursor, and drops an answer to another question', () => {
		const there = sent(withSpace(shown()), { type: 'textWritten', written: 'a lotus' });
		assert.deepEqual(wantedVectors(there)[0].params, {
			space: 'document:1',
			target: { kind: 'text', text: 'a lotus' },
		});
		const late = sent(there, { type: 'answered', question: 'vector', key: 'older', data: SAMPLE_VECTOR });
		assert.equal(late, there);
	});

	it('asks anew after an edit and under other settings, and shows the answer before meanwhile', () => {
		const there = withSpace(shown());
		const edited = reduce(there, { type: 'scopeChanged', scope: scope(2), status: { kind: 'ready' } });
		assert.deepEqual(questions(edited), ['space']);
		assert.notEqual(edited.vectors.answers.space.data, undefined);
		assert.deepEqual(questions(sent(there, { type: 'spaceSet', change: { weighting: 'bnn' } })), ['space']);
		const other = reduce(there, {
			type: 'scopeChanged',
			scope: { ...scope(3), title: 'b.txt' },
			status: { kind: 'ready' },
		});
		assert.equal(other.vectors.answers.space.data, undefined);
	});

	it('tries again with what an answer builds on', () => {
		const there = withSpace(shown());
		const [{ key }] = wantedVectors(there);
		const broken = sent(
			there,
			{ type: 'requested', question: 'vector', key },
			{ type: 'failed', question: 'vector', key, message: 'The space is not known.' },
		);
		assert.deepEqual(questions(broken), ['similar']);
		assert.deepEqual(questions(sent(broken, { type: 'retried', question: 'vector' })), ['space']);
	});

	it('asks for words only once there are vectors and words', () => {
		const words = sent(shown(), { type: 'partChosen', part: 'words' });
		assert.deepEqual(questions(words), ['models']);
		const ready = sent(words, { type: 'wordVectorsChanged', changed: SAMPLE_WORD_VECTORS });
		assert.deepEqual(questions(ready), []);
		const typed = sent(ready, { type: 'wordsSet', change: { word: 'king' } });
		assert.deepEqual(wantedVectors(typed)[0].params, { model: 'en', word: 'king', count: 30 });
		const analogy = sent(ready, { type: 'wordsViewChosen', view: 'analogy' });
		assert.deepEqual(questions(analogy), []);
		assert.deepEqual(questions(sent(analogy, { type: 'analogySet', change: { a: 'a', b: 'b', c: 'c' } })), ['analogy']);
		assert.deepEqual(wordsOf('早饭，午饭 晚饭'), ['早饭', '午饭', '晚饭']);
	});

	it('asks for contexts when it is told to, and then for what is near and the static neighbours', () => {
		const contexts = sent(shown(), { type: 'partChosen', part: 'contexts' });
		assert.deepEqual(questions(contexts), ['models']);
		const asked = sent(
			contexts,
			{ type: 'wordVectorsChanged', changed: SAMPLE_WORD_VECTORS },
			{ type: 'contextsAsked', offset: 4 },
		);
		const [{ key, params }] = wantedVectors(asked);
		assert.deepEqual(params, { scopeId: 1, offset: 4, layer: 'mix' });
		const there = sent(
			asked,
			{ type: 'requested', question: 'contexts', key },
			{ type: 'answered', question: 'contexts', key, data: sampleContexts(1) },
		);
		assert.deepEqual(questions(there), ['nearest', 'statics']);
		assert.equal(there.vectors.contexts.map.chosen, 0);
		assert.equal(sent(there, { type: 'senseChosen', sense: 1 }).vectors.contexts.sense, 1);
	});

	it('shows what a command asks for', () => {
		const show = { part: 'words', word: 'queen' } as const;
		const { vectors } = sent(shown(), { type: 'shown', show });
		assert.deepEqual([vectors.part, vectors.words.view, vectors.words.word], ['words', 'neighbours', 'queen']);
		const learn = sent(shown(), { type: 'shown', show: { part: 'words', view: 'learn' } });
		assert.equal(learn.vectors.words.view, 'learn');
	});

	it('keeps choices over a reload and not what was written', () => {
		const state = sent(shown(), { type: 'partChosen', part: 'contexts' }, { type: 'textWritten', written: 'secret' });
		const saved = JSON.parse(JSON.stringify(toSavedState(state).vectors)) as unknown;
		assert.equal(readSavedVectors(saved).part, 'contexts');
		assert.doesNotMatch(JSON.stringify(saved), /secret/u);
		assert.deepEqual(readSavedVectors({ part: 'x', choice: { size: -1 } }), DEFAULT_SAVED_VECTORS);
	});
});

describe('the training form', () => {
	it('holds numbers within their limits and leaves the others open', () => {
		assert.deepEqual(
			['', 'x', '-3', '0', '50', '5000'].map(text => trainNumber('dimensions', text)),
			[0, 0, 0, 0, 50, 1000],
		);
		const options = trainOptions({ ...DEFAULT_FORM, epochs: 3, ngrams: false }, 'en');
		assert.deepEqual(options, { architecture: 'skipgram', objective: 'negativeSampling', epochs: 3 });
		assert.equal(trainOptions(DEFAULT_FORM, 'zh').ngrams?.shortest, 1);
	});
});

describe('a map of points', () => {
	const size = { width: 300, height: 200 };
	const { x, y } = sampleWordMap(200);
	const points = Array.from(x, (at, index) => ({
		x: at,
		y: y[index],
		text: `word ${index}`,
		title: '',
		group: 0,
		weight: 0,
	}));

	it('lies within its place with the same scale in both directions', () => {
		const places = placesOf(points, size);
		assert.ok(places.every(place => place.x >= 0 && place.x <= 300 && place.y >= 0 && place.y <= 200));
		const [a, b, c] = placesOf(
			[
				{ x: 0, y: 0 },
				{ x: 1, y: 0 },
				{ x: 0, y: 1 },
			],
			size,
		);
		assert.ok(Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - Math.hypot(a.x - c.x, a.y - c.y)) < 1e-6);
		assert.deepEqual(placesOf([{ x: 5, y: 5 }], size), [{ x: 150, y: 100 }]);
		assert.deepEqual(placesOf([], size), []);
	});

	it('writes names that do not cover each other, those at hand first', () => {
		const labels = pointLabels(points, placesOf(points, size), WHOLE, size, [199]);
		assert.equal(labels[0].point, 199);
		assert.ok(labels.length > 5 && labels.length < 200);
		const closer = pointLabels(points, placesOf(points, size), zoomedBy(WHOLE, 6, size), size, []);
		assert.ok(closer.every(({ x: at }) => at > -200 && at < 500));
	});

	it('goes to the next point by key, in view also where the map is zoomed', () => {
		let map = reduceMap(NEW_MAP, { kind: 'measured', size }, points);
		map = reduceMap(map, { kind: 'towards', direction: { x: 1, y: 0 } }, points);
		assert.equal(map.chosen, 0);
		map = reduceMap(reduceMap(map, { kind: 'zoomedBy', factor: 20 }, points), { kind: 'chosen', point: 150 }, points);
		const place = placesOf(points, size)[150];
		const seen = place.x * map.zoom.k + map.zoom.x;
		assert.ok(seen >= 0 && seen <= 300);
		assert.equal(reduceMap(map, { kind: 'hovered', point: map.hovered }, points), map);
	});
});

describe('a heat map', () => {
	it('goes about its cells and stays within', () => {
		const chosen = reduceHeat(NEW_HEAT, { kind: 'cellChosen', cell: { row: 9, column: -1 } }, 3);
		assert.deepEqual(chosen.cell, { row: 2, column: 0 });
		assert.deepEqual(cellAfterKey('ArrowRight', chosen.cell, 3), { row: 2, column: 1 });
		assert.equal(cellAfterKey('a', chosen.cell, 3), undefined);
	});

	it('draws from one colour to the other', () => {
		assert.deepEqual(rgbOf('rgb(1, 2, 3)'), [1, 2, 3]);
		assert.deepEqual(rgbOf('#fff'), [255, 255, 255]);
		assert.equal(rgbOf('color(srgb 1 1 1)'), undefined);
		assert.deepEqual(
			[...heatPixels([0, 1, Number.NaN], [0, 0, 0], [200, 100, 50]).slice(0, 8)],
			[0, 0, 0, 255, 200, 100, 50, 255],
		);
	});
});

describe('messages about vectors', () => {
	it('are decoded, also what JSON makes of columns', () => {
		const json = JSON.parse(JSON.stringify(sampleSpace())) as unknown;
		assert.deepEqual(decodeSpace(json), sampleSpace());
		assert.deepEqual(decodeSpaceVector(SAMPLE_VECTOR), SAMPLE_VECTOR);
		assert.equal(decodeSpace(null), null);
		assert.deepEqual(decodeSpace({ outdated: true }), { outdated: true });
		assert.equal(sampleNeighbours('a').neighbours.words.length, 5);
	});

	it('are refused when they do not fit, saying where', () => {
		assert.throws(() => decodeHeatMap({ ...sampleHeat(), cosines: new Float32Array(3) }), /heat\.cosines/u);
		assert.throws(() => decodeHeatMap({ ...sampleHeat(), beginnings: [] }), /beginnings/u);
	});
});
