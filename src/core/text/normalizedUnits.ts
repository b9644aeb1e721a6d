import { withFolding } from './foldUnit';
import { SIMPLIFIED_UNITS } from './simplified';

/**
 * The normalized unit for each code unit: half-width for full-width, one mark for its variants (see `foldUnit`), simplified
 * for traditional. Only features see it.
 */
export const NORMALIZED_UNITS: Uint16Array = withFolding(SIMPLIFIED_UNITS.slice());

/** A text unit by unit as features see it. */
export function normalizedText(text: string): string {
	return Array.from({ length: text.length }, (_, i) => String.fromCharCode(NORMALIZED_UNITS[text.charCodeAt(i)])).join(
		'',
	);
}
