import type { Example } from './example';
import { tableProblem } from './tableProblem';

/** A heading of Markdown, whose text is a label. */
const HEADING = /^#{1,6}[ \t]+(.*)$/su;

/** What stands before the items of a list. */
const ITEM = /^(?:[-*+]|\d+[.)])[ \t]+/u;

/**
 * The examples of a Markdown document whose headings are labels and whose lines below them are texts, as items of a list or not.
 * @param name what errors call the file.
 * @throws NlpError `input-malformed` for a text before the first heading.
 */
export function readSections(name: string, text: string): Example[] {
	const examples: Example[] = [];
	let label: string | undefined;
	for (const [index, raw] of text
		.replace(/^\ufeff/u, '')
		.split(/\r\n?|\n/u)
		.entries()) {
		const line = raw.trim();
		if (line === '') continue;
		const heading = HEADING.exec(line);
		if (heading !== null) {
			label = withoutClosing(heading[1]);
		} else if (label === undefined) {
			throw tableProblem(
				name,
				'there is no heading above it',
				'Put each label in a heading, as "# Sport", above its lines.',
				`line ${index + 1}`,
			);
		} else {
			examples.push({ text: line.replace(ITEM, ''), label });
		}
	}
	return examples;
}

/** A heading without the signs that may close it, after a blank. */
function withoutClosing(heading: string): string {
	let end = heading.length;
	while (heading[end - 1] === '#') end--;
	const isClosed = end < heading.length && (end === 0 || /[ \t]/u.test(heading[end - 1]));
	return isClosed ? heading.slice(0, end).trimEnd() : heading;
}
