import { html, type TemplateResult } from 'lit-html';
import type { PanelContexts } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';

/** So much is shown before and after the word, in UTF-16 code units. */
const BEFORE = 60;
const AFTER = 100;

/** A sentence around a word in it, with the word marked. */
export function contextLine(sentence: string, start: number, length: number): TemplateResult {
	const from = Math.max(0, start - BEFORE);
	const until = Math.min(sentence.length, start + length + AFTER);
	const before = `${from > 0 ? '…' : ''}${inner(sentence.slice(from, start))}`;
	const after = `${inner(sentence.slice(start + length, until))}${until < sentence.length ? '…' : ''}`;
	return html`<span class="vector-text context-line"
		>${before}<mark>${sentence.slice(start, start + length)}</mark>${after}</span
	>`;
}

/** On one line, without halves of characters at the ends. */
function inner(text: string): string {
	return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '').replace(/\s+/gu, ' ');
}

/** Goes to an occurrence of a word in its editor. */
export function revealOccurrence(
	{ scope }: PanelState,
	data: PanelContexts,
	index: number,
	actions: PanelActions,
): void {
	if (scope !== undefined && index >= 0 && index < data.starts.length)
		actions.reveal(scope.id, { start: data.starts[index], end: data.ends[index] });
}
