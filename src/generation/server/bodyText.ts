/** How much of an answer is read at most, in bytes: a server may send without end. */
const MOST_BYTES = 64 << 20;

/** Pieces of the text of a body, as they come. @throws RangeError where it does not end */
export async function* bodyText(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let bytes = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			bytes += value.byteLength;
			if (bytes > MOST_BYTES) throw new RangeError(`An answer of more than ${String(MOST_BYTES)} bytes is not read.`);
			yield decoder.decode(value, { stream: true });
		}
		yield decoder.decode();
	} finally {
		// Whoever stops reading has the connection closed; one that is broken already cannot be.
		reader.cancel().catch(() => undefined);
	}
}

/** The text of a body, up to a length in code units; what follows is not read. */
export async function wholeBody(body: ReadableStream<Uint8Array> | null, most: number): Promise<string> {
	let text = '';
	if (body === null) return text;
	for await (const piece of bodyText(body)) {
		text += piece;
		if (text.length > most) break;
	}
	return text.slice(0, most);
}
