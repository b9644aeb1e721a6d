import type { DoubleArrayTrie } from '../../collections/doubleArrayTrie';
import type { AlignedText } from '../../text/alignedText';
import { AlignedTextBuilder } from '../../text/alignedTextBuilder';
import { scalarAt } from '../../text/scalars';
import type { NormalizerDefinition } from '../definition/sentencePieceDefinition';
import { CharsMap, type CharsMapMatch } from './charsMap';

/** The mark `▁` (U+2581) that stands for a space in pieces. */
export const SPACE_MARK = '▁';

const SPACE = 0x20;
const MARK = SPACE_MARK.charCodeAt(0);

export interface SentencePieceNormalizerOptions {
	/** Whether the mark of a word stands behind it, not before it; default false. */
	readonly treatWhitespaceAsSuffix?: boolean;
	/** Pieces that the rules leave alone. */
	readonly userDefined?: DoubleArrayTrie | undefined;
}

/**
 * SentencePiece's normalization: rules that rewrite the longest match at each place, then white space: leading, trailing and
 * repeated spaces go, a space mark comes before the text, and every space becomes a mark, each as the definition says.
 *
 * Unpaired surrogates become U+FFFD, which the rules may rewrite further. A unit of the result stands for all that the rule
 * replaced which made it; the mark before the text stands for the empty stretch at its place.
 */
export class SentencePieceNormalizer {
	readonly #definition: NormalizerDefinition;
	readonly #charsMap: CharsMap | undefined;
	readonly #markBehind: boolean;
	readonly #userDefined: DoubleArrayTrie | undefined;
	readonly #space: number;

	/** @throws NlpError `model-malformed` for broken rules. */
	constructor(definition: NormalizerDefinition, options: SentencePieceNormalizerOptions = {}) {
		this.#definition = definition;
		this.#charsMap = definition.charsMap.length === 0 ? undefined : new CharsMap(definition.charsMap);
		this.#markBehind = options.treatWhitespaceAsSuffix ?? false;
		this.#userDefined = options.userDefined;
		this.#space = definition.escapeWhitespaces ? MARK : SPACE;
	}

	normalize(text: string): AlignedText {
		const out = new AlignedTextBuilder(text.length + 1);
		this.normalizeInto(text, out);
		return out.finish();
	}

	/** As `normalize`, into a builder, of which the caller reads what it needs. */
	normalizeInto(text: string, out: AlignedTextBuilder): void {
		const start = this.#skipLeading(text);
		if (start < text.length) {
			const { addDummyPrefix, removeExtraWhitespaces } = this.#definition;
			if (addDummyPrefix && !this.#markBehind) {
				out.push(this.#space, start, start);
			}
			this.#rewrite(text, start, out);
			while (removeExtraWhitespaces && out.lastUnit === this.#space) {
				out.pop();
			}
			if (addDummyPrefix && this.#markBehind) {
				out.push(this.#space, text.length, text.length);
			}
		}
	}

	/** The offset behind the leading spaces, if they are removed. */
	#skipLeading(text: string): number {
		let at = 0;
		while (this.#definition.removeExtraWhitespaces && at < text.length) {
			const rule = this.#ruleAt(text, at);
			if ((rule?.replacement ?? text.charAt(at)) !== ' ') {
				break;
			}
			at = rule?.end ?? at + 1;
		}
		return at;
	}

	/** What is rewritten at an offset; user-defined pieces as they are. */
	#ruleAt(text: string, at: number): CharsMapMatch | undefined {
		const end = this.#userDefined?.longestAt(text, at) ?? -1;
		return end < 0 ? this.#charsMap?.longestAt(text, at) : { end, replacement: text.slice(at, end) };
	}

	#rewrite(text: string, start: number, out: AlignedTextBuilder): void {
		const removes = this.#definition.removeExtraWhitespaces;
		let afterSpace = removes;
		for (let at = start; at < text.length;) {
			const rule = this.#ruleAt(text, at);
			if (rule !== undefined) {
				afterSpace = this.#put(rule.replacement, at, rule.end, afterSpace, out) && removes;
				at = rule.end;
			} else if (text.charCodeAt(at) === SPACE) {
				if (!afterSpace) {
					out.push(this.#space, at, at + 1);
				}
				afterSpace = removes;
				at++;
			} else {
				at += putCharacter(text, at, out);
				afterSpace = false;
			}
		}
	}

	/** Appends a replacement; tells whether the text now ends with a space. */
	#put(replacement: string, start: number, end: number, afterSpace: boolean, out: AlignedTextBuilder): boolean {
		let first = 0;
		while (afterSpace && replacement.charCodeAt(first) === SPACE) {
			first++;
		}
		for (let i = first; i < replacement.length; i++) {
			const unit = replacement.charCodeAt(i);
			out.push(unit === SPACE ? this.#space : unit, start, end);
		}
		return first === replacement.length ? afterSpace : replacement.endsWith(' ');
	}
}

/** Appends a character as it is, U+FFFD for an unpaired surrogate; gives its number of units. */
function putCharacter(text: string, at: number, out: AlignedTextBuilder): number {
	const code = scalarAt(text, at);
	if (code <= 0xffff) {
		out.push(code, at, at + 1);
		return 1;
	}
	out.push(text.charCodeAt(at), at, at + 2);
	out.push(text.charCodeAt(at + 1), at, at + 2);
	return 2;
}
