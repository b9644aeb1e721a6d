/**
 * What is no prose of a page: comments, what scripts and styles hold, tags, and the declaration of the type. A tag goes on over a `>` in
 * quotes; where its quotes do not pair, or are more than any tag has, it ends at the first one.
 */
const MARKUP =
	/<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z][^<>"']*(?:(?:"[^<"]*"|'[^<']*')[^<>"']*){0,999}>|<\/?[a-z][^<>]*>|<[!?][^<>]*>/giu;

/** Whether a file is a page of HTML, by the end of its name. */
export function isHtmlName(name: string): boolean {
	return /\.html?$/iu.test(name);
}

/** A page of HTML with spaces in place of its markup, as long as it was; line ends stay, and references to characters do. */
export function htmlProse(text: string): string {
	return text.replace(MARKUP, markup => markup.replace(/[^\r\n]/gu, unit => ' '.repeat(unit.length)));
}
