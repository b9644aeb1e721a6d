import type { ChineseLine } from './chinese/chineseLine';
import type { Gloss } from './chinese/glossCode';
import type { EnglishLine } from './english/englishDictionaryFile';

/** Meanings that tell about the word instead of meaning what it means. */
const ABOUT =
	/^(?:(?:\w+ )*(?:variant|form) of|see |used in|used to|used after|used before|surname|two-character surname|CL:|classifier|abbr\.|also (?:written|called|pr)|Taiwan pr|same as|suffix|prefix|particle|structural particle|radical)/iu;
const BRACKETS = /\s*[([{<（〔〈《][^([{<（〔〈《)\]}>）〕〉》]*[)\]}>）〕〉》]\s*/gu;
const LABEL = /^(?:lit|fig|esp|usu|i\.e|e\.g)\.\s+/iu;
/** Names the word that this one is another form, or a short one, of. */
const REFERENCE = /^(?:see(?: also)?|(?:old |erhua )?variant of|abbr\. (?:for|of)|also (?:written|called)|same as)\s/iu;
const FUNCTION_START = /^(?:to be|to|a|an|the)\s+(?=\S)/iu;
const VERB_START = /^to\s+/iu;
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
	[/\bsb's\b/gu, "somebody's"],
	[/\bsb\b/gu, 'somebody'],
	[/\bsth\b/gu, 'something'],
	[/\s*\betc\b\.?/gu, ''],
	[/~/gu, ''],
];

/** Stands for a Chinese word or a reading in a meaning. */
const CHINESE_SIGN = '\u0000';

const WORDS = /^[\p{L}\p{N}][\p{L}\p{N} '’.-]*$/u;

/** Longer ones explain instead of translating. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 8;

/**
 * Short English words for a Chinese one, in the dictionary's order, as a translation may use them: `to run; to hurry (slang)`
 * as `run`, `hurry`; explanations and classifiers are left out, and a
 * word that only names another has those of the other.
 * @param linesOf what the dictionary has of another word
 */
export function englishCandidates(
	lines: readonly ChineseLine[],
	linesOf: (word: string) => readonly ChineseLine[],
): string[] {
	const own = lines.flatMap(line => line.glosses.flatMap(candidatesOfGloss));
	if (own.length > 0) return distinct(own);
	const others = lines.flatMap(line => line.glosses.flatMap(referenceOf)).flatMap(linesOf);
	return distinct(others.flatMap(line => line.glosses.flatMap(candidatesOfGloss)));
}

/** The word that a meaning sends to. */
function referenceOf(gloss: Gloss): string[] {
	const [first] = gloss;
	if (typeof first !== 'string' || !REFERENCE.test(first)) return [];
	return gloss.flatMap(part => (typeof part !== 'string' && 'word' in part ? part.word : [])).slice(0, 1);
}

/** Short Chinese words for an English one, in the dictionary's order; remarks in brackets and notes on grammar are left out. */
export function chineseCandidates(line: EnglishLine): string[] {
	return distinct(
		line.senses.flatMap(({ meanings }) =>
			meanings.map(meaning => withoutBrackets(meaning).replace(/\s+/gu, '')).filter(isChineseWord),
		),
	);
}

function candidatesOfGloss(gloss: Gloss): string[] {
	const whole = gloss.map(part => (typeof part === 'string' ? part : CHINESE_SIGN)).join('');
	const text = withoutBrackets(whole).trim();
	if (ABOUT.test(text)) return [];
	return text
		.split(';')
		.flatMap(piece => (piece.includes(CHINESE_SIGN) ? nameBefore(piece) : alternatives(piece)))
		.map(cleanCandidate)
		.filter(candidate => WORDS.test(candidate) && !ABOUT.test(candidate) && candidate.split(' ').length <= MOST_WORDS);
}

/** Brackets may stand in brackets: the innermost go first. */
function withoutBrackets(text: string): string {
	const without = text.replace(BRACKETS, ' ');
	return without === text ? text : withoutBrackets(without);
}

/** Where another Chinese word stands in it, a meaning explains; what it explains may be a name: `Hefei, capital of Anhui 安徽`. */
function nameBefore(piece: string): string[] {
	const [name] = piece.trim().split(',', 1);
	return name.includes(CHINESE_SIGN) || !/^\p{Lu}/u.test(name) ? [] : [name];
}

/** `scenery, landscape` are two; with a longer piece after a comma, the comma belongs to an explanation. */
function alternatives(text: string): string[] {
	const pieces = text.split(',');
	return pieces.every(piece => piece.trim().split(' ').length <= 2) ? pieces : [text.split(',')[0]];
}

function cleanCandidate(text: string): string {
	let clean = text.trim().replace(LABEL, '');
	for (const [sign, instead] of PLACEHOLDERS) clean = clean.replace(sign, instead);
	clean = clean.replace(/[.!?…:"“”]+$/u, '').replace(/^["“”…-]+/u, '');
	const bare = clean.replace(VERB_START, '').replace(FUNCTION_START, '').trim();
	return bare.replace(/\s+/gu, ' ');
}

function isChineseWord(text: string): boolean {
	return (
		/^\p{Script=Han}+$/u.test(text) &&
		text.length <= MOST_CHARACTERS &&
		!/过去(?:式|分词)|现在分词|复数|第三人称/u.test(text)
	);
}

function distinct(texts: readonly string[]): string[] {
	return [...new Set(texts)];
}
