import { html, nothing, type TemplateResult } from 'lit-html';
import type { ContextualLayer } from '../../../src/protocol/contextual';
import type { PanelContexts } from '../../../src/protocol/panelVectors';
import { CONTEXTUAL_MODELS } from '../../models/engineModels';
import type { PanelState } from '../../state/panelState';
import { button, select } from '../../ui/controls';
import { wordAtCursor } from '../../vectors/atCursor';
import { LAYERS } from '../../vectors/savedVectors';
import type { VectorsUserMessage } from '../../vectors/vectorsMessage';
import type { PanelActions } from '../../views/panelActions';
import { scopeGate } from '../../views/tabGate';
import { banner, message } from '../message';
import { shortText } from '../shortText';
import { switches } from '../switches';
import { contextCompare } from './contextCompare';
import { contextSenses } from './contextSenses';
import { aboutLine, slotGate } from './slotGate';

/** Vectors of a word in its contexts: its occurrences by sense, and what is nearest to one. */
export function contextsPart(state: PanelState, actions: PanelActions): TemplateResult {
	const instead = scopeGate(state, 'vectors', actions);
	return instead ?? html`${toolbar(state, actions)} ${body(state, actions)}`;
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { contexts } = vectors;
	const send = (change: VectorsUserMessage): void => actions.send({ type: 'vectors', message: change });
	const word = wordAtCursor(state);
	return html`<div class="toolbar wrapping">
			${switches(
				texts.t('contexts.view'),
				contexts.view,
				(['contexts', 'compare'] as const).map(value => ({ value, text: texts.t(`contexts.view.${value}`) })),
				view => send({ type: 'contextsViewChosen', view }),
			)}
			${select({
				label: texts.t('contexts.layer'),
				value: contexts.layer,
				options: LAYERS.map(value => ({ value, text: texts.t(`contexts.layer.${value}`) })),
				className: 'sort',
				onChange: layer => send({ type: 'layerChosen', layer: layer as ContextualLayer }),
			})}
		</div>
		<div class="toolbar">
			<span class="toolbar-text">${texts.t('contexts.word')}</span>
			${
				word === undefined
					? html`<span class="toolbar-text">${texts.t('contexts.none')}</span>`
					: button({
							content: texts.t('contexts.ask', shortText(word.text, 40)),
							className: 'switch ask-contexts',
							onClick: () => send({ type: 'contextsAsked', offset: word.start }),
						})
			}
		</div>`;
}

function body(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { asked, part } = vectors.contexts;
	if (asked === undefined)
		return html`${message(texts.t('contexts.start.title'), texts.t('contexts.start.hint'))}
		${aboutLine(state, { part: 'contexts', engine: '' }, actions)}`;
	return slotGate(state, 'contexts', actions, data => answer(state, data, actions), part);
}

function answer(state: PanelState, data: PanelContexts, actions: PanelActions): TemplateResult {
	const { texts, vectors, scope } = state;
	return html`${scope?.id === data.scopeId ? nothing : oldNote(state, data, actions)}
	${data.starts.length < 2 ? banner(texts.t('contexts.one', shortText(data.word, 60)), 'info') : nothing}
	${vectors.contexts.view === 'contexts' ? contextSenses(state, data, actions) : contextCompare(state, data, actions)}
	${aboutLine(state, { part: 'contexts', engine: data.engine, models: CONTEXTUAL_MODELS }, actions)}`;
}

/** The text is another than the one that was asked about: places may have moved. */
function oldNote({ texts, cursor }: PanelState, data: PanelContexts, actions: PanelActions): TemplateResult {
	const offset = cursor ?? data.starts[Math.max(0, data.chosen)];
	return html`<div class="library">
		<span class="library-text">${texts.t('contexts.old')}</span>
		${button({
			content: texts.t('contexts.renew'),
			className: 'switch',
			onClick: () => actions.send({ type: 'vectors', message: { type: 'contextsAsked', offset } }),
		})}
	</div>`;
}
