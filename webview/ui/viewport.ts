import { noChange } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { directive, PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';

/** What a scrolled element is told and tells. */
export interface ViewportOptions {
	/** Where a new element begins. */
	readonly scrollTop: number;
	/** A scroll position to take once per `serial`. */
	readonly request: { readonly top: number; readonly serial: number };
	/** Called with the element's height whenever it changes, in CSS pixels. */
	readonly onResize: (height: number, element: HTMLElement) => void;
}

/** Watches the size of a scrolled element and moves it on request. */
class ViewportDirective extends AsyncDirective {
	#element: HTMLElement | undefined;
	#observer: ResizeObserver | undefined;
	#options: ViewportOptions | undefined;
	#serial = 0;

	constructor(part: PartInfo) {
		super(part);
		if (part.type !== PartType.ELEMENT) throw new TypeError('viewport belongs on an element.');
	}

	render(options: ViewportOptions): typeof noChange {
		this.#options = options;
		if (options.request.serial !== this.#serial) this.#scrollTo(options.request.top);
		this.#serial = options.request.serial;
		return noChange;
	}

	override update(part: ElementPart, [options]: [ViewportOptions]): typeof noChange {
		if (this.#element !== part.element) {
			this.#element = part.element as HTMLElement;
			this.#serial = options.request.serial;
			this.#scrollTo(options.scrollTop);
			this.#observe();
		}
		return this.render(options);
	}

	protected override disconnected(): void {
		this.#observer?.disconnect();
	}

	protected override reconnected(): void {
		this.#observe();
	}

	/** Only after the render at hand does the content have the height that the position is meant for. */
	#scrollTo(top: number): void {
		queueMicrotask(() => {
			if (this.#element !== undefined) this.#element.scrollTop = top;
		});
	}

	#observe(): void {
		this.#observer?.disconnect();
		const element = this.#element;
		if (element === undefined) return;
		this.#observer = new ResizeObserver(() => this.#options?.onResize(element.clientHeight, element));
		this.#observer.observe(element);
	}
}

/** `${viewport({ request, onResize })}` on a scrolled element. */
export const viewport = directive(ViewportDirective);
