import { html, type TemplateResult } from 'lit-html';
import { button } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import type { PictureContext } from './pictureContext';

/** Buttons and keys to go through the turns of a picture. @param turn from 0 */
export function turnControls(turn: number, count: number, { state, actions, number }: PictureContext): TemplateResult {
	const { texts } = state;
	const last = count - 1;
	const goTo = (next: number): void =>
		actions.send({
			type: 'explain',
			message: { type: 'turned', picture: number, turn: Math.max(0, Math.min(next, last)) },
		});
	const targets: Readonly<Record<string, number>> = { ArrowLeft: turn - 1, ArrowRight: turn + 1, Home: 0, End: last };
	const onKeydown = (event: KeyboardEvent): void => {
		if (!Object.hasOwn(targets, event.key)) return;
		goTo(targets[event.key]);
		event.preventDefault();
	};
	const control = (name: 'first' | 'previous' | 'next' | 'last', target: number): TemplateResult =>
		button({
			content: ICONS[name],
			label: texts.t(`explain.turn.${name}`),
			look: 'icon',
			idle: Math.max(0, Math.min(target, last)) === turn,
			onClick: () => goTo(target),
		});
	return html`<div class="replay" role="group" aria-label=${texts.t('explain.turns')} @keydown=${onKeydown}>
		${control('first', 0)}${control('previous', turn - 1)}
		<output class="replay-step">${texts.t('explain.turn', texts.number(turn + 1), texts.number(count))}</output>
		${control('next', turn + 1)}${control('last', last)}
	</div>`;
}
