import type { Span } from '../../../text/span';
import { PairNotes } from './pairNotes';
import type { PairText, QuestionPair, ReadPairs } from './questionPair';
import { isQuestion } from './questionShape';
import type { TextLine } from './textLines';
import { textLines } from './textLines';

/** What a line is to a list of questions and answers. */
type LineRole = 'question' | 'answer' | 'heading' | 'text';

interface MarkedLine {
	readonly role: LineRole;
	/** The words of a question, or the start of an answer, without what marks them. */
	readonly words: Span;
	/** Of a heading 1 to 6; of a question that is none, 7, below all headings. */
	readonly level: number;
}

const BELOW_HEADINGS = 7;

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/u;
const UNDERLINE = /^ {0,3}(?:(=)=*|-{2,})[ \t]*$/u;
const BOLD = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?(\*\*|__)(.+)\1\s*$/u;
const ASKED = /^\s*(?:(?:[-*+>]|\d{1,3}[.)])\s+)?(?:\*\*|__)?(?:Q|Question|问|問|问题|問題|提问|提問)\s*\d*\s*[:：]/iu;
const ANSWERED = /^\s*(?:(?:[-*+>]|\d{1,3}[.)])\s+)?(?:\*\*|__)?(?:A|Answer|答|答案|回答)\s*\d*\s*[:：](?:\*\*|__)?/iu;
/** What stands before the words of a heading that numbers its questions: `1.`, `Q2:`, `三、`. */
const NUMBERED =
	/^(?:\d{1,3}(?:\.\d{1,3})*[.)、．:]?\s+|\d{1,3}[.)、．]|[一二三四五六七八九十]{1,3}[、．]\s*|(?:Q|问|問)\s*\d*\s*[:：.]\s*)/iu;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const FRONT_MATTER = /^\ufeff?---[ \t]*$/u;

/** Lines at the start that may be front matter. */
const MOST_FRONT_MATTER = 200;

/** Longer lines are never questions. */
const LONGEST_QUESTION = 1000;

/**
 * The pairs of a text that lists questions and answers: Markdown whose headings, or lines in bold, are questions, or lines that
 * begin with `Q:` and `A:` (问：, 答：). An answer is what follows a question up to the next one, or to a heading of the question's
 * level or above.
 */
export function readMarkdownPairs(text: string): ReadPairs {
	const reader = new MarkdownPairs(text);
	for (const [line, marked] of markedLines(text)) reader.take(line, marked);
	return reader.finish();
}

/** A question whose answer is being gathered. */
interface OpenPair {
	readonly level: number;
	readonly line: number;
	question: Span;
	answer: Span | undefined;
	/** An answer was marked, so that text before it belonged to the question. */
	readonly isMarked: boolean;
}

class MarkdownPairs {
	readonly #text: string;
	readonly #pairs: QuestionPair[] = [];
	readonly #notes = new PairNotes();
	#open: OpenPair | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	take(line: TextLine, { role, words, level }: MarkedLine): void {
		if (role === 'question') {
			this.#close();
			this.#open = { level, line: line.line, question: words, answer: undefined, isMarked: false };
			return;
		}
		const open = this.#open;
		if (open === undefined) return;
		if (role === 'heading' && level <= open.level) {
			this.#close();
		} else if (role === 'answer' && !open.isMarked) {
			// What stood between a question and its marked answer explains the question.
			const question = { start: open.question.start, end: open.answer?.end ?? open.question.end };
			this.#open = { ...open, question, answer: words, isMarked: true };
		} else if (line.end > line.start) {
			open.answer = { start: open.answer?.start ?? line.start, end: line.end };
		}
	}

	finish(): ReadPairs {
		this.#close();
		if (this.#pairs.length === 0 && this.#text.trim() !== '') {
			this.#notes.add(
				1,
				'No question with an answer was found. Questions are headings or lines in bold that ask something, or lines that begin with "Q:" (问：).',
			);
		}
		return { pairs: this.#pairs, notes: this.#notes.finish() };
	}

	#close(): void {
		const open = this.#open;
		this.#open = undefined;
		if (open === undefined) return;
		const question = trimmed(this.#text, open.question);
		const answer = trimmed(this.#text, open.answer ?? { start: open.question.end, end: open.question.end });
		if (question.text === '' || answer.text === '') {
			this.#notes.add(open.line, `The question has no ${question.text === '' ? 'words' : 'answer below it'}.`);
		} else {
			this.#pairs.push({ question, answer, votes: undefined });
		}
	}
}

/** Tells of each line what it is; lines of code are text, and front matter and the lines under headings are left out. */
function* markedLines(text: string): Generator<[TextLine, MarkedLine]> {
	const lines = [...textLines(text)];
	const written = (index: number): string => (index < lines.length ? lineText(text, lines[index]) : '');
	let fence = '';
	for (let index = frontMatterLines(lines.length, written); index < lines.length; index++) {
		const mark = FENCE.exec(written(index))?.[1] ?? '';
		if (fence !== '' || mark !== '') {
			if (fence === '') fence = mark;
			else if (mark.startsWith(fence) && written(index).trim() === mark) fence = '';
			yield [lines[index], plainLine(lines[index])];
			continue;
		}
		const underline = underlineLevel(written(index), written(index + 1));
		yield [lines[index], markLine(lines[index], written(index), underline)];
		if (underline > 0) index++;
	}
}

/** The lines of front matter that a text begins with. */
function frontMatterLines(lines: number, written: (index: number) => string): number {
	if (!FRONT_MATTER.test(written(0))) return 0;
	for (let index = 1; index < Math.min(lines, MOST_FRONT_MATTER); index++) {
		if (/^(?:---|\.\.\.)[ \t]*$/u.test(written(index))) return index + 1;
	}
	return 0;
}

/** The level of a heading that is made by a line under it; 0 where it is none. */
function underlineLevel(written: string, next: string): number {
	const underline = UNDERLINE.exec(next);
	if (underline === null || !/^ {0,3}[^\s>#|*+-]/u.test(written)) return 0;
	return underline[1] === '=' ? 1 : 2;
}

/** The start of a line, long enough to see what it is. */
function lineText(text: string, { start, end }: Span): string {
	return text.slice(start, Math.min(end, start + LONGEST_QUESTION + 1));
}

function plainLine(words: Span): MarkedLine {
	return { role: 'text', words, level: 0 };
}

function markLine(line: TextLine, written: string, underline: number): MarkedLine {
	if (written.length > LONGEST_QUESTION) return markAnswer(line, written) ?? plainLine(line);
	return (
		markHeading(line, written, underline) ?? markAsked(line, written) ?? markAnswer(line, written) ?? plainLine(line)
	);
}

function markHeading(line: TextLine, written: string, underline: number): MarkedLine | undefined {
	const heading = underline > 0 ? ['', ''] : HEADING.exec(written);
	if (heading === null) return undefined;
	const from = heading[0].length;
	const words = wordsOf(line, written, from);
	const role = isQuestion(words.text) || ASKED.test(written.slice(from)) ? 'question' : 'heading';
	return { role, words, level: underline > 0 ? underline : heading[1].length };
}

function markAsked(line: TextLine, written: string): MarkedLine | undefined {
	const asked = ASKED.exec(written);
	if (asked !== null)
		return { role: 'question', words: wordsOf(line, written, asked[0].length), level: BELOW_HEADINGS };
	const bold = BOLD.exec(written);
	if (bold === null || !isQuestion(bold[2])) return undefined;
	return { role: 'question', words: wordsOf(line, written, written.indexOf(bold[1]) + 2), level: BELOW_HEADINGS };
}

function markAnswer(line: TextLine, written: string): MarkedLine | undefined {
	const answered = ANSWERED.exec(written);
	if (answered === null) return undefined;
	return { role: 'answer', words: { start: line.start + answered[0].length, end: line.end }, level: 0 };
}

/** The words of a line from `from` on, without numbers and marks of emphasis around them. */
function wordsOf(line: TextLine, written: string, from: number): PairText {
	const before = /^[\s*_]*/u.exec(written.slice(from))?.[0].length ?? 0;
	const numbered = NUMBERED.exec(written.slice(from + before))?.[0].length ?? 0;
	const words = written.slice(from + before + numbered).replace(/(?:[ \t]+#+)?[\s*_]*$/u, '');
	const start = line.start + from + before + numbered;
	return { text: words, start, end: start + words.length };
}

function trimmed(text: string, { start, end }: Span): PairText {
	const raw = text.slice(start, end);
	const words = raw.trim();
	const first = start + raw.length - raw.trimStart().length;
	return { text: words, start: first, end: first + words.length };
}
