import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit } from './atExit';

/** A new empty folder that is removed by `dispose`, or when the process ends. */
export class TemporaryFolder {
	readonly path: string;
	readonly #forget: () => void;

	/** @param label part of the folder's name, so that a leftover tells where it came from. */
	constructor(label: string) {
		this.path = mkdtempSync(path.join(tmpdir(), `nlp-lens-${label}-`));
		this.#forget = atExit(() => this.#remove());
	}

	dispose(): void {
		this.#forget();
		this.#remove();
	}

	#remove(): void {
		try {
			// A process that was just ended may still be writing.
			rmSync(this.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
		} catch (error) {
			console.error(`Could not remove ${this.path}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}
