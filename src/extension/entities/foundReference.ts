import { Range } from 'vscode';
import type { Uri } from 'vscode';
import type { EntityReference } from '../../protocol/entities';
import { TextPlaces } from '../text/textPlaces';

/** So much of a line is shown before a reference, and in all, in UTF-16 code units. */
const BEFORE = 40;
const LONGEST_LINE = 160;

/** A place in a file that speaks of an entity, with its line. */
export interface FoundReference {
	readonly uri: Uri;
	readonly range: Range;
	readonly form: string;
	readonly kind: EntityReference['kind'];
	/** The line around it, shortened, and where the reference stands in that. */
	readonly line: string;
	readonly highlight: readonly [number, number];
}

/** Places references in the lines of their text. @param references in the order of the text */
export function placedReferences(uri: Uri, text: string, references: readonly EntityReference[]): FoundReference[] {
	if (references.length === 0) return [];
	const places = new TextPlaces(text);
	return references.map(({ start, end, form, kind }) => {
		const [from, to] = [places.at(start), places.at(end)];
		const lineStart = start - from.column + 1;
		return {
			uri,
			range: new Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1),
			form,
			kind,
			...lineAround(text, lineStart, start, end),
		};
	});
}

function lineAround(
	text: string,
	lineStart: number,
	start: number,
	end: number,
): Pick<FoundReference, 'line' | 'highlight'> {
	const limit = Math.max(end, lineStart) + LONGEST_LINE;
	const lineEnd = /[\r\n]/u.exec(text.slice(end, limit))?.index ?? limit - end;
	const leading = /^\s*/u.exec(text.slice(lineStart, start))?.[0].length ?? 0;
	const cut = start - lineStart - leading > BEFORE;
	const first = cut ? wholeCharacter(text, start - BEFORE) : lineStart + leading;
	const last = wholeCharacter(text, Math.min(text.length, end + lineEnd, Math.max(end, first + LONGEST_LINE)));
	const dots = cut ? '…' : '';
	const line = dots + text.slice(first, last).replace(/\s/gu, ' ');
	return { line, highlight: [dots.length + start - first, dots.length + end - first] };
}

/** An offset that is not in the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
	const code = text.charCodeAt(offset);
	return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
