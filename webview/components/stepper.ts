import { html, type TemplateResult } from 'lit-html';
import type { Texts } from '../texts';
import { ICONS } from '../ui/icons';

/** Arrows that step through places of the text, with where one is; part of a row that takes the clicks and keys. */
export function stepper(texts: Texts, index: number, count: number): TemplateResult {
	const [position, total] = [texts.number(index + 1), texts.number(count)];
	return html`<span class="stepper">
		<span class="step" data-step="-1" title=${texts.t('stepper.previous')}>${ICONS.previous}</span>
		<span class="position" aria-label=${texts.t('stepper.position', position, total)}>${position}/${total}</span>
		<span class="step" data-step="1" title=${texts.t('stepper.next')}>${ICONS.next}</span>
	</span>`;
}

/**
 * The place shown last, if one was. Keys may be words of the text, so that what every object inherits, such as "constructor", is none.
 */
export function knownPlace(places: Readonly<Record<string, number>>, key: string): number | undefined {
	return Object.hasOwn(places, key) ? places[key] : undefined;
}

/** The place at hand, the first until another was shown; `count` may have shrunk since. */
export function placeAtHand(places: Readonly<Record<string, number>>, key: string, count: number): number {
	return Math.min(knownPlace(places, key) ?? 0, count - 1);
}

/**
 * The place that a click on a row, on its arrows, or a key asks for. The first time the one at hand is shown, the next key presses go on from there.
 * @param known the place shown last, if one was
 */
export function placeAfter(event: MouseEvent | KeyboardEvent, known: number | undefined, count: number): number {
	if (known === undefined) return 0;
	return (Math.min(known, count - 1) + stepOf(event) + count) % count;
}

/** The step that an event asks for; 0 shows the place at hand. */
function stepOf(event: MouseEvent | KeyboardEvent): number {
	if (event instanceof KeyboardEvent) return event.shiftKey ? -1 : 1;
	const step = event.target instanceof Element ? event.target.closest('[data-step]') : null;
	if (step !== null) return Number(step.getAttribute('data-step'));
	// A button's click by key has no detail; it steps on, as a key does in lists.
	return event.detail === 0 ? 1 : 0;
}
