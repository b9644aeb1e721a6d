import { CharacterKind, characterKind } from '../../../text/characterKind';
import { CharacterScript, characterScript } from '../../../text/characterScript';
import { foldUnit } from '../../../text/foldUnit';
import { SIMPLIFIED_UNITS } from '../../../text/simplified';

/** What a code unit is to an index of terms. */
export const TermUnit = { None: 0, Letter: 1, Digit: 2, Han: 3 } as const;

const FOLDED = foldedUnits();
const CLASSES = unitClasses();

/** The code unit that stands for this one in terms: lower case of ASCII, half width of full width, simplified of traditional. */
export function foldedTermUnit(unit: number): number {
	return FOLDED[unit];
}

/** One of {@link TermUnit}; full-width letters and digits are what they stand for. */
export function termUnit(unit: number): number {
	return CLASSES[unit];
}

function foldedUnits(): Uint16Array {
	const units = SIMPLIFIED_UNITS.slice();
	for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = foldUnit(unit);
	for (let unit = 0; unit < units.length; unit++) {
		if (units[unit] >= 0x41 && units[unit] <= 0x5a) units[unit] += 0x20;
	}
	return units;
}

function unitClasses(): Uint8Array {
	const classes = new Uint8Array(0x10000);
	for (let unit = 0; unit < classes.length; unit++) {
		const folded = FOLDED[unit];
		const kind = characterKind(folded);
		const script = characterScript(folded);
		if (script === CharacterScript.Han) classes[unit] = TermUnit.Han;
		else if (kind === CharacterKind.Digit) classes[unit] = TermUnit.Digit;
		else if (kind === CharacterKind.Letter && script === CharacterScript.Letter) classes[unit] = TermUnit.Letter;
	}
	// The halves of surrogate pairs with rare Han characters are read one after the other.
	classes.fill(TermUnit.Han, 0xd840, 0xd8c0).fill(TermUnit.Han, 0xdc00, 0xe000);
	return classes;
}
