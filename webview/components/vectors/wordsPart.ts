import { html, nothing, type TemplateResult } from 'lit-html';
import type { VectorsInfo } from '../../../src/protocol/embeddings';
import { shippedModels } from '../../models/engineModels';
import type { PanelState } from '../../state/panelState';
import { select, type SelectOption } from '../../ui/controls';
import type { VectorsUserMessage } from '../../vectors/vectorsMessage';
import { WORDS_VIEWS } from '../../vectors/savedVectors';
import { modelAtHand } from '../../vectors/wantedVectors';
import type { PanelActions } from '../../views/panelActions';
import { menuButton } from '../menu';
import { message } from '../message';
import { switches } from '../switches';
import { analogyView } from './analogyView';
import { neighboursView } from './neighboursView';
import { oddView } from './oddView';
import { aboutLine, slotGate } from './slotGate';
import { trainView } from './trainView';
import { wordMapView } from './wordMapView';

/** A view of the part, of the vectors that are asked. */
type WordsViewOf = (state: PanelState, model: VectorsInfo, actions: PanelActions) => TemplateResult;

const VIEWS: Readonly<Record<'neighbours' | 'analogy' | 'odd' | 'map', WordsViewOf>> = {
	neighbours: neighboursView,
	analogy: analogyView,
	odd: oddView,
	map: wordMapView,
};

/** Word vectors: shipped, learned or loaded, asked for neighbours and analogies, seen on a map; and how to learn them. */
export function wordsPart(state: PanelState, actions: PanelActions): TemplateResult {
	return html`${toolbar(state, actions)} ${slotGate(state, 'models', actions, () => body(state, actions))}`;
}

function body(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { view } = vectors.words;
	const model = modelOf(state);
	if (view === 'learn')
		return html`${trainView(state, actions)} ${aboutLine(state, { part: 'words', engine: '' }, actions)}`;
	if (model === undefined) return message(texts.t('words.none.title'), texts.t('words.none.hint'));
	const { engine, origin, id } = model;
	const models = origin === 'shipped' ? shippedModels('vectors', id) : [];
	return html`${VIEWS[view](state, model, actions)} ${aboutLine(state, { part: 'words', engine, models }, actions)}`;
}

function modelOf(state: PanelState): VectorsInfo | undefined {
	const id = modelAtHand(state);
	return state.vectors.answers.models.data?.models.find(model => model.id === id);
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const send = (change: VectorsUserMessage): void => actions.send({ type: 'vectors', message: change });
	return html`<div class="toolbar wrapping">
			${switches(
				texts.t('words.view'),
				vectors.words.view,
				WORDS_VIEWS.map(value => ({ value, text: texts.t(`words.view.${value}`) })),
				view => send({ type: 'wordsViewChosen', view }),
			)}
		</div>
		${vectors.words.view === 'learn' ? nothing : modelBar(state, actions)}`;
}

function modelBar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const model = modelOf(state);
	const models = vectors.answers.models.data?.models ?? [];
	const item = (command: 'load' | 'save' | 'remove') => ({
		text: texts.t(`words.command.${command}`),
		onChoose: () => actions.runVectorCommand(command, command === 'load' ? '' : (model?.id ?? '')),
	});
	const own = model === undefined || model.origin === 'shipped' ? [] : [item('remove')];
	return html`<div class="toolbar wrapping">
		${
			models.length === 0
				? nothing
				: select({
						label: texts.t('words.model'),
						value: model?.id ?? '',
						options: options(state, models),
						className: 'sort word-model',
						onChange: id => actions.send({ type: 'vectors', message: { type: 'wordsSet', change: { model: id } } }),
					})
		}
		${menuButton({
			id: 'words-menu',
			label: texts.t('words.more'),
			disabled: false,
			groups: [model === undefined ? [item('load')] : [item('load'), item('save'), ...own]],
		})}
	</div>`;
}

function options({ texts }: PanelState, models: readonly VectorsInfo[]): readonly SelectOption[] {
	return (['shipped', 'trained', 'imported'] as const).flatMap(origin => {
		const found = models.filter(model => model.origin === origin);
		if (found.length === 0) return [];
		const heading = { value: `heading:${origin}`, text: texts.t(`words.model.${origin}`), isHeading: true };
		const entries = found.map(({ id, title, words, dimensions }) => ({
			value: id,
			text: `${title} · ${texts.number(words)} × ${texts.number(dimensions)}`,
		}));
		return [heading, ...entries];
	});
}
