import { window } from 'vscode';

/**
 * A text that stays as it is where VS Code would make links of `[words](address)`: in notifications, questions and messages of
 * views, whose links may run commands. A name in a document must not become one. An invisible word joiner (U+2060) parts the
 * two brackets.
 */
export function unlinked(text: string): string {
	return text.replaceAll('](', ']\u2060(');
}

/** `window.showInformationMessage` for a message that may hold names and words of documents. */
export const showInformation = ((message: string, ...rest: string[]) =>
	window.showInformationMessage(unlinked(message), ...rest)) as typeof window.showInformationMessage;

/** `window.showWarningMessage` for a message that may hold names and words of documents. */
export const showWarning = ((message: string, ...rest: string[]) =>
	window.showWarningMessage(unlinked(message), ...rest)) as typeof window.showWarningMessage;

/** `window.showErrorMessage` for a message that may hold names and words of documents. */
export const showError = ((message: string, ...rest: string[]) =>
	window.showErrorMessage(unlinked(message), ...rest)) as typeof window.showErrorMessage;
