import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { atExit } from '../process/atExit';
import { killGroup } from '../process/runCommand';
import { TemporaryFolder } from '../process/temporaryFolder';
import { withTimeLimit } from '../process/waitUntil';
import { codeServerPackage } from './codeServerPackage';

/** How VS Code's server is started. */
export interface CodeServerOptions {
	/** Whether folders open trusted, without a question; else they open in restricted mode. */
	readonly trusted: boolean;
	/** A port of 127.0.0.1; 0, the default, takes a free one. */
	readonly port?: number;
	/** Where its data lie; default: a folder that goes when it is stopped. */
	readonly dataFolder?: string;
}

/** A running VS Code server, on this machine's loopback address only; a browser page of it is a VS Code window. */
export class CodeServer {
	/** `127.0.0.1:PORT`, also the authority of its `vscode-remote:` addresses. */
	readonly authority: string;
	readonly #stop: () => void;

	private constructor(port: number, stop: () => void) {
		this.authority = `127.0.0.1:${port}`;
		this.#stop = stop;
	}

	/**
	 * Provisions and starts the server.
	 * @throws Error with the server's own words when it does not come up within a minute.
	 */
	static async start(options: CodeServerOptions): Promise<CodeServer> {
		const { node, serverMain } = await codeServerPackage();
		const data = options.dataFolder === undefined ? new TemporaryFolder('code-server') : undefined;
		const args = [serverMain, '--host', '127.0.0.1', '--port', `${options.port ?? 0}`];
		args.push('--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver');
		args.push('--telemetry-level', 'off', '--server-data-dir', options.dataFolder ?? data?.path ?? '');
		if (options.trusted) args.push('--disable-workspace-trust');
		const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
		const forget = atExit(() => killGroup(child, 'SIGKILL'));
		const stop = () => {
			forget();
			killGroup(child, 'SIGKILL');
			data?.dispose();
		};
		const output: string[] = [];
		const listening = new Promise<number>((resolve, reject) => {
			for (const stream of [child.stdout, child.stderr])
				createInterface({ input: stream }).on('line', line => {
					if (output.length < 100) output.push(line);
					const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
					if (port !== undefined) resolve(Number(port));
				});
			child.on('error', reject);
			child.on('exit', code => reject(new Error(`it ended with ${code}`)));
		});
		try {
			return new CodeServer(await withTimeLimit('it to listen', 60_000, listening), stop);
		} catch (error) {
			stop();
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`VS Code's server did not start: ${reason}\n${output.join('\n')}`, { cause: error });
		}
	}

	/** The server's address of a file or folder of this machine. */
	remoteUri(file: string): string {
		return `vscode-remote://${this.authority}${file}`;
	}

	/**
	 * The address of a window.
	 * @param folder absolute path of the folder to open.
	 * @param payload what VS Code's own command line options become here, as pairs.
	 */
	windowAddress(folder: string | undefined, payload: readonly (readonly [string, string])[]): string {
		const query = new URLSearchParams();
		if (folder === undefined) query.set('ew', 'true');
		else query.set('folder', folder);
		query.set('payload', JSON.stringify(payload));
		return `http://${this.authority}/?${query.toString()}`;
	}

	/** Ends the server and its extension hosts. */
	dispose(): void {
		this.#stop();
	}
}
