import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { noChange } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive, PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';
import { ZOOM_EXTENT, type PlotZoom } from '../../plot/plane';

/** What happens when a pointer zooms or drags a drawing. */
export interface PlotZoomOptions {
	/** How the drawing is zoomed now. */
	readonly zoom: PlotZoom;
	readonly onZoom: (zoom: PlotZoom) => void;
}

/** So far a pointer may tremble in a click, in CSS pixels. */
const TREMBLE = 4;

/** Zooms and drags a drawing with d3-zoom; the panel's state has the last word on how it is zoomed. */
class PlotZoomDirective extends AsyncDirective {
	#element: HTMLElement | undefined;
	#options: PlotZoomOptions | undefined;
	readonly #behaviour = zoom<HTMLElement, unknown>()
		.scaleExtent([...ZOOM_EXTENT])
		.clickDistance(TREMBLE)
		.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
			// Only what a person did: what is set from the state comes without an event.
			if (sourceEvent !== null && sourceEvent !== undefined)
				this.#options?.onZoom({ k: transform.k, x: transform.x, y: transform.y });
		});

	constructor(part: PartInfo) {
		super(part);
		if (part.type !== PartType.ELEMENT) throw new TypeError('plotZoom belongs on an element.');
	}

	render(options: PlotZoomOptions): typeof noChange {
		this.#options = options;
		this.#follow(options.zoom);
		return noChange;
	}

	override update(part: ElementPart, [options]: [PlotZoomOptions]): typeof noChange {
		if (this.#element !== part.element) {
			this.#unlisten();
			this.#element = part.element as HTMLElement;
			this.#listen();
		}
		return this.render(options);
	}

	protected override disconnected(): void {
		this.#unlisten();
	}

	protected override reconnected(): void {
		this.#listen();
	}

	#follow({ k, x, y }: PlotZoom): void {
		const element = this.#element;
		if (element === undefined) return;
		const { clientWidth: width, clientHeight: height } = element;
		this.#behaviour
			.extent([
				[0, 0],
				[width, height],
			])
			.translateExtent([
				[0, 0],
				[width, height],
			]);
		const now = zoomTransform(element);
		if (now.k === k && now.x === x && now.y === y) return;
		// Set as it is: the behaviour's own setter would bring it back within what it knows of the size.
		Object.assign(element, { __zoom: zoomIdentity.translate(x, y).scale(k) });
	}

	#listen(): void {
		if (this.#element === undefined) return;
		const selection = select(this.#element);
		selection.call(this.#behaviour);
		// A double click is two clicks on a point.
		selection.on('dblclick.zoom', null);
	}

	#unlisten(): void {
		if (this.#element !== undefined) select(this.#element).on('.zoom', null);
	}
}

/** `${plotZoom({ zoom, onZoom })}` on the element that has the drawing. */
export const plotZoom = directive(PlotZoomDirective);
