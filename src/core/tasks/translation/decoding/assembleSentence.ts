import type { DecodedPhrase } from '../phraseDecoding';
import type { Derivation } from './derivation';
import type { SentenceUnits } from './sentenceUnits';
import type { TranslationOption } from './translationOption';

/** The words and phrases of a translation. @param textOf the target words of an option */
export function assembleSentence(
	units: SentenceUnits,
	derivation: Derivation,
	textOf: (option: TranslationOption) => readonly string[],
): { readonly words: readonly string[]; readonly phrases: readonly DecodedPhrase[] } {
	const words: string[] = [];
	const phrases = derivation.map((option): DecodedPhrase => {
		const sourceStart = units.starts[option.start];
		const targetStart = words.length;
		words.push(...textOf(option));
		return {
			sourceStart,
			sourceEnd: units.starts[option.end],
			targetStart,
			targetEnd: words.length,
			origin: option.origin,
			alignment: option.alignment.map(([source, target]) => [sourceStart + source, targetStart + target] as const),
		};
	});
	return { words, phrases };
}
