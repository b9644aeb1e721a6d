import type { PartDefinition } from '../definition/tokenizerDefinition';
import { LLAMA3_PATTERN } from '../scanners/cl100kScanner';
import { scannerNamed } from '../scanners/scannerOfPattern';
import type { ScannerName } from '../scanners/scannerOfPattern';
import { TextWindows } from '../textWindows';

/**
 * How a learner comes from text to words: what the definition says of it, and the function that does it, so that learners do
 * not depend on how it is done.
 */
export interface WordCutter {
	readonly normalizer: PartDefinition | null;
	readonly preTokenizer: PartDefinition | null;
	readonly decoder: PartDefinition | null;
	/** Calls with each word of a portion of the corpus, as `[start, end)` of its normalized text. */
	readonly cut: (text: string, take: (text: string, start: number, end: number) => void) => void;
}

/** A word, or marks in a row (`Whitespace` of Hugging Face, whose `\w` is that of Unicode TS 18). */
const WORD =
	/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]+|[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}\p{White_Space}]+/gu;

/** Words and marks, without white space; what stands between pieces is not told apart, so that decoding gives one space. */
export const WORDS_AND_MARKS: WordCutter = {
	normalizer: null,
	preTokenizer: { type: 'Whitespace' },
	decoder: null,
	cut: matcher(WORD),
};

const BYTE_LEVEL_DECODER = { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true };

/** Words with the space before them, in bytes, as GPT-2 cuts them; what is cut comes back exactly. */
export const BYTE_LEVEL_WORDS: WordCutter = {
	normalizer: null,
	preTokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
	decoder: BYTE_LEVEL_DECODER,
	cut: scanned('gpt2'),
};

/** Words in bytes as cl100k_base cuts them: words with the character before them, numbers of three digits at most. */
export const CL100K_WORDS: WordCutter = {
	normalizer: null,
	preTokenizer: {
		type: 'Sequence',
		pretokenizers: [
			{ type: 'Split', pattern: { Regex: LLAMA3_PATTERN }, behavior: 'Isolated', invert: false },
			{ type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
		],
	},
	decoder: BYTE_LEVEL_DECODER,
	cut: scanned('llama3'),
};

function scanned(name: ScannerName): WordCutter['cut'] {
	return (text, take) => {
		const scanner = scannerNamed(name);
		if (scanner === undefined) {
			throw new RangeError(`There is no scanner ${name}.`);
		}
		new TextWindows(scanner).visit(text, (_, ends, count, offset) => {
			for (let i = 0; i < count; i++) {
				take(text, offset + (i === 0 ? 0 : ends[i - 1]), offset + ends[i]);
			}
		});
	};
}

function matcher(pattern: RegExp): WordCutter['cut'] {
	return (text, take) => {
		for (const match of text.matchAll(pattern)) {
			take(text, match.index, match.index + match[0].length);
		}
	};
}

const NO_SPACE = /\P{White_Space}+/gu;

/** What SentencePiece writes for a space. */
const SPACE_MARK = '\u2581';

const METASPACE = { type: 'Metaspace', replacement: SPACE_MARK, prepend_scheme: 'always', split: true };

/** Stretches without white space, each with the mark of a space before it, as in T5 and XLM-R. */
export const SPACED_WORDS: WordCutter = {
	normalizer: null,
	preTokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, METASPACE] },
	decoder: METASPACE,
	cut: (text, take) => {
		for (const [word] of text.matchAll(NO_SPACE)) {
			take(SPACE_MARK + word, 0, word.length + 1);
		}
	},
};
