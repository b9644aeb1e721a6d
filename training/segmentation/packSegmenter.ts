import type { SequenceModel } from '../support/sequenceTagger';
import type { Json, ModelContent, Tensor } from '../../src/core/model/modelFile';
import { ChineseAtoms } from '../../src/core/tasks/segmentation/chineseAtoms';
import { CHINESE_SEGMENTER_KIND } from '../../src/core/tasks/segmentation/chineseSegmenter';
import {
	DENSE_SIZES,
	DENSE_TABLES,
	denseFeature,
	GRAM_KINDS,
	GRAM_PLACES,
	gramFeature,
	gramKey,
} from '../../src/core/tasks/segmentation/chineseTemplates';
import type { GramKind } from '../../src/core/tasks/segmentation/chineseTemplates';
import { packGrams } from '../../src/core/tasks/segmentation/gramTable';
import type { GramRow } from '../../src/core/tasks/segmentation/gramTable';

/**
 * Turns a learned chain over feature keys into the tables of a segmenter: the features of one n-gram come together in a row.
 * @param texts the texts it learned from, to find the n-grams behind the keys
 */
export function packSegmenter(
	name: string,
	model: SequenceModel,
	texts: readonly string[],
	dictionary: Readonly<Record<string, Tensor>>,
): ModelContent {
	const weights = new Map<number, number[]>();
	for (const row of model.rows) {
		const four = [0, 0, 0, 0];
		row.labels.forEach((label, i) => (four[label] = row.weights[i]));
		weights.set(row.key, four);
	}
	const metadata: Record<string, Json> = {};
	const tensors: Record<string, Tensor> = { moves: { type: 'float32', data: model.transitions.scores } };
	for (const kind of GRAM_KINDS) {
		const packed = packGrams(kind, gramRows(kind, texts, weights), GRAM_PLACES[kind].length);
		Object.assign(tensors, packed.tensors);
		Object.assign(metadata, packed.metadata);
	}
	for (const table of DENSE_TABLES) {
		const rows = Array.from(
			{ length: DENSE_SIZES[table] },
			(_, value) => weights.get(denseFeature(table, value)) ?? [],
		);
		const scale = Math.max(1e-6, ...rows.map(four => Math.max(0, ...four.map(Math.abs)))) / 127;
		const bytes = rows.map(four => four.map(weight => Math.round(weight / scale)));
		const values = [...rows.keys()].filter(value => bytes[value].some(byte => byte !== 0));
		metadata[`scale.${table}`] = scale;
		tensors[`dense.${table}.values`] = { type: 'uint16', data: Uint16Array.from(values) };
		tensors[`dense.${table}`] = { type: 'int8', data: Int8Array.from(values.flatMap(value => bytes[value])) };
	}
	return { name, kind: CHINESE_SEGMENTER_KIND, metadata, tensors: { ...tensors, ...dictionary } };
}

function gramRows(kind: GramKind, texts: readonly string[], weights: ReadonlyMap<number, number[]>): GramRow[] {
	const rows = new Map<number, GramRow>();
	const atoms = new ChineseAtoms();
	for (const text of texts) {
		forEachStretch(text, atoms, () => {
			for (let j = -2; j < atoms.length + 2; j++) {
				const key = gramKey(kind, atoms, j);
				if (!rows.has(key)) {
					const entries = GRAM_PLACES[kind]
						.map((_, place) => ({ place, weights: weights.get(gramFeature(kind, place, key)) ?? [] }))
						.filter(entry => entry.weights.length > 0);
					rows.set(key, { key, entries });
				}
			}
		});
	}
	return [...rows.values()].filter(({ entries }) => entries.length > 0);
}

/** Calls for each stretch that the segmenter would label at once, its atoms in `atoms`. */
export function forEachStretch(text: string, atoms: ChineseAtoms, call: () => void): void {
	for (let at = 0; at < text.length;) {
		const next = atoms.scan(text, at, text.length);
		if (atoms.length > 0) {
			call();
		}
		at = Math.max(next, at + 1);
	}
}
