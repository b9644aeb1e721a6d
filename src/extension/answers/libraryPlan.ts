import { Uri, workspace } from 'vscode';
import type { Memento } from 'vscode';
import type { LibraryInfo } from '../../protocol/answers';

const KEY = 'answers.library';
const CONTENT_KEY = 'answers.content';

/** What the library of answers is made of. */
export interface LibraryPlan {
	/** Folders whose files are read, as the settings say. */
	readonly folders: readonly Uri[];
	/** Files that a person added, wherever they lie. */
	readonly knowledge: readonly Uri[];
	readonly questions: readonly Uri[];
}

/** How much a library holds. */
export type LibraryContent = Pick<LibraryInfo, 'passages' | 'statements' | 'pairs' | 'isFull'>;

/** A library of nothing. */
export const EMPTY_PLAN: LibraryPlan = { folders: [], knowledge: [], questions: [] };

/** The folders are written as this when they are those of the workspace, whichever it has. */
const WORKSPACE = 'workspace';

interface SavedPlan {
	readonly folders: typeof WORKSPACE | readonly string[];
	readonly knowledge: readonly string[];
	readonly questions: readonly string[];
}

/** Remembers for a workspace what its library is made of. */
export class LibraryPlanMemory {
	readonly #memory: Memento;

	constructor(memory: Memento) {
		this.#memory = memory;
	}

	/** Undefined where none was made. */
	get(): LibraryPlan | undefined {
		const saved = this.#memory.get<SavedPlan>(KEY);
		return (
			saved && {
				folders: saved.folders === WORKSPACE ? workspaceFolders() : saved.folders.map(uri => Uri.parse(uri)),
				knowledge: saved.knowledge.map(uri => Uri.parse(uri)),
				questions: saved.questions.map(uri => Uri.parse(uri)),
			}
		);
	}

	/** Remembers a plan; undefined forgets it. */
	async set(plan: LibraryPlan | undefined): Promise<void> {
		await this.#memory.update(KEY, plan && toSaved(plan));
		if (!plan) await this.setContent(undefined);
	}

	/** What the library held last. */
	get content(): LibraryContent | undefined {
		return this.#memory.get<LibraryContent>(CONTENT_KEY);
	}

	/** Remembers what the library holds. */
	async setContent(content: LibraryContent | undefined): Promise<void> {
		await this.#memory.update(CONTENT_KEY, content);
	}
}

/** A plan with more files, which are what they were added as last. */
export function withFiles(plan: LibraryPlan, kind: 'knowledge' | 'questions', files: readonly Uri[]): LibraryPlan {
	const added = new Set(files.map(file => file.toString()));
	const others = (uris: readonly Uri[]) => uris.filter(uri => !added.has(uri.toString()));
	const rest = { ...plan, knowledge: others(plan.knowledge), questions: others(plan.questions) };
	return { ...rest, [kind]: [...rest[kind], ...files] };
}

/** The folders that are open. */
export function workspaceFolders(): readonly Uri[] {
	return (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

function toSaved({ folders, knowledge, questions }: LibraryPlan): SavedPlan {
	const names = (uris: readonly Uri[]) => uris.map(uri => uri.toString());
	const open = new Set(names(workspaceFolders()));
	const isWorkspace = folders.length > 0 && folders.length === open.size && names(folders).every(uri => open.has(uri));
	return {
		folders: isWorkspace ? WORKSPACE : names(folders),
		knowledge: names(knowledge),
		questions: names(questions),
	};
}
