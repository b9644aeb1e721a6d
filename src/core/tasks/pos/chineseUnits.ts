import { NORMALIZED_UNITS } from '../../text/normalizedUnits';

/** Characters that stand for others in what the tagger learned from; most are right in both scripts elsewhere. */
const VARIANTS: readonly (readonly [variant: string, usual: string])[] = [
	['著', '着'],
	['妳', '你'],
	['牠', '它'],
];

/** For each code unit the one that features of Chinese words are made from: its normalized one, but for some variants. */
export const WORD_UNITS: Uint16Array = makeUnits();

/** The hash of the folded code units [start, end) of a text, digits as 0; never 0. */
export function hashWord(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5 | 0;
	for (let i = start; i < end; i++) {
		const unit = WORD_UNITS[text.charCodeAt(i)];
		hash = Math.imul(hash ^ (unit >= 0x30 && unit <= 0x39 ? 0x30 : unit), 0x01000193);
	}
	hash ^= hash >>> 15;
	return hash === 0 ? 1 : hash;
}

function makeUnits(): Uint16Array {
	const units = NORMALIZED_UNITS.slice();
	for (const [variant, usual] of VARIANTS) {
		units[variant.charCodeAt(0)] = usual.charCodeAt(0);
	}
	return units;
}
