import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelEntity } from '../../src/protocol/panel';
import { layerFailures } from '../components/layerFailures';
import { message } from '../components/message';
import { shortText } from '../components/shortText';
import { knownPlace, placeAfter, placeAtHand, stepper } from '../components/stepper';
import { tagChip } from '../components/tagChip';
import { tagName } from '../components/tagName';
import { rowId, virtualList } from '../components/virtualList';
import type { EntityGroup, EntityRow, EntitySort, EntitySurface } from '../entities/entityModel';
import type { EntitiesState, PanelState } from '../state/panelState';
import type { Texts } from '../texts';
import { select } from '../ui/controls';
import { ICONS } from '../ui/icons';
import type { PanelActions } from './panelActions';

type EntitiesData = NonNullable<EntitiesState['data']>;

/** The Entities tab: labels with their surfaces, each stepping through its occurrences. */
export function entitiesView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, entities } = state;
	const { data, list, sort } = entities;
	if (data === undefined) return html``;
	const failures = data.failure === undefined ? [] : [{ layer: 'entities' as const, message: data.failure }];
	const failure = layerFailures(failures, texts);
	if (data.count === 0) {
		if (failures.length > 0) return html`${failure}`;
		return message(texts.t('entities.none.title'), texts.t('entities.none.hint'));
	}
	return html`
		<div class="toolbar">
			<span class="toolbar-text">${texts.count('entities', data.count)}</span>
			${select({
				label: texts.t('entities.sort'),
				value: sort,
				options: [
					{ value: 'position', text: texts.t('entities.sort.position') },
					{ value: 'count', text: texts.t('entities.sort.count') },
				],
				className: 'sort',
				onChange: value => actions.send({ type: 'entitySortChanged', sort: value as EntitySort }),
			})}
		</div>
		${failure}
		${virtualList(
			{
				name: 'entities',
				role: 'treegrid',
				label: texts.t('entities.list'),
				list,
				rowCount: data.rows.length,
				hidesHead: true,
				columns: [{ className: 'cell', text: texts.t('tokens.column.entity') }],
				row: row => rowOf(state, data.rows[row], row),
				onOpen: (row, event) => open(state, data, row, event, actions),
				onKey: (row, event) => fold(data.rows[row], event, actions),
			},
			actions,
		)}
	`;
}

function open(
	state: PanelState,
	data: EntitiesData,
	row: number,
	event: MouseEvent | KeyboardEvent,
	actions: PanelActions,
): void {
	const entry = data.rows[row];
	if (entry.kind === 'group') {
		actions.send({ type: 'groupToggled', label: entry.group.label });
		return;
	}
	const { key, mentions } = entry.surface;
	const occurrence = placeAfter(event, knownPlace(state.entities.occurrences, key), mentions.length);
	actions.send({ type: 'occurrenceShown', key, occurrence });
	actions.reveal(data.scopeId, { start: mentions[occurrence].start, end: mentions[occurrence].end });
}

/** Left and right close and open a label; left on a surface goes up to its label. */
function fold(entry: EntityRow, event: KeyboardEvent, actions: PanelActions): boolean {
	if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
	if (entry.kind === 'surface') {
		if (event.key === 'ArrowLeft') {
			actions.send({ type: 'rowActivated', list: 'entities', row: entry.group, time: actions.now() });
		}
	} else if (entry.expanded === (event.key === 'ArrowLeft')) {
		actions.send({ type: 'groupToggled', label: entry.group.label });
	}
	return true;
}

function rowOf(state: PanelState, entry: EntityRow, row: number): TemplateResult {
	return entry.kind === 'group'
		? groupRow(state, entry.group, entry.expanded, row)
		: surfaceRow(state, entry.surface, row);
}

function groupRow(state: PanelState, group: EntityGroup, expanded: boolean, row: number): TemplateResult {
	const { texts, glossary, entities } = state;
	const isActive = entities.list.active === row;
	const name = tagName(glossary.entities, group.label);
	return html`<div
		class="row group ${isActive ? 'active' : ''}"
		role="row"
		id=${rowId('entities', row)}
		data-row=${row}
		aria-level="1"
		aria-expanded=${expanded ? 'true' : 'false'}
		aria-rowindex=${row + 2}
		aria-selected=${isActive ? 'true' : 'false'}
	>
		<span role="gridcell" class="cell group-cell" title=${texts.bothNames(name)}>
			<span class="twistie">${expanded ? ICONS.expanded : ICONS.collapsed}</span>
			${tagChip('entity', group.label, texts.bothNames(name))}
			<span class="group-name">${texts.name(name)}</span>
			<span class="count">${texts.number(group.count)}</span>
		</span>
	</div>`;
}

function surfaceRow(state: PanelState, surface: EntitySurface, row: number): TemplateResult {
	const { texts, entities } = state;
	const index = placeAtHand(entities.occurrences, surface.key, surface.mentions.length);
	const isActive = entities.list.active === row;
	const isAtCursor = entities.cursorRow === row;
	const text = shortText(surface.text, 120);
	return html`<div
		class="row surface ${isActive ? 'active' : ''} ${isAtCursor ? 'at-cursor' : ''}"
		role="row"
		id=${rowId('entities', row)}
		data-row=${row}
		aria-level="2"
		aria-rowindex=${row + 2}
		aria-selected=${isActive ? 'true' : 'false'}
		aria-current=${isAtCursor ? 'true' : nothing}
	>
		<span role="gridcell" class="cell surface-cell">
			<span class="surface-text" title=${text}>${text}</span>
			${engineOf(surface.mentions[index], texts)}
			${surface.mentions.length > 1 ? stepper(texts, index, surface.mentions.length) : nothing}
		</span>
	</div>`;
}

function engineOf(entity: PanelEntity, texts: Texts): TemplateResult {
	if (entity.engine === 'person') {
		return html`<span class="engine" title=${texts.t('entities.engine.person')}>${texts.t('entities.person')}</span>`;
	}
	if (entity.engine === 'rule') {
		return html`<span class="engine" title=${texts.t('entities.engine.rule')}>${texts.t('entities.rule')}</span>`;
	}
	if (entity.score === undefined) {
		return html`<span class="engine" title=${texts.t('entities.engine.model')}>${texts.t('entities.model')}</span>`;
	}
	const score = texts.confidence(entity.score);
	return html`<span class="engine" title=${texts.t('entities.engine.modelScore', score)}>${score}</span>`;
}
