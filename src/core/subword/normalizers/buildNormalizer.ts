import { toLowerCase, toNormalForm } from '../../text/alignedNormalForm';
import { AlignedRewriter } from '../../text/alignedRewriter';
import { replaceMatches } from '../../text/alignedReplacement';
import type { PartReader } from '../definition/partReader';
import { byteLevelText } from '../byteLevel/byteLevelText';
import { MARK } from '../patterns/characterClasses';
import { readPattern } from '../patterns/splitPattern';
import { bertNormalizer, withoutMarks } from './bertNormalizer';
import { nmtNormalizer } from './nmtNormalizer';
import { type Normalizer, normalizerSequence } from './normalizer';
import { readPrecompiled } from './precompiledNormalizer';
import { stripText } from './stripText';

type Reader = (part: PartReader) => Normalizer;

/**
 * The normalizer that a part of a definition describes.
 * @throws NlpError `input-malformed` for an unknown type or parameter; it names the place.
 */
export function buildNormalizer(part: PartReader): Normalizer {
	const read = part.reader(READERS);
	return read(part);
}

const READERS: Readonly<Record<string, Reader>> = {
	BertNormalizer: part => {
		const lowercase = part.boolean('lowercase', true);
		return bertNormalizer({
			cleanText: part.boolean('clean_text', true),
			handleChineseCharacters: part.boolean('handle_chinese_chars', true),
			stripAccents: part.boolean('strip_accents', lowercase),
			lowercase,
		});
	},
	NFC: () => text => toNormalForm(text, 'NFC'),
	NFD: () => text => toNormalForm(text, 'NFD'),
	NFKC: () => text => toNormalForm(text, 'NFKC'),
	NFKD: () => text => toNormalForm(text, 'NFKD'),
	Lowercase: () => toLowerCase,
	Strip: part => {
		const left = part.boolean('strip_left', true);
		const right = part.boolean('strip_right', true);
		return text => stripText(text, left, right);
	},
	StripAccents: () => text => withoutMarks(text, MARK),
	Replace: part => {
		const pattern = readPattern(part);
		const content = part.string('content');
		return text => replaceMatches(text, pattern, content);
	},
	Prepend: part => {
		const prefix = part.string('prepend');
		return text => {
			if (text.text === '') {
				return text;
			}
			const builder = new AlignedRewriter(text);
			builder.replace(0, 0, prefix);
			builder.keep(0, text.text.length);
			return builder.finish();
		};
	},
	Nmt: () => nmtNormalizer,
	Precompiled: readPrecompiled,
	ByteLevel: () => byteLevelText,
	Sequence: part => normalizerSequence(part.parts('normalizers').map(buildNormalizer)),
};
