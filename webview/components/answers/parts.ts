import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { moreButton } from '../moreButton';

/** Whether a part of the tab shows all it has. */
export function isOpen({ answers }: PanelState, part: string): boolean {
	return answers.expanded.includes(part);
}

/** A line that opens and closes a part. */
export function partButton(state: PanelState, part: string, text: string, actions: PanelActions): TemplateResult {
	return moreButton(text, isOpen(state, part), () =>
		actions.send({ type: 'answers', message: { type: 'partToggled', part } }),
	);
}

/** A heading that opens and closes what is under it. */
export function disclosure(
	state: PanelState,
	part: string,
	text: string,
	actions: PanelActions,
	content: () => TemplateResult,
): TemplateResult {
	return html`<div class="disclosure ${isOpen(state, part) ? 'open' : ''}">
		${partButton(state, part, text, actions)} ${isOpen(state, part) ? content() : nothing}
	</div>`;
}

/** The first items of a list, and a line that shows the others, up to so many. */
export function fewOf<T>(
	state: PanelState,
	part: string,
	all: readonly T[],
	{ few, most }: { readonly few: number; readonly most: number },
	actions: PanelActions,
): { readonly shown: readonly T[]; readonly more: TemplateResult | typeof nothing } {
	const { texts } = state;
	if (all.length <= few) return { shown: all, more: nothing };
	const open = isOpen(state, part);
	const count = texts.number(Math.min(all.length, most));
	const text = open ? texts.t('answers.more.fewer') : texts.t('answers.more.all', count);
	return { shown: all.slice(0, open ? most : few), more: partButton(state, part, text, actions) };
}
