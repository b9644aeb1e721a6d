import { html, nothing, type TemplateResult } from 'lit-html';
import type { RelationFact } from '../../relations/relationModel';
import type { DrawnGraph, RelationsData } from '../../relations/relationsState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { placeAtHand, stepper } from '../stepper';
import { tagChip } from '../tagChip';
import { tagName } from '../tagName';
import { showMention } from './relationList';
import { engineText, relationLine } from './relationWords';

/** The relations of the name at hand, each with its sentence a click away. */
export function nameDetail(
	state: PanelState,
	data: RelationsData,
	{ graph }: DrawnGraph,
	actions: PanelActions,
): TemplateResult {
	const { texts, glossary, relations } = state;
	const node = graph.nodes.find(({ key }) => key === relations.graph.name);
	const chosen = graph.edges.find(({ fact }) => fact.key === relations.graph.fact)?.fact;
	const facts = node?.facts.map(edge => graph.edges[edge].fact) ?? (chosen === undefined ? [] : [chosen]);
	if (facts.length === 0) return html`<div class="graph-detail hint">${texts.t('relations.graph.hint')}</div>`;
	return html`<div class="graph-detail">
		${
			node === undefined
				? nothing
				: html`<h2 class="graph-detail-name">
						${shortText(node.text, 80)}
						${
							node.label === ''
								? nothing
								: tagChip('entity', node.label, texts.bothNames(tagName(glossary.entities, node.label)))
						}
					</h2>`
		}
		<ul aria-label=${texts.t('relations.graph.of', node?.text ?? '')}>
			${facts.map(fact => html`<li>${factButton(state, data, fact, actions)}</li>`)}
		</ul>
	</div>`;
}

function factButton(state: PanelState, data: RelationsData, fact: RelationFact, actions: PanelActions): TemplateResult {
	const { texts, relations } = state;
	const index = placeAtHand(relations.occurrences, fact.key, fact.mentions.length);
	const isChosen = fact.key === relations.graph.fact;
	return html`<button
		class="graph-fact ${isChosen ? 'chosen' : ''}"
		title=${engineText(fact, texts)}
		aria-current=${isChosen ? 'true' : nothing}
		@click=${(event: MouseEvent) => showMention(state, data, fact, event, actions)}
	>
		<span class="graph-fact-text">${relationLine(state, fact)}</span>
		${fact.mentions.length > 1 ? stepper(texts, index, fact.mentions.length) : nothing}
	</button>`;
}
