import { Uri, l10n, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Span } from '../../../core/text/span';
import { showInformation } from '../../notices';
import { rangeOfSpan, spanOfRange } from '../../text/ranges';
import type { Command } from '../command';
import { LONGEST_WORD, addLine } from './dictionaryCommands';
import type { DictionaryPorts } from './dictionaryCommands';

/** Where a rule is to be made: a place, or a stretch. */
interface Here {
	readonly document: TextDocument;
	readonly span: Span;
}

/** A rule that can be made somewhere, or why none can. */
type Rule = { readonly line: string } | { readonly problem: string };

/** Has the text cut at the cursor, or at both ends of the selection, wherever the same words stand. */
export function alwaysSplit(ports: DictionaryPorts): Command {
	return { id: 'nlpLens.words.alwaysSplit', run: (given, file) => makeRule(ports, given, file, splitRule) };
}

/** Has the words at the cursor, or what is selected, be one word wherever they stand. */
export function alwaysJoin(ports: DictionaryPorts): Command {
	return { id: 'nlpLens.words.alwaysJoin', run: (given, file) => makeRule(ports, given, file, joinRule) };
}

async function makeRule(
	ports: DictionaryPorts,
	given: unknown,
	givenFile: unknown,
	make: (words: readonly Span[], here: Here) => Rule,
): Promise<string | undefined> {
	const here = (await givenHere(given)) ?? cursorHere();
	if (!here) return undefined;
	const found = (await ports.words.around(here.document, [here.span.start, here.span.end])) ?? [];
	const words = found.filter(word => /[\p{L}\p{N}]/u.test(here.document.getText(rangeOfSpan(here.document, word))));
	const rule = make(words, here);
	if ('line' in rule) return addLine(ports, here.document, rule.line, givenFile);
	void showInformation(rule.problem);
	return undefined;
}

/** The place that a link names: the address of a document, and an offset in it. */
async function givenHere(given: unknown): Promise<Here | undefined> {
	if (typeof given !== 'object' || given === null || !('uri' in given) || !('offset' in given)) return undefined;
	const { uri, offset } = given;
	if (typeof uri !== 'string' || typeof offset !== 'number') return undefined;
	const document = await workspace.openTextDocument(Uri.parse(uri));
	return { document, span: { start: offset, end: offset } };
}

function cursorHere(): Here | undefined {
	const editor = window.activeTextEditor;
	return editor && { document: editor.document, span: spanOfRange(editor.document, editor.selection) };
}

function splitRule(words: readonly Span[], { document, span }: Here): Rule {
	const touched = words.filter(({ start, end }) => start <= span.end && end >= span.start);
	const inside = touched.filter(({ start, end }) => start < span.end && end > span.start);
	const isPlace = span.start === span.end;
	const cut = isPlace ? (inside.length > 0 ? inside : touched) : inside;
	if (cut.length === 0) return { problem: l10n.t('There is no Chinese word here.') };
	const [first, last] = [cut[0].start, cut[cut.length - 1].end];
	const ends = [first, span.start, span.end, last].filter((end, i, all) => i === 0 || end !== all[i - 1]);
	// What is selected is cut off its neighbours where it is words already.
	const wide = ends.length > 2 ? ends : [...new Set([touched[0].start, ...ends, touched[touched.length - 1].end])];
	const parts = wide.slice(1).map((end, i) => document.getText(rangeOfSpan(document, { start: wide[i], end })));
	const isOneStretch = parts.every(part => part !== '' && !/\s/u.test(part));
	if (parts.length < 2 || !isOneStretch)
		return { problem: l10n.t('There is nothing to cut here: put the cursor into a word.') };
	return checked(parts.join(''), `split: ${parts.join(' ')}`);
}

function joinRule(words: readonly Span[], { document, span }: Here): Rule {
	const touched = words.filter(({ start, end }) => start <= span.end && end >= span.start);
	const isPlace = span.start === span.end;
	if (isPlace && touched.length === 0) return { problem: l10n.t('There is no Chinese word here.') };
	const stretch = isPlace ? { start: touched[0].start, end: touched[touched.length - 1].end } : span;
	const text = document.getText(rangeOfSpan(document, stretch)).trim();
	if (/\s/u.test(text) || text === '')
		return { problem: l10n.t('A word has no space or line break in it: select less.') };
	return checked(text, `join: ${text}`);
}

function checked(text: string, line: string): Rule {
	return text.length > LONGEST_WORD
		? { problem: l10n.t('A word has at most {0} characters: select less.', LONGEST_WORD) }
		: { line };
}
