import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../checkout';
import { TemporaryFolder } from '../process/temporaryFolder';
import { RefusingProxy } from './refusingProxy';

/** Something that a process or thread of VS Code's server did. */
export interface NetworkNote {
	readonly pid: number;
	readonly threadId: number;
	readonly isMainThread: boolean;
	readonly what: 'start' | 'connect' | 'send' | 'look up';
	/** An address with a port, or a name; of a start the program. */
	readonly target: string;
	readonly stack?: string;
}

// Zeros are those whom a socket listens as.
const LOOPBACK = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|\[?::1?\]?|::ffff:127(?:\.\d+){3}|localhost)(?::\d+)?$/u;

/** Whom VS Code itself asks for extensions and their updates, whatever extensions it has. */
const ASKED_BY_VSCODE = /^(?:open-vsx\.org|[\w-]+\.vscode-cdn\.net|www\.vscode-unpkg\.net)(?::443)?$/u;

/** Whom Chromium asks for itself, for its components and whether somebody is signed in, whatever page it shows. */
const ASKED_BY_CHROMIUM = /^(?:[\w-]+\.)*(?:google|googleapis|gvt1|gstatic)\.com(?::\d+)?$/u;

/** Whether an address or a name is of this machine itself. */
export function isLoopback(target: string): boolean {
	return LOOPBACK.test(target);
}

/**
 * Watches whom a VS Code window talks to: the processes and threads of its server by a spy in each of them, the pages, workers
 * and frames in the browser by a proxy that lets nobody through.
 */
export class NetworkWatch {
	readonly #folder = new TemporaryFolder('network');
	readonly #proxy: RefusingProxy;

	private constructor(proxy: RefusingProxy) {
		this.#proxy = proxy;
	}

	static async start(): Promise<NetworkWatch> {
		return new NetworkWatch(await RefusingProxy.start());
	}

	/** What a server is to be started with, so that all its processes and threads are watched. */
	get env(): Readonly<Record<string, string>> {
		const spy = inCheckout('test/support/vscode/networkSpy.cjs');
		const options = [process.env['NODE_OPTIONS'] ?? '', `--require=${JSON.stringify(spy)}`];
		return { NODE_OPTIONS: options.join(' ').trim(), NLP_LENS_NETWORK_LOG: this.#file };
	}

	/** What Chromium is to be started with; it speaks to this machine without the proxy. */
	get switches(): readonly string[] {
		return [`--proxy-server=http://${this.#proxy.address}`];
	}

	/** All that processes and threads of the server did, in order. */
	notes(): readonly NetworkNote[] {
		if (!existsSync(this.#file)) return [];
		const lines = readFileSync(this.#file, 'utf8').split('\n');
		return lines.filter(line => line !== '').map(line => JSON.parse(line) as NetworkNote);
	}

	/** Everybody that was talked to beyond this machine, but by VS Code and Chromium for themselves; one line each. */
	strangers(): readonly string[] {
		const isStrange = (target: string): boolean => !isLoopback(target) && !ASKED_BY_VSCODE.test(target);
		const wanted = this.#proxy.wanted.filter(target => !ASKED_BY_CHROMIUM.test(target));
		const pages = wanted.filter(isStrange).map(target => `browser: ${target}`);
		const processes = this.notes().filter(({ what, target }) => what !== 'start' && isStrange(target));
		return [...pages, ...processes.map(({ what, target, stack }) => `${what} ${target}\n${stack ?? ''}`)];
	}

	dispose(): void {
		this.#proxy.dispose();
		this.#folder.dispose();
	}

	get #file(): string {
		return path.join(this.#folder.path, 'network.jsonl');
	}
}
