/*
 * The names of the parser's features in the order in which `ParserFeatures` writes them, in the writing of Zhang and Nivre
 * (2011): S0, S1, S2 are the words on the stack from its top, B0, B1, B2 those to come; w is the word, t both its tags, c its
 * coarse tag, e its ending; l and r are the outermost children on the left and on the right, l2 and r2 those inside of
 * them, their label is dep; v counts children, d is a distance. H is the head of an arc, D its dependent, s the side.
 */

/** The features of a word, and of two of them together. */
const wordNames = (at: string): string[] => [`${at}w`, `${at}t`, `${at}wt`];
const pairNames = (a: string, b: string): string[] => [
	`${a}w ${b}w`,
	`${a}t ${b}t`,
	`${a}wt ${b}t`,
	`${a}t ${b}wt`,
	`${a}w ${b}t`,
	`${a}t ${b}w`,
];
const endingNames = (a: string, b: string): string[] => [`${a}e ${b}e`, `${a}e ${b}t`, `${a}t ${b}e`];

/** The features by which a move is chosen. */
export const MOVE_FEATURES: readonly string[] = [
	...['S0', 'S1', 'B0', 'B1'].flatMap(wordNames),
	'S2t',
	'B2t',
	...pairNames('S0', 'B0'),
	...pairNames('S1', 'S0'),
	'B0t B1t',
	'S0t B0t B1t',
	'B0t B1t B2t',
	'S1t S0t B0t',
	'S2t S1t S0t',
	'S0w B0t B1t',
	'S1t B0t',
	'S1w B0w',
	'S0t B0t B1t B2t',
	'S0t S0lt B0t',
	'S0t S0rt B0t',
	'S0t B0t B0lt',
	'S1t S1rt S0t',
	'S1t S1lt S0t',
	'S1t S0t S0lt',
	'S1t S0t S0rt',
	'S0l-dep S0r-dep S0c B0c',
	'S1l-dep S1r-dep S1c S0c',
	'B0l-dep B0l2-dep B0c S0c',
	'S0r-dep S0r2-dep S0t',
	'S0lw S0t S1t',
	'S0rw S0t B0t',
	'S0w d',
	'B0w d',
	'S0t B0t d',
	'S1t S0t d',
	'S0w vl',
	'S0t vl vr',
	'S0w vr',
	'S1t vr vl',
	'B0t vl',
	...endingNames('S0', 'B0'),
	...endingNames('S1', 'S0'),
];

const childNames = (child: string): string[] => [`D${child}w Dc Hc`, `D${child}-dep Dt Hc s`, `D${child}w Hw Dc`];
const siblingNames = (sibling: string): string[] => [`H${sibling}-dep Ht Dt s`, `H${sibling}c Hc Dw`];

/** The features by which an arc's label is chosen. */
export const LABEL_FEATURES: readonly string[] = [
	...pairNames('H', 'D'),
	...endingNames('H', 'D'),
	'Dw s',
	'Hw s',
	'Dt Ht s d',
	'Dc Hc s',
	'Dw Hc s',
	'Dc Hw s',
	'D-1t Dt Hc',
	'Dt D+1t Hc',
	'H-1t Hc Dt',
	'H+1t Hc Dt',
	...['l', 'l2', 'r', 'r2'].flatMap(childNames),
	...['l', 'l2', 'r', 'r2'].flatMap(siblingNames),
	'Dvl Dvr Dc Hc',
	'Hvl Hc Dt s',
];
