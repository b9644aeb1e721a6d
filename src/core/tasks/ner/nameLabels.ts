import type { EntityLabel } from '../../doc/entityMention';

/** The kinds of name that models find. */
export const NAME_KINDS = ['PER', 'LOC', 'ORG'] as const satisfies readonly EntityLabel[];

/** The tags of units: outside, and begin, inside, last and only unit of a name of each kind (BILOU). */
export const NAME_TAGS: readonly string[] = [
	'O',
	...NAME_KINDS.flatMap(kind => ['B', 'I', 'L', 'U'].map(place => `${place}-${kind}`)),
];

/** How many tags a kind has; they follow one another. */
export const KIND_TAGS = 4;
/** Where the tag of an inside, the last and the only unit of a name stands after that of the first one. */
export const INSIDE = 1;
export const LAST = 2;
export const ONLY = 3;

const FIRST_TAGS = NAME_KINDS.map((_, kind) => 1 + kind * KIND_TAGS);

/**
 * The tags of units after which no name goes on, and those of units before which none does: from each of the former a move
 * to each of the latter is allowed. Else there are only moves on within a name, from first or inside to inside or last.
 */
export const LEAVING_TAGS = Uint8Array.from([0, ...FIRST_TAGS.flatMap(tag => [tag + LAST, tag + ONLY])]);
export const ENTERING_TAGS = Uint8Array.from([0, ...FIRST_TAGS.flatMap(tag => [tag, tag + ONLY])]);

/** A name as a range of units, end exclusive. */
export interface UnitSpan {
	readonly first: number;
	readonly end: number;
	readonly kind: (typeof NAME_KINDS)[number];
}

/** The names that a path of indices into {@link NAME_TAGS} marks. */
export function namesOfPath(path: Uint8Array, length: number): UnitSpan[] {
	const names: UnitSpan[] = [];
	forEachName(path, length, (first, end, kind) => names.push({ first, end, kind }));
	return names;
}

/** Calls with each name that a path of indices into {@link NAME_TAGS} marks. */
export function forEachName(
	path: Uint8Array,
	length: number,
	call: (first: number, end: number, kind: UnitSpan['kind']) => void,
): void {
	let first = 0;
	for (let i = 0; i < length; i++) {
		if (path[i] === 0) {
			continue;
		}
		const place = (path[i] - 1) & 3;
		if (place === 0 || place === 3) {
			first = i;
		}
		if (place >= 2) {
			call(first, i + 1, NAME_KINDS[(path[i] - 1) >> 2]);
		}
	}
}

/** BILOU tags of names over a sequence of units; names must not overlap. */
export function tagsOfNames(names: readonly UnitSpan[], length: number): string[] {
	const tags = new Array<string>(length).fill('O');
	for (const { first, end, kind } of names) {
		if (end - first === 1) {
			tags[first] = `U-${kind}`;
			continue;
		}
		tags.fill(`I-${kind}`, first, end);
		tags[first] = `B-${kind}`;
		tags[end - 1] = `L-${kind}`;
	}
	return tags;
}
