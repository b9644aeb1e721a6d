import { featureKey, hashStep, hashTemplate, key2, key3 } from '../../linear/featureHash';
import { UnitKind } from './chineseUnits';

/*
 * The feature templates of Chinese names. Each feature is of one item near a unit: a character, a pair of characters, a word
 * of the lattice, or what the gazetteer says. So a recognizer sums an item's weights once and keeps the sum; learners write
 * the same keys out position by position.
 */

/** The code and the word key of what lies before and after a sentence. */
export const PADDING = 0x3ffff;
/** The kind of unit that padding is. */
export const PADDING_KIND = 7;
/** A character is seen from two units before it to two after it; slot 2 is the unit itself. */
export const CHARACTER_SLOTS = 5;
/** A pair begins two units before, one before, at, or one after the unit. */
export const PAIR_SLOTS = 4;
/** A word is the unit's own, the one before it or the one after it; each for four places of the unit in its own word. */
export const WORD_ROLES = 3;
export const WORD_PLACES = 4;

/** What is known of a unit apart from its place. */
export interface UnitItem {
	readonly code: number;
	readonly kind: number;
	/** How usual the character is in names: see `trait`. */
	readonly traits: number;
}

/** What is known of a word of the lattice. */
export interface WordItem {
	/** Hash of its characters. */
	readonly key: number;
	readonly cluster: number;
	/** Number of its units, 5 for more. */
	readonly size: number;
}

/** Traits of a character, in the order of their bits. */
export const Trait = { surname: 0, second: 1, third: 2, foreign: 3, japanese: 4 } as const;

/** One trait of a character, 0 unusual to 7 usual. */
export function trait(traits: number, which: number): number {
	return (traits >> (3 * which)) & 7;
}

/** Adds the keys of a character in a slot. */
export function addCharacterKeys(keys: number[], slot: number, { code, kind, traits }: UnitItem): void {
	keys.push(key2(1, slot, code), key2(2, slot, traits & 0xfff));
	if (kind === UnitKind.han) {
		keys.push(key2(3, slot, trait(traits, Trait.japanese)));
	} else {
		keys.push(key2(4, slot, kind));
	}
}

/** The key of a pair of characters in a slot. */
export function pairKey(slot: number, a: UnitItem, b: UnitItem): number {
	return key3(5, slot, a.code, b.code);
}

/** The key of what pairs of characters of the same classes have in common. */
export function classKey(slot: number, a: UnitItem, b: UnitItem): number {
	return key3(6, slot, nameClass(a), nameClass(b));
}

/** The place of a unit in its word: see `wordRowKey`. */
export function placeInWord(i: number, first: number, end: number): number {
	return (i === first ? 1 : 0) + (i + 1 === end ? 2 : 0);
}

/** How many classes of units there are. */
export const NAME_CLASSES = 136;

/** What kind of unit it is, and for characters roughly how usual it is as a surname, in given, foreign and Japanese names. */
export function nameClass({ kind, traits }: UnitItem): number {
	if (kind !== UnitKind.han) {
		return 128 + kind;
	}
	const given = Math.max(trait(traits, Trait.second), trait(traits, Trait.third));
	const isJapanese = trait(traits, Trait.japanese) > 4 ? 1 : 0;
	return (
		ROUGH[trait(traits, Trait.surname)] |
		(ROUGH[given] << 2) |
		(ROUGH[trait(traits, Trait.foreign)] << 4) |
		(isJapanese << 6)
	);
}

/** Eight levels as four. */
const ROUGH = [0, 1, 1, 1, 2, 2, 3, 3];

/**
 * The key of a word in a role.
 * @param role 0 the unit's own word, 1 the word before it, 2 the word after it
 * @param place of the unit in its own word: 1 first, 2 last, 3 both, 0 neither
 */
export function wordRowKey(role: number, place: number, { key }: WordItem): number {
	return key2(20, role * WORD_PLACES + place, key);
}

/** Adds the keys of what words of one cluster and size have in common, in a role. */
export function addClusterKeys(keys: number[], role: number, place: number, { cluster, size }: WordItem): void {
	const at = role * WORD_PLACES + place;
	keys.push(key2(21, at, cluster), key2(22, at, cluster >> 2), key2(23, at, cluster >> 4), key2(24, at, size));
}

/** Kinds of gazetteer entry, as bits of its value: person, place, organization, foreign name. */
export const ENTRY_KINDS = 4;
/** Bits of the place (1 begin, 2 inside, 3 end) and of the length (at most 6) of the entry that covers a unit. */
const COVER_BITS = 5;
/** Where the cover by a string that often was a name in plain text begins: 2 bits place, 4 bits class, 3 bits length. */
const SEEN_SHIFT = ENTRY_KINDS * COVER_BITS;
/** The parts of a state that neighbors look at. */
const NEIGHBOR_MASK = 0x3 | (0x3 << 5) | (0x3 << 10) | (0x3 << 15) | (0x3f << SEEN_SHIFT);

/** The state of a unit that an entry covers: places and lengths of the longest entry of each kind. */
export function coverState(state: number, value: number, place: number, length: number): number {
	const size = Math.min(length, 6);
	let next = state;
	for (let kind = 0; kind < ENTRY_KINDS; kind++) {
		const shift = kind * COVER_BITS;
		if (((value >> kind) & 1) === 1 && size > ((next >> (shift + 2)) & 7)) {
			next = (next & ~(31 << shift)) | ((place | (size << 2)) << shift);
		}
	}
	const seen = value >> ENTRY_KINDS;
	if (seen > 0 && size > next >> (SEEN_SHIFT + 6)) {
		next = (next & ((1 << SEEN_SHIFT) - 1)) | ((place | (seen << 2) | (size << 6)) << SEEN_SHIFT);
	}
	return next;
}

/** How many values `seenPlace` has. */
export const SEEN_PLACES = 64;

/** Place and class of the string over a unit that often was a name in plain text, 0 without one. */
export function seenPlace(state: number): number {
	return (state >> SEEN_SHIFT) & (SEEN_PLACES - 1);
}

/** What of a neighbor's state counts. */
export function neighborState(state: number): number {
	return state & NEIGHBOR_MASK;
}

/** Adds the keys of what the gazetteer says of a unit and its neighbors. */
export function addEntryKeys(keys: number[], before: number, state: number, after: number): void {
	let places = 0;
	for (let kind = 0; kind < ENTRY_KINDS; kind++) {
		const shift = kind * COVER_BITS;
		const cover = (state >> shift) & 31;
		places = (places << 2) | (cover & 3);
		if (cover > 0) {
			keys.push(key2(40, kind, cover));
		}
		const left = (before >> shift) & 3;
		const right = (after >> shift) & 3;
		if (left > 0 || right > 0) {
			keys.push(four(41, kind, left, cover & 3, right));
		}
	}
	if (places > 0) {
		keys.push(key2(42, places, 0));
	}
	addSeenKeys(keys, before >> SEEN_SHIFT, state >> SEEN_SHIFT, after >> SEEN_SHIFT);
}

function addSeenKeys(keys: number[], before: number, seen: number, after: number): void {
	if (seen > 0) {
		keys.push(key2(43, seen & 63, 0), key2(44, seen, 0));
	}
	if ((before | seen | after) > 0) {
		keys.push(key2(45, before & 63, seen & 63), key2(46, seen & 63, after & 63));
	}
}

function four(id: number, a: number, b: number, c: number, d: number): number {
	return featureKey(hashStep(hashStep(hashStep(hashStep(hashTemplate(id), a), b), c), d));
}
