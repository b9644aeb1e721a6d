import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { TemporaryFolder } from './process/temporaryFolder';
import { NetworkWatch, isLoopback } from './vscode/networkWatch';
import { RefusingProxy } from './vscode/refusingProxy';

/** Talks in each way that there is, from a process and from a thread in it that has no options of its own. */
const TALKATIVE = `
const { Worker, isMainThread } = require('node:worker_threads');
const quiet = () => undefined;
async function talk() {
	await fetch('http://127.0.0.1:49151/').catch(quiet);
	require('node:http').get('http://127.0.0.1:49151/').on('error', quiet);
	require('node:tls').connect(49151, '127.0.0.1').on('error', quiet);
	await new Promise(done => require('node:dns').lookup('stranger.invalid', done));
	await require('node:dns').promises.resolve4('stranger.invalid').catch(quiet);
	const socket = require('node:dgram').createSocket('udp4');
	socket.send('word', 49151, '127.0.0.1', () => socket.close());
}
talk();
if (isMainThread) new Worker(process.argv[1], { execArgv: [], argv: ['again'], eval: false });
`;

describe('The watch over the network', () => {
	let watch: NetworkWatch;

	beforeEach(async () => (watch = await NetworkWatch.start()));
	afterEach(() => watch.dispose());

	it('notes whom a process and its threads connect to, send to and look up', () => {
		const folder = new TemporaryFolder('talkative');
		const file = `${folder.path}/talkative.cjs`;
		writeFileSync(file, TALKATIVE);
		const { status, stderr } = spawnSync(process.execPath, [file], {
			env: { ...process.env, ...watch.env },
			encoding: 'utf8',
			timeout: 30_000,
		});
		folder.dispose();
		assert.equal(status, 0, stderr);
		for (const isMainThread of [true, false]) {
			const notes = watch.notes().filter(note => note.isMainThread === isMainThread);
			const done = (what: string, target: string) =>
				notes.filter(note => note.what === what && note.target === target).length;
			assert.equal(done('connect', '127.0.0.1:49151'), 3, `connections, main thread: ${isMainThread}`);
			assert.equal(done('look up', 'stranger.invalid'), 2, `names, main thread: ${isMainThread}`);
			assert.ok(done('send', '127.0.0.1:49151') === 1, `packets, main thread: ${isMainThread}`);
		}
		assert.equal(watch.strangers().length, 4);
	});

	it('knows this machine by its names and numbers', () => {
		for (const own of ['127.0.0.1:80', '127.8.9.1', 'localhost:3000', '::1', '[::1]:80', '::ffff:127.0.0.1:80'])
			assert.ok(isLoopback(own), own);
		for (const other of ['1.127.0.0:80', 'localhost.example:80', '127.0.0.1.example', '192.168.0.1', 'fe80::1'])
			assert.ok(!isLoopback(other), other);
	});

	it('refuses what a browser wants of others, and remembers whom it wanted', async () => {
		const proxy = await RefusingProxy.start();
		const [host, port] = proxy.address.split(':');
		const answerTo = (request: string) =>
			new Promise<string>((resolve, reject) => {
				const socket = connect(Number(port), host, () => socket.write(request));
				socket.once('data', data => {
					resolve(data.toString('latin1'));
					socket.destroy();
				});
				socket.once('error', reject);
			});
		assert.match(
			await answerTo('CONNECT stranger.invalid:443 HTTP/1.1\r\nHost: stranger.invalid\r\n\r\n'),
			/^HTTP\/1\.1 502/u,
		);
		assert.match(
			await answerTo('GET http://other.invalid/a HTTP/1.1\r\nHost: other.invalid\r\n\r\n'),
			/^HTTP\/1\.1 502/u,
		);
		assert.deepEqual(proxy.wanted, ['stranger.invalid:443', 'other.invalid']);
		proxy.dispose();
	});
});
