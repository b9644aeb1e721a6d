import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { atExit } from '../process/atExit';
import { killGroup } from '../process/runCommand';
import { TemporaryFolder } from '../process/temporaryFolder';
import { withTimeLimit } from '../process/waitUntil';
import { writeUserSettings } from './codeProfile';
import { codeServerPackage } from './codeServerPackage';
import { extensionFiles } from './extensionFiles';
import type { NetworkWatch } from './networkWatch';

/** How VS Code's server is started. */
export interface CodeServerOptions {
	/** Whether folders open trusted, without a question; else they open in restricted mode. */
	readonly trusted: boolean;
	/** Whether windows run the extension and the suite that their address names; they show no notifications then. */
	readonly runsSuites?: boolean;
	/** Absolute path of an extension that its windows have installed. */
	readonly extension?: string;
	/** Absolute paths of other extensions that they have installed, as they stand. */
	readonly others?: readonly string[];
	/** Watches whom its processes talk to. */
	readonly network?: NetworkWatch;
	/** User settings of all its windows. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Absolute path of a profile's folder, which stays; default: a new one, which goes with the server. */
	readonly profile?: string;
}

/** A running VS Code server, on this machine's loopback address only; a browser page of it is a VS Code window. */
export class CodeServer {
	/** `127.0.0.1:PORT`, also the authority of its `vscode-remote:` addresses. */
	readonly authority: string;
	/** Absolute path of what it keeps: settings, logs, extensions and their state. */
	readonly data: string;
	/** Resolves when the server's process is gone. */
	readonly ended: Promise<void>;
	readonly #token: string;
	readonly #stop: () => void;

	private constructor(port: number, token: string, data: string, ended: Promise<void>, stop: () => void) {
		this.data = data;
		this.authority = `127.0.0.1:${port}`;
		this.ended = ended;
		this.#token = token;
		this.#stop = stop;
	}

	/**
	 * Provisions and starts the server.
	 * @throws Error with the server's own words when it does not come up within a minute.
	 */
	static async start(options: CodeServerOptions): Promise<CodeServer> {
		const { node, serverMain } = await codeServerPackage();
		const data = new TemporaryFolder('code-server');
		const profile = options.profile ?? data.path;
		if (options.settings !== undefined) writeUserSettings(profile, options.settings);
		const args = [serverMain, '--host', '127.0.0.1', '--port', '0'];
		// Other users of this machine, and pages of other sites, have no token.
		const token = randomBytes(16).toString('hex');
		args.push('--connection-token', token, '--accept-server-license-terms');
		args.push('--telemetry-level', 'off', '--server-data-dir', profile);
		const installed = path.join(profile, 'extensions');
		if (options.extension !== undefined) installExtension(options.extension, installed, extensionFiles);
		for (const other of options.others ?? []) installExtension(other, installed, ['']);
		if (options.runsSuites) args.push('--enable-smoke-test-driver');
		if (options.trusted) args.push('--disable-workspace-trust');
		const env = { ...process.env, ...options.network?.env };
		const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
		const forget = atExit(() => killGroup(child, 'SIGKILL'));
		const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
		const stop = () => {
			forget();
			killGroup(child, 'SIGKILL');
			data.dispose();
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
			const port = await withTimeLimit('it to listen', 60_000, listening);
			return new CodeServer(port, token, profile, ended, stop);
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
	 * @param opened absolute path of the folder or the workspace file to open.
	 * @param payload what VS Code's own command line options become here, as pairs.
	 */
	windowAddress(opened: string | undefined, payload: readonly (readonly [string, string])[] = []): string {
		const query = new URLSearchParams({ tkn: this.#token });
		if (opened === undefined) query.set('ew', 'true');
		else query.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', opened);
		query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
		return `http://${this.authority}/?${query.toString()}`;
	}

	/** Ends the server and its extension hosts. */
	dispose(): void {
		this.#stop();
	}
}

/**
 * Puts an extension into a new extensions folder; VS Code takes in what it finds there at its first start. Copies, not
 * links: VS Code tells whose code runs by the real path of its file.
 */
function installExtension(extension: string, folder: string, entries: readonly string[]): void {
	const manifest = path.join(extension, 'package.json');
	const { publisher, name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
	const target = path.join(folder, `${publisher}.${name}-${version}`);
	for (const entry of entries) cpSync(path.join(extension, entry), path.join(target, entry), { recursive: true });
}
