import type { EntityMention } from '../../../doc/entityMention';
import type { RelationArgument } from '../../../doc/relationMention';
import type { Span } from '../../../text/span';
import { SIMPLIFIED_UNITS } from '../../../text/simplified';

/** The characters, of the private use area, that stand for a whole argument in the text that rules read. */
export const CHINESE_MARKS = { PER: '\ue000', LOC: '\ue001', ORG: '\ue002', DATE: '\ue003', WORK: '\ue004' } as const;

/** A title in its marks, not longer than a line. */
const WORK = /《([^《》]{1,40})》/g;
/** Dates that name a year. "去年" says when only beside the day on which it was written. */
const ABSOLUTE_DATE = /\d{3,4}年|[〇○零一二三四五六七八九]{4}年|^\d{4}[-./]\d|世纪|公元/;
/** A person's other name follows: it is no other person. */
const ALIAS =
	/(?:[原本真别又艺笔化小乳曾用英文俗旧]名|[，,（(、]\s?[字号]|谥号?|法号|又称|别称|曾用名|外号|绰号|英文名|本姓)[为叫是：:]?\s?$/;
const ALIAS_REACH = 6;
const PRIVATE = /[\ue000-\uf8ff]/;
const QUOTES = /["“”„‘’「」『』]/;
/** What stands in brackets, which a sentence can be read without. */
const BRACKETED = /[（(][^（()）]{0,200}[）)]/g;

/** One unit of marked text: a code unit of the text, or an argument. */
interface Unit extends Span {
	readonly mark: string;
	readonly argument?: RelationArgument;
}

/**
 * A Chinese sentence as relation rules read it: each argument is one character, traditional characters are simplified,
 * quotes are left out. Every stretch leads back to the text.
 */
export class ChineseMarkedText {
	readonly text: string;
	readonly #units: readonly Unit[];

	private constructor(units: readonly Unit[]) {
		this.#units = units;
		this.text = units.map(({ mark }) => mark).join('');
	}

	/** Marks the entities and the titles of works in `[start, end)` of the text. */
	static of(text: string, { start, end }: Span, entities: readonly EntityMention[]): ChineseMarkedText {
		const units: Unit[] = [];
		let at = start;
		for (const unit of argumentUnits(text, { start, end }, entities)) {
			pushPlain(units, text, at, unit.start);
			units.push(unit);
			at = unit.end;
		}
		pushPlain(units, text, at, end);
		return new ChineseMarkedText(units);
	}

	/** The same without what stands in brackets; this text itself when there are none. */
	withoutBrackets(): ChineseMarkedText {
		const kept: Unit[] = [];
		let at = 0;
		for (const match of this.text.matchAll(BRACKETED)) {
			kept.push(...this.#units.slice(at, match.index));
			at = match.index + match[0].length;
		}
		return at === 0 ? this : new ChineseMarkedText([...kept, ...this.#units.slice(at)]);
	}

	/** The stretch of the original text of the characters `[start, end)` of the marked one, which are not none. */
	span(start: number, end: number): Span {
		return { start: this.#units[start].start, end: this.#units[end - 1].end };
	}

	/** The arguments among the characters `[start, end)`. */
	argumentsIn(start: number, end: number): RelationArgument[] {
		return this.#units.slice(start, end).flatMap(({ argument }) => (argument === undefined ? [] : [argument]));
	}
}

/** Works, and the entities that are in none, in order. */
function argumentUnits(text: string, span: Span, entities: readonly EntityMention[]): Unit[] {
	const units: Unit[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(WORK)) {
		const start = span.start + match.index;
		const end = start + match[0].length;
		units.push({ start, end, mark: CHINESE_MARKS.WORK, argument: { start: start + 1, end: end - 1 } });
	}
	const works = [...units];
	let next = 0;
	for (const { start, end, label } of entities) {
		while (next < works.length && works[next].end <= start) next++;
		const isInWork = next < works.length && works[next].start < end;
		const mark = markOf(label, text.slice(start, end));
		const isAlias = label === 'PER' && ALIAS.test(text.slice(Math.max(span.start, start - ALIAS_REACH), start));
		if (isInWork) continue;
		if (isAlias) {
			units.push({ start, end, mark: '\ufffd' });
		} else if (mark !== undefined) {
			units.push({ start, end, mark, argument: { start, end, label } });
		}
	}
	return units.sort((a, b) => a.start - b.start);
}

function markOf(label: EntityMention['label'], text: string): string | undefined {
	// A name that has one quote of two was cut wrongly.
	if (/^[^「『“]*[」』”]/.test(text) || /[「『“][^」』”]*$/.test(text)) return undefined;
	if (label === 'DATE') {
		return ABSOLUTE_DATE.test(text) ? CHINESE_MARKS.DATE : undefined;
	}
	return label === 'PER' || label === 'LOC' || label === 'ORG' ? CHINESE_MARKS[label] : undefined;
}

function pushPlain(units: Unit[], text: string, start: number, end: number): void {
	for (let at = start; at < end; at++) {
		const unit = String.fromCharCode(SIMPLIFIED_UNITS[text.charCodeAt(at)]);
		if (!QUOTES.test(unit)) {
			units.push({ start: at, end: at + 1, mark: PRIVATE.test(unit) ? '\ufffd' : unit });
		}
	}
}
