import { html, nothing, type TemplateResult } from 'lit-html';
import type { QuestionAnalysis } from '../../../src/protocol/answers';
import { answerSections, bestSection, ENTRIES_OF, type AnswerSection } from '../../answers/answerSections';
import { hasEntries, type AnswersData, type AskChoice } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import { analyzableScope } from '../../state/wantedData';
import type { Texts } from '../../texts';
import { button } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { shortText } from '../shortText';
import { passageList } from './passageList';
import { sourceSection } from './sourceSection';
import { writtenAnswer } from './writtenAnswer';

/** The answers to a question: the best first, or that none is known and what comes nearest. */
export function answerResult(state: PanelState, data: AnswersData, actions: PanelActions): TemplateResult {
	const { texts, answers } = state;
	const best = bestSection(data.answers);
	const sections = answerSections(data.answers);
	const isStale = answers.load.kind === 'loading';
	return html`<div class="answers-scroll ${isStale ? 'stale' : ''}">
		<header class="answers-head">
			<h2 class="answers-question">${texts.t('answers.asked', shortText(data.ask.question, 300))}</h2>
			<p class="card-note">${understood(data.answers.question, texts)}</p>
		</header>
		${mayHaveChanged(state, data) ? changedNote(texts, actions) : nothing}
		${data.answers.isOtherLanguage ? banner(texts.t('answers.otherLanguage'), 'info') : nothing}
		${writtenAnswer(state, data, actions)} ${best === undefined ? unknown(state, data, sections, actions) : nothing}
		${sections.map(section => sourceSection(state, data, section, section === firstOf(best, sections), actions))}
		${passageList(state, data, best === undefined && !hasDocumentAnswers(data), actions)}
	</div>`;
}

function hasDocumentAnswers({ answers }: AnswersData): boolean {
	return (answers.documents?.answers.length ?? 0) > 0;
}

/** The best section is the first of all where there is one. */
function firstOf(best: AnswerSection | undefined, sections: readonly AnswerSection[]): AnswerSection | undefined {
	return best === undefined ? undefined : sections[0];
}

function understood({ kind, focus }: QuestionAnalysis, texts: Texts): string {
	const name = texts.t(`answers.kind.${kind}`);
	return focus === undefined || focus === ''
		? texts.t('answers.understood', name)
		: texts.t('answers.understood.focus', name, shortText(focus, 60));
}

/** Whether the document that was asked may be another one now: a scope gets a new id also when another editor was shown meanwhile. */
function mayHaveChanged({ scope }: PanelState, { ask, title }: AnswersData): boolean {
	return ask.target === 'document' && scope !== undefined && scope.title === title && scope.id !== ask.scopeId;
}

function changedNote(texts: Texts, actions: PanelActions): TemplateResult {
	return html`<div class="changed-note">
		<span>${texts.t('answers.changed')}</span>
		<button class="more" @click=${() => actions.send({ type: 'answers', message: { type: 'askedAgain' } })}>
			${texts.t('answers.askAgain')}
		</button>
	</div>`;
}

/** That no answer is known is an answer too: with the reason where there is one, and where else to ask. */
function unknown(
	state: PanelState,
	data: AnswersData,
	sections: readonly AnswerSection[],
	actions: PanelActions,
): TemplateResult {
	const { texts } = state;
	const { passages = [] } = data.answers;
	const isAnythingNear = passages.length > 0 || sections.some(({ found }) => found.answers.length > 0);
	return html`<div class="answer-unknown">
		<p class="answer-words best">${texts.t('answers.unknown')}</p>
		<p class="message-hint">${isAnythingNear ? texts.t('answers.unknown.near') : emptyReason(state, data)}</p>
		<div class="elsewhere">${elsewhere(state, data, actions)}</div>
	</div>`;
}

function emptyReason({ texts, answers }: PanelState, { ask }: AnswersData): string {
	const { info } = answers.library;
	if (ask.target === 'document' || ask.source === undefined || info === undefined) {
		return texts.t('answers.unknown.nothing');
	}
	if (info[ENTRIES_OF[ask.source]] > 0) return texts.t('answers.unknown.nothing');
	const empty = { documents: 'noPassages', knowledge: 'noStatements', questions: 'noPairs' } as const;
	return texts.t(`answers.unknown.${empty[ask.source]}`);
}

/** The document, after the folder was asked in vain, and the other way round; and files for a source that has none. */
function elsewhere(
	state: PanelState,
	{ ask }: AnswersData,
	actions: PanelActions,
): readonly (TemplateResult | typeof nothing)[] {
	const { texts, answers } = state;
	const ways: TemplateResult[] = [];
	const offer = (content: string, choice: AskChoice): void => {
		const onClick = (): void => actions.send({ type: 'answers', message: { type: 'askedElsewhere', choice } });
		ways.push(button({ content, onClick }));
	};
	if (ask.target === 'folder' && analyzableScope(state) !== undefined)
		offer(texts.t('answers.askDocument'), 'document');
	const isPart = ask.target === 'document' || ask.source !== undefined;
	if (isPart && hasEntries(answers.library)) offer(texts.t('answers.askFolder'), 'automatic');
	const add = ask.source === 'knowledge' ? 'addKnowledge' : ask.source === 'questions' ? 'addQuestions' : undefined;
	if (add !== undefined && ask.source !== undefined && answers.library.info?.[ENTRIES_OF[ask.source]] === 0) {
		ways.push(
			button({
				content: texts.t(`command.answers.${add}`),
				onClick: () => actions.runCommand(`answers.${add}`),
			}),
		);
	}
	return ways;
}
