import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClassifierCommand } from '../../src/protocol/panelTopics';
import { menuButton, type MenuItem } from '../components/menu';
import { message } from '../components/message';
import { classifierReport } from '../components/topics/classifierReport';
import { topicCard } from '../components/topics/topicCard';
import type { PanelState } from '../state/panelState';
import type { TopicsUserMessage } from '../topics/topicsMessage';
import { button, select, type SelectOption } from '../ui/controls';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Topics tab: topic and sentiment of the text, or what a classifier of the user's makes of it, and why. */
export function topicsView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, topics } = state;
	const { classifiers, data } = topics;
	if (classifiers.load !== 'loaded') return dataGate(state, 'topics', actions, () => html``);
	if (classifiers.list.length === 0) {
		return html`${toolbar(state, actions)}${message(texts.t('topics.none.title'), texts.t('topics.none.hint'))}`;
	}
	return html`${toolbar(state, actions)}
	${dataGate(
		state,
		'topics',
		actions,
		() =>
			html`<div class="topics-scroll">
				${data?.answers.map(answer => topicCard(state, answer, actions))} ${reportOf(state)}
			</div>`,
	)}`;
}

/** What the tab has to show where there is no text: how well the user's classifier does that is at hand. */
export function reportOf({ texts, topics }: PanelState): TemplateResult | typeof nothing {
	const { classifiers, view } = topics;
	return Object.hasOwn(classifiers.reports, view) ? classifierReport(classifiers.reports[view], texts) : nothing;
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, topics } = state;
	const send = (change: TopicsUserMessage): void => actions.send({ type: 'topics', message: change });
	const item = (command: ClassifierCommand, classifier = ''): MenuItem => ({
		text: texts.t(`topics.command.${command}`),
		onChoose: () => actions.runClassifierCommand(command, classifier),
	});
	const training = [item('trainFromFolder'), item('trainFromFile'), item('trainFromLines')];
	const folder = [item('classifyFolder', topics.view)];
	const own = [item('showReport', topics.view), item('remove', topics.view)];
	return html`<div class="toolbar wrapping">
		${select({
			label: texts.t('topics.classifier'),
			value: topics.view,
			options: options(state),
			className: 'classifier',
			onChange: view => send({ type: 'viewChanged', view }),
		})}
		${menuButton({
			id: 'topics-menu',
			label: texts.t('topics.more'),
			disabled: false,
			groups: topics.view === '' ? [training, folder] : [training, folder, own],
		})}
		${button({
			content: texts.t('topics.marks'),
			title: texts.t('topics.marks.title'),
			pressed: topics.marks,
			className: 'switch',
			onClick: () => send({ type: 'marksToggled' }),
		})}
	</div>`;
}

function options({ texts, topics }: PanelState): readonly SelectOption[] {
	const own = topics.classifiers.list.filter(({ kind }) => kind === 'own');
	const shipped = { value: '', text: texts.t('topics.shipped') };
	if (own.length === 0) return [shipped];
	const heading = { value: 'heading:own', text: texts.t('topics.group.own'), isHeading: true };
	return [shipped, heading, ...own.map(({ id, title }) => ({ value: id, text: title }))];
}
