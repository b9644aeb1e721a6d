import { nodeTowards } from '../relations/graphView';
import type { Point } from '../relations/graphLayout';
import { placesOf, showingPlace, WHOLE, withinDrawing, zoomedBy, type PlotSize, type PlotZoom } from './plane';

/** What of a map of points is seen, and which of them is at hand. */
export interface MapState {
	/** Of its place; undefined until that is measured. */
	readonly size: PlotSize | undefined;
	readonly zoom: PlotZoom;
	/** The point at hand and the one that is pointed at, or -1. */
	readonly chosen: number;
	readonly hovered: number;
}

/** A map that nobody has looked at. */
export const NEW_MAP: MapState = { size: undefined, zoom: WHOLE, chosen: -1, hovered: -1 };

/** What happens to a map; sizes in CSS pixels. */
export type MapMessage =
	| { readonly kind: 'measured'; readonly size: PlotSize }
	| { readonly kind: 'zoomed'; readonly zoom: PlotZoom }
	| { readonly kind: 'zoomedBy'; readonly factor: number }
	| { readonly kind: 'movedBy'; readonly dx: number; readonly dy: number }
	| { readonly kind: 'fitted' }
	| { readonly kind: 'hovered'; readonly point: number }
	| { readonly kind: 'chosen'; readonly point: number }
	| { readonly kind: 'towards'; readonly direction: Point };

/** The map after a message, the very state where nothing changes. @param points in the plane of the data */
export function reduceMap(state: MapState, message: MapMessage, points: readonly Point[]): MapState {
	switch (message.kind) {
		case 'measured':
			return measured(state, message.size);
		case 'zoomed':
			return { ...state, zoom: message.zoom };
		case 'fitted':
			return { ...state, zoom: WHOLE };
		case 'hovered':
			return message.point === state.hovered ? state : { ...state, hovered: message.point };
		case 'chosen':
			return pointChosen(state, message.point, points);
		default:
			return state.size === undefined ? state : moved(state, state.size, message, points);
	}
}

/** The map of other points: as large as before, nothing chosen. */
export function mapOfNewPoints({ size }: MapState): MapState {
	return { ...NEW_MAP, size };
}

function measured(state: MapState, size: PlotSize): MapState {
	if (state.size?.width === size.width && state.size.height === size.height) return state;
	return { ...state, size, zoom: withinDrawing(state.zoom, size) };
}

function moved(
	state: MapState,
	size: PlotSize,
	message: Extract<MapMessage, { kind: 'zoomedBy' | 'movedBy' | 'towards' }>,
	points: readonly Point[],
): MapState {
	const { zoom, chosen } = state;
	switch (message.kind) {
		case 'zoomedBy':
			return { ...state, zoom: zoomedBy(zoom, message.factor, size) };
		case 'movedBy':
			return { ...state, zoom: withinDrawing({ ...zoom, x: zoom.x + message.dx, y: zoom.y + message.dy }, size) };
		case 'towards': {
			if (points.length === 0) return state;
			if (chosen < 0 || chosen >= points.length) return pointChosen(state, 0, points);
			const next = nodeTowards({ nodes: placesOf(points, size) }, chosen, message.direction);
			return next === undefined ? state : pointChosen(state, next, points);
		}
	}
}

/** The point comes into view: a person may go to it from a list. */
function pointChosen(state: MapState, point: number, points: readonly Point[]): MapState {
	if (point < 0 || point >= points.length) return { ...state, chosen: -1 };
	if (state.size === undefined) return { ...state, chosen: point };
	const place = placesOf(points, state.size)[point];
	return { ...state, chosen: point, zoom: showingPlace(state.zoom, place, state.size) };
}
