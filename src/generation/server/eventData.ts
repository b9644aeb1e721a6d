import { createParser } from 'eventsource-parser';

/** The longest event, in code units. */
const LONGEST_EVENT = 4_000_000;

/**
 * The data of the events of a stream (HTML Living Standard, "Server-sent events"), as they come. An event that the stream
 * ends in the middle of counts, if its last line is whole: servers forget the empty line.
 * @throws RangeError for an event that does not end
 */
export async function* eventData(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
	const data: string[] = [];
	let isTooLong = false;
	const parser = createParser({
		onEvent: event => data.push(event.data),
		onError: ({ type }) => (isTooLong ||= type === 'max-buffer-size-exceeded'),
		maxBufferSize: LONGEST_EVENT,
	});
	const fed = (text: string): readonly string[] => {
		parser.feed(text);
		if (isTooLong) throw new RangeError(`An event of more than ${String(LONGEST_EVENT)} characters is not read.`);
		return data.splice(0);
	};
	for await (const piece of pieces) yield* fed(piece);
	yield* fed('\n\n');
}
