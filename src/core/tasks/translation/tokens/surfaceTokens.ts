/** A stretch of a text that is one thing to translation before words are cut further. */
export interface SurfaceToken {
	readonly kind: SurfaceKind;
	readonly start: number;
	readonly end: number;
}

/** See {@link SurfaceToken}: `han` is a run of Chinese characters, `word` one of letters. */
export type SurfaceKind = 'code' | 'number' | 'word' | 'han' | 'mark';

/*
 * Each alternative starts with what tells it from the others and repeats one class of characters at a time, so that a text
 * without white space costs no more than its length.
 */
const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇`;
const LATIN = String.raw`[[\p{L}\p{M}\p{N}_]--[${HAN}]]`;
const ASCII_PATH = String.raw`[A-Za-z0-9_\-.~%+@]`;
const ADDRESS = String.raw`[A-Za-z0-9\-._~:\/?#\[\]@!$&*+;=%\\\(]`;
const CODE = [
	'`[^`\\n]{1,120}`',
	String.raw`(?:https?|ftp|file|mailto|git|ssh):\/{0,2}${ADDRESS}*[A-Za-z0-9\/#=]`,
	String.raw`www\.${ADDRESS}*[A-Za-z0-9\/#=]`,
	String.raw`[A-Za-z0-9_.+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+`,
	String.raw`(?<![\p{L}\p{N}])--?[A-Za-z][A-Za-z0-9\-]*(?:=[A-Za-z0-9_.\/\-]+)?`,
	String.raw`(?<![\p{L}\p{N}])[.~]{0,2}\/[A-Za-z0-9_]${ASCII_PATH}*(?:\/${ASCII_PATH}+)*`,
	String.raw`[A-Za-z]:\\[A-Za-z0-9_\\.\-]*`,
	String.raw`(?<![\p{L}\p{N}])[\$@%#&][A-Za-z_][A-Za-z0-9_]*;?`,
	String.raw`<\/?[A-Za-z][A-Za-z0-9\-]*\/?>`,
	String.raw`\{\{?[A-Za-z0-9_.]+\}?\}`,
	String.raw`[A-Za-z_][A-Za-z0-9_]*(?:(?:\.|::|->)[A-Za-z_][A-Za-z0-9_]*)+(?:\(\))?`,
	String.raw`[A-Za-z_][A-Za-z0-9_]*\(\)`,
	String.raw`[A-Za-z0-9]*_[A-Za-z0-9_]*`,
].join('|');
const ABBREVIATION = String.raw`(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|No)\.(?!\w)|(?:\p{L}\.){2,}(?!\w)`;
const NUMBER = String.raw`(?:(?<=^|[\s\(])-)?[vV]?\d+(?:[.,:]\d+)*[A-Za-z]{0,2}(?!${LATIN})`;
const WORD = String.raw`${LATIN}+(?:'${LATIN}+)*`;
const MARK = String.raw`\.{2,}|…+|-{2,}|—+|\p{Extended_Pictographic}[\u200d\ufe0f\p{Extended_Pictographic}]*|[^\s]`;
const PATTERN = `(?<abbreviation>${ABBREVIATION})|(?<code>${CODE})|(?<number>${NUMBER})|(?<han>[${HAN}]+)|(?<word>${WORD})|(?<mark>${MARK})`;

const KINDS: readonly SurfaceKind[] = ['han', 'word', 'mark', 'number', 'code'];

/** Characters that one match may look at: what keeps a text without white space from costing its square. */
const WINDOW = 4096;

/** The things of a text whose marks are unified, in order; white space is between them. */
export function* surfaceTokens(text: string, start = 0, end = text.length): Generator<SurfaceToken> {
	const pattern = new RegExp(PATTERN, 'gv');
	for (let from = start; from < end; from += WINDOW) {
		yield* tokensOf(pattern, text, from, Math.min(end, from + WINDOW));
	}
}

function* tokensOf(pattern: RegExp, text: string, start: number, end: number): Generator<SurfaceToken> {
	for (const match of text.slice(start, end).matchAll(pattern)) {
		// An abbreviation is in none of the groups: it is a word.
		const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
		const kind = KINDS.find(each => groups[each] !== undefined) ?? 'word';
		yield { kind, start: start + match.index, end: start + match.index + match[0].length };
	}
}
