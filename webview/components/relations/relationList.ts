import { html, nothing, type TemplateResult } from 'lit-html';
import type { RelationFact, RelationName } from '../../relations/relationModel';
import type { RelationsData } from '../../relations/relationsState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { knownPlace, placeAfter, placeAtHand, stepper } from '../stepper';
import { tagName } from '../tagName';
import { rowId, virtualList } from '../virtualList';
import { engineText, isByRule, labelClass, relationName } from './relationWords';

/** The relations as a list of two lines each: what stands in which relation, and to what. */
export function relationList(state: PanelState, data: RelationsData, actions: PanelActions): TemplateResult {
	const { texts, relations } = state;
	return virtualList(
		{
			name: 'relations',
			role: 'grid',
			label: texts.t('relations.list'),
			list: relations.list,
			rowCount: data.facts.length,
			hidesHead: true,
			columns: [{ className: 'cell', text: texts.t('relations.column') }],
			row: row => relationRow(state, data.facts[row], row),
			onOpen: (row, event) => showMention(state, data, data.facts[row], event, actions),
		},
		actions,
	);
}

/** Shows the sentence of a relation: the next one each time. */
export function showMention(
	{ relations }: PanelState,
	{ scopeId }: RelationsData,
	{ key, mentions }: RelationFact,
	event: MouseEvent | KeyboardEvent,
	actions: PanelActions,
): void {
	const mention = placeAfter(event, knownPlace(relations.occurrences, key), mentions.length);
	actions.send({ type: 'relations', message: { type: 'mentionShown', fact: key, mention } });
	actions.reveal(scopeId, mentions[mention].sentence);
}

function relationRow(state: PanelState, fact: RelationFact, row: number): TemplateResult {
	const { texts, relations } = state;
	const { key, subject, label, object, mentions } = fact;
	const isActive = relations.list.active === row;
	const isAtCursor = relations.cursorRow === row;
	const index = placeAtHand(relations.occurrences, key, mentions.length);
	const engine = engineText(fact, texts);
	return html`<div
		class="row relation ${isActive ? 'active' : ''} ${isAtCursor ? 'at-cursor' : ''}"
		role="row"
		id=${rowId('relations', row)}
		data-row=${row}
		aria-rowindex=${row + 2}
		aria-selected=${isActive ? 'true' : 'false'}
		aria-current=${isAtCursor ? 'true' : nothing}
	>
		<span role="gridcell" class="cell relation-cell">
			<span class="relation-line">
				${name(state, subject)}
				<span class="relation-label" title=${texts.bothNames(tagName(state.glossary.relations, label)) || label}
					>${relationName(state, label)}</span
				>
			</span>
			<span class="relation-line">
				<span class="relation-arrow" aria-hidden="true">→</span>
				${name(state, object)}
				<span class="engine" title=${engine}
					>${isByRule(fact) ? texts.t('entities.rule') : texts.confidence(fact.score)}</span
				>
				${mentions.length > 1 ? stepper(texts, index, mentions.length) : nothing}
			</span>
		</span>
	</div>`;
}

function name({ texts, glossary }: PanelState, { text, label }: RelationName): TemplateResult {
	const kind = texts.name(tagName(glossary.entities, label));
	const writing = shortText(text, 120);
	return html`<span class="relation-name ${labelClass(label)}" title=${kind === '' ? writing : `${writing} · ${kind}`}
		>${writing}</span
	>`;
}
