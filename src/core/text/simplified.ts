import { SIMPLIFIED_PAIRS } from './simplifiedPairs';
import { identicalUnits } from './unitTable';

/**
 * For each code unit the one that stands for it in features of Chinese text: the simplified character for a traditional
 * one (`SIMPLIFIED_UNITS[0x570b]`, 國, is 国), each other unit for itself.
 *
 * One character stands for one, so offsets stay; texts never change. Characters that are right in both scripts (著, 里) stay.
 */
export const SIMPLIFIED_UNITS: Uint16Array = makeUnits();

function makeUnits(): Uint16Array {
	const units = identicalUnits();
	for (let i = 0; i < SIMPLIFIED_PAIRS.length; i += 2) {
		units[SIMPLIFIED_PAIRS.charCodeAt(i)] = SIMPLIFIED_PAIRS.charCodeAt(i + 1);
	}
	return units;
}

/** A text with simplified characters for traditional ones: what lists of Chinese words are compared with. Its offsets stay. */
export function simplify(text: string): string {
	let simplified = '';
	let kept = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (SIMPLIFIED_UNITS[unit] === unit) continue;
		simplified += text.slice(kept, at) + String.fromCharCode(SIMPLIFIED_UNITS[unit]);
		kept = at + 1;
	}
	return simplified + text.slice(kept);
}
