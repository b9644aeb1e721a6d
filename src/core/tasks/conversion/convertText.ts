import type { Span } from '../../text/span';
import type { ConversionEdit } from './conversion';
import type { ConvertText } from './scriptConverters';

/** Chinese, with the letters and digits that some words are written with (U盘, T恤). */
const WRITTEN = /[\p{L}\p{N}\p{Script=Han}·]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The stretches of a text that a conversion changes, as short as can be, in order; what is not Chinese stays as it is.
 * @param prose the text, with white space in place of what is not to be changed (see `proseOf`)
 */
export function conversionEdits(prose: string, { start, end }: Span, convert: ConvertText): ConversionEdit[] {
	const edits: ConversionEdit[] = [];
	for (const { 0: written, index } of prose.slice(start, end).matchAll(WRITTEN)) {
		if (!HAN.test(written)) continue;
		const converted = convert(written);
		if (converted !== written) addChanges(edits, start + index, Array.from(written), Array.from(converted));
	}
	return edits;
}

/** Characters that stand at their places one by one make edits of their own; otherwise what lies between the ends that agree is one. */
function addChanges(edits: ConversionEdit[], offset: number, from: readonly string[], to: readonly string[]): void {
	let first = 0;
	while (first < Math.min(from.length, to.length) && from[first] === to[first]) first++;
	let last = 0;
	while (last < Math.min(from.length, to.length) - first && from.at(-1 - last) === to.at(-1 - last)) last++;
	if (from.length !== to.length) {
		const start = offset + from.slice(0, first).join('').length;
		const old = from.slice(first, from.length - last).join('');
		edits.push({ start, end: start + old.length, text: to.slice(first, to.length - last).join('') });
		return;
	}
	let at = offset;
	let open: { start: number; end: number; text: string } | undefined;
	from.forEach((character, i) => {
		const next = at + character.length;
		if (character === to[i]) open = undefined;
		else if (open === undefined) edits.push((open = { start: at, end: next, text: to[i] }));
		else {
			open.end = next;
			open.text += to[i];
		}
		at = next;
	});
}
