import type { Readability } from './statistics';

/** The lengths that formulas of readability know. */
export interface TextLengths {
	readonly sentences: number;
	readonly words: number;
	readonly letters: number;
	readonly syllables: number;
}

/** How hard an English text is to read; undefined for one without words. */
export function readabilityOf({ sentences, words, letters, syllables }: TextLengths): Readability | undefined {
	if (sentences === 0 || words === 0) return undefined;
	const perSentence = words / sentences;
	const perWord = syllables / words;
	return {
		syllables,
		fleschReadingEase: 206.835 - 1.015 * perSentence - 84.6 * perWord,
		fleschKincaidGrade: 0.39 * perSentence + 11.8 * perWord - 15.59,
		colemanLiauGrade: 5.88 * (letters / words) - 29.6 * (sentences / words) - 15.8,
	};
}
