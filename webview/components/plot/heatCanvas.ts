import { directive } from 'lit-html/directive.js';
import { heatPixels, rgbOf, type Rgb } from '../../plot/heatGrid';
import { ElementDirective } from '../../ui/elementDirective';

/** What is drawn: `count` squared numbers in [0, 1], row by row. */
export interface HeatCanvasOptions {
	readonly values: ArrayLike<number>;
	readonly count: number;
}

/** Colours where a theme has none. */
const FALLBACK = { low: [255, 255, 255], high: [30, 100, 200] } as const satisfies Record<string, Rgb>;

/** Draws a heat map on a canvas, one pixel a cell, anew when the theme changes. */
class HeatCanvasDirective extends ElementDirective<HeatCanvasOptions, HTMLCanvasElement> {
	#drawn: ArrayLike<number> | undefined;
	readonly #themes = new MutationObserver(() => this.#draw());

	protected override attached(): void {
		this.#drawn = undefined;
	}

	protected override rendered({ values }: HeatCanvasOptions): void {
		if (this.#drawn !== values) this.#draw();
	}

	protected override listen(): void {
		this.#themes.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
		this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
	}

	protected override unlisten(): void {
		this.#themes.disconnect();
	}

	protected override reconnected(): void {
		super.reconnected();
		this.#draw();
	}

	/** Once the canvas is in the page: only then it has the theme's colours. */
	#draw(): void {
		this.#drawn = this.options?.values;
		queueMicrotask(() => {
			const { element: canvas, options } = this;
			if (canvas === undefined || options === undefined || options.count === 0) return;
			const { color, backgroundColor } = getComputedStyle(canvas);
			const pixels = heatPixels(options.values, rgbOf(backgroundColor) ?? FALLBACK.low, rgbOf(color) ?? FALLBACK.high);
			canvas.width = options.count;
			canvas.height = options.count;
			canvas.getContext('2d')?.putImageData(new ImageData(pixels, options.count, options.count), 0, 0);
		});
	}
}

/** `${heatCanvas({ values, count })}` on a canvas whose `background-color` is the colour of 0, and `color` that of 1. */
export const heatCanvas = directive(HeatCanvasDirective);
