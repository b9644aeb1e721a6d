import type { Texts } from '../texts';

/** A file's size as people write it: in kilobytes of a thousand bytes, or in megabytes. */
export function modelSize(bytes: number, { language }: Texts): string {
	const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
	return new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 3 }).format(value);
}
