import { type AlignedText } from './alignedText';
import { AlignedRewriter } from './alignedRewriter';

/** Calls back with the bounds of each match in a text, from left to right, without overlap. */
export type MatchFinder = (text: string, onMatch: (start: number, end: number) => void) => void;

/** Replaces every match by the same text; the text itself where nothing matches. */
export function replaceMatches(aligned: AlignedText, find: MatchFinder, content: string): AlignedText {
	const { text } = aligned;
	let builder: AlignedRewriter | undefined;
	let kept = 0;
	find(text, (start, end) => {
		builder ??= new AlignedRewriter(aligned);
		builder.keep(kept, start);
		builder.replace(start, end, content);
		kept = end;
	});
	if (builder === undefined) {
		return aligned;
	}
	builder.keep(kept, text.length);
	return builder.finish();
}

/**
 * Rewrites a text character by character (a code point; an unpaired surrogate is one of its own).
 *
 * @param rewrite What a character becomes, '' to leave it out, or undefined where it stays.
 */
export function mapCharacters(aligned: AlignedText, rewrite: (codePoint: number) => string | undefined): AlignedText {
	const { text } = aligned;
	let builder: AlignedRewriter | undefined;
	let kept = 0;
	for (let i = 0; i < text.length;) {
		const codePoint = text.codePointAt(i) ?? 0;
		const end = i + (codePoint > 0xffff ? 2 : 1);
		const written = rewrite(codePoint);
		if (written !== undefined) {
			builder ??= new AlignedRewriter(aligned);
			builder.keep(kept, i);
			builder.replace(i, end, written);
			kept = end;
		}
		i = end;
	}
	if (builder === undefined) {
		return aligned;
	}
	builder.keep(kept, text.length);
	return builder.finish();
}
