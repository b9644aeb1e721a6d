import type { ChineseCutter, MtToken } from './mtToken';
import { unifyChinese } from './mtUnits';
import { surfaceTokens } from './surfaceTokens';
import { tokenForm } from './tokenForm';

/**
 * The tokens of a Chinese sentence, or of some sentences: words in simplified characters, numbers, marks in the forms that they
 * share with English; foreign words, code, addresses and paths are one token each.
 * @param cut what cuts runs of characters into words
 */
export function chineseTokens(text: string, cut: ChineseCutter, start = 0, end = text.length): MtToken[] {
	const unified = unifyChinese(text);
	const tokens: MtToken[] = [];
	const addHan = (from: number, to: number): void => {
		tokens.push({ kind: 'word', start: from, end: to, form: unified.slice(from, to) });
	};
	for (const token of surfaceTokens(unified, start, end)) {
		if (token.kind === 'han') cut(unified, token.start, token.end, addHan);
		else tokens.push({ ...token, kind: token.kind, form: tokenForm(unified, token) });
	}
	return tokens;
}
