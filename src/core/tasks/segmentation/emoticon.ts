import { CharacterKind, characterKind, isSpace } from '../../text/characterKind';

/**
 * Emoticons in which every part is safe to read anywhere: eyes, nose, round mouth. They may follow a word directly,
 * as in `great:)`.
 */
const ROUND_FACES: readonly string[] = [':)', ':(', ':-)', ':-(', ';)', ';-)', ':o)', "':)", ":'(", ':^)', '=)', '=('];

/** Emoticons that need white space before them. */
const APART_FACES: readonly string[] = (
	':D :P :p :O :o :3 :/ :| :\\ :* :S :s :] :[ :} :{ :$ :@ :-D :-P :-p :-O :-o :-/ :-| :-\\ :-* :-S :-] :-[ ;D ;P ;p ;-P ;-D ' +
	'=D =P =/ =] =[ >:( >:) >:-( >:D 8) 8-) XD xD X-D x) (: (; (-: (= D: D; <3 </3 ^_^ ^^ ^.^ -_- -.- >_< >.< o_O O_o o_o ' +
	"O.o o.O T_T ;_; u_u :'D \\o/ \\m/"
).split(' ');

/** Faces by first character, longest first. */
const FACES: ReadonlyMap<number, readonly string[]> = groupByFirst([...ROUND_FACES, ...APART_FACES]);
/** 1 for the ASCII characters that some face begins with. */
const BEGINS_FACE = Uint8Array.from({ length: 128 }, (_, code) => (FACES.has(code) ? 1 : 0));
const ROUND: ReadonlySet<string> = new Set(ROUND_FACES);

function groupByFirst(faces: readonly string[]): Map<number, string[]> {
	const groups = new Map<number, string[]>();
	for (const face of [...faces].sort((a, b) => b.length - a.length)) {
		const first = face.charCodeAt(0);
		groups.set(first, [...(groups.get(first) ?? []), face]);
	}
	return groups;
}

/** The end of the emoticon at `offset`, as `:-)`, `;P`, `(:`, `<3`, `^_^`, or `offset` when there is none. */
export function scanEmoticon(text: string, offset: number, end: number, start: number): number {
	const code = text.charCodeAt(offset);
	const faces = code < BEGINS_FACE.length && BEGINS_FACE[code] === 1 ? FACES.get(code) : undefined;
	if (faces === undefined) {
		return offset;
	}
	const isApart = offset === start || isSpace(text.charCodeAt(offset - 1));
	for (const face of faces) {
		const faceEnd = offset + face.length;
		if (faceEnd > end || !text.startsWith(face, offset)) {
			continue;
		}
		const repeated = repetitionEnd(text, faceEnd, end);
		if (isApart ? isFaceEnd(text, faceEnd, repeated, end) : ROUND.has(face) && isSpaceOrEnd(text, repeated, end))
			return repeated;
	}
	return offset;
}

/** The end of a repeated closing mouth, as `:)))`. */
function repetitionEnd(text: string, from: number, end: number): number {
	let at = from;
	while (text.charCodeAt(from - 1) === 0x29 && at < end && text.charCodeAt(at) === 0x29) {
		at++;
	}
	return at;
}

/** After an emoticon comes no letter or digit; after one that could be ordinary punctuation comes white space. */
function isFaceEnd(text: string, faceEnd: number, repeated: number, end: number): boolean {
	if (isSpaceOrEnd(text, repeated, end)) {
		return true;
	}
	const last = characterKind(text.charCodeAt(faceEnd - 1));
	const isRound = text.charCodeAt(faceEnd - 1) === 0x29;
	return (
		(isRound || last === CharacterKind.Letter || last === CharacterKind.Digit) &&
		characterKind(text.charCodeAt(repeated)) === CharacterKind.Symbol
	);
}

function isSpaceOrEnd(text: string, offset: number, end: number): boolean {
	return offset >= end || isSpace(text.charCodeAt(offset));
}
