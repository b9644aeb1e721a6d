import { joinTokens, openingQuotes } from './joinTokens';
import { joinEnglish } from './joinEnglish';
import type { JoinedTokens } from './mtToken';

/** Marks as Chinese text writes them. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
	Object.entries({
		',': '，',
		'.': '。',
		'!': '！',
		'?': '？',
		':': '：',
		';': '；',
		'(': '（',
		')': '）',
		'...': '……',
		'—': '——',
	}),
);

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NUMBER = /^[-+]?\d[\d.,:]*$/u;
const LETTER = /[\p{L}\p{N}`]/u;

/**
 * Chinese text of tokens: nothing between Chinese words, full-width marks, a space between Chinese and foreign words but not
 * beside numbers. Tokens without a Chinese character are joined as English.
 */
export function joinChinese(forms: readonly string[]): JoinedTokens {
	if (!forms.some(form => HAN.test(form))) return joinEnglish(forms, false);
	const opening = openingQuotes(forms);
	const written = forms.map((form, i) => {
		if (form === '"') return opening.has(i) ? '“' : '”';
		return WRITTEN.get(form) ?? form;
	});
	return joinTokens(written, i => hasSpace(forms[i - 1], forms[i]));
}

function hasSpace(left: string, right: string): boolean {
	if (!isWordLike(left) || !isWordLike(right)) return false;
	if (HAN.test(left) && HAN.test(right)) return false;
	const isByNumber = (NUMBER.test(left) && HAN.test(right)) || (HAN.test(left) && NUMBER.test(right));
	return !isByNumber;
}

function isWordLike(form: string): boolean {
	return LETTER.test(form);
}
