import { html, nothing, type TemplateResult } from 'lit-html';
import type { GraphNode } from '../../relations/relationGraph';
import { directionOf } from '../../relations/graphView';
import { graphViewOf } from '../../relations/reduceRelations';
import type { RelationsUserMessage } from '../../relations/relationsMessage';
import type { DrawnGraph, RelationsData } from '../../relations/relationsState';
import type { PanelState } from '../../state/panelState';
import { button } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import { viewport } from '../../ui/viewport';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { tagName } from '../tagName';
import { graphDrawing, nodeId } from './graphDrawing';
import { graphPointer } from './graphPointer';
import { nameDetail } from './nameDetail';
import { relationLine } from './relationWords';
import { showMention } from './relationList';

/** The factor of one step of zooming, and how far an arrow key with Shift moves, in CSS pixels. */
const ZOOM_STEP = 1.3;
const MOVE_STEP = 40;

const NO_SCROLL = { top: 0, serial: 0 } as const;

/** The graph of names and relations: a listbox of names, drawn; its list of relations of the name at hand is below. */
export function relationGraphPicture(
	state: PanelState,
	data: RelationsData,
	drawn: DrawnGraph,
	actions: PanelActions,
): TemplateResult {
	const { texts, relations } = state;
	const send = (message: RelationsUserMessage): void => actions.send({ type: 'relations', message });
	const chosen = drawn.graph.nodes.findIndex(({ key }) => key === relations.graph.name);
	const { omitted } = drawn.graph;
	const shown = data.facts.length - omitted;
	return html`
		${
			omitted > 0
				? banner(
						texts.t('relations.graph.omitted', texts.number(shown), texts.count('relations', data.facts.length)),
						'info',
					)
				: nothing
		}
		<div class="graph">
			<div
				class="graph-place"
				role="listbox"
				tabindex="0"
				aria-label=${texts.t('relations.graph')}
				aria-description=${texts.t('relations.graph.help')}
				aria-activedescendant=${chosen < 0 ? nothing : nodeId(chosen)}
				@keydown=${(event: KeyboardEvent) => onKeydown(event, state, data, drawn, actions)}
				${viewport({
					scrollTop: 0,
					request: NO_SCROLL,
					onResize: (height, { clientWidth }) => send({ type: 'graphMeasured', width: clientWidth, height }),
				})}
				${graphPointer({
					view: graphViewOf(relations),
					onMove: (dx, dy) => send({ type: 'graphMoved', dx, dy }),
					onZoom: (factor, fixed) => send({ type: 'graphZoomed', factor, fixed }),
					onClick: event => onClick(event, state, data, drawn, actions),
				})}
			>
				${graphDrawing(state, drawn)}
				<div class="visually-hidden">
					${drawn.graph.nodes.map(
						(node, index) =>
							html`<div role="option" id=${nodeId(index)} aria-selected=${index === chosen ? 'true' : 'false'}>
								${nodeText(state, drawn, node)}
							</div>`,
					)}
				</div>
			</div>
			${zoomButtons(state, send)}
		</div>
		${nameDetail(state, data, drawn, actions)}
	`;
}

/** What a screen reader says of a name: itself, its kind, its relations. */
function nodeText(state: PanelState, { graph }: DrawnGraph, { text, label, facts }: GraphNode): string {
	const { texts, glossary } = state;
	const kind = texts.name(tagName(glossary.entities, label)) || texts.t('relations.graph.thing');
	const lines = facts.map(edge => relationLine(state, graph.edges[edge].fact));
	return [text, kind, ...lines].join('; ');
}

function zoomButtons({ texts }: PanelState, send: (message: RelationsUserMessage) => void): TemplateResult {
	return html`<div class="graph-buttons">
		${button({
			content: ICONS.plus,
			label: texts.t('relations.graph.zoomIn'),
			look: 'icon',
			onClick: () => send({ type: 'graphZoomed', factor: ZOOM_STEP }),
		})}
		${button({
			content: ICONS.minus,
			label: texts.t('relations.graph.zoomOut'),
			look: 'icon',
			onClick: () => send({ type: 'graphZoomed', factor: 1 / ZOOM_STEP }),
		})}
		${button({
			content: ICONS.fit,
			label: texts.t('relations.graph.fit'),
			look: 'icon',
			onClick: () => send({ type: 'graphFitted' }),
		})}
	</div>`;
}

function onClick(
	event: MouseEvent,
	state: PanelState,
	data: RelationsData,
	{ graph }: DrawnGraph,
	actions: PanelActions,
): void {
	const target = event.target instanceof Element ? event.target.closest('[data-node], [data-edge]') : null;
	const node = target?.getAttribute('data-node') ?? null;
	const edge = target?.getAttribute('data-edge') ?? null;
	if (node !== null) {
		actions.send({ type: 'relations', message: { type: 'nameChosen', name: graph.nodes[Number(node)].key } });
	} else if (edge !== null) {
		showMention(state, data, graph.edges[Number(edge)].fact, event, actions);
	}
}

function onKeydown(
	event: KeyboardEvent,
	state: PanelState,
	data: RelationsData,
	drawn: DrawnGraph,
	actions: PanelActions,
): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const message = messageOfKey(event);
	if (message !== undefined) actions.send({ type: 'relations', message });
	else if (event.key === 'Enter' || event.key === ' ') showNextFact(event, state, data, drawn, actions);
	else return;
	event.preventDefault();
}

function messageOfKey({ key, shiftKey }: KeyboardEvent): RelationsUserMessage | undefined {
	const direction = directionOf(key);
	if (direction !== undefined) {
		if (!shiftKey) return { type: 'nameTowards', direction };
		return { type: 'graphMoved', dx: -direction.x * MOVE_STEP, dy: -direction.y * MOVE_STEP };
	}
	switch (key) {
		case '+':
		case '=':
			return { type: 'graphZoomed', factor: ZOOM_STEP };
		case '-':
			return { type: 'graphZoomed', factor: 1 / ZOOM_STEP };
		case '0':
			return { type: 'graphFitted' };
		default:
			return undefined;
	}
}

/** Enter goes through the relations of the name at hand, one after the other. */
function showNextFact(
	event: KeyboardEvent,
	state: PanelState,
	data: RelationsData,
	{ graph }: DrawnGraph,
	actions: PanelActions,
): void {
	const node = graph.nodes.find(({ key }) => key === state.relations.graph.name);
	if (node === undefined || node.facts.length === 0) return;
	const facts = node.facts.map(edge => graph.edges[edge].fact);
	const at = facts.findIndex(({ key }) => key === state.relations.graph.fact);
	const step = event.shiftKey ? facts.length - 1 : 1;
	showMention(state, data, facts[at < 0 ? 0 : (at + step) % facts.length], event, actions);
}
