import type { TextEditor, TextEditorDecorationType } from 'vscode';
import { RangeMapper } from '../text/ranges';
import { DrawTogether } from './drawTogether';
import type { TrackedMarks } from './trackedMarks';

/**
 * Sets spans as decorations of an editor, in the place of those before; types that it shows as they are to be are left alone.
 * @param shown what the editor shows.
 * @param spans flat and in ascending order, by the key of their type.
 * @param start no span begins before it, but the first of a type may.
 */
export function setSpans(
	editor: TextEditor,
	shown: TrackedMarks,
	spans: ReadonlyMap<string, readonly number[]>,
	start: number,
	typeOf: (key: string) => TextEditorDecorationType | undefined,
): void {
	const changed = shown.replace(spans);
	if (changed.size === 0) return;
	for (const [key, pairs] of changed) {
		const type = typeOf(key);
		if (!type) continue;
		const mapper = new RangeMapper(editor.document, Math.min(start, pairs[0] ?? start));
		const ranges = [];
		for (let i = 0; i < pairs.length; i += 2) ranges.push(mapper.range(pairs[i], pairs[i + 1]));
		editor.setDecorations(type, ranges);
	}
	awaitArrival(editor, shown);
}

/** Has marks that were set just now count as under way until they are there. */
export function awaitArrival(editor: TextEditor, shown: TrackedMarks): void {
	const { replacements } = shown;
	// Where nobody answers they are taken to be under way, and set again after each edit.
	DrawTogether.in(editor)
		.arrival()
		.then(
			() => shown.arrived(replacements),
			() => undefined,
		);
}
