import { html, nothing, type TemplateResult } from 'lit-html';
import type { AnswerEngine } from '../../../src/protocol/panelAnswers';
import type { AnswersUserMessage } from '../../answers/answersMessage';
import { ASK_CHOICES, type AskChoice } from '../../answers/answersState';
import type { PanelState } from '../../state/panelState';
import { button, select, textField } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { menuButton } from '../menu';

/** The question, where to look for its answer, and what else can be done with the folder's library. */
export function askBox(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, answers } = state;
	const send = (message: AnswersUserMessage): void => actions.send({ type: 'answers', message });
	return html`<div role="search" aria-label=${texts.t('answers.search')}>
		<div class="toolbar ask-line">
			${textField({
				label: texts.t('answers.question'),
				placeholder: texts.t('answers.question.hint'),
				value: answers.question,
				className: 'question',
				onInput: question => send({ type: 'questionWritten', question }),
				onKeydown: event => onKeydown(event, answers.question, send),
			})}
			${button({
				content: texts.t('answers.ask'),
				look: 'primary',
				className: 'ask',
				idle: answers.question.trim() === '',
				onClick: () => send({ type: 'asked' }),
			})}
		</div>
		${
			answers.problem !== undefined
				? html`<p class="field-note" role="alert">${texts.t(`answers.problem.${answers.problem}`)}</p>`
				: nothing
		}
		<div class="toolbar">
			${select({
				label: texts.t('answers.choice'),
				value: answers.choice,
				options: ASK_CHOICES.map(value => ({ value, text: texts.t(`answers.choice.${value}`) })),
				className: 'sort ask-choice',
				onChange: choice => send({ type: 'choiceChanged', choice: choice as AskChoice }),
			})}
			${engineChoice(state, actions)} ${libraryMenu(state, actions)}
		</div>
	</div>`;
}

const ENGINES: readonly AnswerEngine[] = ['builtIn', 'languageModel'];

/** Who writes the answers; nothing until that is known. */
function engineChoice({ texts, answers }: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { engine } = answers;
	if (engine === undefined) return nothing;
	const nameOf = (value: AnswerEngine): string =>
		value === 'languageModel' && engine.languageModel !== '' ? engine.languageModel : texts.t(`answers.by.${value}`);
	return select({
		label: texts.t('answers.by'),
		value: engine.engine,
		options: ENGINES.map(value => ({ value, text: nameOf(value) })),
		className: 'sort answer-engine',
		onChange: value => actions.chooseAnswerEngine(value as AnswerEngine),
	});
}

/** Enter asks, the arrows go through earlier questions, Escape clears; a key that an input method takes is not ours. */
function onKeydown(event: KeyboardEvent, question: string, send: (message: AnswersUserMessage) => void): void {
	if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	switch (event.key) {
		case 'Enter':
			send({ type: 'asked' });
			break;
		case 'ArrowUp':
			send({ type: 'historyMoved', step: -1 });
			break;
		case 'ArrowDown':
			send({ type: 'historyMoved', step: 1 });
			break;
		case 'Escape':
			if (question === '') return;
			send({ type: 'questionWritten', question: '' });
			break;
		default:
			return;
	}
	event.preventDefault();
}

function libraryMenu({ texts, answers }: PanelState, actions: PanelActions): TemplateResult {
	const { info } = answers.library;
	const item = (command: 'addKnowledge' | 'addQuestions' | 'knowledgeFromFolder' | 'removeIndex') => ({
		text: texts.t(`command.answers.${command}`),
		onChoose: () => actions.runCommand(`answers.${command}`),
	});
	const isBuilt = info?.state === 'ready' || info?.state === 'failed';
	const build = {
		text: texts.t(isBuilt ? 'answers.library.rebuild' : 'answers.library.build'),
		onChoose: () => actions.buildLibrary(),
	};
	return menuButton({
		id: 'answers-menu',
		label: texts.t('answers.more'),
		disabled: false,
		groups: [
			[item('addKnowledge'), item('addQuestions'), item('knowledgeFromFolder')],
			info?.state === 'building' ? [item('removeIndex')] : [build, item('removeIndex')],
		],
	});
}
