import { FUSED_WORDS } from './englishClitics';

/** What an ASCII code is to a plain word: a letter, a digit, a mark that stands alone, or what safely ends a word. */
const PlainClass = { Other: 0, Letter: 1, Digit: 2, Lone: 3, Space: 4 } as const;
const CLASSES = plainClasses();

const COMMA = 0x2c;
const PERIOD = 0x2e;

/** 1 where the hash of a contraction such as `dont` falls; few other words share its place. */
const MAY_BE_FUSED = new Uint8Array(4096);
for (const word of FUSED_WORDS) MAY_BE_FUSED[hashWord(word) & 4095] = 1;

function plainClasses(): Uint8Array {
	const classes = new Uint8Array(128);
	classes.fill(PlainClass.Space, 0, 0x21);
	classes.fill(PlainClass.Digit, 0x30, 0x3a);
	classes.fill(PlainClass.Letter, 0x41, 0x5b);
	classes.fill(PlainClass.Letter, 0x61, 0x7b);
	for (const mark of ',")]') classes[mark.charCodeAt(0)] = PlainClass.Lone;
	return classes;
}

function hashWord(word: string): number {
	let hash = 0;
	for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
	return hash;
}

function step(hash: number, code: number): number {
	return (Math.imul(hash, 31) + (code | 0x20)) | 0;
}

/**
 * The end of the token at `offset` where no rule of the tokenizer has a say: ASCII letters that a blank, a comma or the
 * period of the range ends, digits before a blank, and marks that always stand alone; else `offset`.
 *
 * What all rules together say of such a token is the same, so that this is but a shorter way: most of a text goes it.
 * @param last offset of the last mark of the range
 */
export function scanPlainWord(text: string, offset: number, end: number, last: number): number {
	const first = classOf(text.charCodeAt(offset));
	if (first === PlainClass.Letter) return scanLetters(text, offset, end, last);
	if (first === PlainClass.Digit) return scanDigits(text, offset, end);
	return first === PlainClass.Lone ? offset + 1 : offset;
}

function scanLetters(text: string, offset: number, end: number, last: number): number {
	let hash = 0;
	let at = offset;
	let code = 0;
	while (at < end) {
		code = text.charCodeAt(at);
		if (classOf(code) !== PlainClass.Letter) break;
		hash = step(hash, code);
		at++;
	}
	const isOver = at === end || classOf(code) === PlainClass.Space || code === COMMA || (code === PERIOD && at === last);
	return isOver && MAY_BE_FUSED[hash & 4095] === 0 ? at : offset;
}

function scanDigits(text: string, offset: number, end: number): number {
	let at = offset + 1;
	while (at < end && classOf(text.charCodeAt(at)) === PlainClass.Digit) at++;
	return at === end || classOf(text.charCodeAt(at)) === PlainClass.Space ? at : offset;
}

function classOf(code: number): number {
	return code < CLASSES.length ? CLASSES[code] : PlainClass.Other;
}
