import type { TextEditor, TextEditorDecorationType } from 'vscode';
import { RangeMapper } from '../text/ranges';

/**
 * Sets spans as decorations of an editor.
 * @param spans flat and in ascending order, by the key of their type.
 * @param start no span begins before it, but the first of a type may.
 */
export function setSpans(
	editor: TextEditor,
	spans: ReadonlyMap<string, readonly number[]>,
	start: number,
	typeOf: (key: string) => TextEditorDecorationType | undefined,
): void {
	for (const [key, pairs] of spans) {
		const type = typeOf(key);
		if (!type) continue;
		const mapper = new RangeMapper(editor.document, Math.min(start, pairs[0] ?? start));
		const ranges = [];
		for (let i = 0; i < pairs.length; i += 2) ranges.push(mapper.range(pairs[i], pairs[i + 1]));
		editor.setDecorations(type, ranges);
	}
}
