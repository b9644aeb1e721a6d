import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event, Memento, TextDocument, TextEditor } from 'vscode';
import type { Span } from '../../core/text/span';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import { FollowedEditors } from './followedEditors';
import type { TrackedMarks } from './trackedMarks';

/** Marks that a person turns on and off: how they are found and drawn. */
export interface SwitchedKind<M> {
	/** The key under which the window remembers whether they are on. */
	readonly memoryKey: string;
	/** What the log calls them. */
	readonly name: string;
	/** Nothing where the document changed meanwhile. */
	readonly ask: (document: TextDocument, span: Span, token: CancellationToken) => Promise<readonly M[] | undefined>;
	/** @param start no mark begins before it. @param shown what the editor shows */
	readonly draw: (editor: TextEditor, marks: readonly M[], start: number, shown: TrackedMarks) => void;
	/** Lets go of the looks, and with them of all that is drawn; they are made again when they are needed. */
	readonly undraw: () => void;
}

/** What marks that are turned on and off are kept with. */
export interface SwitchSources {
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** Marks of one kind in all visible editors while they are turned on, which is remembered in this window. */
export class SwitchedMarks<M> implements Disposable {
	readonly #kind: SwitchedKind<M>;
	readonly #sources: SwitchSources;
	readonly #memory: Memento;
	readonly #editors: FollowedEditors<M>;
	readonly #marksChanged = new EventEmitter<TextEditor>();
	readonly #subscription: Disposable;
	readonly #reported = new Set<string>();

	constructor(kind: SwitchedKind<M>, sources: SwitchSources, memory: Memento) {
		this.#kind = kind;
		this.#sources = sources;
		this.#memory = memory;
		this.#editors = new FollowedEditors<M>(
			{
				isWanted: document => this.#isWanted(document),
				ask: async ({ document }, span, token) => {
					const marks = await kind.ask(document, span, token);
					return marks && { marks, span };
				},
				draw: (editor, marks, start, shown) => {
					kind.draw(editor, marks, start, shown);
					this.#marksChanged.fire(editor);
				},
				failed: error => this.#report(messageOf(error)),
			},
			() => this.isOn(),
		);
		this.#subscription = sources.policy.onDidChange(() => this.refresh());
		this.#editors.watch();
	}

	/** The marks of an editor were set. */
	get onDidChangeMarks(): Event<TextEditor> {
		return this.#marksChanged.event;
	}

	/** Whether they are on in this window. */
	isOn(): boolean {
		return this.#memory.get<boolean>(this.#kind.memoryKey, false);
	}

	/** Turns them on or off in all editors and remembers that. */
	async set(on: boolean): Promise<void> {
		if (on === this.isOn()) return;
		await this.#memory.update(this.#kind.memoryKey, on);
		if (!on) this.#forget();
		this.#editors.watch();
	}

	/** The marks of an editor as they were last set. */
	marksOf(editor: TextEditor): readonly M[] {
		return this.#editors.marksOf(editor);
	}

	/** Everything is asked for again. */
	refresh(): void {
		this.#editors.refresh();
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#editors.dispose();
		this.#kind.undraw();
		this.#marksChanged.dispose();
	}

	#isWanted(document: TextDocument): boolean {
		const { policy } = this.#sources;
		return this.isOn() && policy.isWatched(document) && policy.isWithinLimit(document);
	}

	#forget(): void {
		this.#editors.forget();
		this.#kind.undraw();
	}

	/** Says each trouble once, in the log: marks are background work. */
	#report(message: string): void {
		if (this.#reported.has(message)) return;
		this.#reported.add(message);
		this.#sources.log.warn(`${this.#kind.name}: ${message}`);
	}
}
