import { html, nothing, type TemplateResult } from 'lit-html';
import type { AnswerSource } from '../../../src/protocol/answers';
import type { AnswerSection } from '../../answers/answerSections';
import type { AnswersData } from '../../answers/answersState';
import { ANSWER_MODELS } from '../../models/engineModels';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { engineLink } from '../models/engineLink';
import type { AnswerPlace } from './answerWords';
import { askedQuestion } from './askedQuestion';
import { documentAnswer } from './documentAnswer';
import { knowledgeAnswer } from './knowledgeAnswer';
import { fewOf } from './parts';

/** So many answers of a source are shown unasked, and so many at all. */
const ANSWERS = { few: 3, most: 50 };

/** What one source has to say; nothing where it has neither answers nor failures. */
export function sourceSection(
	state: PanelState,
	data: AnswersData,
	section: AnswerSection,
	isBest: boolean,
	actions: PanelActions,
): TemplateResult | typeof nothing {
	const { texts } = state;
	const { source, found } = section;
	if (found.answers.length === 0 && found.failures.length === 0) return nothing;
	const isNear = !found.isSure && found.answers.length > 0;
	const heading = sectionHeading(state, data, source, isNear);
	const items = answersOf(section, state, data, isBest, actions);
	const { shown, more } = fewOf(state, `${source}:more`, items, ANSWERS, actions);
	return html`<section class="answer-section ${isNear ? 'near' : ''}" aria-label=${heading}>
		<h3 class="section-title">${heading}</h3>
		${found.failures.slice(0, 5).map(failure => banner(failure, 'warning'))}
		<ol class="answers">
			${shown.map((item, index) => html`<li class="answer ${isBest && index === 0 ? 'best' : ''}">${item()}</li>`)}
		</ol>
		${more}
		${items.length === 0 ? nothing : html`<p class="card-note">${engineLink(state, { text: texts.t('answers.engine', found.engine), engine: found.engine, models: ANSWER_MODELS[source] }, actions)}</p>`}
	</section>`;
}

function sectionHeading(
	{ texts }: PanelState,
	{ ask, title }: AnswersData,
	source: AnswerSource,
	isNear: boolean,
): string {
	const kind = isNear ? 'near' : 'source';
	return source === 'documents' && ask.target === 'document'
		? texts.t(`answers.${kind}.document`, title)
		: texts.t(`answers.${kind}.${source}`);
}

/** How each answer is drawn, so that only those are that are shown. */
function answersOf(
	section: AnswerSection,
	state: PanelState,
	data: AnswersData,
	isBestSource: boolean,
	actions: PanelActions,
): readonly (() => TemplateResult)[] {
	const place = (index: number): AnswerPlace => ({
		key: `${section.source}:${index}`,
		isBest: isBestSource && index === 0,
		isNear: !section.found.isSure,
	});
	switch (section.source) {
		case 'documents':
			return section.found.answers.map(
				(answer, index) => () => documentAnswer(state, data, answer, place(index), actions),
			);
		case 'knowledge':
			return section.found.answers.map(
				(answer, index) => () => knowledgeAnswer(state, data, answer, place(index), actions),
			);
		case 'questions':
			return section.found.answers.map(
				(answer, index) => () => askedQuestion(state, data, answer, place(index), actions),
			);
	}
}
