import { DoubleArrayTrie } from '../../collections/doubleArrayTrie';
import { characterLength, scalarAt } from '../../text/scalars';
import type { NormalizerDefinition } from '../definition/sentencePieceDefinition';
import { SentencePieceNormalizer, SPACE_MARK } from '../sentencePiece/sentencePieceNormalizer';
import { ANY_SCRIPT, CharacterScripts } from './characterScripts';

/**
 * Cuts a corpus into the stretches that a piece of SentencePiece never leaves: each line is a sentence, which is normalized; a
 * stretch begins at a space mark, where the script changes, and beside a user-defined piece, which is in none. Nor is U+0000,
 * which ends a string for the library: it does not load a model with such a piece.
 */
export class SentenceWords {
	readonly #normalizer: SentencePieceNormalizer;
	readonly #userSymbols: DoubleArrayTrie | undefined;
	readonly #scripts = new CharacterScripts();

	constructor(normalizer: NormalizerDefinition, userSymbols: readonly string[]) {
		const symbols = userSymbols.filter(symbol => symbol !== '');
		this.#userSymbols = symbols.length === 0 ? undefined : new DoubleArrayTrie([...new Set(symbols)]);
		this.#normalizer = new SentencePieceNormalizer(normalizer, { userDefined: this.#userSymbols });
	}

	/** Calls with each stretch, `[start, end)` of a normalized sentence or a part of it. */
	cut(text: string, take: (text: string, start: number, end: number) => void): void {
		for (const line of text.split(/\r?\n|\r/)) {
			for (const part of this.#normalizer.normalize(line).text.split('\0')) {
				this.#cutSentence(part, take);
			}
		}
	}

	#cutSentence(sentence: string, take: (text: string, start: number, end: number) => void): void {
		let start = 0;
		let script = ANY_SCRIPT;
		for (let at = 0; at < sentence.length;) {
			const symbolEnd = this.#userSymbols?.longestAt(sentence, at) ?? -1;
			const isMark = sentence[at] === SPACE_MARK;
			const next = isMark ? ANY_SCRIPT : this.#scripts.after(script, scalarAt(sentence, at));
			if (isMark || symbolEnd >= 0 || (script !== ANY_SCRIPT && next !== script)) {
				take(sentence, start, at);
				start = Math.max(at, symbolEnd);
			}
			script = symbolEnd >= 0 ? ANY_SCRIPT : next;
			at = symbolEnd >= 0 ? symbolEnd : at + characterLength(sentence, at);
		}
		take(sentence, start, sentence.length);
	}
}
