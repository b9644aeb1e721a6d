import type { Phrase, Words } from './explanation';

/** A phrase of the interface with its values; `webview/explanation/strings` has the texts of all keys. */
export function say(key: string, ...values: readonly (Words | number)[]): Phrase {
	return values.length === 0 ? { key } : { key, values };
}
