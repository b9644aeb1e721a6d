import { l10n } from 'vscode';
import { escaped } from '../markdown';
import type { SourceInput } from './toolSource';

/** So much of a text is shown to the person who is asked. */
const SHOWN = 200;

/** What a tool is to read, in Markdown and in the person's language. */
export function aboutSource(input: SourceInput): string {
	const what =
		input.kind === 'file'
			? l10n.t('The file **{0}** is read.', escaped(input.file))
			: l10n.t('This text is read: {0}', escaped(beginning(input.text)));
	return [
		what,
		l10n.t('The analysis runs on this machine, changes nothing, and its result goes to the language model.'),
	].join('\n\n');
}

function beginning(text: string): string {
	return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
