// Loaded by Node.js into every process and thread of VS Code's server (NODE_OPTIONS=--require): writes down whom they connect to,
// send to, or look up, one JSON object a line, into the file that NLP_LENS_NETWORK_LOG names. It changes nothing else.
const { appendFileSync } = require('node:fs');
const { isMainThread, threadId } = require('node:worker_threads');

const file = process.env.NLP_LENS_NETWORK_LOG;

function note(what, target) {
	const stack = new Error().stack?.split('\n').slice(2).join('\n');
	appendFileSync(file, `${JSON.stringify({ pid: process.pid, threadId, isMainThread, what, target, stack })}\n`);
}

/** Calls `seen` with the arguments of every call of a method. */
function watch(object, method, seen) {
	const original = object?.[method];
	if (typeof original !== 'function') return;
	object[method] = function watched(...args) {
		seen(...args);
		return original.apply(this, args);
	};
}

if (file) {
	note('start', process.argv.slice(1, 3).join(' '));
	// Below net, tls, http, http2, fetch and WebSocket alike: all of them connect by these.
	const { TCP } = process.binding('tcp_wrap');
	for (const method of ['connect', 'connect6']) {
		watch(TCP.prototype, method, (_request, address, port) => note('connect', `${address}:${port}`));
	}
	const { UDP } = process.binding('udp_wrap');
	for (const method of ['send', 'send6']) {
		// Without an address it goes to whom the socket was connected.
		watch(UDP.prototype, method, (_request, _list, _count, port, address) => {
			if (typeof address === 'string') note('send', `${address}:${port}`);
		});
	}
	for (const method of ['connect', 'connect6']) {
		watch(UDP.prototype, method, (address, port) => note('connect', `${address}:${port}`));
	}
	const dns = require('node:dns');
	for (const api of [dns, dns.promises]) {
		for (const method of Object.keys(api).filter(name => /^(?:lookup|resolve|reverse)/u.test(name))) {
			watch(api, method, name => note('look up', String(name)));
		}
	}
}
