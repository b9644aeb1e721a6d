import { commands } from 'vscode';
import type { TextEditor } from 'vscode';

/** So many milliseconds what was found first waits for the rest. */
const LONGEST_WAIT_MS = 12;

/** Nobody asks for this context: setting it to what it is changes nothing. */
const CONTEXT = 'nlpLens.marksArrived';

/**
 * Lets marks of several kinds that are found at about the same time be drawn in one turn: the editor's page then draws once, not once
 * for each kind, which after a key is most of the time until the last of them is seen.
 */
export class DrawTogether {
	static readonly #editors = new WeakMap<TextEditor, DrawTogether>();
	#running = 0;
	#waiting: (() => void)[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#arrival: Promise<void> | undefined;

	/** That of an editor. */
	static in(editor: TextEditor): DrawTogether {
		const known = DrawTogether.#editors.get(editor) ?? new DrawTogether();
		DrawTogether.#editors.set(editor, known);
		return known;
	}

	/** Runs an update that calls `ready` when it has found its marks, and draws them as soon as that resolves. */
	async run<T>(update: (ready: () => Promise<void>) => Promise<T>): Promise<T> {
		this.#running++;
		try {
			return await update(() => this.#ready());
		} finally {
			this.#running--;
			this.#releaseIfAllWait();
		}
	}

	/**
	 * Resolves when the editor has taken in all that was drawn in it until now. What it sends is in order, too: an edit that is heard of
	 * before that may have crossed the marks on their way, one that is heard of later has not.
	 */
	arrival(): Promise<void> {
		// One question for all that is drawn in this turn, behind the last of it.
		this.#arrival ??= this.#askArrival();
		return this.#arrival;
	}

	async #askArrival(): Promise<void> {
		await new Promise<void>(resolve => {
			setTimeout(resolve);
		});
		this.#arrival = undefined;
		await commands.executeCommand('setContext', CONTEXT, true);
	}

	#ready(): Promise<void> {
		return new Promise(resolve => {
			this.#waiting.push(resolve);
			this.#timer ??= setTimeout(() => this.#release(), LONGEST_WAIT_MS);
			this.#releaseIfAllWait();
		});
	}

	#releaseIfAllWait(): void {
		if (this.#waiting.length >= this.#running) this.#release();
	}

	#release(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		for (const resume of this.#waiting.splice(0)) resume();
	}
}
