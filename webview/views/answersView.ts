import { html, nothing, type TemplateResult } from 'lit-html';
import { bestSection, firstAnswer, firstScore, likelihood } from '../answers/answerSections';
import { hasEntries } from '../answers/answersState';
import { answerResult } from '../components/answers/answerResult';
import { askBox } from '../components/answers/askBox';
import { libraryLine } from '../components/answers/libraryLine';
import { message } from '../components/message';
import { shortText } from '../components/shortText';
import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import { button } from '../ui/controls';
import type { PanelActions } from './panelActions';
import { scopeGate } from './tabGate';

/** The Answers tab: a question, where to look, and what was found. */
export function answersView(state: PanelState, actions: PanelActions): TemplateResult {
	return html`${askBox(state, actions)} ${libraryLine(state, actions)} ${waiting(state, actions)}
	${result(state, actions)}`;
}

/** What a screen reader is told of a question: that it is on its way, and what became of it. */
export function answersStatus({ answers, texts }: PanelState): string {
	const { load, data } = answers;
	if (load.kind === 'loading') return texts.t('answers.asking');
	if (load.kind === 'failed') return texts.t('answers.told.failed', load.message);
	if (load.kind !== 'loaded' || data === undefined) return '';
	const best = bestSection(data.answers);
	if (best === undefined) return texts.t('answers.unknown');
	const words = texts.t(`answers.likely.${likelihood(firstScore(best))}`);
	return texts.t('answers.told.answer', shortText(firstAnswer(best, texts), 200), words);
}

/** Shows up only when an answer takes its time, with a way to give it up. */
function waiting({ answers, texts }: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	if (answers.load.kind !== 'loading') return nothing;
	return html`<div class="asking">
		<span>${texts.t('answers.asking')}</span>
		<button class="more" @click=${() => actions.send({ type: 'answers', message: { type: 'askCancelled' } })}>
			${texts.t('answers.cancel')}
		</button>
	</div>`;
}

function result(state: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { answers, texts } = state;
	const { load, data } = answers;
	const again = (): TemplateResult =>
		button({
			content: texts.t('answers.askAgain'),
			onClick: () => actions.send({ type: 'answers', message: { type: 'askedAgain' } }),
		});
	if (load.kind === 'failed') return message(texts.t('answers.failed.title'), load.message, again());
	if (load.kind === 'outdated') {
		return message(texts.t('answers.outdated.title'), texts.t('answers.outdated.hint'), again());
	}
	if (data !== undefined) return answerResult(state, data, actions);
	return load.kind === 'loading' ? nothing : start(state, actions);
}

/** Before the first question: what can be asked, or why the document cannot. */
function start(state: PanelState, actions: PanelActions): TemplateResult {
	const { answers, texts } = state;
	const cannot = answers.choice === 'document' ? scopeGate(state, 'answers', actions) : undefined;
	if (cannot !== undefined) return cannot;
	const hasDocument = analyzableScope(state) !== undefined;
	const hint = hasEntries(answers.library) ? 'folder' : hasDocument ? 'document' : 'nothing';
	return message(texts.t('answers.start.title'), texts.t(`answers.start.${hint}`));
}
