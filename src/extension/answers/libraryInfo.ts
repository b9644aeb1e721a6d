import { l10n } from 'vscode';
import type { PanelLibrary } from '../../protocol/panelAnswers';
import { lastName } from '../corpus/lastName';
import { EMPTY_PLAN, workspaceFolders } from './libraryPlan';
import type { LibraryContent, LibraryPlan } from './libraryPlan';

/** How a library stands. */
export type LibraryProgress = Pick<PanelLibrary, 'state' | 'done' | 'total' | 'message'>;

/** A library as the panel knows it. @param notes what happened to it and to its files, in words */
export function libraryInfo(
	progress: LibraryProgress,
	plan: LibraryPlan | undefined,
	content: LibraryContent | undefined,
	notes: readonly string[],
): PanelLibrary {
	const { passages = 0, statements = 0, pairs = 0, isFull = false } = content ?? {};
	const full = l10n.t('The index is full at {0} passages; other texts are left out.', passages.toLocaleString());
	return { ...progress, title: titleOf(plan), passages, statements, pairs, notes: isFull ? [full, ...notes] : notes };
}

/** What the library is made of, or would be. */
function titleOf(plan: LibraryPlan | undefined): string {
	const { folders, knowledge, questions } = plan ?? { ...EMPTY_PLAN, folders: workspaceFolders() };
	return (folders.length > 0 ? folders : [...knowledge, ...questions]).map(lastName).join(', ');
}
