import { Uri, l10n, workspace } from 'vscode';
import type { LineNote } from '../../protocol/answers';
import { leftOutReason } from '../corpus/leftOutReason';
import type { NotRead } from './readAnswerFile';

/** Lines of one file, and notes of all, beyond which their number says enough. */
const MOST_LINES = 3;
const MOST_NOTES = 12;

/** What is to be known of the files of a library, in words. */
export class LibraryNotes {
	readonly #byFile = new Map<string, readonly string[]>();

	/** All notes, by the names of their files and folders. */
	get all(): readonly string[] {
		const notes = [...this.#byFile].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, each]) => each);
		const more = notes.length - MOST_NOTES;
		const rest = more > 0 ? [l10n.t('{0} more notes are in the log.', more.toLocaleString())] : [];
		return [...notes.slice(0, MOST_NOTES), ...rest];
	}

	/** A file was left out. @returns the note. */
	leftOut(uri: Uri, reason: NotRead): string {
		const note = l10n.t('Left out, {0}: {1}', reasonOf(reason), workspace.asRelativePath(uri));
		this.#byFile.set(uri.toString(), [note]);
		return note;
	}

	/** A folder is not there. @returns the note. */
	unreachable(folder: Uri): string {
		const note = l10n.t(
			'Cannot be reached, answers come from what was read before: {0}',
			workspace.asRelativePath(folder),
		);
		this.#byFile.set(folder.toString(), [note]);
		return note;
	}

	/** A file was read, but for some of its lines. @returns its notes. */
	read(name: string, lines: readonly LineNote[]): readonly string[] {
		const file = workspace.asRelativePath(Uri.parse(name));
		const notes = lines
			.slice(0, MOST_LINES)
			.map(({ line, message }) => l10n.t('{0}, line {1}: {2}', file, line.toLocaleString(), message));
		const more = lines.length - MOST_LINES;
		if (more > 0) notes.push(l10n.t('{0}: {1} more lines could not be read.', file, more.toLocaleString()));
		if (notes.length > 0) this.#byFile.set(name, notes);
		else this.#byFile.delete(name);
		return notes;
	}

	/** A file is no longer of the library. */
	forget(name: string): void {
		this.#byFile.delete(name);
	}

	/** Forgets all. */
	clear(): void {
		this.#byFile.clear();
	}
}

function reasonOf(reason: NotRead): string {
	if (reason === 'changing') return l10n.t('it changed while it was read');
	return reason === 'gone' ? l10n.t('it is no longer there') : leftOutReason(reason);
}
