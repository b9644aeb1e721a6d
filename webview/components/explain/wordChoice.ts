import { html, nothing, type TemplateResult } from 'lit-html';
import type { Explanation, Span } from '../../../src/protocol/explain';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';

/** So many words around the one at hand can be chosen. */
const MOST_WORDS = 80;
const WORD_LENGTH = 40;

/** The sentence with its words as a row of choices, gone about in by arrow keys. */
export function wordChoice(
	{ texts, explain }: PanelState,
	{ span, focus, choices }: Explanation,
	actions: PanelActions,
): TemplateResult | typeof nothing {
	const answer = explain.data?.answer;
	if (answer === undefined || choices.length === 0) return nothing;
	const chosen = choices.findIndex(({ start }) => start === focus?.start);
	const first = Math.max(0, Math.min(chosen - MOST_WORDS / 2, choices.length - MOST_WORDS));
	const shown = choices.slice(first, first + MOST_WORDS);
	const choose = ({ start, end }: Span): void => {
		actions.send({ type: 'explain', message: { type: 'placeChosen', at: start } });
		actions.reveal(answer.scopeId, { start, end });
	};
	return html`<div
		class="explain-choice"
		role="radiogroup"
		aria-label=${texts.t('explain.words')}
		@keydown=${(event: KeyboardEvent) => onKeydown(event, shown, chosen - first, choose)}
	>
		${shown.map((place, index) => {
			const isChosen = index === chosen - first;
			return html`<button
				class="explain-choice-word"
				role="radio"
				aria-checked=${isChosen ? 'true' : 'false'}
				tabindex=${isChosen ? '0' : '-1'}
				@click=${() => choose(place)}
			>
				${shortText(answer.text.slice(place.start - span.start, place.end - span.start), WORD_LENGTH)}
			</button>`;
		})}
	</div>`;
}

function onKeydown(event: KeyboardEvent, places: readonly Span[], chosen: number, choose: (place: Span) => void): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const targets: Readonly<Record<string, number>> = {
		ArrowLeft: chosen - 1,
		ArrowUp: chosen - 1,
		ArrowRight: chosen + 1,
		ArrowDown: chosen + 1,
		Home: 0,
		End: places.length - 1,
	};
	if (!Object.hasOwn(targets, event.key)) return;
	event.preventDefault();
	const place = places.at(Math.max(0, Math.min(targets[event.key], places.length - 1)));
	if (place === undefined) return;
	choose(place);
	const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button');
	buttons[places.indexOf(place)].focus();
}
