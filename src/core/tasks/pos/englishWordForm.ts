import { featureKey, hashStep, hashTemplate, hashText } from '../../linear/featureHash';
import { CharacterKind, codePointKind, codePointLength, isAsciiLetter } from '../../text/characterKind';

/** How a word is written. */
export const Casing = { None: 0, Lower: 1, Capitalized: 2, Upper: 3, Mixed: 4, Boundary: 7 } as const;

/** One of the values of the table of that name. */
export type Casing = (typeof Casing)[keyof typeof Casing];

/** What the templates that join several words know of one. */
export interface JointForm {
	/** Hash of the word in lower case, digits as 0, quotes straight. */
	readonly word: number;
	/** Hash of the last two letters of that. */
	readonly ending: number;
	/** Hash of its shape: `Aa`, `a-a`, `0.0`. */
	readonly shape: number;
	readonly casing: Casing;
}

/** What the feature templates of English tagging know of one word: computed once, kept for all its occurrences. */
export interface EnglishWordForm extends JointForm {
	/** The features it gives to itself and to its neighbours, by the slots of {@link OFFSETS}. */
	readonly keys: readonly Int32Array[];
}

/** Templates of a word for itself; the neighbours' follow. */
const OWN_TEMPLATES = 24;
const NEIGHBOR_TEMPLATES = 4;

/** The places of a word beside the word that is tagged, in the order of {@link EnglishWordForm.keys}. */
export const OFFSETS = [0, -1, -2, 1, 2] as const;

/** The number of the first template that joins several words. */
export const FIRST_JOINT_TEMPLATE = OWN_TEMPLATES + OFFSETS.length * NEIGHBOR_TEMPLATES;

/** What stands before the first and after the last word of a sentence. */
export const BOUNDARY_FORM: EnglishWordForm = makeForm('\u0002', '\u0002', Casing.Boundary, () => 0);

/** Gives the cluster path of a word as it is written: a 1 and ten bits, the class at 64, 256 and 1024; or 0. */
export type ClusterOf = (lower: string) => number;

/** What handles and hashtags are read as: a name that every corpus knows. */
const NAME_STAND_IN = 'John';

/** What emoji are read as; older corpora write their emoticons with marks. */
const EMOJI_STAND_IN = ':)';

/** Reads a word. */
export function readWordForm(word: string, clusterOf: ClusterOf): EnglishWordForm {
	const seen = standIn(word);
	return makeForm(seen, normalize(seen), casingOf(seen), clusterOf);
}

/** The word itself, or what stands in for a kind of word that the training corpora hardly have. */
function standIn(word: string): string {
	const first = word.charCodeAt(0);
	if ((first === 0x40 || first === 0x23) && word.length > 1) {
		return isAsciiLetter(word.charCodeAt(1)) ? NAME_STAND_IN : word;
	}
	const isSymbol = first >= 0x2190 && codePointKind(word, 0) === CharacterKind.Symbol;
	return isSymbol && (codePointLength(word, 0) === 2 || first < 0x2c00) ? EMOJI_STAND_IN : word;
}

/** Lower case, digits as 0, quotes straight: what a word is looked up by. */
export function normalize(word: string): string {
	const lower = word.toLowerCase();
	return /[0-9\u2018\u2019`]/.test(lower) ? lower.replace(/[0-9]/g, '0').replace(/[\u2018\u2019`]/g, "'") : lower;
}

function makeForm(word: string, normal: string, casing: Casing, clusterOf: ClusterOf): EnglishWordForm {
	const hash = hashText(normal);
	const shape = shapeHash(word);
	const cluster = clusterOf(word) || clusterOf(normal);
	const suffix = (length: number) => (normal.length >= length ? hashText(normal, normal.length - length) : 1);
	const keys = [ownKeys(word, normal, hash, shape, casing, cluster)];
	for (let index = 1; index < OFFSETS.length; index++) {
		const first = OWN_TEMPLATES + index * NEIGHBOR_TEMPLATES;
		const near = index % 2 === 1;
		const parts = near ? [hash, suffix(3), shape, clusterPrefix(cluster, 10)] : [hash, clusterPrefix(cluster, 10)];
		keys.push(Int32Array.from(parts, (part, template) => partKey(first + template, part)));
	}
	return { word: hash, ending: suffix(2), shape, casing, keys };
}

function ownKeys(
	word: string,
	normal: string,
	hash: number,
	shape: number,
	casing: Casing,
	cluster: number,
): Int32Array {
	const parts = [1, hash, hashText(word), shape];
	const length = normal.length;
	for (let size = 1; size <= 5; size++) {
		parts.push(length > size ? hashText(normal, length - size) : 1);
	}
	for (let size = 1; size <= 4; size++) {
		parts.push(length > size ? hashText(normal, 0, size) : 1);
	}
	parts.push(casing * 8 + Math.min(length, 7));
	parts.push(length > 3 ? hashStep(hashText(normal, length - 3), casing) : 1);
	for (const bits of [6, 8, 10]) {
		parts.push(clusterPrefix(cluster, bits));
	}
	return Int32Array.from(parts, (part, template) => partKey(template, part));
}

/** The first bits of a cluster's path with the leading 1; the whole path where it is shorter. */
function clusterPrefix(cluster: number, bits: number): number {
	const length = 31 - Math.clz32(cluster);
	return length <= bits ? cluster : cluster >>> (length - bits);
}

function partKey(template: number, part: number): number {
	return featureKey(hashStep(hashTemplate(template), part));
}

/** The hash of a shape: runs of capitals, small letters, digits and every other mark. */
function shapeHash(word: string): number {
	let hash = 17;
	let last = 0;
	for (let i = 0; i < word.length; i++) {
		const code = shapeCode(word.charCodeAt(i));
		if (code !== last) {
			hash = hashStep(hash, code);
		}
		last = code;
	}
	return hash;
}

function shapeCode(code: number): number {
	if (code >= 0x61 && code <= 0x7a) {
		return 1;
	}
	if (code >= 0x41 && code <= 0x5a) {
		return 2;
	}
	if (code >= 0x30 && code <= 0x39) {
		return 3;
	}
	return code < 0xc0 ? code : 4;
}

function casingOf(word: string): Casing {
	const lower = word.toLowerCase();
	const upper = word.toUpperCase();
	if (lower === upper) {
		return Casing.None;
	}
	if (word === lower) {
		return Casing.Lower;
	}
	if (word === upper) {
		return word.length > 1 ? Casing.Upper : Casing.Capitalized;
	}
	return word.slice(1) === lower.slice(1) ? Casing.Capitalized : Casing.Mixed;
}
