import { codePointLength, isDigit } from './characterKind';
import { CharacterScript, codePointScript } from './characterScript';
import type { ScriptCode } from './characterScript';
import type { Language, LanguageSetting } from './language';
import type { Span } from './span';

/** A stretch of text that is treated in one language. */
export interface LanguageRun extends Span {
	readonly language: Language;
}

/** A word of letters, a stretch of Han characters, or what is between them. */
interface Atom {
	readonly script: ScriptCode;
	readonly start: number;
	readonly end: number;
	language?: Language;
}

/** A stretch of at most this many English words inside Chinese stays Chinese: VS Code, m3芯片, T恤. */
const SHORT_STRETCH = 2;

/** Han characters that weigh as much as one word of letters. */
const HAN_PER_WORD = 1.7;

/** How much more a word counts that makes the grammar of a clause. */
const FUNCTION_WEIGHT = 3;

const ENGLISH_FUNCTION_WORD =
	/^(?:the|an?|i|you|he|she|it|we|they|this|that|is|are|was|were|be|and|or|but|of|to|in|on|for|with|at|from|by|not|have|has|do|does|my|your|his|her|its|our|their|will|can)$/iu;

const CHINESE_FUNCTION_CHARACTER = /[的了是在我你他她它们这那有和与及就不也都要会能用把被给对从到请吗呢吧]/gu;

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
	const atoms = readAtoms(text);
	const hasHan = atoms.some(atom => atom.script === CharacterScript.Han);
	const hasLetters = atoms.some(atom => atom.script === CharacterScript.Letter);
	if (!hasHan && !hasLetters) {
		const isChinese = atoms.some(atom => atom.script === CharacterScript.HanPunctuation);
		return [{ start: 0, end: text.length, language: isChinese ? 'zh' : 'en' }];
	}
	if (!hasHan || !hasLetters) return [{ start: 0, end: text.length, language: hasHan ? 'zh' : 'en' }];
	labelAtoms(text, atoms);
	return joinRuns(text, atoms);
}

/** Cuts a text into atoms that cover it. */
function readAtoms(text: string): Atom[] {
	const atoms: Atom[] = [];
	for (let start = 0; start < text.length;) {
		const script = codePointScript(text, start);
		let end = start + codePointLength(text, start);
		while (end < text.length && continues(text, end, script)) end += codePointLength(text, end);
		atoms.push({ script, start, end });
		start = end;
	}
	return atoms;
}

function continues(text: string, offset: number, script: ScriptCode): boolean {
	const next = codePointScript(text, offset);
	if (next === script) return true;
	if (script !== CharacterScript.Letter || next !== CharacterScript.Neutral) return false;
	if (isDigit(text.charCodeAt(offset))) return true;
	// An apostrophe or hyphen between letters, and a combining sign, are inside a word.
	const after = offset + 1 < text.length ? codePointScript(text, offset + 1) : CharacterScript.Neutral;
	return after === CharacterScript.Letter && "'’-_.@/".includes(text[offset]);
}

function labelAtoms(text: string, atoms: Atom[]): void {
	const chinese = chineseClauses(text, atoms);
	for (let first = 0; first < atoms.length; first++) {
		const atom = atoms[first];
		if (atom.script !== CharacterScript.Letter) {
			// Neutral characters of an English clause are English; all others join the runs around them.
			if (atom.script === CharacterScript.Han) atom.language = 'zh';
			else if (chinese[first] === 0) atom.language = 'en';
			continue;
		}
		const { last, words } = letterStretch(atoms, first);
		const isGlued = touchesHan(atoms, first - 1) || touchesHan(atoms, last + 1);
		const isShort = words <= SHORT_STRETCH;
		const isInChinese = chinese[first] === 1 && chinese[last] === 1;
		const language = isShort && (isGlued || isInChinese) ? 'zh' : 'en';
		for (let index = first; index <= last; index++) atoms[index].language = language;
		first = last;
	}
}

function touchesHan(atoms: readonly Atom[], index: number): boolean {
	return index >= 0 && index < atoms.length && atoms[index].script === CharacterScript.Han;
}

/** The words of letters from `first` on with nothing but neutral characters between them. */
function letterStretch(atoms: readonly Atom[], first: number): { last: number; words: number } {
	let last = first;
	let words = 1;
	for (let index = first + 1; index < atoms.length; index++) {
		const { script } = atoms[index];
		if (script === CharacterScript.Letter) {
			last = index;
			words++;
		} else if (script !== CharacterScript.Neutral) {
			break;
		}
	}
	return { last, words };
}

/** For each atom 1 if the clause that it is in is Chinese. A clause without Han characters takes after the one before. */
function chineseClauses(text: string, atoms: readonly Atom[]): Uint8Array {
	const chinese = new Uint8Array(atoms.length);
	let before = 1;
	for (let first = 0; first < atoms.length;) {
		let last = first;
		let balance = 0;
		let hasHan = false;
		for (; last < atoms.length; last++) {
			const atom = atoms[last];
			if (atom.script === CharacterScript.Neutral || atom.script === CharacterScript.HanPunctuation) {
				if (endsClause(text, atom)) break;
			} else {
				hasHan ||= atom.script === CharacterScript.Han;
				balance += chineseWeight(text, atom);
			}
		}
		const end = Math.min(last + 1, atoms.length);
		if (hasHan) before = Number(balance >= 0);
		chinese.fill(before, first, end);
		first = end;
	}
	return chinese;
}

/** How much an atom speaks for a Chinese clause; below zero for an English one. */
function chineseWeight(text: string, { script, start, end }: Atom): number {
	const form = text.slice(start, end);
	if (script === CharacterScript.Letter) return ENGLISH_FUNCTION_WORD.test(form) ? -1 - FUNCTION_WEIGHT : -1;
	const functions = form.match(CHINESE_FUNCTION_CHARACTER)?.length ?? 0;
	return form.length / HAN_PER_WORD + functions * FUNCTION_WEIGHT;
}

function endsClause(text: string, atom: Atom): boolean {
	if (atom.end - atom.start === 1 && text[atom.start] === ' ') return false;
	const between = text.slice(atom.start, atom.end);
	return /[。！？；\n\r\u2029]|[.!?;]["')\]”’]*\s/u.test(between);
}

function joinRuns(text: string, atoms: readonly Atom[]): LanguageRun[] {
	const runs: { start: number; end: number; language: Language }[] = [];
	for (const atom of atoms) {
		const { language } = atom;
		if (language === undefined) continue;
		const last = runs.at(-1);
		if (last === undefined) {
			runs.push({ start: 0, end: atom.end, language });
		} else if (last.language === language) {
			last.end = atom.end;
		} else {
			const border = borderBetween(text, last.language, last.end, atom.start);
			last.end = border;
			runs.push({ start: border, end: atom.end, language });
		}
	}
	const last = runs.at(-1);
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
