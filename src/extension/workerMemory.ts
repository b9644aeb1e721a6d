import type { Disposable } from 'vscode';
import type { Analyzer } from './analyzer';

/** Keeps what a person gave the worker, so that a worker that was started again has it too. */
export class WorkerMemory<Params> implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #give: (params: Params) => Promise<unknown>;
	readonly #subscription: Disposable;
	/** By id, what a new worker must be given. */
	readonly #kept = new Map<string, Params>();
	/** Settles once the worker has all of `#kept`; nothing before it was begun. */
	#given: Promise<void> | undefined;
	#restore: (() => Promise<void>) | undefined;
	/** Settles once what is to be restored was; nothing before it was begun. */
	#restored: Promise<void> | undefined;

	/** @param give gives one thing to the worker. */
	constructor(analyzer: Analyzer, give: (params: Params) => Promise<unknown>) {
		this.#analyzer = analyzer;
		this.#give = give;
		this.#subscription = analyzer.onDidStart(() => (this.#given = undefined));
	}

	/** Keeps what the worker has just got. */
	keep(id: string, params: Params): void {
		this.#kept.set(id, params);
	}

	/** Lets go of what the worker has no more. */
	forget(id: string): void {
		this.#kept.delete(id);
	}

	/** Has `work` give what is to be there from the start, once, before {@link prepare} next resolves. */
	restoreWith(work: () => Promise<void>): void {
		this.#restore = work;
		this.#restored = undefined;
	}

	/** Makes sure that what is to be there from the start is there, and {@link give}s. */
	async prepare(): Promise<void> {
		await (this.#restored ??= this.#restore?.());
		await this.give();
	}

	/** Makes sure that there is a worker and that it has what is kept. */
	async give(): Promise<void> {
		await this.#analyzer.start();
		this.#given ??= Promise.all([...this.#kept.values()].map(this.#give)).then(
			() => undefined,
			(error: unknown) => {
				this.#given = undefined;
				throw error;
			},
		);
		await this.#given;
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
