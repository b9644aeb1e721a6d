/** The address of an OpenAI-compatible server, up to and with its version, as `http://localhost:11434/v1`. */
export interface ServerAddress {
	/** Without a slash at its end. */
	readonly base: string;
	/** What follows the path of every request, as `?api-version=1`; usually empty. */
	readonly query: string;
	/** What keys and agreements are kept for: `https://api.example.com`. */
	readonly origin: string;
	/** What a person calls the server: `localhost:11434`. */
	readonly host: string;
	/** Whether it is this machine. */
	readonly isLoopback: boolean;
	/** Whether what is sent can be read on the way. */
	readonly isOpen: boolean;
}

/** What a person may have copied with an address: the request instead of the server. */
const REQUEST = /\/(?:chat\/completions|completions|models|responses)$/u;

/**
 * Reads the address of a server as a person writes it: with or without scheme, `/v1`, a slash at the end or the path of a
 * request. Without a scheme this machine is spoken to by `http`, every other by `https`; without a path `/v1` is meant.
 * @returns undefined for what is no such address: nothing, another scheme, or one that holds a user and a password
 */
export function serverAddress(written: string): ServerAddress | undefined {
	const url = urlOf(written.trim());
	if (!url || url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
	const path = url.pathname.replace(/\/+$/u, '').replace(REQUEST, '');
	const isLoopback = isLoopbackName(url.hostname);
	return {
		base: `${url.origin}${path === '' ? '/v1' : path}`,
		query: url.search,
		origin: url.origin,
		host: url.host,
		isLoopback,
		isOpen: url.protocol === 'http:' && !isLoopback,
	};
}

function urlOf(written: string): URL | undefined {
	if (written === '' || /\s/u.test(written)) return undefined;
	try {
		if (/^[a-z][a-z\d+.-]*:\/\//iu.test(written)) return new URL(written);
		const url = new URL(`https://${written}`);
		return isLoopbackName(url.hostname) ? new URL(`http://${written}`) : url;
	} catch {
		return undefined;
	}
}

/** The names of this machine: RFC 6761 for `localhost`, RFC 1122 and RFC 4291 for the numbers. */
function isLoopbackName(hostname: string): boolean {
	return (
		hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || isLoopbackNumber(hostname)
	);
}

/** `URL` has written every form of an IPv4 address as four numbers. */
function isLoopbackNumber(hostname: string): boolean {
	return /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}
