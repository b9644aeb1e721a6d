import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { MapMessage, MapState } from '../../plot/mapState';
import { placesOf, zoomedPlace, type PlotPoint, type PlotSize } from '../../plot/plane';
import { pointLabels } from '../../plot/pointLabels';
import { directionOf } from '../../relations/graphView';
import type { Point } from '../../relations/graphLayout';
import type { Texts } from '../../texts';
import { button } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import { viewport } from '../../ui/viewport';
import { groupClass, groupShape } from './groupMarks';
import { plotZoom } from './plotZoom';

/** The factor of one step of zooming, and how far an arrow key with Shift moves, in CSS pixels. */
const ZOOM_STEP = 1.4;
const MOVE_STEP = 40;

const NO_SCROLL = { top: 0, serial: 0 } as const;

/** A map of points. */
export interface ScatterMapOptions {
	/** Part of the ids of its elements. */
	readonly id: string;
	readonly label: string;
	readonly points: readonly PlotPoint[];
	readonly map: MapState;
	/** Points that are named before all others and drawn larger. */
	readonly marked: readonly number[];
	readonly onMap: (message: MapMessage) => void;
	/** A point was clicked, or Enter pressed on it. */
	readonly onOpen: (point: number) => void;
}

/** Points in a plane by colour and shape, to zoom, drag and go about in by arrow keys; a listbox to a screen reader. */
export function scatterMap(options: ScatterMapOptions, texts: Texts): TemplateResult {
	const { id, label, points, map, onMap } = options;
	const { size } = map;
	return html`<div class="plot">
		<div
			class="plot-place"
			role="listbox"
			tabindex="0"
			aria-label=${label}
			aria-description=${texts.t('plot.help')}
			aria-activedescendant=${map.chosen < 0 ? nothing : optionId(id, map.chosen)}
			@keydown=${(event: KeyboardEvent) => onKeydown(event, options)}
			@click=${(event: MouseEvent) => onClick(event, options)}
			@pointerover=${(event: PointerEvent) => onMap({ kind: 'hovered', point: pointOf(event) })}
			@pointerleave=${() => onMap({ kind: 'hovered', point: -1 })}
			${viewport({
				scrollTop: 0,
				request: NO_SCROLL,
				onResize: (height, { clientWidth: width }) => onMap({ kind: 'measured', size: { width, height } }),
			})}
			${plotZoom({ zoom: map.zoom, onZoom: zoom => onMap({ kind: 'zoomed', zoom }) })}
		>
			${size === undefined || size.width === 0 || size.height === 0 ? nothing : drawing(options, size)}
			<div class="visually-hidden">
				${guard([points, map.chosen], () =>
					points.map(
						({ title }, index) =>
							html`<div
								role="option"
								id=${optionId(id, index)}
								aria-selected=${index === map.chosen ? 'true' : 'false'}
							>
								${title}
							</div>`,
					),
				)}
			</div>
		</div>
		${zoomButtons(onMap, texts)}
	</div>`;
}

/** The id of a point's entry in the list that stands for the drawing. */
function optionId(map: string, point: number): string {
	return `plot-${map}-${point}`;
}

function drawing(options: ScatterMapOptions, size: PlotSize): TemplateResult {
	const { points, map, marked } = options;
	const places = placesOf(points, size);
	return html`<svg class="plot-drawing" width=${size.width} height=${size.height} aria-hidden="true">
		${guard([points, map.zoom, size, marked.join()], () => [...points.entries()].map(([index, point]) => disc(point, index, places[index], options)))}
		${guard([points, map.zoom, size, marked.join(), map.chosen, map.hovered], () => names(options, places, size))}
	</svg>`;
}

function disc({ group }: PlotPoint, index: number, place: Point, { map, marked }: ScatterMapOptions): unknown {
	const { x, y } = zoomedPlace(place, map.zoom);
	const isMarked = marked.includes(index);
	return svg`<path class="plot-point ${groupClass(group)} ${isMarked ? 'marked' : ''}" data-point=${index}
		transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" d=${groupShape(group, isMarked)} />`;
}

/** The names, with the point at hand and the one that is pointed at in front of all. */
function names({ points, map, marked }: ScatterMapOptions, places: readonly Point[], size: PlotSize): unknown {
	const first = [map.hovered, map.chosen, ...marked].filter(point => point >= 0 && point < points.length);
	const labels = pointLabels(points, places, map.zoom, size, first);
	const ring = (point: number, name: string): unknown => {
		if (point < 0 || point >= points.length) return nothing;
		const { x, y } = zoomedPlace(places[point], map.zoom);
		return svg`<circle class="plot-ring ${name}" cx=${x.toFixed(1)} cy=${y.toFixed(1)} r="8" />`;
	};
	return svg`${labels.map(
		({ point, text, x, y, anchor }) =>
			svg`<text class="plot-name ${point === map.chosen || point === map.hovered ? 'near' : ''}" data-point=${point}
				x=${x.toFixed(1)} y=${y.toFixed(1)} text-anchor=${anchor}>${text}</text>`,
	)}${ring(map.hovered, 'hovered')}${ring(map.chosen, 'chosen')}`;
}

function zoomButtons(onMap: ScatterMapOptions['onMap'], texts: Texts): TemplateResult {
	return html`<div class="graph-buttons">
		${button({
			content: ICONS.plus,
			label: texts.t('relations.graph.zoomIn'),
			look: 'icon',
			onClick: () => onMap({ kind: 'zoomedBy', factor: ZOOM_STEP }),
		})}
		${button({
			content: ICONS.minus,
			label: texts.t('relations.graph.zoomOut'),
			look: 'icon',
			onClick: () => onMap({ kind: 'zoomedBy', factor: 1 / ZOOM_STEP }),
		})}
		${button({
			content: ICONS.fit,
			label: texts.t('relations.graph.fit'),
			look: 'icon',
			onClick: () => onMap({ kind: 'fitted' }),
		})}
	</div>`;
}

function pointOf({ target }: Event): number {
	const found = target instanceof Element ? target.closest('[data-point]') : null;
	return found === null ? -1 : Number(found.getAttribute('data-point'));
}

function onClick(event: MouseEvent, { onMap, onOpen }: ScatterMapOptions): void {
	const point = pointOf(event);
	if (point < 0) return;
	onMap({ kind: 'chosen', point });
	onOpen(point);
}

function onKeydown(event: KeyboardEvent, { map, points, onMap, onOpen }: ScatterMapOptions): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const message = messageOfKey(event);
	if (message !== undefined) onMap(message);
	else if ((event.key === 'Enter' || event.key === ' ') && map.chosen >= 0 && map.chosen < points.length)
		onOpen(map.chosen);
	else return;
	event.preventDefault();
}

function messageOfKey({ key, shiftKey }: KeyboardEvent): MapMessage | undefined {
	const direction = directionOf(key);
	if (direction !== undefined) {
		if (!shiftKey) return { kind: 'towards', direction };
		return { kind: 'movedBy', dx: -direction.x * MOVE_STEP, dy: -direction.y * MOVE_STEP };
	}
	switch (key) {
		case '+':
		case '=':
			return { kind: 'zoomedBy', factor: ZOOM_STEP };
		case '-':
			return { kind: 'zoomedBy', factor: 1 / ZOOM_STEP };
		case '0':
			return { kind: 'fitted' };
		default:
			return undefined;
	}
}
