import { html, nothing, type TemplateResult } from 'lit-html';
import { modelCardView } from '../components/models/modelCardView';
import { goBack, showAll } from '../components/models/modelSteps';
import { modelList } from '../components/models/modelList';
import { shownModels } from '../models/modelsState';
import type { PanelState } from '../state/panelState';
import { button, textField } from '../ui/controls';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Models tab: every model that ships, and the card of each. */
export function modelsView(state: PanelState, actions: PanelActions): TemplateResult {
	return dataGate(state, 'models', actions, () => {
		const { chosen } = state.models;
		return html`<div class="toolbar wrapping models-toolbar">${wayBack(state, actions)} ${tools(state, actions)}</div>
			<div class="models-scroll">${chosen === '' ? modelList(state, actions) : modelCardView(state, actions)}</div>`;
	});
}

function wayBack(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, models } = state;
	const back =
		models.from === undefined
			? nothing
			: button({
					content: texts.t('models.back', texts.t(`tabs.${models.from}`)),
					className: 'models-back',
					onClick: () => goBack(state, actions),
				});
	const all =
		models.chosen === '' && models.only.length === 0
			? nothing
			: button({
					content: texts.t('models.all'),
					className: 'models-all',
					onClick: () => showAll(actions),
				});
	return html`${back}${all}`;
}

function tools(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, models } = state;
	if (models.chosen !== '')
		return button({ content: texts.t('models.open'), onClick: () => actions.openModelCard(models.chosen) });
	return textField({
		label: texts.t('models.filter'),
		placeholder: texts.t('models.filter'),
		value: models.filter,
		className: 'filter',
		onInput: filter => actions.send({ type: 'models', message: { type: 'filterChanged', filter } }),
	});
}

/** What a screen reader is told of the list. */
export function modelsStatus({ texts, models }: PanelState): string {
	if (models.data === undefined || models.chosen !== '' || models.filter === '') return '';
	const { length } = shownModels(models);
	return texts.t(length === 1 ? 'models.count.one' : 'models.count.other', texts.number(length));
}
