import type { PanelRequests } from '../../src/protocol/panel';
import type { PanelSpace } from '../../src/protocol/panelVectors';
import type { SpaceTarget } from '../../src/protocol/vectorSpace';
import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import { languageOfText, rowAtCursor, wordAtCursor } from './atCursor';
import type { VectorQuestion } from './vectorsState';

/** So many similar texts, neighbours and answers are asked for. */
const SIMILAR = 30;
const NEIGHBOURS = 30;
const ANSWERS = 12;
const NEAREST = 25;

/** So many rows and columns of a heat map are shown at once. */
export const HEAT_ROWS = 120;

/** The requests that answer each question. */
export interface VectorMethods {
	readonly space: 'panel/space';
	readonly vector: 'panel/spaceVector';
	readonly similar: 'panel/spaceSimilar';
	readonly heat: 'panel/spaceHeat';
	readonly documents: 'panel/spaceMap';
	readonly models: 'panel/wordVectors';
	readonly neighbours: 'panel/neighbours';
	readonly analogy: 'panel/analogy';
	readonly odd: 'panel/oddOneOut';
	readonly words: 'panel/wordMap';
	readonly contexts: 'panel/contexts';
	readonly nearest: 'panel/nearestContexts';
	readonly statics: 'panel/neighbours';
}

/** A question with what it is asked with. */
export type WantedVectors = {
	readonly [Q in VectorQuestion]: {
		readonly question: Q;
		readonly key: string;
		readonly params: PanelRequests[VectorMethods[Q]]['params'];
	};
}[VectorQuestion];

/** What the view at hand needs to be told, in the order in which it is needed. */
export function wantedVectors(state: PanelState): readonly WantedVectors[] {
	if (state.tab !== 'vectors' || state.connection !== 'ready') return [];
	const wanted = wantedOfPart(state);
	return wanted.filter(({ question, key }) => state.vectors.answers[question].key !== key);
}

function wantedOfPart(state: PanelState): readonly WantedVectors[] {
	switch (state.vectors.part) {
		case 'space':
			return spaceWanted(state);
		case 'words':
			return [MODELS, ...wordsWanted(state)];
		case 'contexts':
			return [...contextsWanted(state), MODELS];
	}
}

const MODELS: WantedVectors = { question: 'models', key: 'models', params: null };

/** The space that the settings ask for, once it is there: an earlier one is shown meanwhile, but not asked. */
export function currentSpace(state: PanelState): PanelSpace | undefined {
	const wanted = spaceQuestion(state);
	const { data, dataKey } = state.vectors.answers.space;
	return wanted !== undefined && dataKey === wanted.key ? (data ?? undefined) : undefined;
}

/** The text that is looked at: one that was written, the sentence at the cursor, or the file that was chosen. */
export function targetOf({ vectors: { space }, cursor }: PanelState, panelSpace: PanelSpace): SpaceTarget | undefined {
	if (space.written.trim() !== '') return { kind: 'text', text: space.written };
	const row =
		panelSpace.source === 'document'
			? rowAtCursor(panelSpace, cursor)
			: Math.min(space.row, panelSpace.names.length - 1);
	return row < 0 ? undefined : { kind: 'row', row };
}

function spaceQuestion(state: PanelState): WantedVectors | undefined {
	const { source, choice, folder } = state.vectors.space;
	const scope = analyzableScope(state);
	if (source === 'document' && scope === undefined) return undefined;
	const of = source === 'document' ? `document ${scope?.id ?? 0}` : `folder ${folder}`;
	const params = { scopeId: scope?.id ?? -1, source, settings: choice };
	return { question: 'space', key: `${of} ${JSON.stringify(choice)}`, params };
}

function spaceWanted(state: PanelState): readonly WantedVectors[] {
	const question = spaceQuestion(state);
	if (question === undefined) return [];
	const space = currentSpace(state);
	return space === undefined || space.summary.texts === 0 ? [question] : [question, ...inSpaceWanted(state, space)];
}

function inSpaceWanted(state: PanelState, panelSpace: PanelSpace): readonly WantedVectors[] {
	const { view, heatFirst } = state.vectors.space;
	const space = panelSpace.id;
	// The host may call the next version of a space by the same id.
	const version = state.vectors.answers.space.dataKey;
	switch (view) {
		case 'text': {
			const target = targetOf(state, panelSpace);
			if (target === undefined) return [];
			const key = `${version} ${JSON.stringify(target)}`;
			return [
				{ question: 'vector', key, params: { space, target } },
				{ question: 'similar', key, params: { space, target, count: SIMILAR } },
			];
		}
		case 'heat': {
			const isSample = heatFirst === 'sample';
			const first = isSample ? 0 : heatFirst;
			const params = { space, first, count: HEAT_ROWS, isSample };
			return [{ question: 'heat', key: `${version} ${heatFirst}`, params }];
		}
		case 'map':
			return [{ question: 'documents', key: version, params: { space } }];
	}
}

/** The id of the vectors that are asked: those that were chosen, or those of the text's language. */
export function modelAtHand(state: PanelState): string {
	const { answers, words } = state.vectors;
	const models = answers.models.data?.models ?? [];
	if (models.some(({ id }) => id === words.model)) return words.model;
	const language = languageOfText(state);
	const shipped = models.find(model => model.origin === 'shipped' && model.language === language);
	return (shipped ?? models.at(0))?.id ?? '';
}

/** The word whose neighbours are shown: one that was typed, or else the one at the cursor. */
export function wordAtHand(state: PanelState): string {
	const { word } = state.vectors.words;
	return word === '' ? (wordAtCursor(state)?.text ?? '') : word;
}

/** The words of a line, parted by white space and commas of either script. */
export function wordsOf(line: string): readonly string[] {
	return line
		.split(/[\s,;，、；]+/u)
		.filter(word => word !== '')
		.slice(0, 200);
}

function wordsWanted(state: PanelState): readonly WantedVectors[] {
	const model = modelAtHand(state);
	const { words } = state.vectors;
	if (model === '') return [];
	switch (words.view) {
		case 'neighbours': {
			const word = wordAtHand(state);
			if (word === '') return [];
			return [{ question: 'neighbours', key: `${model} ${word}`, params: { model, word, count: NEIGHBOURS } }];
		}
		case 'analogy': {
			const { a, b, c, method } = words.analogy;
			if (a === '' || b === '' || c === '') return [];
			const params = { model, a, b, c, method, count: ANSWERS };
			return [{ question: 'analogy', key: JSON.stringify(params), params }];
		}
		case 'odd': {
			const given = wordsOf(words.odd);
			if (given.length < 3) return [];
			return [{ question: 'odd', key: `${model} ${given.join(' ')}`, params: { model, words: given } }];
		}
		case 'map':
			return mapWanted(state, model);
		case 'learn':
			return [];
	}
}

function mapWanted(state: PanelState, model: string): readonly WantedVectors[] {
	const { mapped, mapSize, projection } = state.vectors.words;
	const word = wordAtHand(state);
	if (mapped === 'around' && word === '') return [];
	const selection = mapped === 'around' ? { around: word, count: mapSize } : { mostFrequent: mapSize };
	const params = { model, selection, projection };
	return [{ question: 'words', key: JSON.stringify(params), params }];
}

function contextsWanted(state: PanelState): readonly WantedVectors[] {
	const { asked, layer, map } = state.vectors.contexts;
	if (asked === undefined) return [];
	const params = { ...asked, layer };
	const key = JSON.stringify(params);
	const contexts: WantedVectors = { question: 'contexts', key, params };
	const { data, dataKey } = state.vectors.answers.contexts;
	if (data === undefined || dataKey !== key) return [contexts];
	const at = map.chosen >= 0 && map.chosen < data.starts.length ? map.chosen : data.chosen;
	if (at < 0 || at >= data.starts.length) return [contexts];
	const near = { ...asked, layer, offset: data.starts[at], count: NEAREST };
	const wanted: WantedVectors[] = [contexts, { question: 'nearest', key: JSON.stringify(near), params: near }];
	const model = (state.vectors.answers.models.data?.models ?? []).find(
		({ origin, language }) => origin === 'shipped' && language === data.language,
	);
	if (model !== undefined) {
		const { word } = data;
		const statics = { model: model.id, word, count: NEAREST };
		wanted.push({ question: 'statics', key: `${model.id} ${word}`, params: statics });
	}
	return wanted;
}
