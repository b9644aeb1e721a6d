import { noChange } from 'lit-html';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit-html/directive.js';

/** Custom or plain CSS properties by name. */
export type CssProperties = Readonly<Record<string, string>>;

/** Sets CSS properties through the object model, which a strict content security policy allows, unlike `style="…"`. */
class CssPropertiesDirective extends Directive {
	#style: CSSStyleDeclaration | undefined;
	#last: CssProperties = {};

	constructor(part: PartInfo) {
		super(part);
		if (part.type !== PartType.ELEMENT) throw new TypeError('cssProperties belongs on an element.');
	}

	render(properties: CssProperties): typeof noChange {
		for (const [name, value] of Object.entries(properties)) {
			if (this.#last[name] !== value) this.#style?.setProperty(name, value);
		}
		this.#last = properties;
		return noChange;
	}

	override update(part: ElementPart, [properties]: [CssProperties]): typeof noChange {
		this.#style = (part.element as HTMLElement).style;
		return this.render(properties);
	}
}

/** `${cssProperties({ '--height': '10px' })}` on an element; every render gives the same names. */
export const cssProperties = directive(CssPropertiesDirective);
