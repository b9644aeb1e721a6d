import { directive } from 'lit-html/directive.js';
import type { Point } from '../../relations/graphLayout';
import type { GraphView } from '../../relations/graphView';
import { ElementDirective } from '../../ui/elementDirective';

/** What happens when a pointer moves over the drawing; distances in CSS pixels. */
export interface GraphPointerOptions {
	readonly view: GraphView | undefined;
	readonly onMove: (dx: number, dy: number) => void;
	/** `fixed` is the point of the drawing under the pointer. */
	readonly onZoom: (factor: number, fixed: Point) => void;
	/** A click that was not the end of a move. */
	readonly onClick: (event: MouseEvent) => void;
}

/** So far a pointer may tremble in a click, in CSS pixels. */
const TREMBLE = 4;

/** How much one line of a wheel zooms. */
const WHEEL_FACTOR = 0.0016;

/** Drags and zooms a drawing. */
class GraphPointerDirective extends ElementDirective<GraphPointerOptions> {
	#last: Point | undefined;
	#way = 0;

	readonly #onDown = (event: PointerEvent): void => {
		if (event.button !== 0) return;
		this.#last = { x: event.clientX, y: event.clientY };
		this.#way = 0;
	};

	readonly #onMoved = (event: PointerEvent): void => {
		if (this.#last === undefined) return;
		const [dx, dy] = [event.clientX - this.#last.x, event.clientY - this.#last.y];
		this.#way += Math.hypot(dx, dy);
		if (this.#way <= TREMBLE) return;
		// Only now: a captured pointer's click would be the drawing's and not that of what is under it.
		this.element?.setPointerCapture(event.pointerId);
		this.#last = { x: event.clientX, y: event.clientY };
		this.options?.onMove(dx, dy);
	};

	readonly #onUp = (): void => {
		this.#last = undefined;
	};

	readonly #onClick = (event: MouseEvent): void => {
		if (this.#way <= TREMBLE) this.options?.onClick(event);
		this.#way = 0;
	};

	readonly #onWheel = (event: WheelEvent): void => {
		const view = this.options?.view;
		if (view === undefined || this.element === undefined) return;
		event.preventDefault();
		const { left, top, width, height } = this.element.getBoundingClientRect();
		const fixed = {
			x: view.x + (event.clientX - left - width / 2) / view.scale,
			y: view.y + (event.clientY - top - height / 2) / view.scale,
		};
		const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
		this.options?.onZoom(Math.exp(-Math.max(-300, Math.min(lines, 300)) * WHEEL_FACTOR), fixed);
	};

	protected override listen(element: HTMLElement): void {
		element.addEventListener('pointerdown', this.#onDown);
		element.addEventListener('pointermove', this.#onMoved);
		element.addEventListener('pointerup', this.#onUp);
		element.addEventListener('pointercancel', this.#onUp);
		element.addEventListener('click', this.#onClick);
		element.addEventListener('wheel', this.#onWheel, { passive: false });
	}

	protected override unlisten(element: HTMLElement): void {
		element.removeEventListener('pointerdown', this.#onDown);
		element.removeEventListener('pointermove', this.#onMoved);
		element.removeEventListener('pointerup', this.#onUp);
		element.removeEventListener('pointercancel', this.#onUp);
		element.removeEventListener('click', this.#onClick);
		element.removeEventListener('wheel', this.#onWheel);
	}
}

/** `${graphPointer({ view, onMove, onZoom, onClick })}` on the place of a drawing. */
export const graphPointer = directive(GraphPointerDirective);
