import { type AlignedText, withSameAlignment } from './alignedText';
import { AlignedRewriter } from './alignedRewriter';
import { CharacterClass } from './characterClass';

/** A normal form of Unicode (UAX #15). */
export type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

/** A character that may be joined to or reordered with the ones before it: its decomposition begins with a mark, or it is a jamo. */
const JOINING = new CharacterClass(codePoint =>
	/^[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]/u.test(String.fromCodePoint(codePoint).normalize('NFKD')),
);

/**
 * A text in a normal form of Unicode. Each stretch that normalization sees as one, a character with the marks after it, stands
 * for the same stretch of the source.
 */
export function toNormalForm(aligned: AlignedText, form: NormalForm): AlignedText {
	const { text } = aligned;
	if (text.normalize(form) === text) {
		return aligned;
	}
	const builder = new AlignedRewriter(aligned);
	let kept = 0;
	for (let start = 0; start < text.length;) {
		const end = endOfStretch(text, start);
		if (end - start > 1 || text.charCodeAt(start) > 0x7f) {
			const stretch = text.slice(start, end);
			const normalized = stretch.normalize(form);
			if (normalized !== stretch) {
				builder.keep(kept, start);
				builder.replace(start, end, normalized);
				kept = end;
			}
		}
		start = end;
	}
	builder.keep(kept, text.length);
	return builder.finish();
}

function endOfStretch(text: string, start: number): number {
	let end = start;
	do {
		end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
	} while (end < text.length && text.charCodeAt(end) > 0x7f && JOINING.has(text.codePointAt(end) ?? 0));
	return end;
}

/** A text in lower case, character by character: unlike `toLowerCase` of a whole text, a sigma at the end of a word is as any. */
export function toLowerCase(aligned: AlignedText): AlignedText {
	const { text } = aligned;
	const lower = text
		.split('Σ')
		.map(part => part.toLowerCase())
		.join('σ');
	if (lower.length === text.length) {
		return withSameAlignment(aligned, lower);
	}
	// Only İ becomes longer, the two units i and U+0307.
	const builder = new AlignedRewriter(aligned);
	let kept = 0;
	for (let at = text.indexOf('İ'); at >= 0; at = text.indexOf('İ', kept)) {
		const before = builder.length;
		builder.keepAs(kept, at, lower.slice(before, before + at - kept));
		builder.replace(at, at + 1, 'i\u0307');
		kept = at + 1;
	}
	const before = builder.length;
	builder.keepAs(kept, text.length, lower.slice(before));
	return builder.finish();
}
