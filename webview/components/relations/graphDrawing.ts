import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { columnsOf, edgeLine, fitted, NODE_RADIUS } from '../../relations/graphLayout';
import type { GraphEdge, GraphNode } from '../../relations/relationGraph';
import { graphViewOf } from '../../relations/reduceRelations';
import type { DrawnGraph } from '../../relations/relationsState';
import type { PanelState } from '../../state/panelState';
import { labelClass, relationLine, relationName } from './relationWords';

/** So many relations have their names written unasked, and at so many CSS pixels a unit. */
const MANY_EDGES = 40;
const SMALL = 0.55;

/** The id of a name's entry in the list that stands for the drawing. */
export function nodeId(node: number): string {
	return `graph-name-${node}`;
}

/** The graph as a drawing, as far as it is in view. */
export function graphDrawing(state: PanelState, drawn: DrawnGraph): TemplateResult {
	const { relations, texts, glossary } = state;
	const { size, name, fact } = relations.graph;
	const view = graphViewOf(relations);
	if (view === undefined || size === undefined) return html``;
	const [x, y] = [size.width / 2 - view.x * view.scale, size.height / 2 - view.y * view.scale];
	// Names of relations would cover each other where there are many or all is small; those of the name at hand stay.
	const isDense = drawn.graph.edges.length > MANY_EDGES || view.scale < SMALL;
	return html`<svg
		class="graph-drawing ${isDense ? 'dense' : ''}"
		width=${size.width}
		height=${size.height}
		aria-hidden="true"
	>
		<defs>
			<marker id="graph-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
				<path d="M0 0 8 4 0 8Z" />
			</marker>
			<marker
				id="graph-arrow-chosen"
				viewBox="0 0 8 8"
				refX="7"
				refY="4"
				markerWidth="7"
				markerHeight="7"
				orient="auto"
			>
				<path d="M0 0 8 4 0 8Z" />
			</marker>
		</defs>
		<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${view.scale.toFixed(3)})">
			${guard([drawn, name, fact, texts, glossary], () => parts(state, drawn))}
		</g>
	</svg>`;
}

function parts(state: PanelState, drawn: DrawnGraph): unknown {
	const { graph } = drawn;
	const chosen = graph.nodes.findIndex(({ key }) => key === state.relations.graph.name);
	const edges = [...graph.edges.entries()].map(([number, edge]) => ({ number, edge }));
	const isNear = ({ source, target }: GraphEdge): boolean => source === chosen || target === chosen;
	// What is at hand lies on top.
	const inOrder = edges.sort((a, b) => Number(isNear(a.edge)) - Number(isNear(b.edge)) || a.number - b.number);
	return svg`${inOrder.map(({ edge, number }) => line(state, drawn, edge, number, isNear(edge)))}
		${graph.nodes.map((node, index) => disc(drawn, node, index, chosen))}
		${inOrder.map(({ edge, number }) => writing(state, drawn, edge, number, isNear(edge)))}`;
}

function classOf(state: PanelState, { fact }: GraphEdge, isNear: boolean): string {
	return `${isNear ? 'near' : ''} ${fact.key === state.relations.graph.fact ? 'chosen' : ''}`;
}

function line(state: PanelState, { layout }: DrawnGraph, edge: GraphEdge, number: number, isNear: boolean): unknown {
	const { path } = edgeLine(layout.nodes[edge.source], layout.nodes[edge.target], edge.lane, edge.siblings);
	return svg`<g class="graph-edge ${classOf(state, edge, isNear)}" data-edge=${number}>
		<title>${relationLine(state, edge.fact)}</title>
		<path class="graph-reach" d=${path} /><path class="graph-line" d=${path} />
	</g>`;
}

function writing(state: PanelState, { layout }: DrawnGraph, edge: GraphEdge, number: number, isNear: boolean): unknown {
	const { middle } = edgeLine(layout.nodes[edge.source], layout.nodes[edge.target], edge.lane, edge.siblings);
	return svg`<text class="graph-relation ${classOf(state, edge, isNear)}" data-edge=${number} x=${middle.x} y=${middle.y + 3}
		text-anchor="middle">${fitted(relationName(state, edge.fact.label))}</text>`;
}

function disc({ layout }: DrawnGraph, { text, label, facts }: GraphNode, index: number, chosen: number): unknown {
	const { x, y } = layout.nodes[index];
	const short = fitted(text);
	return svg`<g class="graph-node ${labelClass(label)} ${index === chosen ? 'chosen' : ''}" data-node=${index}>
		<title>${text}</title>
		${index === chosen ? svg`<circle class="graph-ring" cx=${x} cy=${y} r=${NODE_RADIUS + 4} />` : nothing}
		<circle class="graph-disc" cx=${x} cy=${y} r=${NODE_RADIUS} />
		<text class="graph-degree" x=${x} y=${y + 3.5} text-anchor="middle">${facts.length > 1 ? facts.length : nothing}</text>
		<text class="graph-name" x=${x} y=${y + NODE_RADIUS + 12} text-anchor="middle" data-columns=${columnsOf(short)}>${short}</text>
	</g>`;
}
