import type * as vscode from 'vscode';
import { AnswerFiles } from '../../../src/extension/answers/answerFiles';
import { FolderLibrary } from '../../../src/extension/answers/folderLibrary';
import { LibraryFiller } from '../../../src/extension/answers/libraryFiller';
import { LibraryPlanMemory } from '../../../src/extension/answers/libraryPlan';
import { LibrarySaver } from '../../../src/extension/answers/librarySaver';
import { LibraryStore } from '../../../src/extension/answers/libraryStore';
import type { AddedFile, AnswerFile, AnswerSet, LibraryInfo } from '../../../src/protocol/answers';

const PATTERNS = { answerFiles: '**/*.txt', answerKnowledgeFiles: '**/*.ttl', answerQuestionFiles: '**/*faq*.csv' };

/** A worker's library whose file is JSON: it finds the files that have the words of a question. */
export class FakeWorkerLibrary {
	isOpen = false;
	/** The names of the files that were read, in order. */
	readonly read: string[] = [];
	readonly #files = new Map<string, AnswerFile>();

	create(): Promise<void> {
		this.#files.clear();
		this.isOpen = true;
		return Promise.resolve();
	}

	async load(bytes: Uint8Array): Promise<void> {
		const files = JSON.parse(new TextDecoder().decode(bytes)) as AnswerFile[];
		await this.create();
		for (const file of files) this.#files.set(file.name, file);
	}

	add(file: AnswerFile): Promise<AddedFile> {
		this.read.push(file.name.slice(file.name.lastIndexOf('/') + 1));
		this.#files.set(file.name, file);
		return Promise.resolve({ entries: 1, notes: [] });
	}

	remove(names: readonly string[]): Promise<void> {
		for (const name of names) this.#files.delete(name);
		return Promise.resolve();
	}

	info(): Promise<LibraryInfo> {
		const stamps = Object.fromEntries([...this.#files.values()].map(({ name, stamp }) => [name, stamp]));
		return Promise.resolve({ passages: this.#files.size, statements: 0, pairs: 0, stamps, isFull: false });
	}

	save(): Promise<Uint8Array> {
		return Promise.resolve(new TextEncoder().encode(JSON.stringify([...this.#files.values()])));
	}

	close(): Promise<void> {
		this.isOpen = false;
		return Promise.resolve();
	}

	ask(question: string): Promise<AnswerSet> {
		const passages = [...this.#files.values()]
			.filter(({ text }) => text.includes(question))
			.map(({ name, text }) => ({ file: name, start: 0, end: text.length, text }));
		const asking = { start: 0, end: 0 };
		const analysis = { language: 'en', kind: 'thing', asking, focus: undefined } as const;
		return Promise.resolve({ question: analysis, passages, best: undefined, isOtherLanguage: false });
	}
}

/** What a window remembers. */
export class FakeMemento {
	readonly #values = new Map<string, unknown>();

	keys(): readonly string[] {
		return [...this.#values.keys()];
	}

	get(key: string): unknown {
		return this.#values.get(key);
	}

	update(key: string, value: unknown): Promise<void> {
		this.#values.set(key, value);
		return Promise.resolve();
	}
}

/** A library over a worker that is none; `notices` are what a person is told. */
export function fakeLibrary(
	storage: vscode.Uri | undefined,
	memento: FakeMemento,
): { library: FolderLibrary; worker: FakeWorkerLibrary; notices: string[] } {
	const worker = new FakeWorkerLibrary();
	const notices: string[] = [];
	const log = { info: () => undefined, warn: () => undefined } as never;
	const files = new AnswerFiles({ values: PATTERNS } as never);
	const store = new LibraryStore(storage);
	const library = new FolderLibrary({
		worker: worker as never,
		filler: new LibraryFiller(worker as never, files, log),
		plans: new LibraryPlanMemory(memento as vscode.Memento),
		store,
		saver: new LibrarySaver(worker as never, store, log),
		log,
		notify: message => notices.push(message),
	});
	return { library, worker, notices };
}
