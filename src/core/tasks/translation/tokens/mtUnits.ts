import { simplify } from '../../../text/simplified';

/** Marks that are one to translation, by the form that stands for them; each is one code unit, so that offsets stay. */
const SAME_MARKS: Readonly<Record<string, string>> = {
	'.': '。．｡',
	',': '，﹐',
	'"': '“”„‟«»「」『』＂〝〞',
	"'": '‘’‚‛＇`´ʼ',
	'(': '（﹙〔',
	')': '）﹚〕',
	'[': '【［',
	']': '】］',
	'—': '–―─',
	'-': '‐‑－',
	'·': '・‧•',
	'《': '〈',
	'》': '〉',
};

const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_GAP = 0xfee0;
const VARIANT = new Map(
	Object.entries(SAME_MARKS).flatMap(([form, marks]) => Array.from(marks, mark => [mark, form] as const)),
);
const VARIANTS = new RegExp(`[${[...VARIANT.keys()].join('')}]`, 'gu');

/** A text of the same length with one mark for its variants and half-width letters, digits and marks; a backtick stays. */
export function unifyMarks(text: string): string {
	const unified = text.replace(VARIANTS, mark => (mark === '`' ? mark : (VARIANT.get(mark) ?? mark)));
	return unified.replace(FULL_WIDTH, unit => String.fromCharCode(unit.charCodeAt(0) - FULL_WIDTH_GAP));
}

/** The same for Chinese, in simplified characters. */
export function unifyChinese(text: string): string {
	return unifyMarks(simplify(text));
}
