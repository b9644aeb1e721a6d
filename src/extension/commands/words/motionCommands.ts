import { window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { WordMotion } from '../../../core/text/wordMotion';
import type { WordEditing } from '../../words/wordEditing';
import type { Command } from '../command';

/** The motions by the names of commands. */
const MOTIONS: readonly (readonly [name: string, motion: WordMotion])[] = [
	['StartLeft', 'startLeft'],
	['EndLeft', 'endLeft'],
	['StartRight', 'startRight'],
	['EndRight', 'endRight'],
];

/** Commands that move, select and delete by words of the segmenter, at all cursors. */
export function motionCommands(editing: WordEditing): readonly Command[] {
	return [
		...MOTIONS.flatMap(([name, motion]) => [
			inEditor(`nlpLens.words.move${name}`, editor => editing.move(editor, motion, false)),
			inEditor(`nlpLens.words.select${name}`, editor => editing.move(editor, motion, true)),
		]),
		inEditor('nlpLens.words.deleteLeft', editor => editing.delete(editor, 'left')),
		inEditor('nlpLens.words.deleteRight', editor => editing.delete(editor, 'right')),
		inEditor('nlpLens.words.select', editor => editing.select(editor)),
	];
}

function inEditor(id: string, run: (editor: TextEditor) => Promise<void>): Command {
	return {
		id,
		run: async () => {
			const editor = window.activeTextEditor;
			if (editor) await run(editor);
		},
	};
}
