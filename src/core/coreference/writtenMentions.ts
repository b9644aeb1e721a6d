import { firstIndex } from '../collections/firstIndex';
import type { TokenTable } from '../doc/tokenTable';
import { finish } from '../steps';
import type { Steps } from '../steps';
import type { Span } from '../text/span';

/** A longer form in Han characters is looked for whatever the words are cut into. */
const CLEAR_HAN = 3;
const SHORTEST = 2;

/** So many code units are looked at in one step. */
const STEP = 20_000;

const WORD = /[\p{L}\p{N}]/u;
/** Scripts that part no words by spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A place where a form is written. */
export interface WrittenMention extends Span {
	readonly form: string;
}

/**
 * Where forms of names are written outside of the mentions that are known: whole words in the same letters, white space between
 * words aside. A form of two Han characters has to be cut out as words are. Of forms that overlap the first counts, and of those
 * that begin together the longest.
 * @param known in order, not overlapping
 * @param tokens words of the text; without them a form of two Han characters counts anywhere
 */
export function writtenMentions(
	text: string,
	forms: Iterable<string>,
	known: readonly Span[],
	tokens?: Pick<TokenTable, 'starts' | 'ends'>,
): WrittenMention[] {
	return finish(writtenSteps(text, forms, known, tokens));
}

/** What {@link writtenMentions} does, in steps. */
export function* writtenSteps(
	text: string,
	forms: Iterable<string>,
	known: readonly Span[],
	tokens?: Pick<TokenTable, 'starts' | 'ends'>,
): Steps<WrittenMention[]> {
	const byStart = formsByStart(forms);
	if (byStart.size === 0) return [];
	const found: WrittenMention[] = [];
	let next = 0;
	let due = STEP;
	for (let at = 0; at + SHORTEST <= text.length; at++) {
		if (at >= due) {
			due = at + STEP;
			yield;
		}
		while (next < known.length && known[next].end <= at) next++;
		const limit = next < known.length ? known[next].start : text.length;
		if (limit <= at) {
			at = known[next].end - 1;
			continue;
		}
		const candidates = byStart.get(text.slice(at, at + SHORTEST));
		const mention = candidates && writtenAt(text, at, limit, candidates, tokens);
		if (!mention) continue;
		found.push(mention);
		at = mention.end - 1;
	}
	return found;
}

/** Forms by their first two code units, the longest first. */
function formsByStart(forms: Iterable<string>): Map<string, string[]> {
	const byStart = new Map<string, string[]>();
	for (const form of new Set(forms)) {
		if (form.length < SHORTEST || !/\p{L}/u.test(form)) continue;
		const start = form.slice(0, SHORTEST);
		const those = byStart.get(start);
		if (those) those.push(form);
		else byStart.set(start, [form]);
	}
	for (const those of byStart.values()) those.sort((a, b) => b.length - a.length);
	return byStart;
}

function writtenAt(
	text: string,
	start: number,
	limit: number,
	forms: readonly string[],
	tokens: Pick<TokenTable, 'starts' | 'ends'> | undefined,
): WrittenMention | undefined {
	for (const form of forms) {
		const end = endOfForm(text, start, form);
		if (end === undefined || end > limit) continue;
		if (isWhole(text, start, end) && isCutOut(text, start, end, tokens)) return { start, end, form };
	}
	return undefined;
}

/** Where a form ends that begins at an offset; any white space stands for any other. */
function endOfForm(text: string, start: number, form: string): number | undefined {
	if (text.startsWith(form, start)) return start + form.length;
	const parts = form.split(/\s+/u);
	if (parts.length < 2 || !text.startsWith(parts[0], start)) return undefined;
	let at = start + parts[0].length;
	for (const part of parts.slice(1)) {
		const gap = /^\s{1,4}/u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
		if (gap === 0 || !text.startsWith(part, at + gap)) return undefined;
		at += gap + part.length;
	}
	return at;
}

/** Whether no letter goes on before and behind. */
function isWhole(text: string, start: number, end: number): boolean {
	return (
		!goesOn(characterBefore(text, start), characterAt(text, start)) &&
		!goesOn(characterBefore(text, end), characterAt(text, end))
	);
}

/** Whether two characters side by side are in one word of a script that parts words by spaces. */
function goesOn(left: string, right: string): boolean {
	return WORD.test(left) && WORD.test(right) && !UNSPACED.test(left) && !UNSPACED.test(right);
}

function isCutOut(
	text: string,
	start: number,
	end: number,
	tokens: Pick<TokenTable, 'starts' | 'ends'> | undefined,
): boolean {
	if (tokens === undefined || end - start >= CLEAR_HAN || !UNSPACED.test(text.slice(start, end))) return true;
	return has(tokens.starts, start) && has(tokens.ends, end);
}

function has(offsets: Int32Array, offset: number): boolean {
	return offsets[firstIndex(0, offsets.length, index => offsets[index] >= offset)] === offset;
}

function characterAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
	return at >= 2 && characterAt(text, at - 2).length === 2
		? characterAt(text, at - 2)
		: text.slice(Math.max(0, at - 1), at);
}
