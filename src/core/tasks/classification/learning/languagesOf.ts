import { dominantLanguage } from '../../../text/dominantLanguage';
import type { Language } from '../../../text/language';

/** Texts that are looked at, and code units of each: enough to tell in which languages they are. */
const SAMPLE_TEXTS = 2000;
const SAMPLE_LENGTH = 1000;

/** A language counts from this share of the texts on. */
const LEAST_SHARE = 0.05;

/** The languages of texts, that of the most first. */
export function languagesOf(texts: readonly string[]): Language[] {
	const counts = { zh: 0, en: 0 };
	const step = Math.max(1, Math.floor(texts.length / SAMPLE_TEXTS));
	for (let index = 0; index < texts.length; index += step) {
		const text = texts[index];
		counts[dominantLanguage(text, { start: 0, end: Math.min(text.length, SAMPLE_LENGTH) }).language]++;
	}
	const total = counts.zh + counts.en;
	const languages: readonly Language[] = counts.zh > counts.en ? ['zh', 'en'] : ['en', 'zh'];
	return languages.filter((language, order) => order === 0 || counts[language] >= LEAST_SHARE * total);
}
