import { noChange } from 'lit-html';
import { AsyncDirective } from 'lit-html/async-directive.js';
import { PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';

/** A directive on an element that listens to it, or watches it, as long as it is in the page. */
export abstract class ElementDirective<Options, Of extends HTMLElement = HTMLElement> extends AsyncDirective {
	#element: Of | undefined;
	#options: Options | undefined;

	constructor(part: PartInfo) {
		super(part);
		if (part.type !== PartType.ELEMENT) throw new TypeError('This directive belongs on an element.');
	}

	/** Undefined before the first render. */
	protected get element(): Of | undefined {
		return this.#element;
	}

	/** As they were rendered last. */
	protected get options(): Options | undefined {
		return this.#options;
	}

	render(options: Options): typeof noChange {
		this.#options = options;
		this.rendered?.(options);
		return noChange;
	}

	override update(part: ElementPart, [options]: [Options]): typeof noChange {
		if (this.#element !== part.element) {
			if (this.#element !== undefined) this.unlisten(this.#element);
			this.#element = part.element as Of;
			this.attached?.(this.#element, options);
			this.listen(this.#element);
		}
		return this.render(options);
	}

	protected override disconnected(): void {
		if (this.#element !== undefined) this.unlisten(this.#element);
	}

	protected override reconnected(): void {
		if (this.#element !== undefined) this.listen(this.#element);
	}

	/** The element is there for the first time, before it is listened to. */
	protected attached?(element: Of, options: Options): void;

	/** There are other options, or the same again. */
	protected rendered?(options: Options): void;

	protected abstract listen(element: Of): void;

	protected abstract unlisten(element: Of): void;
}
