import { withFolding } from './foldUnit';
import { SIMPLIFIED_UNITS } from './simplified';

/**
 * The normalized unit for each code unit: half-width for full-width, one mark for its variants (see `foldUnit`), simplified
 * for traditional. Only features see it.
 */
export const NORMALIZED_UNITS: Uint16Array = withFolding(SIMPLIFIED_UNITS.slice());
