import { Diagnostic, DiagnosticSeverity, Range, l10n, languages } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import type { DictionaryProblem } from '../../protocol/words';
import type { UserFileFault } from '../userFile';

/** Tells what of the user's dictionaries says nothing, where VS Code tells problems. */
export class DictionaryDiagnostics implements Disposable {
	readonly #collection = languages.createDiagnosticCollection('nlp-lens-dictionary');

	/** The problems of a file, in place of those it had. */
	tell(file: Uri, problems: readonly DictionaryProblem[]): void {
		this.#collection.set(
			file,
			problems.map(problem => warning(problem.line - 1, problemText(problem))),
		);
	}

	/** The file as a whole could not be read. */
	tellFault(file: Uri, fault: UserFileFault): void {
		const message =
			fault === 'tooLarge'
				? l10n.t('This dictionary is too large to be read: at most 2 MB.')
				: l10n.t('This dictionary cannot be read.');
		this.#collection.set(file, [warning(0, message)]);
	}

	/** The file has no problems. */
	clear(file: Uri): void {
		this.#collection.delete(file);
	}

	dispose(): void {
		this.#collection.dispose();
	}
}

function warning(line: number, message: string): Diagnostic {
	const range = new Range(line, 0, line, Number.MAX_SAFE_INTEGER);
	const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
	diagnostic.source = 'NLP Lens';
	return diagnostic;
}

function problemText({ kind, what }: DictionaryProblem): string {
	switch (kind) {
		case 'tooLong':
			return l10n.t('A word has at most 64 characters.');
		case 'unknownField':
			return l10n.t('“{0}” is neither a part of speech nor a weight. A word has no space in it.', what);
		case 'nothingToJoin':
			return l10n.t('Write what is always one word behind “join:”.');
		case 'nothingToSplit':
			return l10n.t('Write the parts behind “split:”, with a space where to cut.');
		case 'insideUnit':
			return l10n.t('Numbers and Latin words are never cut: “{0}” has no effect.', what);
	}
}
