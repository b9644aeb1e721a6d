const SPACE = /\s/u;
const SPACES = /\s+/gu;

/** A word as models have it: in lower case where they want that, and with `_` for white space, which parts words in their files. */
export function wordForm(written: string, lowerCase: boolean): string {
	const word = lowerCase ? written.toLowerCase() : written;
	return SPACE.test(word) ? word.replace(SPACES, '_') : word;
}
