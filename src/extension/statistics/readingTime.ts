import { l10n } from 'vscode';

/** A reading time in words: seconds below a minute, minutes below an hour and a half, else hours and minutes. */
export function readingTime(seconds: number): string {
	if (seconds < 60) return l10n.t('{0} s', Math.round(seconds).toLocaleString());
	const minutes = Math.round(seconds / 60);
	if (minutes < 90) return l10n.t('{0} min', minutes.toLocaleString());
	return l10n.t('{0} h {1} min', Math.floor(minutes / 60).toLocaleString(), (minutes % 60).toLocaleString());
}
