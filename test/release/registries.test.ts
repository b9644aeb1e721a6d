import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packageName, runPublisher } from '../support/release/vsix';
import { PACKAGE_FILE } from './packageFile';

/** A request that came in. */
interface Seen {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: Buffer;
}

/** A key that must be told to the registry alone. */
const TOKEN = 'token-of-the-test';

/** A registry of this test's own, on the loopback address. */
class LoopbackRegistry {
	readonly seen: Seen[] = [];
	readonly #server: Server;

	private constructor(answer: (seen: Seen) => unknown) {
		this.#server = createServer((request, response) => void this.#take(request, response, answer));
	}

	static async start(answer: (seen: Seen) => unknown): Promise<LoopbackRegistry> {
		const registry = new LoopbackRegistry(answer);
		await new Promise<void>(resolve => registry.#server.listen(0, '127.0.0.1', resolve));
		return registry;
	}

	get address(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	dispose(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}

	async #take(request: IncomingMessage, response: ServerResponse, answer: (seen: Seen) => unknown): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const url = new URL(request.url ?? '/', this.address);
		const seen = {
			method: request.method ?? '',
			path: url.pathname,
			query: url.searchParams,
			body: Buffer.concat(chunks),
		};
		this.seen.push(seen);
		response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(seen)));
	}
}

describe('The package, published', () => {
	const { publisher, name, version } = packageName();
	let registry: LoopbackRegistry;

	afterEach(() => registry.dispose());

	it('on Open VSX sends itself, byte for byte, and nothing else', async () => {
		registry = await LoopbackRegistry.start(() => ({ namespace: publisher, name, version }));
		const args = ['publish', '--registryUrl', registry.address, '--packagePath', PACKAGE_FILE];
		const lines = await runPublisher('ovsx/bin/ovsx', args, { OVSX_PAT: TOKEN });
		const [publication, ...others] = registry.seen.filter(({ method }) => method === 'POST');
		assert.deepEqual(others, []);
		assert.equal(publication.path, '/api/-/publish');
		assert.ok(publication.body.equals(readFileSync(PACKAGE_FILE)));
		assert.ok(
			lines.some(line => line.includes(`Published ${publisher}.${name}`)),
			lines.join('\n'),
		);
		assert.ok(!lines.join('\n').includes(TOKEN));
	});

	it('is what Open VSX takes for a name of its publisher', async () => {
		registry = await LoopbackRegistry.start(() => ({ success: 'ok' }));
		await runPublisher('ovsx/bin/ovsx', ['verify-pat', publisher, '--registryUrl', registry.address, '--pat', TOKEN]);
		assert.deepEqual(
			registry.seen.map(({ path }) => path),
			[`/api/${publisher}/verify-pat`],
		);
	});
});
