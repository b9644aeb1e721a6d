import { alignedToItself } from '../../text/alignedText';
import { replaceMatches } from '../../text/alignedReplacement';
import type { PartReader } from '../definition/partReader';
import { readPattern } from '../patterns/splitPattern';
import { readPrependScheme } from '../preTokenizers/metaspace';
import { decodeByteFallback, decodeByteLevel } from './byteDecoders';
import { type Decoder, decoderSequence } from './decoder';
import { ctcDecoder, metaspaceDecoder, stripDecoder, suffixDecoder, wordPieceDecoder } from './wordDecoders';

type Reader = (part: PartReader) => Decoder;

/**
 * The decoder that a part of a definition describes.
 * @throws NlpError `input-malformed` for an unknown type or parameter; it names the place.
 */
export function buildDecoder(part: PartReader): Decoder {
	const read = part.reader(READERS);
	return read(part);
}

const READERS: Readonly<Record<string, Reader>> = {
	BPEDecoder: part => suffixDecoder(part.string('suffix', '</w>')),
	ByteFallback: () => decodeByteFallback,
	ByteLevel: () => decodeByteLevel,
	CTC: part =>
		ctcDecoder(
			part.string('pad_token', '<pad>'),
			part.string('word_delimiter_token', '|'),
			part.boolean('cleanup', true),
		),
	Fuse: () => pieces => [pieces.join('')],
	Metaspace: part => metaspaceDecoder(part.string('replacement', '▁'), readPrependScheme(part) !== 'never'),
	Replace: part => {
		const pattern = readPattern(part);
		const content = part.string('content');
		return pieces => pieces.map(piece => replaceMatches(alignedToItself(piece), pattern, content).text);
	},
	Sequence: part => decoderSequence(part.parts('decoders').map(buildDecoder)),
	Strip: part => stripDecoder(part.string('content', ' '), part.count('start', 0), part.count('stop', 0)),
	WordPiece: part => wordPieceDecoder(part.string('prefix', '##'), part.boolean('cleanup', true)),
};
