import { html, nothing, type TemplateResult } from 'lit-html';
import { commandMenu } from '../components/commandMenu';
import { layerFailures } from '../components/layerFailures';
import { message } from '../components/message';
import { relationGraphPicture } from '../components/relations/graphPicture';
import { relationList } from '../components/relations/relationList';
import { switches } from '../components/switches';
import { tagName } from '../components/tagName';
import type { RelationsUserMessage } from '../relations/relationsMessage';
import type { RelationsData } from '../relations/relationsState';
import type { PanelState } from '../state/panelState';
import { select, type SelectOption } from '../ui/controls';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Relations tab: who has to do with whom or what, as a list or as a graph. */
export function relationsView(state: PanelState, actions: PanelActions): TemplateResult {
	const { data } = state.relations;
	return html`${toolbar(state, actions)}
	${dataGate(state, 'relations', actions, () => (data === undefined ? html`` : content(state, data, actions)))}`;
}

function content(state: PanelState, data: RelationsData, actions: PanelActions): TemplateResult {
	const { texts, relations } = state;
	const failures = data.failure === undefined ? [] : [{ layer: 'relations' as const, message: data.failure }];
	const failure = layerFailures(failures, texts);
	if (data.all.length === 0) {
		if (failures.length > 0) return html`${failure}`;
		return message(texts.t('relations.none.title'), texts.t('relations.none.hint'));
	}
	return html`${failure}
	${relations.view === 'list' || data.drawn === undefined ? relationList(state, data, actions) : relationGraphPicture(state, data, data.drawn, actions)}`;
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, relations } = state;
	const send = (change: RelationsUserMessage): void => actions.send({ type: 'relations', message: change });
	const views = [
		{ value: 'list', text: texts.t('relations.view.list') },
		{ value: 'graph', text: texts.t('relations.view.graph') },
	] as const;
	return html`<div class="toolbar wrapping">
		${switches(texts.t('relations.view'), relations.view, views, view => send({ type: 'viewChanged', view }))}
		${
			relations.data === undefined || relations.data.all.length === 0
				? nothing
				: select({
						label: texts.t('relations.filter'),
						value: relations.label,
						options: options(state, relations.data),
						className: 'sort',
						onChange: label => send({ type: 'labelChanged', label }),
					})
		}
		${commandMenu('relations', ['exportRelations'], texts, actions)}
	</div>`;
}

function options({ texts, glossary }: PanelState, { all, counts }: RelationsData): readonly SelectOption[] {
	return [
		{ value: '', text: texts.t('relations.filter.all', texts.number(all.length)) },
		...counts.map(({ label, count }) => ({
			value: label,
			text: `${texts.name(tagName(glossary.relations, label)) || label} (${texts.number(count)})`,
		})),
	];
}
