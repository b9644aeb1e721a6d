import type { Texts } from '../texts';

/** A reading time in words: seconds below a minute, minutes below an hour and a half, else hours and minutes. */
export function readingTime(seconds: number, texts: Texts): string {
	if (seconds < 60) return texts.t('statistics.seconds', texts.number(Math.round(seconds)));
	const minutes = Math.round(seconds / 60);
	if (minutes < 90) return texts.t('statistics.minutes', texts.number(minutes));
	return texts.t('statistics.hours', texts.number(Math.floor(minutes / 60)), texts.number(minutes % 60));
}
