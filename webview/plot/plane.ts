import { scaleLinear } from 'd3-scale';
import type { Point } from '../relations/graphLayout';

/** Size of the place for a drawing in CSS pixels. */
export interface PlotSize {
	readonly width: number;
	readonly height: number;
}

/** How a drawing is zoomed: each of its points lies at `k` times its place, moved by `x` and `y` CSS pixels. */
export interface PlotZoom extends Point {
	readonly k: number;
}

/** The whole drawing. */
export const WHOLE: PlotZoom = { k: 1, x: 0, y: 0 };

/** Room at the edges of a drawing, for discs, names and the buttons in its corner. */
const MARGIN = { x: 48, y: 20 } as const;

/** Something at a place of a plane. */
export interface PlotPoint extends Point {
	/** What is written beside it, short. */
	readonly text: string;
	/** What is said of it when it is pointed at. */
	readonly title: string;
	/** Number of its colour and shape. */
	readonly group: number;
	/** Those of more weight have their names written first. */
	readonly weight: number;
}

/**
 * Places of points in a drawing before zooming, in CSS pixels: the same scale in both directions, since distances mean something,
 * with the points in the middle. The first direction goes to the right, the second up.
 */
export function placesOf(points: readonly Point[], { width, height }: PlotSize): readonly Point[] {
	if (points.length === 0) return [];
	const [left, right] = reach(points.map(({ x }) => x));
	const [bottom, top] = reach(points.map(({ y }) => y));
	const unit = Math.min(
		Math.max(1, width - 2 * MARGIN.x) / (right - left),
		Math.max(1, height - 2 * MARGIN.y) / (top - bottom),
	);
	const [halfX, halfY] = [((right - left) * unit) / 2, ((top - bottom) * unit) / 2];
	const toX = scaleLinear([left, right], [width / 2 - halfX, width / 2 + halfX]);
	const toY = scaleLinear([bottom, top], [height / 2 + halfY, height / 2 - halfY]);
	return points.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
}

/** Where a place of the drawing is seen. */
export function zoomedPlace({ x, y }: Point, zoom: PlotZoom): Point {
	return { x: x * zoom.k + zoom.x, y: y * zoom.k + zoom.y };
}

/** The zoom moved so far that a place is well inside; the very zoom that it got where it is. */
export function showingPlace(zoom: PlotZoom, place: Point, { width, height }: PlotSize): PlotZoom {
	const seen = zoomedPlace(place, zoom);
	const x = Math.max(Math.min(MARGIN.x, width / 2), Math.min(seen.x, width - MARGIN.x));
	const y = Math.max(Math.min(MARGIN.y, height / 2), Math.min(seen.y, height - MARGIN.y));
	return x === seen.x && y === seen.y ? zoom : { ...zoom, x: zoom.x + x - seen.x, y: zoom.y + y - seen.y };
}

/** The zoom by a factor around the middle of the drawing. */
export function zoomedBy(zoom: PlotZoom, factor: number, { width, height }: PlotSize): PlotZoom {
	const k = Math.max(ZOOM_EXTENT[0], Math.min(zoom.k * factor, ZOOM_EXTENT[1]));
	const ratio = k / zoom.k;
	const x = width / 2 - (width / 2 - zoom.x) * ratio;
	const y = height / 2 - (height / 2 - zoom.y) * ratio;
	return withinDrawing({ k, x, y }, { width, height });
}

/** The least and the most that a drawing is zoomed. */
export const ZOOM_EXTENT: readonly [number, number] = [1, 60];

/** The zoom with no more than a margin beside the drawing in view. */
export function withinDrawing({ k, x, y }: PlotZoom, { width, height }: PlotSize): PlotZoom {
	const clamped = (value: number, size: number): number => Math.max(size - size * k, Math.min(value, 0));
	return { k, x: clamped(x, width), y: clamped(y, height) };
}

/** The least and the largest number, some way apart. */
function reach(values: readonly number[]): readonly [number, number] {
	let least = Infinity;
	let largest = -Infinity;
	for (const value of values) {
		if (value < least) least = value;
		if (value > largest) largest = value;
	}
	return largest - least > 1e-9 ? [least, largest] : [least - 1, largest + 1];
}
