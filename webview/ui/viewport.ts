import { directive } from 'lit-html/directive.js';
import { ElementDirective } from './elementDirective';

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
class ViewportDirective extends ElementDirective<ViewportOptions> {
	#observer: ResizeObserver | undefined;
	#serial = 0;

	protected override attached(_element: HTMLElement, options: ViewportOptions): void {
		this.#serial = options.request.serial;
		this.#scrollTo(options.scrollTop);
	}

	protected override rendered({ request }: ViewportOptions): void {
		if (request.serial !== this.#serial) this.#scrollTo(request.top);
		this.#serial = request.serial;
	}

	protected override listen(element: HTMLElement): void {
		this.#observer = new ResizeObserver(() => this.options?.onResize(element.clientHeight, element));
		this.#observer.observe(element);
	}

	protected override unlisten(): void {
		this.#observer?.disconnect();
	}

	/** Only after the render at hand does the content have the height that the position is meant for. */
	#scrollTo(top: number): void {
		queueMicrotask(() => {
			if (this.element !== undefined) this.element.scrollTop = top;
		});
	}
}

/** `${viewport({ request, onResize })}` on a scrolled element. */
export const viewport = directive(ViewportDirective);
