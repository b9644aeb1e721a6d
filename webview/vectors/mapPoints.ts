import type { WordMap } from '../../src/protocol/embeddings';
import type { PanelContexts, PanelSpace, PanelSpaceMap } from '../../src/protocol/panelVectors';
import type { PlotPoint } from '../plot/plane';
import type { VectorsState } from './vectorsState';

const NONE: readonly PlotPoint[] = [];

/** The points of a map, made once for each answer: what draws them sees that they are the same. */
function remembered<T extends object>(make: (data: T) => readonly PlotPoint[]): (data: T) => readonly PlotPoint[] {
	const known = new WeakMap<T, readonly PlotPoint[]>();
	return data => {
		const points = known.get(data) ?? make(data);
		known.set(data, points);
		return points;
	};
}

/** The texts of the space on their map, by label. */
export function documentPoints({ answers }: VectorsState): readonly PlotPoint[] {
	const { data } = answers.documents;
	const space = answers.space.data;
	return data === undefined || space === undefined || space === null ? NONE : spacePoints(data, space);
}

/** Two answers make the points: remembered by the later one. */
const spaceMaps = new WeakMap<PanelSpaceMap, { readonly space: PanelSpace; readonly points: readonly PlotPoint[] }>();

function spacePoints(map: PanelSpaceMap, space: PanelSpace): readonly PlotPoint[] {
	const known = spaceMaps.get(map);
	if (known?.space === space) return known.points;
	const labels = labelsOf(space);
	const points = Array.from(map.rows, (row, index) => {
		const name = row < space.names.length ? space.names[row] : '';
		const label = row < space.labels.length ? space.labels[row] : '';
		return {
			x: map.x[index],
			y: map.y[index],
			text: name === '' ? map.beginnings[index] : lastName(name),
			title: name === '' ? map.beginnings[index] : name,
			group: labels.indexOf(label),
			weight: -index,
		};
	});
	spaceMaps.set(map, { space, points });
	return points;
}

/** The labels of a folder's texts, each once, in their order. */
export function labelsOf({ labels }: PanelSpace): readonly string[] {
	return [...new Set(labels)].filter(label => label !== '');
}

function lastName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The words of the map; the more frequent ones are named first. */
export function wordPoints({ answers }: VectorsState): readonly PlotPoint[] {
	return answers.words.data === undefined ? NONE : wordsOf(answers.words.data);
}

const wordsOf = remembered((map: WordMap) =>
	map.words.map((word, index) => ({
		x: map.x[index],
		y: map.y[index],
		text: word,
		title: word,
		group: -1,
		weight: map.ranks[index] < 0 ? 0 : -map.ranks[index],
	})),
);

/** The occurrences of a word, by sense. */
export function contextPoints({ answers }: VectorsState): readonly PlotPoint[] {
	return answers.contexts.data === undefined ? NONE : contextsOf(answers.contexts.data);
}

const contextsOf = remembered((data: PanelContexts) =>
	Array.from(data.starts, (_, index) => ({
		x: data.xs[index],
		y: data.ys[index],
		text: around(data, index),
		title: data.sentences[index],
		group: data.senses.length > 1 ? data.clusters[index] : -1,
		weight: data.senses.at(data.clusters[index])?.typical === index ? 1 : 0,
	})),
);

/** So much of a sentence before and after a word is written beside its point, in UTF-16 code units. */
const BESIDE = 12;

/** A word with a little of what stands around it. */
function around(data: PanelContexts, index: number): string {
	const start = data.starts[index] - data.sentenceStarts[index];
	const end = data.ends[index] - data.sentenceStarts[index];
	const sentence = data.sentences[index];
	const before = wholeCharacters(sentence.slice(Math.max(0, start - BESIDE), start));
	const after = wholeCharacters(sentence.slice(end, end + BESIDE));
	// Halves of words at the cuts, where words stand apart, are left out.
	const left = start > BESIDE ? before.replace(/^\S+(?=\s)/u, '') : before;
	const right = end + BESIDE < sentence.length ? after.replace(/(?<=\s)\S+$/u, '') : after;
	return `${left}${sentence.slice(start, end)}${right}`.replace(/\s+/gu, ' ').trim();
}

/** A piece of a text that was cut anywhere, without halves of characters at its ends. */
function wholeCharacters(text: string): string {
	return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
}
