import * as vscode from 'vscode';

/** The dialogs and messages of VS Code that a test answers itself. */
type Dialog =
	| 'showErrorMessage'
	| 'showInformationMessage'
	| 'showWarningMessage'
	| 'showQuickPick'
	| 'showInputBox'
	| 'showOpenDialog'
	| 'showSaveDialog';

/** Puts answers in the place of dialogs until it is let go, and keeps what was asked. */
export class AnsweredDialogs implements vscode.Disposable {
	/** The first argument of every call, by dialog; none for those that are not answered here. */
	readonly asked: Partial<Record<Dialog, unknown[]>> = {};
	readonly #originals = new Map<Dialog, unknown>();

	/** Those of a test in which messages are closed as they come. */
	static closingMessages(): AnsweredDialogs {
		const dialogs = new AnsweredDialogs();
		for (const message of ['showErrorMessage', 'showInformationMessage', 'showWarningMessage'] as const)
			dialogs.answer(message, () => undefined);
		return dialogs;
	}

	/** Answers a dialog from now on; `answer` gets its arguments. */
	answer(dialog: Dialog, answer: (...args: never[]) => unknown): void {
		const window = vscode.window as unknown as Record<Dialog, unknown>;
		if (!this.#originals.has(dialog)) this.#originals.set(dialog, window[dialog]);
		const asked = (this.asked[dialog] ??= []);
		window[dialog] = (...args: never[]) => {
			asked.push(args[0]);
			return Promise.resolve(answer(...args));
		};
	}

	/** The messages of errors that were shown. */
	get errors(): readonly string[] {
		return (this.asked.showErrorMessage ?? []) as string[];
	}

	dispose(): void {
		const window = vscode.window as unknown as Record<Dialog, unknown>;
		for (const [dialog, original] of this.#originals) window[dialog] = original;
	}
}
