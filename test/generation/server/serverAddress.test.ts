import assert from 'node:assert/strict';
import { serverAddress } from '../../../src/generation/server/serverAddress';
import { SERVER_PRESETS } from '../../../src/generation/server/serverPresets';

describe('serverAddress', () => {
	for (const [written, base] of [
		['http://localhost:11434', 'http://localhost:11434/v1'],
		['http://localhost:11434/', 'http://localhost:11434/v1'],
		['http://localhost:11434/v1', 'http://localhost:11434/v1'],
		[' http://localhost:11434/v1/ ', 'http://localhost:11434/v1'],
		['localhost:1234', 'http://localhost:1234/v1'],
		['127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
		['[::1]:8080', 'http://[::1]:8080/v1'],
		['api.deepseek.com', 'https://api.deepseek.com/v1'],
		['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1'],
		['https://api.example.com/v1/models', 'https://api.example.com/v1'],
		['https://example.com/compatible-mode/v1', 'https://example.com/compatible-mode/v1'],
		['HTTPS://Example.COM/openai/', 'https://example.com/openai'],
		['http://192.168.1.5:8000', 'http://192.168.1.5:8000/v1'],
		['https://例子.测试/v1', 'https://xn--fsqu00a.xn--0zwm56d/v1'],
	] as const)
		it(`reads ${written}`, () => assert.equal(serverAddress(written)?.base, base));

	for (const written of [
		'',
		'   ',
		'ftp://localhost/v1',
		'file:///etc/passwd',
		'javascript://x',
		'http://user:secret@example.com/v1',
		'http://',
		'two words',
		'http://exa mple.com',
		'http://[::1',
		'http://localhost:99999',
	])
		it(`reads no address of ${JSON.stringify(written)}`, () => assert.equal(serverAddress(written), undefined));

	it('knows this machine from others, and what can be read on the way', () => {
		const seen = (written: string) => {
			const address = serverAddress(written);
			return [address?.isLoopback, address?.isOpen];
		};
		assert.deepEqual(seen('http://localhost:1/v1'), [true, false]);
		assert.deepEqual(seen('http://2130706433/v1'), [true, false]);
		assert.deepEqual(seen('http://[::1]/v1'), [true, false]);
		assert.deepEqual(seen('http://localhost.example.com/v1'), [false, true]);
		assert.deepEqual(seen('http://127.0.0.1.example.com/v1'), [false, true]);
		assert.deepEqual(seen('https://example.com/v1'), [false, false]);
		assert.deepEqual(seen('http://10.0.0.1/v1'), [false, true]);
	});

	it('keeps a query', () => {
		const address = serverAddress('https://example.com/openai/v1?api-version=2024-10-21');
		assert.equal(address?.query, '?api-version=2024-10-21');
		assert.equal(address.base, 'https://example.com/openai/v1');
	});

	it('reads the address of every preset as it stands', () => {
		for (const { endpoint, needsKey } of SERVER_PRESETS) {
			const address = serverAddress(endpoint);
			assert.equal(address?.base, endpoint);
			assert.equal(address.isLoopback, !needsKey, endpoint);
		}
	});
});
