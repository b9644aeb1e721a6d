import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on this machine that lets nobody through, and remembers whom a browser wanted to talk to. */
export class RefusingProxy {
	/** `host:port` of every connection, in order. */
	readonly wanted: string[] = [];
	readonly #server: Server;

	private constructor() {
		this.#server = createServer((request, response) => {
			this.wanted.push(hostOf(request.url ?? ''));
			response.writeHead(502).end();
		});
		// What is encrypted, and sockets, ask for a tunnel.
		this.#server.on('connect', (request, socket) => {
			this.wanted.push(request.url ?? '');
			socket.on('error', () => undefined);
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
		});
	}

	/** A proxy that listens on a free port. */
	static async start(): Promise<RefusingProxy> {
		const made = new RefusingProxy();
		await new Promise<void>(resolve => made.#server.listen(0, '127.0.0.1', resolve));
		made.#server.unref();
		return made;
	}

	/** `127.0.0.1:PORT` */
	get address(): string {
		return `127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
	}

	dispose(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : url;
}
