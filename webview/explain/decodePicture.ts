import type { GraphNode, LatticeEdge, Picture, TableRow, Words } from '../../src/protocol/explain';
import { DecodeError, fields, list, number, oneOf, optional, span, text, type Fields } from '../rpc/decode';
import { words, wordsOrNumber } from './decodeWords';

type Kind = Picture['kind'];
type Decoders = {
	readonly [K in Kind]: (
		source: Fields,
		path: string,
	) => Omit<Extract<Picture, { kind: K }>, 'caption' | 'note' | 'kind'>;
};

const numbers = (value: unknown, path: string): readonly number[] => list(value, path, number);
const rowsOfNumbers = (value: unknown, path: string): readonly (readonly number[])[] => list(value, path, numbers);
const someNumbers = (value: unknown, path: string): readonly (number | undefined)[] =>
	list(value, path, (item, at) => optional(item, at, number));
const allWords = (value: unknown, path: string): readonly Words[] => list<Words>(value, path, words);

/** One decoder a kind of picture. */
const DECODERS: Decoders = {
	lattice: (source, path) => ({
		units: list(source.units, `${path}.units`, text),
		edges: list(source.edges, `${path}.edges`, latticeEdge),
		paths: list(source.paths, `${path}.paths`, (item, at) => {
			const { edges, score } = fields(item, at);
			return { edges: numbers(edges, `${at}.edges`), score: number(score, `${at}.score`) };
		}),
		isCost: source.isCost === true,
	}),
	contributions: (source, path) => ({
		answers: allWords(source.answers, `${path}.answers`),
		rows: list(source.rows, `${path}.rows`, (item, at) => {
			const { feature, values } = fields(item, at);
			return { feature: words(feature, `${at}.feature`), values: numbers(values, `${at}.values`) };
		}),
		totals: numbers(source.totals, `${path}.totals`),
		...present('others', source.others, path, (item, at) => {
			const { count, values } = fields(item, at);
			return { count: number(count, `${at}.count`), values: numbers(values, `${at}.values`) };
		}),
		...present('shares', source.shares, path, numbers),
	}),
	trellis: (source, path) => ({
		positions: list(source.positions, `${path}.positions`, text),
		states: allWords(source.states, `${path}.states`),
		scores: list(source.scores, `${path}.scores`, someNumbers),
		best: numbers(source.best, `${path}.best`),
		...present('second', source.second, path, numbers),
	}),
	matrix: (source, path) => ({
		rows: allWords(source.rows, `${path}.rows`),
		columns: allWords(source.columns, `${path}.columns`),
		values: list(source.values, `${path}.values`, someNumbers),
		...present('rowTitle', source.rowTitle, path, words),
		...present('columnTitle', source.columnTitle, path, words),
		...present('marked', source.marked, path, (value, at) => list(value, at, pair)),
	}),
	graph: (source, path) => ({
		nodes: list(source.nodes, `${path}.nodes`, graphNode),
		links: list(source.links, `${path}.links`, (item, at) => {
			const { from, to, weight, label } = fields(item, at);
			return {
				from: number(from, `${at}.from`),
				to: number(to, `${at}.to`),
				weight: number(weight, `${at}.weight`),
				...present('label', label, at, words),
			};
		}),
		isDirected: source.isDirected === true,
		...present('rounds', source.rounds, path, rowsOfNumbers),
	}),
	arcs: (source, path) => ({
		words: list(source.words, `${path}.words`, (item, at) => {
			const word = fields(item, at);
			return { text: text(word.text, `${at}.text`), ...present('label', word.label, at, words) };
		}),
		arcs: list(source.arcs, `${path}.arcs`, (item, at) => {
			const { from, to, label, isMarked } = fields(item, at);
			const ends = { from: number(from, `${at}.from`), to: number(to, `${at}.to`) };
			return { ...ends, label: words(label, `${at}.label`), isMarked: isMarked === true };
		}),
	}),
	table: (source, path) => ({
		columns: list(source.columns, `${path}.columns`, (item, at) => {
			const { title, type } = fields(item, at);
			const types = ['text', 'number', 'count', 'share'] as const;
			return { title: words(title, `${at}.title`), type: oneOf(type, types, `${at}.type`) };
		}),
		rows: list(source.rows, `${path}.rows`, tableRow),
	}),
	formula: (source, path) => ({
		formula: text(source.formula, `${path}.formula`),
		symbols: list(source.symbols, `${path}.symbols`, (item, at) => {
			const { symbol, meaning, value } = fields(item, at);
			const named = { symbol: text(symbol, `${at}.symbol`), meaning: words(meaning, `${at}.meaning`) };
			return { ...named, ...present('value', value, at, number) };
		}),
		...present('filled', source.filled, path, text),
	}),
	frames: (source, path) => ({
		frames: list(source.frames, `${path}.frames`, (item, at) => {
			const { title, score, parts } = fields(item, at);
			return {
				title: words(title, `${at}.title`),
				...present('score', score, at, number),
				parts: list(parts, `${at}.parts`, framePart),
			};
		}),
	}),
	marked: (source, path) => ({
		text: text(source.text, `${path}.text`),
		marks: list(source.marks, `${path}.marks`, (item, at) => {
			const { label, isChosen } = fields(item, at);
			return { ...span(item, at), ...present('label', label, at, words), isChosen: isChosen === true };
		}),
	}),
};

/** A picture. @throws DecodeError */
export function decodePicture(value: unknown, path: string): Picture {
	const source = fields(value, path);
	const kind = oneOf(source.kind, Object.keys(DECODERS) as Kind[], `${path}.kind`);
	const caption = words(source.caption, `${path}.caption`);
	return { kind, caption, ...present('note', source.note, path, words), ...DECODERS[kind](source, path) } as Picture;
}

/** A value by its name if it is there. */
function present<N extends string, T>(
	name: N,
	value: unknown,
	path: string,
	decode: (value: unknown, path: string) => T,
): { readonly [K in N]?: T } {
	const decoded = optional(value, `${path}.${name}`, decode);
	return (decoded === undefined ? {} : { [name]: decoded }) as { readonly [K in N]?: T };
}

function latticeEdge(value: unknown, path: string): LatticeEdge {
	const { score, note } = fields(value, path);
	return { ...span(value, path), ...present('score', score, path, number), ...present('note', note, path, words) };
}

function graphNode(value: unknown, path: string): GraphNode {
	const { label, weight, isChosen, place } = fields(value, path);
	return {
		label: words(label, `${path}.label`),
		weight: number(weight, `${path}.weight`),
		isChosen: isChosen === true,
		...present('place', place, path, span),
	};
}

function tableRow(value: unknown, path: string): TableRow {
	const { cells, isMarked, place } = fields(value, path);
	return {
		cells: list(cells, `${path}.cells`, wordsOrNumber),
		isMarked: isMarked === true,
		...present('place', place, path, span),
	};
}

function framePart(value: unknown, path: string): { title: Words; items: { text: Words; isMarked: boolean }[] } {
	const { title, items } = fields(value, path);
	return {
		title: words(title, `${path}.title`),
		items: [
			...list(items, `${path}.items`, (item, at) => {
				const shown = fields(item, at);
				return { text: words(shown.text, `${at}.text`), isMarked: shown.isMarked === true };
			}),
		],
	};
}

function pair(value: unknown, path: string): readonly [number, number] {
	const cell = numbers(value, path);
	if (cell.length !== 2) throw new DecodeError(path, 'a row and a column');
	return [cell[0], cell[1]];
}
