import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { RelationGraph } from './relationGraph';

/** Radius of a name's disc, in units of the drawing: CSS pixels before zooming. */
export const NODE_RADIUS = 9;

/** The most columns of a name that are written in the drawing; a Han character takes two. */
export const NAME_COLUMNS = 18;

/** Width of a column of writing. */
const COLUMN_WIDTH = 5.6;

/** So many steps bring the forces to rest; a fixed number, so that the same graph always looks the same. */
const STEPS = 200;

/** A place in the drawing. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where names are drawn, and what they cover with their writing. */
export interface GraphLayout {
	/** One a node of the graph. */
	readonly nodes: readonly Point[];
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

interface Body extends SimulationNodeDatum {
	readonly radius: number;
}

/** Width of a writing in columns: characters of East Asian scripts take two. */
export function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text)
		columns += /[\u1100-\u115f\u2e80-\uffdc]|[\u{1f300}-\u{3fffd}]/u.test(character) ? 2 : 1;
	return columns;
}

/** The beginning of a writing in so many columns. */
export function fitted(text: string, limit = NAME_COLUMNS): string {
	if (columnsOf(text) <= limit) return text;
	let short = '';
	let columns = 1;
	for (const character of text) {
		columns += columnsOf(character);
		if (columns > limit) break;
		short += character;
	}
	return `${short}…`;
}

/**
 * Places of a graph's names by forces: relations pull together, names push apart (Fruchterman and Reingold 1991, in Barnes and
 * Hut's approximation as d3-force has it), without any chance in it. At most {@link GRAPH_LIMIT} names, so that it is done at once.
 */
export function graphLayout(graph: RelationGraph): GraphLayout {
	const bodies: Body[] = graph.nodes.map(({ text }) => ({ radius: (columnsOf(fitted(text)) * COLUMN_WIDTH) / 2 }));
	const links: SimulationLinkDatum<Body>[] = graph.edges
		.filter(({ source, target }) => source !== target)
		.map(({ source, target }) => ({ source, target }));
	forceSimulation(bodies)
		.alphaDecay(1 - 0.001 ** (1 / STEPS))
		.force('relations', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(130).strength(0.5))
		.force('apart', forceManyBody<Body>().strength(-600).distanceMax(260))
		.force('room', forceCollide<Body>(({ radius }) => Math.max(28, radius * 0.8 + 8)).iterations(2))
		// A side bar is higher than wide.
		.force('x', forceX<Body>(0).strength(0.14))
		.force('y', forceY<Body>(0).strength(0.1))
		.stop()
		.tick(STEPS);
	return bounded(bodies);
}

function bounded(bodies: readonly Body[]): GraphLayout {
	const nodes = bodies.map(({ x = 0, y = 0 }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
	const reach = bodies.map(({ radius }) => Math.max(NODE_RADIUS, radius));
	return {
		nodes,
		left: Math.min(0, ...nodes.map(({ x }, index) => x - reach[index])) - 8,
		right: Math.max(0, ...nodes.map(({ x }, index) => x + reach[index])) + 8,
		top: Math.min(0, ...nodes.map(({ y }) => y)) - NODE_RADIUS - 8,
		bottom: Math.max(0, ...nodes.map(({ y }) => y)) + NODE_RADIUS + 22,
	};
}

/** How far neighbouring lines between the same two names bend apart. */
const LANE_WIDTH = 34;

/** The line of a relation with the place of its name. */
export interface EdgeLine {
	/** An SVG path from the subject's disc to the object's. */
	readonly path: string;
	readonly middle: Point;
}

/** The line between two names; several between the same two bend apart, one of a name with itself is a loop. */
export function edgeLine(from: Point, to: Point, lane: number, siblings: number): EdgeLine {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy);
	if (length < 1) return loop(from, lane);
	// The same side for both directions, so that two ways do not fall on one line.
	const side = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
	const bend = (lane - (siblings - 1) / 2) * LANE_WIDTH * side;
	const normal = { x: -dy / length, y: dx / length };
	const control = { x: (from.x + to.x) / 2 + normal.x * bend * 2, y: (from.y + to.y) / 2 + normal.y * bend * 2 };
	const start = towards(from, control, NODE_RADIUS + 1);
	const end = towards(to, control, NODE_RADIUS + 4);
	const middle = { x: (from.x + to.x) / 2 + normal.x * bend, y: (from.y + to.y) / 2 + normal.y * bend };
	return { path: `M${written(start)}Q${written(control)} ${written(end)}`, middle };
}

function loop({ x, y }: Point, lane: number): EdgeLine {
	const size = 26 + lane * 12;
	const path = `M${written({ x: x - 6, y: y - NODE_RADIUS })}C${written({ x: x - size, y: y - size * 1.6 })} ${written({
		x: x + size,
		y: y - size * 1.6,
	})} ${written({ x: x + 8, y: y - NODE_RADIUS - 3 })}`;
	return { path, middle: { x, y: y - size * 1.3 } };
}

function towards(from: Point, to: Point, distance: number): Point {
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function written({ x, y }: Point): string {
	return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
