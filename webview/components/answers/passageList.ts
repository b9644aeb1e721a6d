import { html, nothing, type TemplateResult } from 'lit-html';
import type { AnswersData } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { disclosure, fewOf } from './parts';
import { placeLink } from './placeLink';

const PASSAGES = { few: 3, most: 50 };

/** So much of a passage is shown. */
const LENGTH = 280;

/** The passages that have most to do with a question: at once where no answer stands in one, else for who wants to see them. */
export function passageList(
	state: PanelState,
	data: AnswersData,
	isShown: boolean,
	actions: PanelActions,
): TemplateResult | typeof nothing {
	const { texts } = state;
	const { passages = [] } = data.answers;
	if (passages.length === 0) return nothing;
	const heading = texts.t('answers.passages');
	const list = (): TemplateResult => {
		const { shown, more } = fewOf(state, 'passages:more', passages, PASSAGES, actions);
		return html`<ol class="answers">
				${shown.map(
					passage =>
						html`<li class="answer">
							<p class="near-passage">${shortText(passage.text, LENGTH)}</p>
							<div class="answer-facts">${placeLink(data, passage, texts, actions)}</div>
						</li>`,
				)}
			</ol>
			${more}`;
	};
	return html`<section class="answer-section" aria-label=${heading}>
		${
			isShown
				? html`<h3 class="section-title">${heading}</h3>
						${list()}`
				: disclosure(state, 'passages', heading, actions, list)
		}
	</section>`;
}
