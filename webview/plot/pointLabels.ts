import { columnsOf, fitted, type Point } from '../relations/graphLayout';
import { zoomedPlace, type PlotPoint, type PlotSize, type PlotZoom } from './plane';

/** A name beside its point, in CSS pixels of the drawing as it is seen. */
export interface PointLabel extends Point {
	/** Number of the point. */
	readonly point: number;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Columns of a name that are written, and their width and height in CSS pixels. */
const COLUMNS = 20;
const COLUMN_WIDTH = 6.3;
const LINE_HEIGHT = 13;

/** Distance of a name from the middle of its point. */
const GAP = 8;

/** So many names at most: more could not be read. */
const MOST = 160;

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * Names of the points in view that cover neither each other nor a point that is named before, as many as there is room for.
 * @param places before zooming, one a point
 * @param first numbers of points that are named before all others
 */
export function pointLabels(
	points: readonly PlotPoint[],
	places: readonly Point[],
	zoom: PlotZoom,
	size: PlotSize,
	first: readonly number[],
): readonly PointLabel[] {
	const wanted = new Set(first);
	const seen = [...places.entries()]
		.map(([point, place]) => ({ point, place: zoomedPlace(place, zoom) }))
		.filter(({ place }) => isInside(place, size))
		.sort((a, b) => rank(a.point) - rank(b.point) || points[b.point].weight - points[a.point].weight);
	const labels: PointLabel[] = [];
	const taken = new Grid();
	for (const { point, place } of seen) {
		if (labels.length >= MOST) break;
		const text = fitted(points[point].text, COLUMNS);
		const free = candidates(point, text, place).find(({ box }) => isBoxInside(box, size) && !taken.touches(box));
		if (free === undefined) continue;
		labels.push(free.label);
		taken.add(free.box);
		taken.add({ left: place.x - 5, right: place.x + 5, top: place.y - 5, bottom: place.y + 5 });
	}
	return labels;

	function rank(point: number): number {
		return wanted.has(point) ? first.indexOf(point) : first.length;
	}
}

function candidates(point: number, text: string, { x, y }: Point): readonly { label: PointLabel; box: Box }[] {
	const width = columnsOf(text) * COLUMN_WIDTH;
	const base = { point, text };
	const half = LINE_HEIGHT / 2;
	return [
		{
			label: { ...base, x: x + GAP, y: y + 4, anchor: 'start' },
			box: { left: x + GAP, right: x + GAP + width, top: y - half, bottom: y + half },
		},
		{
			label: { ...base, x: x - GAP, y: y + 4, anchor: 'end' },
			box: { left: x - GAP - width, right: x - GAP, top: y - half, bottom: y + half },
		},
		{
			label: { ...base, x, y: y - GAP, anchor: 'middle' },
			box: { left: x - width / 2, right: x + width / 2, top: y - GAP - LINE_HEIGHT, bottom: y - GAP + 2 },
		},
		{
			label: { ...base, x, y: y + GAP + 9, anchor: 'middle' },
			box: { left: x - width / 2, right: x + width / 2, top: y + GAP - 2, bottom: y + GAP + LINE_HEIGHT },
		},
	];
}

function isInside({ x, y }: Point, { width, height }: PlotSize): boolean {
	return x >= 0 && y >= 0 && x <= width && y <= height;
}

function isBoxInside({ left, top, right, bottom }: Box, { width, height }: PlotSize): boolean {
	return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** Boxes by the squares of a grid that they touch, so that few are compared. */
class Grid {
	readonly #cells = new Map<string, Box[]>();

	add(box: Box): void {
		for (const cell of cellsOf(box)) {
			const boxes = this.#cells.get(cell);
			if (boxes === undefined) this.#cells.set(cell, [box]);
			else boxes.push(box);
		}
	}

	touches(box: Box): boolean {
		return cellsOf(box).some(cell =>
			(this.#cells.get(cell) ?? []).some(
				other => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
			),
		);
	}
}

const CELL = 64;

function cellsOf({ left, top, right, bottom }: Box): readonly string[] {
	const cells: string[] = [];
	for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
		for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) cells.push(`${x} ${y}`);
	}
	return cells;
}
