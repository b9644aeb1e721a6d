import type { PanelSpace } from '../../src/protocol/panelVectors';
import type { PanelState } from '../state/panelState';
import { lastStartAtMost } from '../tokens/tokenModel';

/** A word of the text with its place. */
export interface WordAtCursor {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly language: 'zh' | 'en';
}

/** Something to be called a word: it has a letter or a digit in it. */
const WORD = /[\p{L}\p{N}]/u;

/** The word that the cursor stands in or touches; undefined between words, and where the text is not analyzed yet. */
export function wordAtCursor({ cursor, tokens, scope }: PanelState): WordAtCursor | undefined {
	const model = tokens.data?.model;
	if (cursor === undefined || model === undefined || model.scopeId !== scope?.id) return undefined;
	const at = model.tokenAt(cursor);
	// A cursor behind the last letter of a word is still at it.
	const found = [at, at - 1].find(token => token >= 0 && model.ends[token] >= cursor && WORD.test(model.form(token)));
	if (found === undefined) return undefined;
	return { ...model.span(found), text: model.form(found), language: model.language(found) };
}

/** The number of the sentence at the cursor, of those before the nearest; -1 where there is none. */
export function rowAtCursor(space: PanelSpace, cursor: number | undefined): number {
	if (space.starts.length === 0) return -1;
	return Math.max(0, lastStartAtMost(space.starts, cursor ?? 0));
}

/** The language that most words of the text are in, as far as it is known; that of the interface before. */
export function languageOfText({ tokens, texts }: PanelState): 'zh' | 'en' {
	const model = tokens.data?.model;
	if (model === undefined || model.count === 0) return texts.language;
	const most = Math.min(model.count, 500);
	let chinese = 0;
	for (let token = 0; token < most; token++) if (model.language(token) === 'zh') chinese++;
	return chinese * 2 >= most ? 'zh' : 'en';
}
