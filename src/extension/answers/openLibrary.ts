import { workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { Analyzer } from '../analyzer';
import type { Log } from '../log';
import { showWarning } from '../notices';
import type { Settings } from '../settings';
import type { AnswerFiles } from './answerFiles';
import { FolderLibrary } from './folderLibrary';
import { LibraryFiller } from './libraryFiller';
import { LibraryPlanMemory } from './libraryPlan';
import { LibrarySaver } from './librarySaver';
import { LibraryStore } from './libraryStore';
import { WorkerLibrary } from './workerLibrary';

/** Puts the library of a window together; nothing is read before a person asks, or builds it. */
export function openLibrary(
	context: ExtensionContext,
	analyzer: Analyzer,
	files: AnswerFiles,
	settings: Settings,
	log: Log,
): FolderLibrary {
	const worker = new WorkerLibrary(analyzer);
	const store = new LibraryStore(context.storageUri);
	const library = new FolderLibrary({
		worker,
		filler: new LibraryFiller(worker, files, log),
		plans: new LibraryPlanMemory(context.workspaceState),
		store,
		saver: new LibrarySaver(worker, store, log),
		log,
		notify: message => void showWarning(message),
	});
	let patterns = patternsOf(settings);
	context.subscriptions.push(
		worker,
		library,
		workspace.onDidChangeWorkspaceFolders(() => library.refreshSoon()),
		workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude'))
				library.refreshSoon();
		}),
		settings.onDidChange(() => {
			const before = patterns;
			patterns = patternsOf(settings);
			if (patterns !== before) library.refreshSoon();
		}),
	);
	return library;
}

/** Differs where other files belong to the library. */
function patternsOf({ values: { answerFiles, answerKnowledgeFiles, answerQuestionFiles } }: Settings): string {
	return JSON.stringify([answerFiles, answerKnowledgeFiles, answerQuestionFiles]);
}
