import { l10n } from 'vscode';
import { harmless } from './chatModel';
import type { SubjectReply } from './chatPorts';
import { subjectName, writeEngine, writeNotes } from './chatWords';

/** So much is translated in the chat, in code units; a document of its own is the place for more. */
const MOST = 20_000;

/** The translation of a text into the other language, by the engine that ships. */
export const translationReply: SubjectReply = async ({ translate }, { subject }, stream, token) => {
	const { start, end } = subject.span;
	const isCut = end - start > MOST;
	const part = isCut ? { ...subject, span: { start, end: start + MOST } } : subject;
	const translation = await translate(part, token);
	if (!translation) return undefined;
	stream.markdown(`${l10n.t('Translation of {0}:', subjectName(subject))}\n\n`);
	stream.markdown(harmless(translation.text));
	const cut = l10n.t('Only the first {0} characters are translated here. Translate the document for all of it.', MOST);
	writeNotes(stream, [...translation.failures, ...(isCut ? [cut] : [])]);
	writeEngine(stream, translation.engine);
	return { canBeWritten: false };
};
