import { html, type TemplateResult } from 'lit-html';
import type { Excerpt } from '../../../src/protocol/answers';
import { fileTitle } from '../../answers/answerSections';
import type { AnswersData } from '../../answers/answersState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';

/** The name of a file; a click opens it at a place. */
export function placeLink(
	{ titles }: AnswersData,
	place: Excerpt,
	texts: Texts,
	actions: PanelActions,
): TemplateResult {
	const title = shortText(fileTitle(titles, place.file), 120);
	return html`<button
		class="place-link"
		title=${texts.t('answers.open', title)}
		@click=${() => actions.revealFile(place)}
	>
		${title}
	</button>`;
}
