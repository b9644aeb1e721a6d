import { AlignedRewriter } from '../../text/alignedRewriter';
import type { AlignedText } from '../../text/alignedText';
import { CharacterClass } from '../../text/characterClass';
import { characterLength, utf8Length } from '../../text/scalars';
import { decodeBase64 } from '../base64';
import { CharsMap } from '../sentencePiece/charsMap';
import { malformed, type PartReader } from '../definition/partReader';
import type { Normalizer } from './normalizer';

/** Longer user-perceived characters are rewritten code point by code point. */
const GRAPHEME_BYTES = 6;

/** Characters that never join the ones around them to one user-perceived character. */
const ALONE = new CharacterClass(
	/[\u0000-\u000c\u000e-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u3001-\u3029\u3041-\u3096\u30a0-\u3296\u329a-\ua66e\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d]/u,
);

/** The normalizer `Precompiled`: the rules that SentencePiece compiled. */
export function readPrecompiled(part: PartReader): Normalizer {
	const written = part.string('precompiled_charsmap');
	const bytes = decodeBase64(Uint16Array.from(written, character => character.charCodeAt(0)));
	if (bytes === undefined) {
		throw malformed(part.at('precompiled_charsmap'), 'must be written in Base64');
	}
	const map = new CharsMap(bytes);
	return text => rewrite(text, map);
}

/**
 * Rewrites each user-perceived character of fewer than 6 bytes by the rule of its shortest beginning that has one, even where
 * that leaves out the rest of it, and other characters one by one: what the reference does, marks and all.
 */
function rewrite(aligned: AlignedText, map: CharsMap): AlignedText {
	const { text } = aligned;
	const builder = new AlignedRewriter(aligned);
	let kept = 0;
	const apply = (start: number, end: number): boolean => {
		const match = map.shortestAt(text, start);
		if (match === undefined || match.end > end) {
			return false;
		}
		builder.keep(kept, start);
		builder.replace(start, end, match.replacement);
		kept = end;
		return true;
	};
	forEachGrapheme(text, (start, end) => {
		if (end - start < GRAPHEME_BYTES && utf8Length(text.slice(start, end)) < GRAPHEME_BYTES && apply(start, end)) {
			return;
		}
		for (let at = start; at < end;) {
			const next = at + characterLength(text, at);
			apply(at, next);
			at = next;
		}
	});
	if (kept === 0) {
		return aligned;
	}
	builder.keep(kept, text.length);
	return builder.finish();
}

/** Calls back with each user-perceived character (UAX #29); stretches of those that stand alone don't go through the segmenter. */
function forEachGrapheme(text: string, onGrapheme: (start: number, end: number) => void): void {
	const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
	for (let start = 0; start < text.length;) {
		let end = start + 1;
		let alone = ALONE.has(text.charCodeAt(start));
		for (let next: boolean; end < text.length; end++, alone = next) {
			next = ALONE.has(text.charCodeAt(end));
			if (alone && next) {
				break;
			}
		}
		if (end === start + 1) {
			onGrapheme(start, end);
		} else {
			segmentInPortions(text, start, end, segmenter, onGrapheme);
		}
		start = end;
	}
}

/** Units that the segmenter gets at once: its time grows with the square of what it is given. */
const PORTION = 256;

function segmentInPortions(
	text: string,
	start: number,
	end: number,
	segmenter: Intl.Segmenter,
	onGrapheme: (start: number, end: number) => void,
): void {
	for (let at = start, size = PORTION; at < end;) {
		const portionEnd = Math.min(end, at + size);
		const from = at;
		for (const { index, segment } of segmenter.segment(text.slice(from, portionEnd))) {
			const next = from + index + segment.length;
			// What the portion ends with may go on after it.
			if (next < portionEnd || portionEnd === end) {
				onGrapheme(from + index, next);
				at = next;
			}
		}
		size = at === from ? size * 2 : PORTION;
	}
}
