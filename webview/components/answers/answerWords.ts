import { html, type TemplateResult } from 'lit-html';
import type { Texts } from '../../texts';
import { button } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';

/** Which answer of the tab one is. */
export interface AnswerPlace {
	/** Names its parts, as `documents:0`. */
	readonly key: string;
	/** The one that is shown first and large. */
	readonly isBest: boolean;
	/** Not sure enough to be called an answer. */
	readonly isNear: boolean;
}

/** From so many characters on an answer is no word to be shown large. */
const LONG = 80;

/** So much of an answer is shown. */
const MOST = 300;

/** The answer itself; the best one is large and can be copied. */
export function answerWords(
	text: string,
	{ isBest }: AnswerPlace,
	texts: Texts,
	actions: PanelActions,
): TemplateResult {
	const words = shortText(text, MOST);
	if (!isBest) return html`<p class="answer-words">${words}</p>`;
	return html`<div class="answer-line">
		<p class="answer-words best ${words.length > LONG ? 'long' : ''}">${words}</p>
		${copyButton(text, texts, actions)}
	</div>`;
}

/** Puts an answer on the clipboard. */
export function copyButton(text: string, texts: Texts, actions: PanelActions): TemplateResult {
	return button({
		content: ICONS.copy,
		label: texts.t('answers.copy'),
		look: 'icon',
		className: 'answer-copy',
		onClick: () => actions.copyAnswer(text),
	});
}
