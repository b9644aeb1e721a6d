import type { Outdated } from '../../src/protocol/analysis';
import type { PanelHeatMap, PanelSimilar, PanelSpace, PanelSpaceMap } from '../../src/protocol/panelVectors';
import type { SimilarText, SpaceSummary, SpaceVector } from '../../src/protocol/vectorSpace';
import {
	byteColumn,
	DecodeError,
	fields,
	float32Column,
	int32Column,
	list,
	number,
	oneOf,
	outdated,
	sized,
	text,
} from '../rpc/decode';
import { FREQUENCIES, SELECTIONS, TERMS } from './savedVectors';

function settings(value: unknown, path: string): SpaceSummary['settings'] {
	const source = fields(value, path);
	const count = (name: 'size' | 'fewestTexts' | 'largestShare'): number => number(source[name], `${path}.${name}`);
	return {
		vocabulary: oneOf(source.vocabulary, ['own', 'background', 'given'], `${path}.vocabulary`),
		givenWords: list(source.givenWords, `${path}.givenWords`, text),
		size: count('size'),
		weighting: text(source.weighting, `${path}.weighting`),
		frequencies: oneOf(source.frequencies, FREQUENCIES, `${path}.frequencies`),
		terms: oneOf(source.terms, TERMS, `${path}.terms`),
		foldCase: source.foldCase === true,
		leaveOutStopWords: source.leaveOutStopWords === true,
		selection: oneOf(source.selection, SELECTIONS, `${path}.selection`),
		fewestTexts: count('fewestTexts'),
		largestShare: count('largestShare'),
	};
}

function summary(value: unknown, path: string): SpaceSummary {
	const source = fields(value, path);
	const count = (name: keyof SpaceSummary): number => number(source[name], `${path}.${name}`);
	return {
		engine: text(source.engine, `${path}.engine`),
		unit: oneOf(source.unit, ['sentence', 'document'], `${path}.unit`),
		texts: count('texts'),
		dimension: count('dimension'),
		ownDimensions: count('ownDimensions'),
		backgroundDimensions: count('backgroundDimensions'),
		types: count('types'),
		tokens: count('tokens'),
		typesLeftOut: count('typesLeftOut'),
		tokensLeftOut: count('tokensLeftOut'),
		nonZeros: count('nonZeros'),
		sparsity: count('sparsity'),
		wholeNonZeros: count('wholeNonZeros'),
		wholeSparsity: count('wholeSparsity'),
		settings: settings(source.settings, `${path}.settings`),
		measure: oneOf(source.measure, ['cosine', 'dotProduct'], `${path}.measure`),
		// A note that this panel does not know yet is left out where notes are written.
		notes: list(source.notes, `${path}.notes`, text) as SpaceSummary['notes'],
	};
}

/** The space; null where no folder was read. @throws DecodeError */
export function decodeSpace(value: unknown): PanelSpace | Outdated | null {
	if (value === null) return null;
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'space');
	const starts = int32Column(source.starts, 'space.starts');
	return {
		id: text(source.id, 'space.id'),
		source: oneOf(source.source, ['document', 'folder'], 'space.source'),
		summary: summary(source.summary, 'space.summary'),
		starts,
		ends: sized(int32Column(source.ends, 'space.ends'), starts.length, 'space.ends'),
		title: text(source.title, 'space.title'),
		names: list(source.names, 'space.names', text),
		labels: list(source.labels, 'space.labels', text),
		notes: list(source.notes, 'space.notes', text),
	};
}

/** A vector of the space. @throws DecodeError */
export function decodeSpaceVector(value: unknown): SpaceVector {
	const source = fields(value, 'vector');
	const terms = list(source.terms, 'vector.terms', text);
	const floats = (name: 'idf' | 'tfIdf' | 'weights'): Float32Array =>
		sized(float32Column(source[name], `vector.${name}`), terms.length, `vector.${name}`);
	const integers = (name: 'dimensions' | 'counts'): Int32Array =>
		sized(int32Column(source[name], `vector.${name}`), terms.length, `vector.${name}`);
	return {
		dimension: number(source.dimension, 'vector.dimension'),
		nonZeros: number(source.nonZeros, 'vector.nonZeros'),
		sparsity: number(source.sparsity, 'vector.sparsity'),
		terms,
		dimensions: integers('dimensions'),
		counts: integers('counts'),
		idf: floats('idf'),
		tfIdf: floats('tfIdf'),
		weights: floats('weights'),
		common: sized(byteColumn(source.common, 'vector.common'), terms.length, 'vector.common'),
		tokensLeftOut: number(source.tokensLeftOut, 'vector.tokensLeftOut'),
	};
}

function similarText(value: unknown, path: string): SimilarText {
	const source = fields(value, path);
	return {
		row: number(source.row, `${path}.row`),
		score: number(source.score, `${path}.score`),
		terms: list(source.terms, `${path}.terms`, (item, place) => {
			const { term, part } = fields(item, place);
			return { term: text(term, `${place}.term`), part: number(part, `${place}.part`) };
		}),
	};
}

/** Texts with their beginnings, as many as there are texts. */
function beginnings(value: unknown, length: number): readonly string[] {
	const found = list(value, 'beginnings', text);
	if (found.length !== length) throw new DecodeError('beginnings', `a list of ${length} texts`);
	return found;
}

/** The most similar texts. @throws DecodeError */
export function decodeSimilar(value: unknown): PanelSimilar {
	const source = fields(value, 'similar');
	const texts = list(source.texts, 'similar.texts', similarText);
	return {
		measure: oneOf(source.measure, ['cosine', 'dotProduct'], 'similar.measure'),
		texts,
		beginnings: beginnings(source.beginnings, texts.length),
	};
}

/** A heat map. @throws DecodeError */
export function decodeHeatMap(value: unknown): PanelHeatMap {
	const source = fields(value, 'heat');
	const rows = int32Column(source.rows, 'heat.rows');
	return {
		rows,
		cosines: sized(float32Column(source.cosines, 'heat.cosines'), rows.length ** 2, 'heat.cosines'),
		isSample: source.isSample === true,
		beginnings: beginnings(source.beginnings, rows.length),
	};
}

/** A map of texts. @throws DecodeError */
export function decodeSpaceMap(value: unknown): PanelSpaceMap {
	const source = fields(value, 'map');
	const rows = int32Column(source.rows, 'map.rows');
	const words = (item: unknown, path: string): readonly string[] => list(item, path, text);
	const poles = list(source.poles, 'map.poles', (item, path) => {
		const [lower, upper] = list(item, path, words);
		return [lower, upper] as const;
	});
	const [first, second] = list(source.variance, 'map.variance', number);
	return {
		engine: text(source.engine, 'map.engine'),
		rows,
		x: sized(float32Column(source.x, 'map.x'), rows.length, 'map.x'),
		y: sized(float32Column(source.y, 'map.y'), rows.length, 'map.y'),
		variance: [first, second],
		poles,
		isSample: source.isSample === true,
		beginnings: beginnings(source.beginnings, rows.length),
	};
}
