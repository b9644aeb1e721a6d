import { html, type TemplateResult } from 'lit-html';
import { button } from '../ui/controls';

/** One of several things of which one is chosen. */
export interface SwitchChoice<T extends string> {
	readonly value: T;
	readonly text: string;
	readonly title?: string;
}

/** Buttons of which one is on. */
export function switches<T extends string>(
	label: string,
	chosen: T,
	choices: readonly SwitchChoice<T>[],
	onChoose: (value: T) => void,
): TemplateResult {
	return html`<span class="switches" role="group" aria-label=${label}>
		${choices.map(({ value, text, title }) =>
			button({
				content: text,
				...(title === undefined ? {} : { title }),
				pressed: value === chosen,
				className: 'switch',
				onClick: () => onChoose(value),
			}),
		)}
	</span>`;
}
