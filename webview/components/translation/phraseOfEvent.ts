/** The phrase that an event happened in, or -1. */
export function phraseOfEvent(event: Event): number {
	const found =
		event.type !== 'pointerleave' && event.target instanceof Element ? event.target.closest('[data-phrase]') : null;
	return found === null ? -1 : Number(found.getAttribute('data-phrase'));
}
