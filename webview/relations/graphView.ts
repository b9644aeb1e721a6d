import type { GraphLayout, Point } from './graphLayout';

/** Size of the place for the drawing in CSS pixels. */
export interface GraphSize {
	readonly width: number;
	readonly height: number;
}

/** What of the drawing is seen: the point in the middle, and CSS pixels a unit. */
export interface GraphView extends Point {
	readonly scale: number;
}

const SCALE = { least: 0.1, readable: 0.7, largest: 1.2, most: 4 } as const;

/** The view that has the whole drawing in it. */
export function wholeView(layout: GraphLayout, { width, height }: GraphSize): GraphView {
	const { left, right, top, bottom } = layout;
	const fit = Math.min(width / (right - left), height / (bottom - top));
	const scale = Math.max(SCALE.least, Math.min(fit, SCALE.largest));
	return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** The view to begin with: the whole drawing, or the surroundings of a name where the whole could not be read. */
export function firstView(layout: GraphLayout, size: GraphSize, main: number): GraphView {
	const whole = wholeView(layout, size);
	const node = layout.nodes.at(main);
	if (whole.scale >= SCALE.readable || node === undefined) return whole;
	return { ...node, scale: SCALE.readable };
}

/** The view zoomed by a factor, with a point of the drawing kept where it is seen. */
export function zoomed(view: GraphView, factor: number, fixed: Point = view): GraphView {
	const scale = Math.max(SCALE.least, Math.min(view.scale * factor, SCALE.most));
	const ratio = view.scale / scale;
	return { x: fixed.x + (view.x - fixed.x) * ratio, y: fixed.y + (view.y - fixed.y) * ratio, scale };
}

/** The view moved by CSS pixels; its middle stays within the drawing. */
export function moved(view: GraphView, dx: number, dy: number, layout: GraphLayout): GraphView {
	const x = Math.max(layout.left, Math.min(view.x - dx / view.scale, layout.right));
	const y = Math.max(layout.top, Math.min(view.y - dy / view.scale, layout.bottom));
	return { ...view, x, y };
}

/** The view moved so far that a point is well inside; the very view that it got where it is. */
export function showing(view: GraphView, point: Point, { width, height }: GraphSize): GraphView {
	const [halfX, halfY] = [width / 2 / view.scale, height / 2 / view.scale];
	const [marginX, marginY] = [Math.min(60 / view.scale, halfX / 2), Math.min(40 / view.scale, halfY / 2)];
	const x = Math.max(point.x - halfX + marginX, Math.min(view.x, point.x + halfX - marginX));
	const y = Math.max(point.y - halfY + marginY, Math.min(view.y, point.y + halfY - marginY));
	return x === view.x && y === view.y ? view : { ...view, x, y };
}

/** Directions by arrow key. */
const DIRECTIONS: Readonly<Record<string, Point>> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};

/** The direction of an arrow key. */
export function directionOf(key: string): Point | undefined {
	return Object.hasOwn(DIRECTIONS, key) ? DIRECTIONS[key] : undefined;
}

/** The name that lies next to another in a direction; undefined where there is none. */
export function nodeTowards(layout: Pick<GraphLayout, 'nodes'>, from: number, direction: Point): number | undefined {
	const origin = layout.nodes[from];
	let best: { readonly node: number; readonly cost: number } | undefined;
	for (const [node, { x, y }] of layout.nodes.entries()) {
		const [dx, dy] = [x - origin.x, y - origin.y];
		const along = dx * direction.x + dy * direction.y;
		const across = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
		if (node === from || along <= 0 || across > along * 2) continue;
		const cost = along + 2 * across;
		if (best === undefined || cost < best.cost) best = { node, cost };
	}
	return best?.node;
}
