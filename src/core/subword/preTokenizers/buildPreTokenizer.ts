import type { PartReader } from '../definition/partReader';
import { NUMERIC, PUNCTUATION, WHITE_SPACE } from '../patterns/characterClasses';
import { type SplitBehavior, SPLIT_BEHAVIORS } from '../patterns/splitBehavior';
import { findCharacters, findPattern, findText, readPattern } from '../patterns/splitPattern';
import { byteLevelSplit, toByteLevel } from './byteLevel';
import { metaspace, readPrependScheme } from './metaspace';
import { type PreTokenizer, preTokenizerSequence, splitAt } from './preTokenizer';

type Reader = (part: PartReader) => PreTokenizer;

/** Words, or runs of what is neither a word nor white space. */
const WORDS =
	/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]+|[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}\p{White_Space}]+/u;

/**
 * The pre-tokenizer that a part of a definition describes.
 * @throws NlpError `input-malformed` for an unknown type or parameter; it names the place.
 */
export function buildPreTokenizer(part: PartReader): PreTokenizer {
	const read = part.reader(READERS);
	return read(part);
}

const atWhiteSpace = splitAt(findCharacters(WHITE_SPACE), 'Removed');

const READERS: Readonly<Record<string, Reader>> = {
	BertPreTokenizer: () => preTokenizerSequence([atWhiteSpace, splitAt(findCharacters(PUNCTUATION), 'Isolated')]),
	ByteLevel: part =>
		preTokenizerSequence([
			byteLevelSplit(part.boolean('add_prefix_space', true), part.boolean('use_regex', true)),
			toByteLevel,
		]),
	CharDelimiterSplit: part => splitAt(findText(part.string('delimiter')), 'Removed'),
	Digits: part =>
		splitAt(findCharacters(NUMERIC), part.boolean('individual_digits', false) ? 'Isolated' : 'Contiguous'),
	FixedLength: part => {
		const length = part.count('length', 5);
		if (length === 0) {
			throw part.mistaken('length', 'at least 1');
		}
		return splitAt(findPattern(new RegExp(`[^]{1,${length}}`, 'u')), 'Isolated');
	},
	Metaspace: part => metaspace(readReplacement(part), readPrependScheme(part), part.boolean('split', true)),
	Punctuation: part => splitAt(findCharacters(PUNCTUATION), readBehavior(part, 'Isolated')),
	Sequence: part => preTokenizerSequence(part.parts('pretokenizers').map(buildPreTokenizer)),
	Split: part => splitAt(readPattern(part), readBehavior(part), part.boolean('invert', false)),
	Whitespace: () => splitAt(findPattern(WORDS), 'Removed', true),
	WhitespaceSplit: () => atWhiteSpace,
};

function readBehavior(part: PartReader, fallback?: SplitBehavior): SplitBehavior {
	return part.choice('behavior', SPLIT_BEHAVIORS, fallback);
}

function readReplacement(part: PartReader): string {
	const replacement = part.string('replacement', '▁');
	if (replacement.length !== 1) {
		throw part.mistaken('replacement', 'one character of the basic plane');
	}
	return replacement;
}
