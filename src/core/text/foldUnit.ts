import { identicalUnits } from './unitTable';

/** Variants of one mark that templates see as one: the first of each line stands for the others. */
const VARIANTS: readonly string[] = [
	',，',
	'。.．｡',
	'!！',
	'?？',
	':：',
	';；',
	'(（[［【〔',
	')）]］】〕',
	'“"「『＂',
	'”」』',
	"‘'＇",
	'’',
	'·・‧•・',
	'—–―─',
	'《〈<＜',
	'》〉>＞',
	'%％',
	'~～〜',
];

const FOLDED = withFolding(identicalUnits());

/**
 * The code unit that stands for this one in feature templates: half-width for full-width forms, one for all variants of a
 * mark (，and , are one). Never for what a user sees: offsets stay, texts do not change.
 */
export function foldUnit(unit: number): number {
	return FOLDED[unit];
}

/** A table of code units in which each that {@link foldUnit} folds gets what the one that stands for it has; the same table. */
export function withFolding(units: Uint16Array): Uint16Array {
	for (let unit = 0xff01; unit <= 0xff5e; unit++) {
		units[unit] = units[unit - 0xfee0];
	}
	for (const line of VARIANTS) {
		for (const variant of line) {
			units[variant.charCodeAt(0)] = units[line.charCodeAt(0)];
		}
	}
	return units;
}
