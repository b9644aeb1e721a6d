import assert from 'node:assert/strict';
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { Message } from 'vscode-jsonrpc';
import { TransferringWriter } from '../../src/extension/transferringWriter';

/** What arrives of an answer, and its bytes as they are here afterwards. */
async function sent(result: Uint8Array): Promise<{ readonly received: Uint8Array; readonly left: number }> {
	const { port1, port2 } = new MessageChannel();
	const writer = new TransferringWriter((message, transfer) => port1.postMessage(message, [...transfer]));
	const arrival = once(port2, 'message');
	await writer.write({ jsonrpc: '2.0', id: 1, result } as Message);
	const [message] = (await arrival) as [{ readonly result: Uint8Array }];
	port1.close();
	return { received: message.result, left: result.byteLength };
}

describe('messages to the worker', () => {
	it('hand bytes over that fill their buffer', async () => {
		const { received, left } = await sent(Uint8Array.from([1, 2, 3]));
		assert.deepEqual([...received], [1, 2, 3]);
		assert.equal(left, 0);
	});

	it('copy bytes that are part of a larger buffer, which others may hold', async () => {
		const { received, left } = await sent(Uint8Array.from([1, 2, 3, 4]).subarray(1, 3));
		assert.deepEqual([...received], [2, 3]);
		assert.equal(left, 2);
	});

	it('tell of a message that cannot be sent', async () => {
		const failures: unknown[] = [];
		const writer = new TransferringWriter(() => {
			throw new Error('The worker is gone.');
		});
		writer.onError(([error]) => failures.push(error.message));
		await assert.rejects(writer.write({ jsonrpc: '2.0' }), /gone/);
		assert.deepEqual(failures, ['The worker is gone.']);
	});
});
