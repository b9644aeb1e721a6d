import type { Language } from '../../../text/language';
import { isFinite } from './english/englishWords';
import { isSound } from './isSound';
import { isContent } from './word';
import type { Word } from './word';
import { WordGraph } from './wordGraph';

/** Fewer sentences are no sign of what they have in common. */
const FEWEST_ALIKE = 3;
/** More sentences add little but time. */
export const MOST_ALIKE = 12;

/** The ways of longer sentences have no end within what is looked at. */
const MOST_WORDS = 80;

/**
 * One sentence for several that say much the same: of the ways through their word graph the one that has most of the
 * words they share, for its length, as Boudin and Morin, "Keyphrase Extraction for N-best Reranking in Multi-Sentence
 * Compression", NAACL 2013, rerank them by keyphrases.
 * @param sentences the one that the others are like first; those of which one denies, or that end like no statement,
 * have no part
 * @returns undefined where no way is shorter than the first sentence, and as good a sentence
 */
export function fuseAlike(sentences: readonly (readonly Word[])[], language: Language): readonly Word[] | undefined {
	const alike = sentences.filter(
		words => words.length <= MOST_WORDS && isDenial(words) === isDenial(sentences[0]) && isStatement(words),
	);
	if (alike.length < FEWEST_ALIKE || alike[0] !== sentences[0]) return undefined;
	const frequencies = new Map<string, number>();
	for (const words of alike) {
		for (const lemma of new Set(words.filter(isContent).map(each => each.lemma))) {
			frequencies.set(lemma, (frequencies.get(lemma) ?? 0) + 1);
		}
	}
	const valueOf = (words: readonly Word[]): number => {
		const lemmas = new Set(words.filter(isContent).map(({ lemma }) => lemma));
		let value = 0;
		for (const lemma of lemmas) value += (frequencies.get(lemma) ?? 1) - 1;
		return value / Math.sqrt(words.length);
	};
	let best: readonly Word[] | undefined;
	let bestValue = valueOf(alike[0]);
	for (const { words } of new WordGraph(alike).paths()) {
		const value = valueOf(words);
		if (
			value > bestValue &&
			words.length <= alike[0].length &&
			hasMainVerb(words, language) &&
			isSound(words, language)
		) {
			best = words;
			bestValue = value;
		}
	}
	return best;
}

/** Whether an English way has a finite verb besides those of its clauses with who and which. */
function hasMainVerb(words: readonly Word[], language: Language): boolean {
	if (language !== 'en') return true;
	const relatives = words.filter(({ xpos }) => xpos === 'WDT' || xpos === 'WP').length;
	return words.filter(isFinite).length > relatives;
}

const DENIALS = /^(?:not|n't|n’t|never|no|nobody|nothing|none|hardly|without|不|没|没有|未|无|非|别|并非|不是|并不)$/iu;

function isDenial(words: readonly Word[]): boolean {
	return words.some(({ text }) => DENIALS.test(text));
}

function isStatement(words: readonly Word[]): boolean {
	return /^[.。]$/u.test(words.at(-1)?.text ?? '') && !words.some(({ text }) => /^[?？!！]$/u.test(text));
}
