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

const FOLDED = makeFolded();

/**
 * The code unit that stands for this one in feature templates: half-width for full-width forms, one for all variants of a
 * mark (，and , are one). Never for what a user sees: offsets stay, texts do not change.
 */
export function foldUnit(unit: number): number {
	return FOLDED[unit];
}

function makeFolded(): Uint16Array {
	const folded = new Uint16Array(0x10000);
	for (let unit = 0; unit < folded.length; unit++) {
		folded[unit] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
	}
	for (const line of VARIANTS) {
		for (const variant of line) {
			folded[variant.charCodeAt(0)] = line.charCodeAt(0);
		}
	}
	return folded;
}
