import type { Span } from './span';

/** A heading of a text without markup. */
export interface Heading extends Span {
	/** 1 for the highest. */
	readonly level: number;
	/** Where its section ends: at the next heading of its level or a higher one, or with the text. */
	readonly sectionEnd: number;
}

/** So many lines are looked at in a step. */
const LINES_A_STEP = 500;

/** A longer line is none, in UTF-16 code units. */
const LONGEST = 100;
/** A line in capitals, or one that ends as a sentence does, is none if it is longer, in UTF-16 code units. */
const LONGEST_PLAIN = 60;
const NUMERAL = '[〇零一二三四五六七八九十百千两\\d]+';
const ROMAN = '(?:\\d+|[IVXLC]+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)';

/** What a heading may begin with, by the rank that it has among others. */
const KINDS: readonly (readonly [rank: number, pattern: RegExp])[] = [
	[1, new RegExp(`^第\\s*${NUMERAL}\\s*[卷部编編篇集]`, 'u')],
	[1, new RegExp(`^(?:Part|Book|Volume|PART|BOOK|VOLUME)\\s+${ROMAN}\\b`, 'u')],
	[2, new RegExp(`^第\\s*${NUMERAL}\\s*[章回]`, 'u')],
	[2, new RegExp(`^(?:Chapter|CHAPTER|Act|ACT|Appendix|APPENDIX)\\s+(?:${ROMAN}|[A-Z])\\b`, 'u')],
	[
		2,
		/^(?:序章|序言|序幕|前言|引言|引子|楔子|绪论|緒論|导论|導論|摘要|后记|後記|尾声|尾聲|结语|結語|结论|結論|参考文献|參考文獻|致谢|致謝|附录|附錄)[\dA-Z一二三四五六七八九十]?$/u,
	],
	[
		2,
		/^(?:Abstract|Introduction|Preface|Foreword|Prologue|Epilogue|Conclusions?|Acknowledge?ments|References|Bibliography)$/iu,
	],
	[3, new RegExp(`^第\\s*${NUMERAL}\\s*[节節条條]`, 'u')],
	[3, new RegExp(`^(?:Section|SECTION|Scene|SCENE)\\s+${ROMAN}\\b`, 'u')],
	[3, /^[一二三四五六七八九十]{1,3}、(?=\S)/u],
	[4, /^[（(][一二三四五六七八九十]{1,3}[）)](?=\S)/u],
];

/** A number in parts, as `1.2.3`, before a title. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,4})[.．、]?\s+(?=[\p{Lu}\p{Script=Han}])/u;
const FIRST_NUMBERED_RANK = 5;
const UNDERLINE = /^(={3,}|-{3,}|~{3,})$/u;
const UNDERLINE_RANKS: Readonly<Record<string, number>> = { '=': 1, '-': 2, '~': 3 };
const CAPITALS_RANK = 2;
const LEAST_CAPITALS = 4;
/** A sentence ends so, and a heading does not. */
const SENTENCE_END = /[.。!！?？;；,，:：、…]$/u;

interface Line extends Span {
	readonly text: string;
}

/** A heading before its section is known. */
interface Ranked extends Span {
	readonly rank: number;
}

/**
 * The headings of a text without markup, by its layout: chapters and sections by their words and numbers in Chinese and English,
 * underlined lines, short lines in capitals; each alone in its paragraph.
 */
export function findHeadings(text: string): Heading[] {
	const steps = headingSteps(text);
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
	}
}

/** As {@link findHeadings}, in steps of some lines. */
export function* headingSteps(text: string): Generator<undefined, Heading[]> {
	const found: Ranked[] = [];
	let before: Line | undefined;
	let lines: Line[] = [];
	const decide = (): void => {
		const heading = headingOf(lines, before);
		if (heading) found.push(heading);
	};
	let count = 0;
	for (const line of linesOf(text)) {
		if (++count % LINES_A_STEP === 0) yield;
		if (lines.length === 3) {
			decide();
			[before] = lines;
			lines.shift();
		}
		lines.push(line);
	}
	while (lines.length > 0) {
		decide();
		[before] = lines;
		lines = lines.slice(1);
	}
	return leveled(found, text.length);
}

/** Whether the first of some lines is a heading. @param before the line above */
function headingOf([line, ...below]: readonly (Line | undefined)[], before: Line | undefined): Ranked | undefined {
	if (!line || !mayBeTitle(line) || !(before === undefined || before.text === '' || isUnderline(before)))
		return undefined;
	const [next] = below;
	const rank = underlinedRank(line, next) ?? (isListItem(line.text, below) ? undefined : rankOf(line.text, next));
	return rank === undefined ? undefined : { start: line.start, end: line.end, rank };
}

function mayBeTitle(line: Line): boolean {
	return line.text !== '' && line.text.length <= LONGEST && !isUnderline(line);
}

function underlinedRank({ text }: Line, next: Line | undefined): number | undefined {
	if (!next || !isUnderline(next) || next.text.length < Math.min(3, text.length)) return undefined;
	return UNDERLINE_RANKS[next.text[0]];
}

function isUnderline({ text }: Line): boolean {
	return UNDERLINE.test(text);
}

function rankOf(title: string, next: Line | undefined): number | undefined {
	const isSentence = SENTENCE_END.test(title);
	const rank = KINDS.find(([, pattern]) => pattern.test(title))?.[0];
	if (rank !== undefined && !isSentence) return rank;
	// A chapter's title may end as a sentence does.
	if (isSentence) return title.startsWith('第') && title.length <= LONGEST_PLAIN ? rank : undefined;
	const numbered = NUMBERED.exec(title)?.[1];
	if (numbered !== undefined) return FIRST_NUMBERED_RANK + numbered.split('.').length - 1;
	return isInCapitals(title) && (next === undefined || next.text === '') ? CAPITALS_RANK : undefined;
}

function isInCapitals(title: string): boolean {
	return (
		title.length <= LONGEST_PLAIN &&
		title === title.toUpperCase() &&
		(title.match(/\p{Lu}/gu)?.length ?? 0) >= LEAST_CAPITALS
	);
}

/** Numbered lines one after the other are a list. */
function isListItem(title: string, [next, afterNext]: readonly (Line | undefined)[]): boolean {
	if (!NUMBERED.test(title)) return false;
	const follower = next?.text === '' ? afterNext : next;
	return follower !== undefined && NUMBERED.test(follower.text) && !/^\d+\.\d/u.test(follower.text);
}

/** Ranks as levels from 1, by the ranks that the text has, with the ends of sections. */
function leveled(found: readonly Ranked[], length: number): Heading[] {
	const ranks = [...new Set(found.map(({ rank }) => rank))].sort((a, b) => a - b);
	const headings = found.map(({ start, end, rank }) => ({
		start,
		end,
		level: ranks.indexOf(rank) + 1,
		sectionEnd: length,
	}));
	const open: (typeof headings)[number][] = [];
	for (const heading of headings) {
		while (open.length > 0 && open[open.length - 1].level >= heading.level) {
			const closed = open.pop();
			if (closed) closed.sectionEnd = heading.start;
		}
		open.push(heading);
	}
	return headings;
}

/** The lines of a text without white space at their ends. */
function* linesOf(text: string): Generator<Line> {
	let start = 0;
	while (start <= text.length) {
		const lineFeed = text.indexOf('\n', start);
		const end = lineFeed < 0 ? text.length : lineFeed;
		const isLong = end - start > LONGEST * 2;
		const raw = isLong ? text.slice(start, start + LONGEST * 2) : text.slice(start, end);
		const trimmed = raw.trim();
		const from = start + raw.length - raw.trimStart().length;
		yield trimmed === '' && !isLong
			? { start, end: start, text: '' }
			: { start: from, end: from + trimmed.length, text: trimmed === '' ? raw : trimmed };
		start = end + 1;
	}
}
