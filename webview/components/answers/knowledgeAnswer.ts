import { html, nothing, type TemplateResult } from 'lit-html';
import type { KnowledgeAnswer, KnowledgeFact } from '../../../src/protocol/answers';
import type { AnswersData } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import { button } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { copyButton, type AnswerPlace } from './answerWords';
import { disclosure, fewOf } from './parts';
import { placeLink } from './placeLink';
import { sureness } from './sureness';

const VALUES = { few: 8, most: 200 };
const FACTS = { few: 3, most: 100 };

/** So much of a value, a name and a sentence is shown. */
const VALUE = 200;
const NAME = 100;
const SENTENCE = 300;

/** What a knowledge base says: the values, the statements that they follow from, and the query that the question was read as. */
export function knowledgeAnswer(
	state: PanelState,
	data: AnswersData,
	answer: KnowledgeAnswer,
	place: AnswerPlace,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const facts = fewOf(state, `${place.key}:facts`, answer.facts, FACTS, actions);
	return html`${values(state, answer, place, actions)}
		<div class="answer-facts">${sureness(answer.probability, texts)}</div>
		${
			answer.facts.length === 0
				? nothing
				: html`<h4 class="card-heading">${texts.t('answers.facts')}</h4>
						<ul class="facts">
							${facts.shown.map(fact => factItem(data, fact, state, actions))}
						</ul>
						${facts.more}`
		}
		${disclosure(state, `${place.key}:query`, texts.t('answers.query'), actions, () => query(state, answer, actions))}`;
}

function values(
	state: PanelState,
	{ values: all }: KnowledgeAnswer,
	{ key, isBest }: AnswerPlace,
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	if (all.length === 0) return html`<p class="answer-words">${texts.t('answers.noValues')}</p>`;
	const { shown, more } = fewOf(state, `${key}:values`, all, VALUES, actions);
	const size = isBest && all.length === 1 ? 'best' : isBest ? 'best several' : '';
	return html`<div class="answer-line">
			<ul class="values">
				${shown.map(value => html`<li class="answer-words ${size}">${shortText(value, VALUE)}</li>`)}
			</ul>
			${isBest ? copyButton(all.join('\n'), texts, actions) : nothing}
		</div>
		${more}`;
}

function factItem(
	data: AnswersData,
	{ subject, predicate, object, source }: KnowledgeFact,
	{ texts }: PanelState,
	actions: PanelActions,
): TemplateResult {
	return html`<li class="fact">
		<span class="fact-line"
			><span class="fact-name">${shortText(subject, NAME)}</span> ${' '}<span class="fact-predicate"
				>${shortText(predicate, NAME)}</span
			>
			${' '}<span class="fact-name">${shortText(object, NAME)}</span></span
		>
		${
			source === undefined
				? nothing
				: html`<span class="fact-source">${shortText(source.text, SENTENCE)}</span>
						${placeLink(data, source, texts, actions)}`
		}
	</li>`;
}

function query({ texts }: PanelState, answer: KnowledgeAnswer, actions: PanelActions): TemplateResult {
	return html`<pre class="query" tabindex="0" aria-label=${texts.t('answers.query')}><code>${answer.query}</code></pre>
		${button({ content: texts.t('answers.showQuery'), onClick: () => actions.showQuery(answer.query) })}`;
}
