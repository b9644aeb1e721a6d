import { decodeModel, isModelFile } from '../model/binaryFormat';
import { decodeUtf8 } from '../model/utf8';
import { ArpaReader } from './arpaReader';
import { unpackNgramModel } from './ngramFile';
import type { NgramModel } from './ngramModel';

const LINE_FEED = 0x0a;

/**
 * The language model of a file, of our own format or ARPA's, whatever its name says.
 * @param name what errors call the file
 * @throws NlpError as `decodeModel` and `unpackNgramModel` for our own format, `input-malformed` with the line for ARPA's
 */
export function readNgramFile(name: string, bytes: Uint8Array): NgramModel {
	if (isModelFile(bytes)) return unpackNgramModel(decodeModel(bytes, name));
	const reader = new ArpaReader(name);
	let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	while (start < bytes.length) {
		const end = bytes.indexOf(LINE_FEED, start);
		const until = end < 0 ? bytes.length : end;
		reader.push(decodeUtf8(bytes.subarray(start, until)));
		start = until + 1;
	}
	return reader.finish();
}
