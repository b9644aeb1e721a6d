import { noChange } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive, PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';
import { heatPixels, rgbOf, type Rgb } from '../../plot/heatGrid';

/** What is drawn: `count` squared numbers in [0, 1], row by row. */
export interface HeatCanvasOptions {
	readonly values: ArrayLike<number>;
	readonly count: number;
}

/** Colours where a theme has none. */
const FALLBACK = { low: [255, 255, 255], high: [30, 100, 200] } as const satisfies Record<string, Rgb>;

/** Draws a heat map on a canvas, one pixel a cell, anew when the theme changes. */
class HeatCanvasDirective extends AsyncDirective {
	#canvas: HTMLCanvasElement | undefined;
	#options: HeatCanvasOptions | undefined;
	#drawn: ArrayLike<number> | undefined;
	readonly #themes = new MutationObserver(() => this.#draw());

	constructor(part: PartInfo) {
		super(part);
		if (part.type !== PartType.ELEMENT) throw new TypeError('heatCanvas belongs on a canvas.');
	}

	render(options: HeatCanvasOptions): typeof noChange {
		this.#options = options;
		if (this.#drawn !== options.values) this.#draw();
		return noChange;
	}

	override update(part: ElementPart, [options]: [HeatCanvasOptions]): typeof noChange {
		if (this.#canvas !== part.element) {
			this.#canvas = part.element as HTMLCanvasElement;
			this.#drawn = undefined;
			this.#watch();
		}
		return this.render(options);
	}

	protected override disconnected(): void {
		this.#themes.disconnect();
	}

	protected override reconnected(): void {
		this.#watch();
		this.#draw();
	}

	#watch(): void {
		this.#themes.disconnect();
		this.#themes.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
		this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
	}

	/** Once the canvas is in the page: only then it has the theme's colours. */
	#draw(): void {
		this.#drawn = this.#options?.values;
		queueMicrotask(() => {
			const canvas = this.#canvas;
			const options = this.#options;
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
