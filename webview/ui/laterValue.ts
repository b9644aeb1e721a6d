import { noChange } from 'lit-html';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';

/** Sets an element's `value` once its children are there: a choice can only be shown when its options exist. */
class LaterValue extends Directive {
	#element: (Element & { value: string }) | undefined;

	constructor(part: PartInfo) {
		super(part);
		if (part.type !== PartType.ELEMENT) throw new TypeError('laterValue belongs on an element.');
	}

	render(value: string): typeof noChange {
		requestAnimationFrame(() => {
			if (this.#element !== undefined && this.#element.value !== value) this.#element.value = value;
		});
		return noChange;
	}

	override update(part: ElementPart, [value]: [string]): typeof noChange {
		this.#element = part.element as Element & { value: string };
		return this.render(value);
	}
}

/** `${laterValue(value)}` on an element with a `value`. */
export const laterValue = directive(LaterValue);
