import { isHanUnit, normalizedText } from './normalizedText';
import { textUnits } from './questionUnits';

/** A name of a thing. */
interface NamedThing {
	readonly thing: number;
	/** Normalized. */
	readonly name: string;
}

/** A name that shares words or characters with a text. */
export interface AlikeName {
	readonly thing: number;
	readonly name: string;
	/** The part of the name, by weight, that the text has. */
	readonly share: number;
}

/** Longer names are found by their parts alone. */
const LONGEST_EXACT = 60;
/** A part that more names have tells little. */
const MOST_WITH_PART = 5000;

/** Finds things by their names: by whole names at once, by words and pairs of characters where a name is written differently. */
export class NameIndex {
	readonly #exact = new Map<string, number[]>();
	readonly #names: NamedThing[] = [];
	readonly #parts = new Map<string, number[]>();
	/** Words of letters by the pairs of letters in them. */
	readonly #words = new Map<string, string[]>();
	#longest = 0;

	/** In code units of normalized names. */
	get longest(): number {
		return this.#longest;
	}

	/** Adds a name of a thing; all names of one thing have to come after each other. */
	add(thing: number, original: string): void {
		const name = normalizedText(original).text;
		if (name === '') return;
		const things = this.#exact.get(name) ?? [];
		// Many things may have one name, so that they are not all looked through.
		if (things.at(-1) === thing) return;
		things.push(thing);
		if (name.length <= LONGEST_EXACT) {
			this.#exact.set(name, things);
			this.#longest = Math.max(this.#longest, name.length);
		}
		const number = this.#names.push({ thing, name }) - 1;
		for (const part of partsOf(name)) this.#addPart(part, number);
	}

	/** The things that a normalized name names. */
	exact(name: string): readonly number[] {
		return this.#exact.get(name) ?? [];
	}

	/** Names that share much with a normalized text, the best first. */
	alike(text: string, limit: number): AlikeName[] {
		const weights = new Map<number, number>();
		for (const [part, similarity] of this.#knownParts(text)) {
			const names = this.#parts.get(part) ?? [];
			if (names.length > MOST_WITH_PART) continue;
			const weight = similarity * this.#weightOf(part);
			for (const number of names) weights.set(number, (weights.get(number) ?? 0) + weight);
		}
		const found: AlikeName[] = [];
		for (const [number, weight] of weights) {
			const named = this.#names[number];
			let whole = 0;
			for (const part of partsOf(named.name)) whole += this.#weightOf(part);
			const share = weight / whole;
			if (share >= 0.3) found.push({ ...named, share });
		}
		return found.sort((a, b) => b.share - a.share || a.thing - b.thing).slice(0, limit);
	}

	#addPart(part: string, number: number): void {
		const names = this.#parts.get(part);
		if (names !== undefined) {
			if (names[names.length - 1] !== number) names.push(number);
			return;
		}
		this.#parts.set(part, [number]);
		if (isHanUnit(part.charCodeAt(0)) || part.length < 4) return;
		for (const pair of pairsOf(part)) {
			const words = this.#words.get(pair);
			if (words === undefined) this.#words.set(pair, [part]);
			else words.push(part);
		}
	}

	/** The parts of a text that names have, and those like a word that none has, with how like they are. */
	#knownParts(text: string): Map<string, number> {
		const known = new Map<string, number>();
		for (const part of partsOf(text)) {
			if (this.#parts.has(part)) known.set(part, 1);
			else if (part.length >= 4 && !isHanUnit(part.charCodeAt(0))) {
				for (const [word, similarity] of this.#wordsLike(part)) {
					known.set(word, Math.max(known.get(word) ?? 0, similarity));
				}
			}
		}
		return known;
	}

	#wordsLike(word: string): [string, number][] {
		const shared = new Map<string, number>();
		const pairs = pairsOf(word);
		for (const pair of pairs)
			for (const other of this.#words.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
		const found: [string, number][] = [];
		for (const [other, count] of shared) {
			const similarity = (2 * count) / (pairs.length + other.length + 1);
			if (similarity >= 0.6) found.push([other, similarity]);
		}
		return found.sort((a, b) => b[1] - a[1]).slice(0, 5);
	}

	#weightOf(part: string): number {
		return Math.log(1 + this.#names.length / (this.#parts.get(part)?.length ?? 1));
	}
}

/** Words of letters, and pairs of Han characters that stand beside each other; a lone Han character is a part too. */
function partsOf(name: string): Set<string> {
	const parts = new Set<string>();
	const units = textUnits(name);
	for (const [index, unit] of units.entries()) {
		if (!unit.isHan) parts.add(unit.text);
		else if (index + 1 < units.length && units[index + 1].isHan) parts.add(unit.text + units[index + 1].text);
		else if (index === 0 || !units[index - 1].isHan) parts.add(unit.text);
	}
	return parts;
}

/** The pairs of letters of a word with marks around it. */
function pairsOf(word: string): string[] {
	const pairs: string[] = [];
	for (let at = -1; at < word.length; at++) pairs.push(`${word[at] ?? '^'}${word[at + 1] ?? '$'}`);
	return pairs;
}
