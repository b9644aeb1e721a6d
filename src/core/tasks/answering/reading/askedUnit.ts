import type { MarkedText } from './markedText';
import { Mark } from './markedText';
import type { MarkedQuestion } from './questionMatch';

/** How much likelier an amount in the unit that was asked for is, as a logarithm of odds; set by hand. */
const UNIT_BONUS = 2;

/** Ways to write one unit, as terms; the first stands for all. */
const WRITTEN: readonly string[] = [
	'kilometre kilometer km 公里 千米',
	'metre meter m 米 公尺',
	'centimetre centimeter cm 厘米 公分',
	'millimetre millimeter mm 毫米',
	'foot feet ft 英尺',
	'mile mi 英里',
	'kilogram kilogramme kg 公斤 千克',
	'gram gramme g 克',
	'tonne ton t 吨',
	'litre liter l 升',
	'hour hr h 小时',
	'minute min 分钟',
	'second sec s 秒',
	'percent percentage %',
	'person people',
];
const WRITTEN_AS = new Map(
	WRITTEN.flatMap(line => line.split(' ').map(unit => [unit, line.slice(0, line.indexOf(' '))] as const)),
);

/**
 * The unit of a question for a count or an amount, as a term: `kilometre` of `how many kilometres long`, `year` of `how long in years`, 人 of
 * 多少人. Empty where it names none.
 */
export function askedUnit({ marked, analysis, askEnd }: MarkedQuestion): string {
	if (analysis.kind !== 'count' && analysis.kind !== 'quantity') return '';
	const next = askEnd < marked.length && marked.marks[askEnd] === Mark.None ? marked.terms[askEnd] : '';
	const isCounted = marked.upos[askEnd] === 'NOUN' || marked.language === 'zh' || WRITTEN_AS.has(next);
	const asking = marked.text.slice(analysis.asking.start, analysis.asking.end);
	if (next !== '' && isCounted && /^(?:how many|多少|几|幾)$/iu.test(asking)) return writtenAs(next);
	const named = marked.terms.findIndex((term, i) => i > 0 && marked.terms[i - 1] === 'in' && isUnit(term));
	return named < 0 ? '' : writtenAs(marked.terms[named]);
}

function isUnit(term: string): boolean {
	return WRITTEN_AS.has(term) || /^(?:year|day|week|month|inch|degree|dollar|euro|pound)s?$/u.test(term);
}

function writtenAs(term: string): string {
	return WRITTEN_AS.get(term) ?? term;
}

/** What a stretch of tokens gains by being, or being followed by, a number in the unit that was asked for. */
export function unitBonusOf(passage: MarkedText, unit: string): (first: number, last: number) => number {
	if (unit === '') return () => 0;
	const isAmount = Uint8Array.from(passage.terms, (term, i) => (isAmountIn(passage, unit, term, i) ? 1 : 0));
	return (first, last) => {
		for (let i = first; i <= last; i++)
			if (isAmount[i] === 1 && (i > first || startsWithNumber(passage.terms[i]))) return UNIT_BONUS;
		const isFollowed = last + 1 < passage.length && isAmount[last + 1] === 1 && isNumber(passage, last);
		return isFollowed ? UNIT_BONUS : 0;
	};
}

/** Whether a token is the unit after a number, or both in one. */
function isAmountIn(passage: MarkedText, unit: string, term: string, i: number): boolean {
	if (writtenAs(term) === unit) return i > 0 && isNumber(passage, i - 1);
	const number = NUMBER.exec(term)?.[0] ?? '';
	return number !== '' && writtenAs(term.slice(number.length)) === unit;
}

const NUMBER = /^(?:[\d.,]+|[零〇一二三四五六七八九十百千万亿两余多]+)/u;

function startsWithNumber(term: string): boolean {
	return NUMBER.test(term);
}

function isNumber({ upos, terms }: MarkedText, i: number): boolean {
	return upos[i] === 'NUM' || /^\d/u.test(terms[i]);
}
