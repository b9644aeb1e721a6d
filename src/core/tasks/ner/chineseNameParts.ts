import { say } from '../../explanation/say';
import { LANE_UNIT } from '../../linear/lanes';
import type { FeatureWeights } from '../../linear/featureWeights';
import type { ChineseCharacters } from './chineseCharacters';
import type { ChineseLattice } from './chineseLattice';
import { OUTSIDE_WORD, wordBefore } from './chineseNameFeatures';
import {
	addCharacterKeys,
	addClusterKeys,
	addEntryKeys,
	CHARACTER_SLOTS,
	classKey,
	neighborState,
	PAIR_SLOTS,
	pairKey,
	placeInWord,
	wordRowKey,
} from './chineseNameKeys';
import { NAME_TAGS } from './nameLabels';
import type { NamePart } from './nameTrace';

/** What a scorer knows of the sentence that it has just read. */
export interface ChineseNameView {
	readonly weights: FeatureWeights;
	readonly characters: ChineseCharacters;
	readonly lattice: ChineseLattice;
}

/** The units around one that its own features see, by their slots. */
const MIDDLE = (CHARACTER_SLOTS - 1) / 2;

/** What the scores of unit i of a sentence are the sum of. @param units the writing of all units */
export function chineseNameParts(view: ChineseNameView, units: readonly string[], i: number): NamePart[] {
	const { characters, lattice, weights } = view;
	const { items, numbers } = characters;
	const at = (unit: number): string => units.at(unit < 0 ? units.length : unit) ?? '';
	const shown = (text: string) => (text === '' ? say('tags.edge') : `“${text}”`);
	const part = (name: NamePart['name'], keys: readonly number[]): NamePart => ({
		name,
		scores: scoresOf(keys, weights),
	});
	const parts: NamePart[] = [];
	for (let slot = 0; slot < CHARACTER_SLOTS; slot++) {
		const keys: number[] = [];
		addCharacterKeys(keys, slot, items[numbers[i + slot]]);
		parts.push(part(say(`entities.character.${slot - MIDDLE}`, shown(at(i + slot - MIDDLE))), keys));
	}
	for (let slot = 0; slot < PAIR_SLOTS; slot++) {
		const [first, second] = [items[numbers[i + slot]], items[numbers[i + slot + 1]]];
		const pair = `${at(i + slot - MIDDLE)}${at(i + slot - MIDDLE + 1)}`;
		parts.push(part(say('entities.pair', shown(pair)), [pairKey(slot, first, second), classKey(slot, first, second)]));
	}
	parts.push(...wordParts(view, units, i));
	const { states } = lattice;
	const keys: number[] = [];
	const left = i === 0 ? 0 : neighborState(states[i - 1]);
	const right = i + 1 === units.length ? 0 : neighborState(states[i + 1]);
	addEntryKeys(keys, left, states[i], right);
	return [...parts, part(say('entities.part.gazetteer'), keys)];
}

/** What the word that the unit is in says, and those beside it. */
function wordParts({ lattice, weights }: ChineseNameView, units: readonly string[], i: number): NamePart[] {
	const { wordStart, wordEnd } = lattice;
	const first = wordStart[i];
	const end = wordEnd[first];
	const place = placeInWord(i, first, end);
	const before = first > 0 ? wordBefore(lattice, first) : OUTSIDE_WORD;
	const after = end < units.length ? wordBefore(lattice, wordEnd[end]) : OUTSIDE_WORD;
	const texts = [
		units.slice(first, end).join(''),
		first > 0 ? units.slice(wordStart[first - 1], first).join('') : '',
		end < units.length ? units.slice(end, wordEnd[end]).join('') : '',
	];
	return [wordBefore(lattice, end), before, after].map((item, role) => {
		const keys = [wordRowKey(role, place, item)];
		addClusterKeys(keys, role, place, item);
		const shown = texts[role] === '' ? say('tags.edge') : `“${texts[role]}”`;
		return { name: say(`entities.word.${role}`, shown), scores: scoresOf(keys, weights) };
	});
}

function scoresOf(keys: readonly number[], weights: FeatureWeights): number[] {
	const scores = new Int32Array(NAME_TAGS.length);
	weights.addScores(scores, Int32Array.from(keys), keys.length);
	return Array.from(scores, score => score / LANE_UNIT);
}
