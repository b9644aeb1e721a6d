import { LANE_UNIT } from '../../linear/lanes';
import type { ChineseAtoms } from './chineseAtoms';
import { strengthOf, USUAL_WEIGHT } from './dictionaryEntry';
import type { RuleEntry } from './dictionaryEntry';
import { NormalizedIndex } from './normalizedIndex';

/** What rules say of the gap after an atom. */
export const Gap = {
	Free: 0,
	Cut: 1,
	Whole: 2,
} as const;

/** One of the values of `Gap`. */
export type Gap = (typeof Gap)[keyof typeof Gap];

/** What is taken from the score of a label that a rule forbids: more than what any text says for it. */
export const FORBIDDEN = 0x40000;

/** The places of B M E S among the labels. */
const [B, M, E, S] = [0, 1, 2, 3];

/** A rule with the gaps inside of it that it cuts. */
interface Rule {
	readonly entry: RuleEntry;
	/** Where it cuts, in code units from its beginning; none of a rule that joins. */
	readonly cuts: readonly number[];
}

/** A stretch of atoms that a rule speaks of. */
export interface FoundRule {
	readonly entry: RuleEntry;
	/** The first atom, and the one after the last. */
	readonly first: number;
	readonly end: number;
	/** What it says of gaps: the atom before each, and whether to cut. */
	readonly gaps: readonly (readonly [atom: number, gap: Gap])[];
	/** Whether it is followed, and not another that contradicts it. */
	readonly isFollowed: boolean;
}

/**
 * The rules of a user's dictionary that join and split. Of two that contradict each other in a text the longer one is followed,
 * of two as long the one that begins first. Nothing is cut inside an atom, nor joined that ends in one.
 */
export class UserRules {
	readonly #rules: NormalizedIndex<Rule>;
	readonly #gaps: Gap[] = [];

	constructor(rules: readonly RuleEntry[]) {
		this.#rules = new NormalizedIndex(
			rules.map((entry): readonly [string, Rule] =>
				entry.kind === 'join'
					? [entry.word, { entry, cuts: [] }]
					: [entry.parts.join(''), { entry, cuts: cutsOf(entry.parts) }],
			),
		);
	}

	get isEmpty(): boolean {
		return this.#rules.isEmpty;
	}

	/** The rules that speak of a row of atoms, by their length and where they begin. */
	find(text: string, atoms: ChineseAtoms): FoundRule[] {
		const found = this.#matching(text, atoms);
		if (found.length === 0) return found;
		const gaps = this.#gaps;
		gaps.length = 0;
		return found.map(rule => {
			const isFollowed = rule.gaps.every(([atom, gap]) => (gaps[atom] ?? gap) === gap);
			if (isFollowed) for (const [atom, gap] of rule.gaps) gaps[atom] = gap;
			return { ...rule, isFollowed };
		});
	}

	/** Takes from the scores `[4 * atom + label]` of a row of atoms what the rules forbid. */
	apply(text: string, atoms: ChineseAtoms, scores: Int32Array): void {
		for (const rule of this.find(text, atoms)) {
			if (!rule.isFollowed) continue;
			for (const [atom, gap] of rule.gaps) decideGap(scores, atoms.length, atom, gap);
			if (rule.entry.kind === 'split') addParts(scores, rule);
		}
	}

	#matching(text: string, atoms: ChineseAtoms): FoundRule[] {
		const { starts, ends, length } = atoms;
		const found: FoundRule[] = [];
		for (let first = 0; first < length; first++) {
			this.#rules.forEachAt(text, starts[first], ends[length - 1], (units, rule) => {
				const last = atomEndingAt(atoms, first, starts[first] + units);
				const gaps = last < 0 ? [] : gapsOf(rule, atoms, first, last);
				if (gaps.length > 0) found.push({ entry: rule.entry, first, end: last + 1, gaps, isFollowed: true });
			});
		}
		return found.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
	}
}

/** What a rule says of the gaps of the atoms that it lies over. */
function gapsOf({ cuts }: Rule, atoms: ChineseAtoms, first: number, last: number): [number, Gap][] {
	if (cuts.length > 0) {
		const inside = cuts.map(cut => atomEndingAt(atoms, first, atoms.starts[first] + cut));
		return inside.filter(atom => atom >= 0).map(atom => [atom, Gap.Cut]);
	}
	const gaps: [number, Gap][] = first > 0 ? [[first - 1, Gap.Cut]] : [];
	for (let atom = first; atom < last; atom++) gaps.push([atom, Gap.Whole]);
	return [...gaps, [last, Gap.Cut]];
}

/** The atom from `first` on that ends at an offset; -1 where that lies within one. */
function atomEndingAt({ ends }: ChineseAtoms, first: number, offset: number): number {
	let atom = first;
	while (ends[atom] < offset) atom++;
	return ends[atom] === offset ? atom : -1;
}

/** What is split is cut into words: its parts are weighed as words of the user, so that they are not cut further lightly. */
function addParts(scores: Int32Array, { first, end, gaps }: FoundRule): void {
	let begin = first;
	for (const last of [...gaps.map(([atom]) => atom), end - 1]) {
		for (let atom = begin; atom <= last; atom++) {
			const label = begin === last ? S : atom === begin ? B : atom === last ? E : M;
			scores[atom * 4 + label] += strengthOf(USUAL_WEIGHT) * LANE_UNIT;
		}
		begin = last + 1;
	}
}

/** Takes from the scores of the labels beside the gap after an atom what this decision forbids. */
export function decideGap(scores: Int32Array, length: number, atom: number, gap: Gap): void {
	forbid(scores, atom, gap === Gap.Cut ? [0, 1] : [2, 3]);
	if (atom + 1 < length) forbid(scores, atom + 1, gap === Gap.Cut ? [1, 2] : [0, 3]);
}

/** A label that two gaps forbid is as bad as one that one does, or scores would leave the range in which they add up. */
function forbid(scores: Int32Array, atom: number, labels: readonly number[]): void {
	for (const label of labels) {
		const at = atom * 4 + label;
		if (scores[at] > -FORBIDDEN / 2) scores[at] -= FORBIDDEN;
	}
}

function cutsOf(parts: readonly string[]): number[] {
	let at = 0;
	return parts.slice(0, -1).map(part => (at += part.length));
}
