import type { CancellationToken, Disposable } from 'vscode';
import type { AddedFile, AnswerFile, AnswerSet, AnswerSource, LibraryInfo } from '../../protocol/answers';
import type { Analyzer } from '../analyzer';

/** The one library of a window. */
const LIBRARY = { library: 'workspace' } as const;

/** So many answers of each source. */
const LIMIT = 5;

/** A library in the worker; one that is started again has it no more. */
export class WorkerLibrary implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #subscription: Disposable;
	#isOpen = false;

	constructor(analyzer: Analyzer) {
		this.#analyzer = analyzer;
		this.#subscription = analyzer.onDidChangeState(state => (this.#isOpen &&= state === 'ready'));
	}

	/** Whether the worker runs and has it. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** Opens it with nothing in it. */
	async create(): Promise<void> {
		await this.#analyzer.request('answers/create', LIBRARY);
		this.#isOpen = true;
	}

	/** Opens it as it was saved. @throws ResponseError InvalidParams where the bytes are damaged or of another version. */
	async load(bytes: Uint8Array): Promise<void> {
		await this.#analyzer.request('answers/load', { ...LIBRARY, bytes });
		this.#isOpen = true;
	}

	add(file: AnswerFile, token: CancellationToken): Promise<AddedFile> {
		return this.#analyzer.request('answers/add', { ...LIBRARY, file }, token);
	}

	async remove(names: readonly string[]): Promise<void> {
		if (names.length > 0) await this.#analyzer.request('answers/remove', { ...LIBRARY, names });
	}

	info(): Promise<LibraryInfo> {
		return this.#analyzer.request('answers/info', LIBRARY);
	}

	save(): Promise<Uint8Array> {
		return this.#analyzer.request('answers/save', LIBRARY);
	}

	/** Lets go of it, if it is open. */
	async close(): Promise<void> {
		if (!this.#isOpen) return;
		this.#isOpen = false;
		await this.#analyzer.request('answers/close', LIBRARY);
	}

	ask(question: string, source: AnswerSource | undefined, token: CancellationToken): Promise<AnswerSet> {
		const params = { ...LIBRARY, question, limit: LIMIT, ...(source && { source }) };
		return this.#analyzer.request('answers/ask', params, token);
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
