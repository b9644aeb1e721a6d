import { html, nothing, type TemplateResult } from 'lit-html';
import type { Excerpt } from '../../../src/protocol/answers';
import { fileTitle } from '../../answers/answerSections';
import type { WritingMessage } from '../../answers/answersMessage';
import type { AnswersData, WrittenState } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { shortText } from '../shortText';
import { copyButton } from './answerWords';

/** What the language model answers, as it comes; its citations open the passages. */
export function writtenAnswer(
	state: PanelState,
	data: AnswersData,
	actions: PanelActions,
): TemplateResult | typeof nothing {
	const { texts, answers } = state;
	const { written } = answers;
	if (written === undefined) return nothing;
	const heading = texts.t('answers.written');
	const notes = written.state === 'failed' ? [written.failure] : (written.written?.notes ?? []);
	const engine = written.written?.engine ?? '';
	return html`<section class="answer-section written-answer" aria-label=${heading}>
		<h3 class="section-title">${heading}</h3>
		${written.text === '' ? nothing : html`<p class="written-words">${wordsOf(state, data, written, actions)}</p>`}
		${notes.map(note => banner(note, 'warning'))}
		${engine === '' ? nothing : html`<p class="card-note">${texts.t('answers.written.engine', engine)}</p>`}
		<div class="answer-facts">${ways(state, written, actions)}</div>
	</section>`;
}

/** Stopping it while it comes; then copying it, or having it written again. */
function ways({ texts }: PanelState, { state, text }: WrittenState, actions: PanelActions): readonly unknown[] {
	const send = (writing: WritingMessage): void =>
		actions.send({ type: 'answers', message: { type: 'writing', writing } });
	if (state === 'wanted' || state === 'writing') {
		return [
			html`<span>${texts.t('answers.writing')}</span>`,
			html`<button class="more" @click=${() => send({ type: 'stopped' })}>${texts.t('answers.cancel')}</button>`,
		];
	}
	return [
		text === '' ? nothing : copyButton(text, texts, actions),
		html`<button class="more" @click=${() => send({ type: 'again' })}>${texts.t('answers.writeAgain')}</button>`,
	];
}

function wordsOf(
	state: PanelState,
	data: AnswersData,
	{ text, written }: WrittenState,
	actions: PanelActions,
): readonly (string | TemplateResult)[] {
	const { passages = [] } = data.answers;
	const pieces: (string | TemplateResult)[] = [];
	let end = 0;
	for (const citation of written?.citations ?? []) {
		pieces.push(text.slice(end, citation.start));
		for (const number of citation.passages) {
			const passage = passages.at(number - 1);
			if (passage !== undefined) pieces.push(citationLink(state, data, number, passage, actions));
		}
		({ end } = citation);
	}
	return [...pieces, text.slice(end)];
}

/** The number of a passage; a click opens its place. */
function citationLink(
	{ texts }: PanelState,
	{ titles }: AnswersData,
	number: number,
	passage: Excerpt,
	actions: PanelActions,
): TemplateResult {
	const title = shortText(fileTitle(titles, passage.file), 120);
	return html`<button
		class="place-link citation"
		title=${`${texts.t('answers.open', title)}\n${shortText(passage.text, 200)}`}
		aria-label=${texts.t('answers.citation', texts.number(number), title)}
		@click=${() => actions.revealFile(passage)}
	>
		[${number}]
	</button>`;
}
