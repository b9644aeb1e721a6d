import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { inCheckout } from '../../../support/checkout';
import { waitUntil } from '../../../support/process/waitUntil';
import { PORT_FILE } from './probeContract';
import type { HostMemory, HostWatch, ProbeRequest } from './probeContract';

/** Builds the probe as an extension. @returns its folder */
export async function buildProbe(): Promise<string> {
	const folder = inCheckout('out/test/bench/probe');
	mkdirSync(folder, { recursive: true });
	const manifest = {
		name: 'nlp-lens-bench-probe',
		publisher: 'nlp-lens',
		version: '0.0.1',
		engines: { vscode: '^1.90.0' },
		main: './probe.js',
		activationEvents: ['*'],
	};
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
	await build({
		entryPoints: [inCheckout('test/extension/bench/windowProbe.ts')],
		outfile: path.join(folder, 'probe.js'),
		bundle: true,
		format: 'cjs',
		platform: 'node',
		external: ['vscode'],
		target: 'es2022',
		logLevel: 'warning',
	});
	return folder;
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

	/** Puts a cursor at the end of each of the first lines. */
	async cursors(lines: number): Promise<void> {
		await this.#ask({ do: 'cursors', lines });
	}

	/** How many marks of each kind the active editor has. */
	async marks(): Promise<Readonly<Record<string, number>>> {
		return (await this.#ask({ do: 'marks' })) as Record<string, number>;
	}

	async memory(): Promise<HostMemory> {
		return (await this.#ask({ do: 'memory' })) as HostMemory;
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
