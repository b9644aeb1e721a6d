import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3-zoom';
import { directive } from 'lit-html/directive.js';
import { ZOOM_EXTENT, type PlotZoom } from '../../plot/plane';
import { ElementDirective } from '../../ui/elementDirective';

/** What happens when a pointer zooms or drags a drawing. */
export interface PlotZoomOptions {
	/** How the drawing is zoomed now. */
	readonly zoom: PlotZoom;
	readonly onZoom: (zoom: PlotZoom) => void;
}

/** So far a pointer may tremble in a click, in CSS pixels. */
const TREMBLE = 4;

/** Zooms and drags a drawing with d3-zoom; the panel's state has the last word on how it is zoomed. */
class PlotZoomDirective extends ElementDirective<PlotZoomOptions> {
	readonly #behaviour = zoom<HTMLElement, unknown>()
		.scaleExtent([...ZOOM_EXTENT])
		.clickDistance(TREMBLE)
		.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
			// Only what a person did: what is set from the state comes without an event.
			if (sourceEvent !== null && sourceEvent !== undefined)
				this.options?.onZoom({ k: transform.k, x: transform.x, y: transform.y });
		});

	protected override rendered({ zoom: wanted }: PlotZoomOptions): void {
		this.#follow(wanted);
	}

	protected override listen(element: HTMLElement): void {
		const selection = select(element);
		selection.call(this.#behaviour);
		// A double click is two clicks on a point.
		selection.on('dblclick.zoom', null);
	}

	protected override unlisten(element: HTMLElement): void {
		select(element).on('.zoom', null);
	}

	#follow({ k, x, y }: PlotZoom): void {
		const { element } = this;
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
}

/** `${plotZoom({ zoom, onZoom })}` on the element that has the drawing. */
export const plotZoom = directive(PlotZoomDirective);
