import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PanelRelation } from '../../../src/protocol/panelRelations';
import { decodeRelations } from '../../../webview/relations/decodeRelations';
import { columnsOf, edgeLine, fitted, graphLayout, NAME_COLUMNS } from '../../../webview/relations/graphLayout';
import { firstView, moved, nodeTowards, showing, wholeView, zoomed } from '../../../webview/relations/graphView';
import { graphViewOf, reduceRelations, relationCursorMoved } from '../../../webview/relations/reduceRelations';
import { GRAPH_LIMIT, relationGraph } from '../../../webview/relations/relationGraph';
import { factAt, relationCounts, relationFacts } from '../../../webview/relations/relationModel';
import {
	DEFAULT_SAVED_RELATIONS,
	newRelations,
	readSavedRelations,
	toSavedRelations,
	type RelationsState,
} from '../../../webview/relations/relationsState';
import { sampleRelations } from '../support/sampleAbout';

function relation(subject: string, label: string, object: string, start = 0): PanelRelation {
	const side = (text: string, at: number): PanelRelation['subject'] => ({ start: at, end: at + 1, text, label: 'PER' });
	return {
		label: label as PanelRelation['label'],
		subject: side(subject, start),
		object: side(object, start + 5),
		engine: 'model',
		score: 0.5,
		sentence: { start, end: start + 10 },
	};
}

describe('relation facts', () => {
	it('merge what states the same of the same names, line breaks as spaces', () => {
		const facts = relationFacts([
			relation('Ada', 'spouse', 'Bob', 0),
			relation('Bob', 'spouse', 'Ada', 20),
			{ ...relation('Ada', 'spouse', 'Bob', 40), score: 0.9 },
			relation('A\n da', 'parent', 'Bob', 60),
		]);
		assert.deepEqual(
			facts.map(({ subject, label, object, score, mentions }) => [
				subject.text,
				label,
				object.text,
				score,
				mentions.length,
			]),
			[
				['Ada', 'spouse', 'Bob', 0.9, 2],
				['Bob', 'spouse', 'Ada', 0.5, 1],
				['A da', 'parent', 'Bob', 0.5, 1],
			],
		);
		assert.deepEqual(relationCounts(facts), [
			{ label: 'spouse', count: 2 },
			{ label: 'parent', count: 1 },
		]);
	});

	it('are found at an offset, those whose names are there first', () => {
		const facts = relationFacts([relation('a', 'spouse', 'b', 0), relation('c', 'spouse', 'd', 3)]);
		assert.deepEqual(factAt(facts, 2), { row: 0, mention: 0 });
		assert.deepEqual(factAt(facts, 8), { row: 1, mention: 0 });
		assert.equal(factAt(facts, 99), undefined);
	});
});

describe('the graph of relations', () => {
	it('has each name once and lanes for what is between the same two', () => {
		const { nodes, edges, omitted } = relationGraph(
			relationFacts([relation('a', 'spouse', 'b'), relation('b', 'parent', 'a'), relation('a', 'cause', 'a')]),
		);
		assert.deepEqual(
			nodes.map(({ text, facts }) => [text, facts]),
			[
				['a', [0, 1, 2]],
				['b', [0, 1]],
			],
		);
		assert.deepEqual(
			edges.map(({ source, target, lane, siblings }) => [source, target, lane, siblings]),
			[
				[0, 1, 0, 2],
				[1, 0, 1, 2],
				[0, 0, 0, 1],
			],
		);
		assert.equal(omitted, 0);
	});

	it('leaves out the rest of very many, and says how many', () => {
		const facts = relationFacts(sampleRelations('text', 1, 4000).relations);
		const { nodes, edges, omitted } = relationGraph(facts);
		assert.ok(nodes.length <= GRAPH_LIMIT.names && edges.length <= GRAPH_LIMIT.facts);
		assert.equal(edges.length + omitted, facts.length);
		assert.ok(edges.length > 40);
	});

	it('is laid out the same each time, no two names on one place, within its bounds', () => {
		const names = fc.constantFrom(...'abcdefghij'.split(''), '中华人民共和国国务院', 'a very long name of something');
		fc.assert(
			fc.property(fc.array(fc.tuple(names, names), { minLength: 1, maxLength: 30 }), pairs => {
				const graph = relationGraph(relationFacts(pairs.map(([a, b]) => relation(a, 'member', b))));
				const layout = graphLayout(graph);
				assert.deepEqual(graphLayout(graph), layout);
				assert.equal(layout.nodes.length, graph.nodes.length);
				for (const [index, { x, y }] of layout.nodes.entries()) {
					assert.ok(x > layout.left && x < layout.right && y > layout.top && y < layout.bottom);
					for (const other of layout.nodes.slice(index + 1)) assert.ok(Math.hypot(x - other.x, y - other.y) > 20);
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('bends lines between the same two names apart, whichever way they go', () => {
		const [a, b] = [
			{ x: 0, y: 0 },
			{ x: 100, y: 0 },
		];
		const places = [edgeLine(a, b, 0, 2), edgeLine(b, a, 1, 2), edgeLine(a, a, 0, 1)].map(({ middle }) => middle);
		assert.ok(Math.abs(places[0].y - places[1].y) > 20);
		assert.ok(places[2].y < 0);
	});

	it('writes long names short, in columns, whole characters only', () => {
		assert.equal(columnsOf('ab中文'), 6);
		assert.equal(fitted('Bill Gates'), 'Bill Gates');
		assert.equal(fitted('中华人民共和国国务院办公厅'), '中华人民共和国国…');
		assert.ok(columnsOf(fitted('😀'.repeat(40))) <= NAME_COLUMNS);
		assert.doesNotMatch(fitted('😀'.repeat(40)), /[\ud800-\udfff]/u);
	});
});

describe('the view of a graph', () => {
	const layout = graphLayout(relationGraph(relationFacts(sampleRelations('text', 1, 300).relations)));
	const size = { width: 300, height: 400 };

	it('has the whole in it, or begins at a name where that could not be read', () => {
		const whole = wholeView(layout, size);
		assert.ok((layout.right - layout.left) * whole.scale <= size.width + 1);
		assert.ok((layout.bottom - layout.top) * whole.scale <= size.height + 1);
		const first = firstView(layout, size, 3);
		assert.deepEqual([first.x, first.y], [layout.nodes[3].x, layout.nodes[3].y]);
		assert.ok(first.scale > whole.scale);
	});

	it('keeps the point under the pointer where it is', () => {
		const view = firstView(layout, size, 3);
		const fixed = { x: view.x + 30, y: view.y - 20 };
		const next = zoomed(view, 2, fixed);
		assert.ok(Math.abs((fixed.x - next.x) * next.scale - 30 * view.scale) < 1e-9);
		assert.ok(zoomed(next, 1e9).scale <= 4 && zoomed(next, 1e-9).scale >= 0.1);
	});

	it('stays on the drawing', () => {
		const view = moved(firstView(layout, size, 3), 1e9, -1e9, layout);
		assert.deepEqual([view.x, view.y], [layout.left, layout.bottom]);
	});

	it('moves only as far as a name needs', () => {
		const view = firstView(layout, size, 3);
		assert.equal(showing(view, view, size), view);
		const far = { x: view.x + 1000, y: view.y };
		const next = showing(view, far, size);
		assert.ok(Math.abs(far.x - next.x) * next.scale < size.width / 2);
	});

	it('goes from a name to its neighbour in a direction', () => {
		const square = { ...layout, nodes: [0, 1, 2, 3].map(i => ({ x: (i % 2) * 100, y: i < 2 ? 0 : 100 })) };
		assert.equal(nodeTowards(square, 0, { x: 1, y: 0 }), 1);
		assert.equal(nodeTowards(square, 0, { x: 0, y: 1 }), 2);
		assert.equal(nodeTowards(square, 0, { x: -1, y: 0 }), undefined);
	});
});

describe('the tab of relations', () => {
	const waiting: RelationsState = {
		...newRelations(DEFAULT_SAVED_RELATIONS),
		load: { kind: 'loading', scopeId: 1 },
	};
	const relations = sampleRelations('Curie worked at the University of Paris. 鲁迅的小说', 1);
	const loaded = reduceRelations(waiting, { type: 'relationsLoaded', relations, time: 0 }, undefined);

	it('lays the graph out only when it is looked at', () => {
		assert.equal(loaded.data?.drawn, undefined);
		const graph = reduceRelations(loaded, { type: 'viewChanged', view: 'graph' }, undefined);
		assert.ok(graph.data?.drawn !== undefined);
		assert.equal(graphViewOf(graph), undefined);
		const measured = reduceRelations(graph, { type: 'graphMeasured', width: 300, height: 400 }, undefined);
		assert.ok(graphViewOf(measured) !== undefined);
		assert.equal(reduceRelations(measured, { type: 'graphMeasured', width: 300, height: 400 }, undefined), measured);
	});

	it('walks the names by arrow keys, from the one with the most relations', () => {
		let state = reduceRelations(loaded, { type: 'viewChanged', view: 'graph' }, undefined);
		state = reduceRelations(state, { type: 'graphMeasured', width: 300, height: 400 }, undefined);
		state = reduceRelations(state, { type: 'nameTowards', direction: { x: 1, y: 0 } }, undefined);
		assert.equal(state.graph.name, 'PER 鲁迅');
		const reached = new Set<string | undefined>();
		for (let step = 0; step < 200; step++) {
			const direction = [
				{ x: 1, y: 0 },
				{ x: 0, y: 1 },
				{ x: -1, y: 0 },
				{ x: 0, y: -1 },
			][(step >> 1) % 4];
			state = reduceRelations(state, { type: 'nameTowards', direction }, undefined);
			reached.add(state.graph.name);
		}
		assert.ok(reached.size > 3);
	});

	it('filters by kind, and lets go of a kind that the text no longer has', () => {
		const born = reduceRelations(loaded, { type: 'labelChanged', label: 'born-in' }, undefined);
		assert.deepEqual(new Set(born.data?.facts.map(({ label }) => label)), new Set(['born-in']));
		const again: RelationsState = { ...born, load: { kind: 'loading', scopeId: 2 } };
		const none = { scopeId: 2, relations: [relation('a', 'spouse', 'b')] };
		const next = reduceRelations(again, { type: 'relationsLoaded', relations: none, time: 0 }, undefined);
		assert.deepEqual([next.label, next.data?.facts.length], ['', 1]);
	});

	it('marks the relation at the cursor, and drops answers to older scopes', () => {
		assert.ok(relationCursorMoved(loaded, 3, 1).cursorRow >= 0);
		const late = { type: 'relationsLoaded', relations: { ...relations, scopeId: 7 }, time: 0 } as const;
		assert.equal(reduceRelations(waiting, late, undefined), waiting);
	});

	it('keeps its choices over a reload', () => {
		const state = reduceRelations(loaded, { type: 'viewChanged', view: 'graph' }, undefined);
		assert.deepEqual(readSavedRelations(toSavedRelations(state)), { view: 'graph', label: '' });
		assert.deepEqual(readSavedRelations(null), DEFAULT_SAVED_RELATIONS);
	});
});

describe('messages about relations', () => {
	it('are decoded, and refused when they do not fit', () => {
		const relations = sampleRelations('鲁迅 1881年', 1);
		assert.deepEqual(decodeRelations(structuredClone(relations)), relations);
		assert.deepEqual(decodeRelations({ scopeId: 1, relations: [], failure: 'x' }), {
			scopeId: 1,
			relations: [],
			failure: 'x',
		});
		assert.throws(() => decodeRelations({ scopeId: 1, relations: [{ label: 'x' }] }), /relations\[0\]\.subject/u);
	});
});
