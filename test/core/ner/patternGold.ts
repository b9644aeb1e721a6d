import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with the marks in it, offsets in UTF-16 code units of the text without marks. */
export interface MarkedText {
	readonly text: string;
	readonly mentions: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const MARK = /\[([^[\]|]+)\|([A-Z]+)\]/g;

/** The text and the mentions of a line such as `付了[300元|MONEY]`. */
export function parseMarked(line: string): MarkedText {
	let text = '';
	let at = 0;
	const mentions = Array.from(line.matchAll(MARK), ({ 0: whole, 1: inner, 2: label, index }) => {
		text += line.slice(at, index);
		at = index + whole.length;
		text += inner;
		return { start: text.length - inner.length, end: text.length, label };
	});
	return { text: text + line.slice(at), mentions };
}

/** A text with its mentions marked, the other way round. */
export function writeMarked({ text, mentions }: MarkedText): string {
	let line = '';
	let at = 0;
	for (const { start, end, label } of mentions) {
		line += `${text.slice(at, start)}[${text.slice(start, end)}|${label}]`;
		at = end;
	}
	return line + text.slice(at);
}

/** The lines of a gold file; lines that begin with `# ` are comments. */
export function readGold(name: string): MarkedText[] {
	const file = join(import.meta.dirname, '..', '..', 'fixtures', 'patterns', name);
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line !== '' && !line.startsWith('# '))
		.map(parseMarked);
}
