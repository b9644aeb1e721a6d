import { html, nothing, type TemplateResult } from 'lit-html';
import type { AskedQuestion } from '../../../src/protocol/answers';
import type { AnswersData } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { copyButton, type AnswerPlace } from './answerWords';
import { isOpen, partButton } from './parts';
import { placeLink } from './placeLink';
import { alikeness } from './sureness';

/** So much of an answer is shown while it is folded, and so much at all. */
const FOLDED = 200;
const UNFOLDED = 20_000;

/** A question that was asked before, and what was answered. */
export function askedQuestion(
	state: PanelState,
	data: AnswersData,
	{ question, answer, similarity, votes }: AskedQuestion,
	place: AnswerPlace,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const text = answer.text.trim();
	const part = `${place.key}:answer`;
	const isLong = text.length > FOLDED;
	const open = isOpen(state, part);
	const shown = isLong && !open ? shortText(text, FOLDED) : text.slice(0, UNFOLDED);
	return html`<p class="asked-question">${shortText(question.text, 300)}</p>
		<div class="answer-line">
			<p class="asked-answer ${place.isBest && !isLong ? 'best' : ''}">${shown}</p>
			${place.isBest ? copyButton(text, texts, actions) : nothing}
		</div>
		${isLong ? partButton(state, part, texts.t(open ? 'answers.more.fewer' : 'answers.wholeAnswer'), actions) : nothing}
		<div class="answer-facts">
			${placeLink(data, answer, texts, actions)}
			${votes === undefined ? nothing : html`<span class="votes">${texts.count('votes', votes)}</span>`}
			${alikeness(similarity, texts)}
		</div>`;
}
