import type { Outdated } from '../../src/protocol/analysis';
import type { ContextualLayer, LayerCosines, NearContext, SenseCluster } from '../../src/protocol/contextual';
import type { PanelContexts, PanelNearest } from '../../src/protocol/panelVectors';
import {
	DecodeError,
	fields,
	float32Column,
	int32Column,
	list,
	number,
	oneOf,
	outdated,
	sized,
	span,
	text,
} from '../rpc/decode';
import { LAYERS } from './savedVectors';

function sense(value: unknown, path: string): SenseCluster {
	const source = fields(value, path);
	return {
		size: number(source.size, `${path}.size`),
		typical: number(source.typical, `${path}.typical`),
		cohesion: number(source.cohesion, `${path}.cohesion`),
		contextWords: list(source.contextWords, `${path}.contextWords`, text),
	};
}

/** The occurrences of a word. @throws DecodeError */
export function decodeContexts(value: unknown): PanelContexts | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'contexts');
	const starts = int32Column(source.starts, 'contexts.starts');
	const integers = (name: 'ends' | 'sentenceStarts' | 'sentenceEnds' | 'clusters'): Int32Array =>
		sized(int32Column(source[name], `contexts.${name}`), starts.length, `contexts.${name}`);
	const floats = (name: 'xs' | 'ys'): Float32Array =>
		sized(float32Column(source[name], `contexts.${name}`), starts.length, `contexts.${name}`);
	const [x, y] = list(source.explained, 'contexts.explained', number);
	return {
		scopeId: number(source.scopeId, 'contexts.scopeId'),
		engine: text(source.engine, 'contexts.engine'),
		word: text(source.word, 'contexts.word'),
		language: oneOf(source.language, ['zh', 'en'], 'contexts.language'),
		layer: oneOf(source.layer, LAYERS, 'contexts.layer'),
		total: number(source.total, 'contexts.total'),
		embeddedWords: number(source.embeddedWords, 'contexts.embeddedWords'),
		starts,
		ends: integers('ends'),
		sentenceStarts: integers('sentenceStarts'),
		sentenceEnds: integers('sentenceEnds'),
		chosen: number(source.chosen, 'contexts.chosen'),
		clusters: integers('clusters'),
		senses: list(source.senses, 'contexts.senses', sense),
		trials: list(source.trials, 'contexts.trials', (item, path) => {
			const { clusters, silhouette, chance } = fields(item, path);
			return {
				clusters: number(clusters, `${path}.clusters`),
				silhouette: number(silhouette, `${path}.silhouette`),
				chance: number(chance, `${path}.chance`),
			};
		}),
		xs: floats('xs'),
		ys: floats('ys'),
		explained: [x, y],
		sentences: texts(source.sentences, starts.length, 'contexts.sentences'),
	};
}

function texts(value: unknown, length: number, path: string): readonly string[] {
	const found = list(value, path, text);
	if (found.length !== length) throw new DecodeError(path, `a list of ${length} texts`);
	return found;
}

const COSINES: readonly (keyof LayerCosines)[] = [
	...(['token', 'first', 'firstBack', 'firstAhead', 'second', 'secondBack', 'secondAhead', 'mix'] as const),
];

function cosines(value: unknown, path: string): LayerCosines {
	const source = fields(value, path);
	const read = COSINES.map(name => [name, number(source[name], `${path}.${name}`)] as const);
	return Object.fromEntries(read) as Record<keyof LayerCosines, number>;
}

function near(value: unknown, path: string): NearContext {
	const source = fields(value, path);
	return {
		...span(value, path),
		word: text(source.word, `${path}.word`),
		sentence: span(source.sentence, `${path}.sentence`),
		cosines: cosines(source.cosines, `${path}.cosines`),
	};
}

/** What is next to an occurrence. @throws DecodeError */
export function decodeNearest(value: unknown): PanelNearest | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'nearest');
	const vectors = fields(source.vectors, 'nearest.vectors');
	const mix = fields(source.mix, 'nearest.mix');
	const [token, first, second] = list(mix.weights, 'nearest.mix.weights', number);
	const read = LAYERS.map(layer => [layer, float32Column(vectors[layer], `nearest.vectors.${layer}`)]);
	const occurrences = list(source.occurrences, 'nearest.occurrences', near);
	const otherWords = list(source.otherWords, 'nearest.otherWords', near);
	return {
		engine: text(source.engine, 'nearest.engine'),
		layer: oneOf(source.layer, LAYERS, 'nearest.layer'),
		vectors: Object.fromEntries(read) as Record<ContextualLayer, Float32Array>,
		mix: { weights: [token, first, second], scale: number(mix.scale, 'nearest.mix.scale') },
		occurrences,
		otherWords,
		sentences: texts(source.sentences, occurrences.length, 'nearest.sentences'),
		otherSentences: texts(source.otherSentences, otherWords.length, 'nearest.otherSentences'),
	};
}
