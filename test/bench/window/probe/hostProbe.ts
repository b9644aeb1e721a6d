import { readFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from '../../../support/process/waitUntil';
import { buildTestExtension } from '../../../support/vscode/buildTestExtension';
import { PORT_FILE } from './probeContract';
import type { HostWatch, ProbeRequest } from './probeContract';

/** Builds the probe as an extension. @returns its folder */
export function buildProbe(): Promise<string> {
	return buildTestExtension('test/extension/bench/windowProbe', 'windowProbe');
}

/** The probe of a window: what runs in its extension host. */
export class HostProbe {
	readonly #address: string;

	private constructor(port: string) {
		this.#address = `http://127.0.0.1:${port}/`;
	}

	/** Waits for the probe of the window that has a folder open. */
	static async of(folder: string): Promise<HostProbe> {
		const port = await waitUntil('the probe in the extension host', 30_000, () => {
			try {
				return Promise.resolve(readFileSync(path.join(folder, PORT_FILE), 'utf8') || undefined);
			} catch {
				return Promise.resolve(undefined);
			}
		});
		return new HostProbe(port);
	}

	/** Runs a command of VS Code or of an extension. */
	async run(command: string, ...given: readonly unknown[]): Promise<void> {
		await this.#ask({ do: 'run', command, arguments: given });
	}

	/** Puts so many cursors: at the ends of the first lines, and where these are too few, in the middle of them. */
	async cursors(count: number): Promise<void> {
		await this.#ask({ do: 'cursors', count });
	}

	/** Marks the first line whole after each edit, as soon as the host hears of it, or no longer. */
	async echo(on: boolean): Promise<void> {
		await this.#ask({ do: 'echo', on });
	}

	/** How many marks of each kind the active editor has. */
	async marks(): Promise<Readonly<Record<string, number>>> {
		return (await this.#ask({ do: 'marks' })) as Record<string, number>;
	}

	/** What was seen of the host while something was done. */
	async watch(act: () => Promise<void>): Promise<HostWatch> {
		await this.#ask({ do: 'watch' });
		await act();
		return (await this.#ask({ do: 'watched' })) as HostWatch;
	}

	async #ask(request: ProbeRequest): Promise<unknown> {
		const response = await fetch(this.#address, { method: 'POST', body: JSON.stringify(request) });
		if (!response.ok) throw new Error(`The probe could not do ${request.do}: ${await response.text()}`);
		return response.json();
	}
}
