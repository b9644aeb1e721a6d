const OPENING = '<think>';
const CLOSING = '</think>';

/**
 * An answer without the thoughts that some models write before it, between `<think>` and `</think>`; thoughts of which there is
 * no end are no answer. What stands later in an answer is the answer's own.
 */
export async function* withoutThoughts(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
	let state: 'beginning' | 'thoughts' | 'gap' | 'answer' = 'beginning';
	let held = '';
	for await (const piece of pieces) {
		held += piece;
		if (state === 'beginning') {
			const start = held.trimStart();
			if (start.startsWith(OPENING)) [state, held] = ['thoughts', start];
			else if (!OPENING.startsWith(start)) state = 'answer';
		}
		if (state === 'thoughts') {
			const end = held.indexOf(CLOSING);
			if (end >= 0) [state, held] = ['gap', held.slice(end + CLOSING.length)];
			// The mark that ends them may come in two pieces; the rest is not looked through again.
			else held = held.slice(-CLOSING.length);
		}
		if (state === 'gap') {
			held = held.trimStart();
			if (held !== '') state = 'answer';
		}
		if (state === 'answer') {
			yield held;
			held = '';
		}
	}
	if (state === 'beginning' && held !== '') yield held;
}
