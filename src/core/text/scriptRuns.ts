import { codePointLength, isDigit } from './characterKind';
import { CharacterScript, characterScript, codePointScript } from './characterScript';
import type { ScriptCode } from './characterScript';
import type { Language, LanguageSetting } from './language';
import type { Span } from './span';

/** A stretch of text that is treated in one language. */
export interface LanguageRun extends Span {
	readonly language: Language;
}

/**
 * A text cut into words of letters, stretches of Han characters, and what is between them. Atom i is
 * `[starts[i], starts[i + 1])`; in the end its language stands in `languages`.
 */
interface Atoms {
	readonly count: number;
	readonly starts: number[];
	readonly scripts: ScriptCode[];
	readonly languages: Uint8Array;
}

/** The language of an atom: none of its own, or one of the two. */
const AtomLanguage = { None: 0, Chinese: 1, English: 2 } as const;

/** A stretch of at most this many English words inside Chinese stays Chinese: VS Code, m3芯片, T恤. */
const SHORT_STRETCH = 2;

/** Han characters that weigh as much as one word of letters. */
const HAN_PER_WORD = 1.7;

/** How much more a word counts that makes the grammar of a clause. */
const FUNCTION_WEIGHT = 3;

const ENGLISH_FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'the a an i you he she it we they this that is are was were be and or but of to in on for with at from by not have ' +
		'has do does my your his her its our their will can'
	).split(' '),
);
const LONGEST_FUNCTION_WORD = 5;

const CHINESE_FUNCTION_CHARACTERS = '的了是在我你他她它们这那有和与及就不也都要会能用把被给对从到请吗呢吧';
/** 1 for those characters, from {@link FIRST_HAN} on. */
const IS_FUNCTION_CHARACTER = new Uint8Array(0x5200);
const FIRST_HAN = 0x4e00;
for (const character of CHINESE_FUNCTION_CHARACTERS) IS_FUNCTION_CHARACTER[character.charCodeAt(0) - FIRST_HAN] = 1;

/**
 * The language runs of a text, in order and covering it.
 *
 * With `auto`, Han characters and kana are Chinese and words of letters are English, but a short stretch of letters in a
 * Chinese clause (up to two words, or letters glued to Han characters) stays Chinese, and neutral characters (digits,
 * white space, punctuation, symbols) join the run around them. Text without letters and Han characters is Chinese if it
 * has Chinese punctuation, else English.
 */
export function scriptRuns(text: string, setting: LanguageSetting): LanguageRun[] {
	if (text.length === 0) return [];
	if (setting !== 'auto') return [{ start: 0, end: text.length, language: setting }];
	const scripts = scriptsOf(text);
	if (scripts === HAS_HAN + HAS_LETTERS) {
		const atoms = readAtoms(text);
		labelAtoms(text, atoms);
		return joinRuns(text, atoms);
	}
	const isChinese = scripts === 0 ? hasHanPunctuation(text) : scripts === HAS_HAN;
	return [{ start: 0, end: text.length, language: isChinese ? 'zh' : 'en' }];
}

const HAS_HAN = 1;
const HAS_LETTERS = 2;

/** Which scripts occur in a text, as the sum of the two constants above. */
function scriptsOf(text: string): number {
	let found = 0;
	for (let offset = 0; offset < text.length && found !== HAS_HAN + HAS_LETTERS; offset++) {
		const script = codePointScript(text, offset);
		if (script === CharacterScript.Letter) found |= HAS_LETTERS;
		else if (script === CharacterScript.Han) found |= HAS_HAN;
	}
	return found;
}

function hasHanPunctuation(text: string): boolean {
	for (let offset = 0; offset < text.length; offset++) {
		if (characterScript(text.charCodeAt(offset)) === CharacterScript.HanPunctuation) return true;
	}
	return false;
}

function readAtoms(text: string): Atoms {
	const starts: number[] = [];
	const scripts: ScriptCode[] = [];
	for (let start = 0; start < text.length;) {
		const script = codePointScript(text, start);
		let end = start + codePointLength(text, start);
		while (end < text.length && continues(text, end, script)) end += codePointLength(text, end);
		starts.push(start);
		scripts.push(script);
		start = end;
	}
	starts.push(text.length);
	return { count: scripts.length, starts, scripts, languages: new Uint8Array(scripts.length) };
}

function continues(text: string, offset: number, script: ScriptCode): boolean {
	const next = codePointScript(text, offset);
	if (next === script) return true;
	if (script !== CharacterScript.Letter || next !== CharacterScript.Neutral) return false;
	const code = text.charCodeAt(offset);
	if (isDigit(code)) return true;
	if (code === 0x20) return false;
	// An apostrophe or hyphen between letters, and a combining sign, are inside a word.
	const after = offset + 1 < text.length ? codePointScript(text, offset + 1) : CharacterScript.Neutral;
	return after === CharacterScript.Letter && "'’-_.@/".includes(text[offset]);
}

function labelAtoms(text: string, atoms: Atoms): void {
	const { count, scripts, languages } = atoms;
	const chinese = chineseClauses(text, atoms);
	for (let first = 0; first < count; first++) {
		if (scripts[first] !== CharacterScript.Letter) {
			// Neutral characters of an English clause are English; all others join the runs around them.
			if (scripts[first] === CharacterScript.Han) languages[first] = AtomLanguage.Chinese;
			else if (chinese[first] === 0) languages[first] = AtomLanguage.English;
			continue;
		}
		const last = lastOfStretch(atoms, first);
		const isGlued = scripts[first - 1] === CharacterScript.Han || scripts[last + 1] === CharacterScript.Han;
		const isInChinese = chinese[first] === 1 && chinese[last] === 1;
		const isChinese = (isGlued || isInChinese) && isShort(atoms, first, last);
		languages.fill(isChinese ? AtomLanguage.Chinese : AtomLanguage.English, first, last + 1);
		first = last;
	}
}

/** The last of the words of letters from `first` on with nothing but neutral characters between them. */
function lastOfStretch({ count, scripts }: Atoms, first: number): number {
	let last = first;
	for (let index = first + 1; index < count; index++) {
		if (scripts[index] === CharacterScript.Letter) last = index;
		else if (scripts[index] !== CharacterScript.Neutral) break;
	}
	return last;
}

function isShort({ scripts }: Atoms, first: number, last: number): boolean {
	let words = 0;
	for (let index = first; index <= last && words <= SHORT_STRETCH; index++) {
		if (scripts[index] === CharacterScript.Letter) words++;
	}
	return words <= SHORT_STRETCH;
}

/** For each atom 1 if the clause that it is in is Chinese. A clause without Han characters takes after the one before. */
function chineseClauses(text: string, { count, starts, scripts }: Atoms): Uint8Array {
	const chinese = new Uint8Array(count);
	let before = 1;
	for (let first = 0; first < count;) {
		let last = first;
		let balance = 0;
		let hasHan = false;
		for (; last < count; last++) {
			const script = scripts[last];
			if (script === CharacterScript.Letter) {
				balance += englishWeight(text, starts[last], starts[last + 1]);
			} else if (script === CharacterScript.Han) {
				hasHan = true;
				balance += chineseWeight(text, starts[last], starts[last + 1]);
			} else if (endsClause(text, starts[last], starts[last + 1])) break;
		}
		const end = Math.min(last + 1, count);
		if (hasHan) before = Number(balance >= 0);
		chinese.fill(before, first, end);
		first = end;
	}
	return chinese;
}

/** How much a word of letters speaks for a Chinese clause: below zero. */
function englishWeight(text: string, start: number, end: number): number {
	if (end - start > LONGEST_FUNCTION_WORD) return -1;
	return ENGLISH_FUNCTION_WORDS.has(text.slice(start, end).toLowerCase()) ? -1 - FUNCTION_WEIGHT : -1;
}

/** How much a stretch of Han characters speaks for a Chinese clause. */
function chineseWeight(text: string, start: number, end: number): number {
	let functions = 0;
	for (let offset = start; offset < end; offset++) {
		const code = text.charCodeAt(offset) - FIRST_HAN;
		if (code >= 0 && code < IS_FUNCTION_CHARACTER.length) functions += IS_FUNCTION_CHARACTER[code];
	}
	return (end - start) / HAN_PER_WORD + functions * FUNCTION_WEIGHT;
}

/** Whether a clause ends within `[start, end)`, which has neither letters nor Han characters. */
function endsClause(text: string, start: number, end: number): boolean {
	for (let offset = start; offset < end; offset++) {
		const code = text.charCodeAt(offset);
		if (CLAUSE_ENDS.includes(code)) return true;
		const isHalfWidth = code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b;
		if (isHalfWidth && offset + 1 < end) return STOP_BEFORE_SPACE.test(text.slice(offset, end));
	}
	return false;
}

/** 。！？； and line ends. */
const CLAUSE_ENDS: readonly number[] = [0x3002, 0xff01, 0xff1f, 0xff1b, 0x0a, 0x0d, 0x2029];
const STOP_BEFORE_SPACE = /[。！？；\n\r\u2029]|[.!?;]["')\]”’]*\s/u;

function joinRuns(text: string, { count, starts, languages }: Atoms): LanguageRun[] {
	const runs: { start: number; end: number; language: Language }[] = [];
	let last: { start: number; end: number; language: Language } | undefined;
	for (let index = 0; index < count; index++) {
		if (languages[index] === AtomLanguage.None) continue;
		const language: Language = languages[index] === AtomLanguage.Chinese ? 'zh' : 'en';
		if (last?.language === language) {
			last.end = starts[index + 1];
			continue;
		}
		const start = last === undefined ? 0 : borderBetween(text, last.language, last.end, starts[index]);
		if (last !== undefined) last.end = start;
		last = { start, end: starts[index + 1], language };
		runs.push(last);
	}
	if (last !== undefined) last.end = text.length;
	return runs;
}

/**
 * Where the neutral stretch between two runs is cut: what is glued to an English word stays with it, a closing mark or the
 * rest of an address (`a?b=1`) alike; the rest is Chinese.
 */
function borderBetween(text: string, language: Language, start: number, end: number): number {
	if (language === 'zh') return end;
	let border = start;
	while (border < end && isGlued(text, border)) border++;
	return border;
}

/** Whether the mark or digit at an offset goes with what stands before it: ASCII, no white space, opening nothing. */
function isGlued(text: string, offset: number): boolean {
	const code = text.charCodeAt(offset);
	return (code > 0x20 && code < 0x7f && !'([{<"\'`'.includes(text[offset])) || text[offset] === '…';
}
