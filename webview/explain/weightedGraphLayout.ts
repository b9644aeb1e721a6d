import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Picture } from '../../src/protocol/explain';

type GraphPicture = Extract<Picture, { kind: 'graph' }>;

/** So many steps bring the forces to rest; a fixed number, so that the same graph always looks the same. */
const STEPS = 160;
const MARGIN = 26;

/** Where the nodes of a graph are drawn, in units of the drawing, from 0 on. */
export interface WeightedGraphLayout {
	readonly nodes: readonly { readonly x: number; readonly y: number }[];
	readonly width: number;
	readonly height: number;
}

/** Layouts of graphs that were drawn: a drawing is made again with every turn. */
const KNOWN = new WeakMap<GraphPicture, WeightedGraphLayout>();

/** Places nodes by forces: lines pull together the stronger they are, nodes push apart. */
export function weightedGraphLayout(graph: GraphPicture): WeightedGraphLayout {
	let layout = KNOWN.get(graph);
	if (layout === undefined) KNOWN.set(graph, (layout = placed(graph)));
	return layout;
}

function placed({ nodes, links }: GraphPicture): WeightedGraphLayout {
	const bodies: SimulationNodeDatum[] = nodes.map(() => ({}));
	const most = Math.max(1e-9, ...links.map(({ weight }) => Math.abs(weight)));
	const springs = links
		.filter(({ from, to }) => from !== to && from in bodies && to in bodies)
		.map(({ from, to, weight }) => ({ source: from, target: to, pull: Math.abs(weight) / most }));
	forceSimulation(bodies)
		.alphaDecay(1 - 0.001 ** (1 / STEPS))
		.force(
			'links',
			forceLink<SimulationNodeDatum, SimulationLinkDatum<SimulationNodeDatum> & { readonly pull: number }>(springs)
				.distance(({ pull }) => 70 + 60 * (1 - pull))
				.strength(({ pull }) => 0.1 + 0.3 * pull),
		)
		.force('apart', forceManyBody().strength(-220).distanceMax(260))
		.force('room', forceCollide(24))
		.force('x', forceX(0).strength(0.08))
		.force('y', forceY(0).strength(0.12))
		.stop()
		.tick(STEPS);
	const left = Math.min(0, ...bodies.map(({ x = 0 }) => x));
	const top = Math.min(0, ...bodies.map(({ y = 0 }) => y));
	const points = bodies.map(({ x = 0, y = 0 }) => ({ x: x - left + 2 * MARGIN, y: y - top + MARGIN }));
	return {
		nodes: points,
		width: Math.max(0, ...points.map(({ x }) => x)) + 2 * MARGIN,
		height: Math.max(0, ...points.map(({ y }) => y)) + MARGIN + 12,
	};
}
