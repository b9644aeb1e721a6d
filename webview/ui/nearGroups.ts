import { directive } from 'lit-html/directive.js';
import { ElementDirective } from './elementDirective';

/** How far beyond the part that is seen groups count as near, in CSS pixels. */
const MARGIN = 600;

/** Groups that came near, and those that went away, with their heights in CSS pixels. */
export interface MovedGroups {
	readonly near: readonly number[];
	readonly away: readonly { readonly group: number; readonly height: number }[];
}

/** What a scrolled element of groups tells. */
export interface NearGroupsOptions {
	readonly onMove: (moved: MovedGroups) => void;
}

/** Watches which elements with `data-group` in a scrolled element are near the part that is seen. */
class NearGroupsDirective extends ElementDirective<NearGroupsOptions> {
	#observer: IntersectionObserver | undefined;
	#observed = new Set<Element>();

	protected override rendered(): void {
		// Only after the render at hand are the new groups there.
		queueMicrotask(() => this.#observe());
	}

	protected override listen(element: HTMLElement): void {
		this.#observer = new IntersectionObserver(entries => this.#moved(entries), {
			root: element,
			rootMargin: `${MARGIN}px 0px`,
		});
		this.#observe();
	}

	protected override unlisten(): void {
		this.#observer?.disconnect();
		this.#observed = new Set();
	}

	#observe(): void {
		const groups = new Set(this.element?.querySelectorAll('[data-group]') ?? []);
		for (const group of groups) if (!this.#observed.has(group)) this.#observer?.observe(group);
		for (const group of this.#observed) if (!groups.has(group)) this.#observer?.unobserve(group);
		this.#observed = groups;
	}

	#moved(entries: readonly IntersectionObserverEntry[]): void {
		const near: number[] = [];
		const away: { group: number; height: number }[] = [];
		for (const { target, isIntersecting, boundingClientRect } of entries) {
			const group = Number(target.getAttribute('data-group'));
			if (isIntersecting) near.push(group);
			else away.push({ group, height: boundingClientRect.height });
		}
		this.options?.onMove({ near, away });
	}
}

/** `${nearGroups({ onMove })}` on a scrolled element. */
export const nearGroups = directive(NearGroupsDirective);
