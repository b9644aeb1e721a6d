import type { Language } from '../../../src/core/text/language';
import { documentOfBytes } from '../benchText';

/** A document that is measured. */
export interface MeasuredDocument {
	/** Such as `en-10MB`. */
	readonly name: string;
	readonly language: Language;
	readonly bytes: number;
}

const SIZES = [
	['10kB', 10_000],
	['1MB', 1_000_000],
	['10MB', 10_000_000],
] as const;

/** The documents that are measured: both languages in three lengths. */
export const MEASURED: readonly MeasuredDocument[] = (['en', 'zh'] as const).flatMap(language =>
	SIZES.map(([size, bytes]) => ({ name: `${language}-${size}`, language, bytes })),
);

/** What is typed at the end of the first line, letter by letter. */
export const TYPED: Readonly<Record<Language, string>> = {
	en: ' teachers read books while students write letters home',
	zh: '老师在学校里读书学生们给家里写信农民在河边种树孩子们在公园里唱歌',
};

/** The short first line, at which is typed. */
export const FIRST_LINE: Readonly<Record<Language, string>> = { en: 'Many', zh: '很多' };

/** A word that the texts have in so many places, and what it is replaced by. */
export const REPLACED: Readonly<Record<Language, { readonly old: string; readonly word: string }>> = {
	en: { old: 'zephyrs', word: 'thunder' },
	zh: { old: '鹦鹉螺', word: '珊瑚礁' },
};

/** So many places are replaced, in documents that are long enough. */
export const REPLACEMENTS = 5000;

/** Where a word may be put in: behind a blank in English, behind a comma in Chinese. */
const GAP: Readonly<Record<Language, RegExp>> = { en: / /gu, zh: /[，,]/gu };

/** A short first line, and a text with a word in {@link REPLACEMENTS} places that lie about equally far apart, or fewer in a short text. */
export function measuredText({ language, bytes }: MeasuredDocument): string {
	const text = documentOfBytes(language, bytes);
	const { old } = REPLACED[language];
	const distance = Math.max(60, Math.ceil(text.length / REPLACEMENTS));
	const parts: string[] = [];
	let from = 0;
	for (let place = 1; place <= REPLACEMENTS; place++) {
		const pattern = GAP[language];
		pattern.lastIndex = from + distance;
		const gap = pattern.exec(text)?.index;
		if (gap === undefined) break;
		const after = language === 'en' ? ' ' : '';
		parts.push(text.slice(from, gap + 1), old, after);
		from = gap + 1;
	}
	return `${FIRST_LINE[language]}\n${parts.join('')}${text.slice(from)}`;
}
