import type { FixedPhrase, SourceSentence, Zone } from '../phraseDecoding';

/** The number of a word that the table does not have. */
export const UNKNOWN_WORD = -1;
/** In place of the number of a word: a unit whose translation is fixed. */
export const FIXED_UNIT = -2;

/** A sentence as a search sees it: words, but what is translated as one whatever happens is one unit. */
export interface SentenceUnits {
	readonly size: number;
	readonly words: readonly string[];
	/** The first word of each unit, and the end. */
	readonly starts: Int32Array;
	/** The number of each unit's word in the table, or {@link UNKNOWN_WORD} or {@link FIXED_UNIT}. */
	readonly ids: Int32Array;
	readonly fixed: ReadonlyMap<number, FixedPhrase>;
	/** In units. */
	readonly zones: readonly Zone[];
	/** Units before which there is a wall, sorted, each once. */
	readonly walls: readonly number[];
}

/**
 * The units of a sentence.
 * @throws RangeError where fixed phrases, zones or walls do not fit the words or one another
 */
export function unitsOf(sentence: SourceSentence, ids: ReadonlyMap<string, number>): SentenceUnits {
	const { words } = sentence;
	const byStart = fixedByStart(sentence);
	const unitOf = new Int32Array(words.length + 1).fill(-1);
	const fixed = new Map<number, FixedPhrase>();
	const starts: number[] = [];
	for (let word = 0; word < words.length;) {
		const phrase = byStart.get(word);
		unitOf[word] = starts.length;
		if (phrase !== undefined) fixed.set(starts.length, phrase);
		starts.push(word);
		word = phrase?.end ?? word + 1;
	}
	if (fixed.size < byStart.size) throw new RangeError('Fixed phrases cross one another.');
	unitOf[words.length] = starts.length;
	const zones = (sentence.zones ?? []).filter(({ start, end }) => start !== end);
	return {
		size: starts.length,
		words,
		starts: Int32Array.from([...starts, words.length]),
		ids: Int32Array.from(starts, (word, unit) =>
			fixed.has(unit) ? FIXED_UNIT : (ids.get(words[word]) ?? UNKNOWN_WORD),
		),
		fixed,
		zones: zones.map(zone => unitsOfZone(zone, unitOf)),
		walls: [...new Set((sentence.walls ?? []).map(wall => unitOfWall(wall, unitOf)))].sort((a, b) => a - b),
	};
}

function fixedByStart({ words, fixed = [] }: SourceSentence): ReadonlyMap<number, FixedPhrase> {
	for (const phrase of fixed) {
		if (phrase.end <= phrase.start || phrase.start < 0 || phrase.end > words.length)
			throw misfit(phrase, 'a fixed phrase');
	}
	const byStart = new Map(fixed.map(phrase => [phrase.start, phrase]));
	if (byStart.size < fixed.length) throw new RangeError('Two fixed phrases begin at one word.');
	return byStart;
}

function unitsOfZone(zone: Zone, unitOf: Int32Array): Zone {
	const start = unitOf[zone.start] ?? -1;
	const end = unitOf[zone.end] ?? -1;
	if (start < 0 || end < 0 || start > end) throw misfit(zone, 'a zone');
	return { start, end };
}

function unitOfWall(wall: number, unitOf: Int32Array): number {
	const unit = unitOf[wall] ?? -1;
	if (unit < 0)
		throw new RangeError(`There cannot be a wall before word ${wall}: it is none, or inside a fixed phrase.`);
	return unit;
}

function misfit({ start, end }: Zone, what: string): RangeError {
	return new RangeError(`Words ${start} to ${end} cannot be ${what}: they are none, or cross a fixed phrase.`);
}
