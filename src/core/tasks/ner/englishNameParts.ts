import { say } from '../../explanation/say';
import { LANE_UNIT, laneWidth, unpackLanes } from '../../linear/lanes';
import { addPair, PairRow } from './englishNameJoints';
import type { EnglishNameSentence } from './englishNameSentence';
import { REACH } from './englishNameSentence';
import { addWord, Row } from './englishNameWord';
import { NAME_TAGS } from './nameLabels';
import type { NamePart } from './nameTrace';
import type { NameWeights } from './nameWeights';

/** So many of its first and last letters are features of a word. */
const LONGEST_AFFIX = 4;

const PLACES = [
	{ offset: -1, row: Row.Before },
	{ offset: 1, row: Row.After },
	{ offset: -2, row: Row.Before2 },
	{ offset: 2, row: Row.After2 },
] as const;

/** The pairs of neighbours that a word sees, by where the left one stands. */
const PAIRS = [
	{ left: -1, row: PairRow.Right, name: 'pairBefore' },
	{ left: 0, row: PairRow.Left, name: 'pairAfter' },
	{ left: -2, row: PairRow.After, name: 'twoBefore' },
	{ left: 1, row: PairRow.Before, name: 'twoAfter' },
] as const;

/** What the scores of word i of a sentence that was read are the sum of. */
export function englishNameParts(sentence: EnglishNameSentence, i: number, weights: NameWeights): NamePart[] {
	const scoresOf = (keys: readonly number[]): number[] => {
		for (const key of keys) weights.add(key);
		weights.endPosition(0);
		const lanes = new Int32Array(laneWidth(NAME_TAGS.length) + 1);
		weights.flush(lanes);
		const scores = new Int32Array(NAME_TAGS.length);
		unpackLanes(lanes, 0, NAME_TAGS.length, scores, 0);
		return Array.from(scores, score => score / LANE_UNIT);
	};
	const wordAt = (at: number) => sentence.known(sentence.numbers[at + REACH]);
	const keysOf = (at: number, row: number): number[] =>
		noted(sink => addWord(row, sentence.formAt(at), wordAt(at), sink));
	const parts = ownGroups(sentence.formAt(i), keysOf(i, Row.Self), wordAt(i).parts).map(({ name, keys }) => ({
		name: say(`entities.part.${name}`, `“${sentence.formAt(i)}”`),
		scores: scoresOf(keys),
	}));
	for (const { offset, row } of PLACES) {
		const form = sentence.formAt(i + offset);
		const shown = form === '' ? say('tags.edge') : `“${form}”`;
		parts.push({ name: say(`entities.at.${offset}`, shown), scores: scoresOf(keysOf(i + offset, row)) });
	}
	if (i === 0) parts.push({ name: say('entities.part.first'), scores: scoresOf(keysOf(0, Row.First)) });
	if (sentence.hasJoints(i)) {
		for (const { left, row, name } of PAIRS) {
			const keys = noted(sink => addPair(row, wordAt(i + left), wordAt(i + left + 1), sink));
			parts.push({ name: say(`entities.part.${name}`), scores: scoresOf(keys) });
		}
	}
	const joints = noted(sink => sentence.addJoints(i, sink));
	return [...parts, { name: say('entities.part.joints'), scores: scoresOf(joints) }];
}

/** A word's own features by what they are about; they come in the order in which `addWord` gives them. */
function ownGroups(form: string, keys: readonly number[], lists: number): { name: string; keys: readonly number[] }[] {
	const affixes = 2 * Math.max(0, Math.min(LONGEST_AFFIX, form.toLowerCase().length - 1));
	const known = 1 + bitCount(lists);
	const sizes: readonly (readonly [string, number])[] = [
		['word', 2],
		['shape', 1],
		['cluster', 3],
		['capital', 2],
		['lists', known],
		['use', 3],
		['shape', 1],
		['use', 2],
		['affixes', affixes],
		['shape', 1],
	];
	const groups = new Map<string, number[]>();
	let at = 0;
	for (const [name, size] of sizes) {
		groups.set(name, [...(groups.get(name) ?? []), ...keys.slice(at, at + size)]);
		at += size;
	}
	return [...groups].map(([name, own]) => ({ name, keys: own }));
}

function noted(add: (sink: { add(key: number): void }) => void): number[] {
	const keys: number[] = [];
	add({ add: key => void keys.push(key) });
	return keys;
}

function bitCount(value: number): number {
	let count = 0;
	for (let rest = value; rest !== 0; rest &= rest - 1) count++;
	return count;
}
