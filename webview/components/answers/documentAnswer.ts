import { html, nothing, type TemplateResult } from 'lit-html';
import type { DocumentAnswer } from '../../../src/protocol/answers';
import type { AnswersData } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { answerWords, type AnswerPlace } from './answerWords';
import { markedExcerpt } from './markedExcerpt';
import { disclosure } from './parts';
import { placeLink } from './placeLink';
import { sureness } from './sureness';

/** So much of a sentence and of a passage is shown, in UTF-16 code units. */
const SENTENCE = 400;
const PASSAGE = 4000;

/** An answer in the words of a text, with its sentence and its passage. */
export function documentAnswer(
	state: PanelState,
	data: AnswersData,
	{ answer, sentence, passage, probability }: DocumentAnswer,
	place: AnswerPlace,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const hasMore = passage.text.trim() !== sentence.text.trim();
	return html`${place.isNear ? nothing : answerWords(answer.text, place, texts, actions)}
		<blockquote class="answer-sentence" @click=${() => openUnlessSelecting(actions, sentence)}>
			${markedExcerpt(sentence, answer, SENTENCE)}
		</blockquote>
		<div class="answer-facts">${placeLink(data, answer, texts, actions)} ${sureness(probability, texts)}</div>
		${
			hasMore
				? disclosure(
						state,
						`${place.key}:passage`,
						texts.t('answers.passage'),
						actions,
						() => html`<p class="answer-passage">${markedExcerpt(passage, answer, PASSAGE)}</p>`,
					)
				: nothing
		}`;
}

/** A click shows the place of a sentence, as in the other tabs; but who selects a part of it wants to copy that. */
function openUnlessSelecting(actions: PanelActions, sentence: DocumentAnswer['sentence']): void {
	if (getSelection()?.isCollapsed !== false) actions.revealFile(sentence);
}
