import type { ChineseLine } from '../../src/core/tasks/dictionary/chinese/chineseLine';
import type { Gloss } from '../../src/core/tasks/dictionary/chinese/glossCode';
import { isAligned, syllablesOf } from '../../src/core/tasks/dictionary/chinese/wordCode';
import { READINGS_ALONE } from './readingsAlone';

/** How frequent a reading, in lower case, of a simplified character is in running text. */
export type ReadingWeights = (character: string, reading: string) => number;

const POINTER = /^(?:\([^)]*\) )?(?:(?:\w+ )?variant of|erhua form of|used in|see|same as|also written)$/u;
const SURNAME = /^(?:\(?surname|two-character surname)\b/u;
const PARTICLE = /particle|marker|-ly$/u;
const NEUTRAL = /^[a-z]+5$/u;

/**
 * How frequent readings are: a word of several characters counts for the reading of each of its characters, as often as it
 * stands in texts; how a character is read alone comes before all others where that is known to be another.
 * @param frequencyOf how often a word stands in texts
 */
export function readingWeights(lines: readonly ChineseLine[], frequencyOf: (word: string) => number): ReadingWeights {
	const weights = new Map<string, number>();
	const linesOf = groupBy(lines, ({ word }) => word);
	for (const [word, readings] of linesOf) {
		const characters = Array.from(word);
		if (characters.length < 2) continue;
		const weight = frequencyOf(word) / readings.length;
		for (const { reading } of readings) {
			if (reading === undefined || !isAligned(reading, characters.length)) continue;
			syllablesOf(reading).forEach((syllable, i) => {
				const key = characters[i] + syllable;
				weights.set(key, (weights.get(key) ?? 0) + weight);
			});
		}
	}
	return (character, reading) =>
		READINGS_ALONE.get(character) === reading ? Number.POSITIVE_INFINITY : (weights.get(character + reading) ?? 0);
}

/**
 * Lines in the order in which a reader wants those of one word: what the word commonly means, then names, words that are
 * there for others only, and surnames last. Among those of one kind a character's more frequent reading is first, and that of
 * a particle, or of the character alone where that is another, before it; what is not known so stays in the dictionary's order. Lines of one traditional form stay together.
 */
export function orderSenses(lines: readonly ChineseLine[], weightOf: ReadingWeights): ChineseLine[] {
	const ordered: ChineseLine[] = [];
	for (const group of groupBy(lines, ({ word }) => word).values()) {
		const sorted = group
			.map(line => ({ line, rank: rankOf(line), weight: weightOfLine(line, weightOf) }))
			.sort((a, b) => a.rank - b.rank || b.weight - a.weight)
			.map(({ line }) => line);
		for (const form of groupBy(sorted, ({ traditional }) => traditional).values()) ordered.push(...form);
	}
	return ordered;
}

function rankOf({ reading, glosses }: ChineseLine): number {
	const texts = glosses.map(textOf);
	if (texts.every(text => SURNAME.test(text))) return 3;
	if (glosses.every(isPointer)) return 2;
	return /^[A-Z]/u.test(reading ?? '') ? 1 : 0;
}

function weightOfLine({ word, reading, glosses }: ChineseLine, weightOf: ReadingWeights): number {
	if (reading === undefined || Array.from(word).length > 1) return 0;
	const isParticle =
		!READINGS_ALONE.has(word) && NEUTRAL.test(reading) && glosses.some(gloss => PARTICLE.test(textOf(gloss)));
	return isParticle ? Number.POSITIVE_INFINITY : weightOf(word, reading.toLowerCase());
}

/** Whether a meaning only sends the reader to a word. */
function isPointer(gloss: Gloss): boolean {
	const [first] = gloss;
	return typeof first === 'string' && gloss.length > 1 && POINTER.test(first.trim());
}

function textOf([first]: Gloss): string {
	return typeof first === 'string' ? first : '';
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
