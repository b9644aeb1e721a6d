import type { Uri } from 'vscode';
import type { CancellationToken } from 'vscode';
import { matchesPattern } from '../../core/text/namePattern';
import type { AnswerFileKind } from '../../protocol/answers';
import { filesBelow, isExcluded } from '../corpus/textFiles';
import type { Settings } from '../settings';
import type { LibraryPlan } from './libraryPlan';

/** A file that answers may come from, and what it is. */
export interface FoundFile {
	readonly uri: Uri;
	readonly kind: AnswerFileKind;
}

/** Tells which files a library is made of, by the settings and by what a person added. */
export class AnswerFiles {
	readonly #settings: Settings;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** All files of a library by their names, which are their addresses; those found by then when `token` is cancelled. */
	async of(plan: LibraryPlan, token: CancellationToken): Promise<ReadonlyMap<string, FoundFile>> {
		const found = new Map<string, FoundFile>();
		for (const folder of plan.folders) {
			for (const uri of await filesBelow(folder, token)) {
				const kind = this.#kindBelow(folder, uri);
				if (kind) found.set(uri.toString(), { uri, kind });
			}
		}
		for (const kind of ['knowledge', 'questions'] as const) {
			for (const uri of plan[kind]) found.set(uri.toString(), { uri, kind });
		}
		return found;
	}

	/** What a file is to a library; undefined for one that does not belong to it. */
	kindOf(plan: LibraryPlan, uri: Uri): AnswerFileKind | undefined {
		const name = uri.toString();
		const added = (['questions', 'knowledge'] as const).find(kind => plan[kind].some(each => each.toString() === name));
		if (added) return added;
		for (const folder of plan.folders) {
			if (!isBelow(folder, uri) || isExcluded(folder, pathWithin(folder, uri))) continue;
			const kind = this.#kindBelow(folder, uri);
			if (kind) return kind;
		}
		return undefined;
	}

	#kindBelow(folder: Uri, uri: Uri): AnswerFileKind | undefined {
		const { answerFiles, answerKnowledgeFiles, answerQuestionFiles } = this.#settings.values;
		const path = pathWithin(folder, uri);
		if (matchesPattern(path, answerQuestionFiles)) return 'questions';
		if (matchesPattern(path, answerKnowledgeFiles)) return 'knowledge';
		return matchesPattern(path, answerFiles) ? 'text' : undefined;
	}
}

/** Whether something lies in a folder. */
export function isBelow(folder: Uri, { scheme, authority, path }: Uri): boolean {
	const begin = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return scheme === folder.scheme && authority === folder.authority && path.startsWith(begin);
}

function pathWithin(folder: Uri, { path }: Uri): string {
	return path.slice(folder.path.length).replace(/^\//u, '');
}
