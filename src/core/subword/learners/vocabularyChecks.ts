import { NlpError } from '../../errors';
import type { WordCounts } from './wordCounts';

/** @throws NlpError `input-malformed` where there is no word to learn from */
export function checkNotEmpty(words: WordCounts): void {
	if (words.size === 0) {
		throw new NlpError(
			'input-malformed',
			'There is nothing to learn a vocabulary from: the corpus has no words. Choose text with at least a few lines.',
		);
	}
}

/** @throws NlpError `input-malformed` where special tokens and alphabet are more than the vocabulary may hold */
export function checkAlphabetFits(alphabet: number, vocabularySize: number): void {
	if (!Number.isInteger(vocabularySize) || vocabularySize < alphabet) {
		throw new NlpError(
			'input-malformed',
			`A vocabulary of ${vocabularySize} pieces cannot be learned: special tokens and the characters of the corpus are ` +
				`${alphabet} already. Choose a size of ${alphabet} or more, or limit the alphabet.`,
		);
	}
}

/** @throws NlpError `input-malformed` where the corpus gave fewer pieces than were wanted, which is not allowed */
export function checkVocabularyFilled(
	size: number,
	{ vocabularySize, allowSmaller = false }: { readonly vocabularySize: number; readonly allowSmaller?: boolean },
): void {
	if (size < vocabularySize && !allowSmaller) {
		throw new NlpError(
			'input-malformed',
			`A vocabulary of ${vocabularySize} pieces cannot be learned from this corpus: it gives ${size} at most. ` +
				`Choose a size of ${size} or less, or add text.`,
		);
	}
}
