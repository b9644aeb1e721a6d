import { html, nothing, type TemplateResult } from 'lit-html';
import type { VectorsInfo, WordMap } from '../../../src/protocol/embeddings';
import type { PanelState } from '../../state/panelState';
import { button, select } from '../../ui/controls';
import { wordPoints } from '../../vectors/mapPoints';
import type { WordsState } from '../../vectors/vectorsState';
import { wordAtHand } from '../../vectors/wantedVectors';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { scatterMap } from '../plot/scatterMap';
import { shortText } from '../shortText';
import { switches } from '../switches';
import { wordField } from './neighboursView';
import { slotGate } from './slotGate';

/** Which words a map has, as a value of the box: of the most frequent ones, or next to the word at hand. */
const CHOICES = [
	{ mapped: 'frequent', mapSize: 100 },
	{ mapped: 'frequent', mapSize: 300 },
	{ mapped: 'frequent', mapSize: 1000 },
	{ mapped: 'frequent', mapSize: 2000 },
	{ mapped: 'around', mapSize: 30 },
	{ mapped: 'around', mapSize: 100 },
] as const;

/** Words in a plane. */
export function wordMapView(state: PanelState, _: VectorsInfo, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { mapped } = vectors.words;
	return html`${toolbar(state, actions)}
	${
		mapped === 'around' && wordAtHand(state) === ''
			? message(texts.t('words.noWord.title'), texts.t('words.noWord.hint'))
			: slotGate(state, 'words', actions, map => picture(state, map, actions))
	}`;
}

function toolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { projection, mapped, mapSize } = vectors.words;
	const set = (change: Partial<Pick<WordsState, 'projection' | 'mapped' | 'mapSize'>>): void =>
		actions.send({ type: 'vectors', message: { type: 'wordsSet', change } });
	const projections = (['pca', 'umap'] as const).map(value => ({
		value,
		text: value.toUpperCase(),
		title: texts.t('words.map.projection.title'),
	}));
	return html`<div class="toolbar wrapping">
			${switches(texts.t('words.map.projection'), projection, projections, value => set({ projection: value }))}
			${select({
				label: texts.t('words.map.words'),
				value: `${mapped} ${mapSize}`,
				options: CHOICES.map(choice => ({
					value: `${choice.mapped} ${choice.mapSize}`,
					text: texts.t(`words.map.${choice.mapped}`, texts.number(choice.mapSize)),
				})),
				className: 'sort',
				onChange: value => {
					const choice = CHOICES.find(each => `${each.mapped} ${each.mapSize}` === value);
					if (choice !== undefined) set(choice);
				},
			})}
		</div>
		${mapped === 'around' ? html`<div class="toolbar">${wordField(state, actions)}</div>` : nothing}`;
}

function picture(state: PanelState, map: WordMap, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { words } = vectors;
	const points = wordPoints(vectors);
	const at = map.words.indexOf(wordAtHand(state));
	const shown = words.map.hovered >= 0 ? words.map.hovered : words.map.chosen;
	return html`${scatterMap(
			{
				id: 'words',
				label: texts.t('words.map'),
				points,
				map: words.map,
				marked: at < 0 ? [] : [at],
				onMap: change => actions.send({ type: 'vectors', message: { type: 'map', map: 'words', message: change } }),
				onOpen: () => undefined,
			},
			texts,
		)}
		<div class="map-foot">
			<p class="map-shown">${shown >= 0 && shown < points.length ? shownWord(state, map, shown, actions) : nothing}</p>
			<p class="card-note">${texts.t('vectors.engine', map.engine)}</p>
		</div>`;
}

/** The word that is pointed at or chosen, and a way to its neighbours. */
function shownWord(
	{ texts }: PanelState,
	{ words, counts }: WordMap,
	point: number,
	actions: PanelActions,
): TemplateResult {
	const word = words[point];
	return html`<strong>${shortText(word, 60)}</strong>
		${counts[point] > 0 ? texts.t('words.map.count', texts.number(counts[point])) : nothing}
		${button({
			content: texts.t('words.map.neighbours'),
			className: 'switch',
			onClick: () => {
				actions.send({ type: 'vectors', message: { type: 'wordsSet', change: { word } } });
				actions.send({ type: 'vectors', message: { type: 'wordsViewChosen', view: 'neighbours' } });
			},
		})}`;
}
