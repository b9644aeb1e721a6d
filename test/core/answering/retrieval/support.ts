import type { AnswerFile } from '../../../../src/core/tasks/answering/answerFile';
import type { ChineseWordCutter } from '../../../../src/core/tasks/answering/answeringResources';
import { PassageIndex } from '../../../../src/core/tasks/answering/retrieval/passageIndex';

/** Cuts Chinese into words of two characters, and what is left over: no model is needed. */
export const cutTwos: ChineseWordCutter = (text, { start, end }, add) => {
	for (const { 0: run, index } of text.slice(start, end).matchAll(/\p{Script=Han}+/gu)) {
		for (let at = 0; at < run.length; at += 2) add(start + index + at, start + index + Math.min(run.length, at + 2));
	}
};

/** A text file of an index. */
export function textFile(name: string, text: string, format: AnswerFile['format'] = 'plain'): AnswerFile {
	return { name, stamp: `${text.length}`, format, kind: 'text', text };
}

/** An index of texts by their names. */
export async function indexOf(texts: Readonly<Record<string, string>>): Promise<PassageIndex> {
	const index = PassageIndex.empty(cutTwos);
	for (const [name, text] of Object.entries(texts)) await index.add(textFile(name, text));
	return index;
}
