import { NORMALIZER_NAMES } from '../../core/subword/sentencePiece/normalizerRules';
import type { NormalizerName } from '../../core/subword/sentencePiece/normalizerRules';
import type { SubwordAlgorithm } from '../../core/subword/subwordTokenizer';
import { JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions, positiveInteger, required, share } from '../optionValues';
import type { Options } from '../optionValues';
import type { TextSources } from '../textOptions';
import { UsageError } from '../usageError';

/** What `subword` can do. */
const ACTIONS = ['train', 'encode', 'decode', 'count'] as const;
type Action = (typeof ACTIONS)[number];

/** The algorithms by their names on the command line. */
const ALGORITHMS: Readonly<Record<string, SubwordAlgorithm>> = {
	bpe: 'bpe',
	'byte-level-bpe': 'byteLevelBpe',
	wordpiece: 'wordPiece',
	unigram: 'unigram',
	'sentencepiece-bpe': 'sentencePieceBpe',
	'sentencepiece-unigram': 'sentencePieceUnigram',
};

/** What each piece is written as. */
const PIECE_FORMATS = ['pieces', 'ids', 'json'] as const;
export type PieceFormat = (typeof PIECE_FORMATS)[number];

const COUNT_FORMATS = ['table', 'csv', 'json'] as const;
export type CountFormat = (typeof COUNT_FORMATS)[number];

export interface TrainLine extends TextSources {
	readonly action: 'train';
	readonly algorithm: SubwordAlgorithm;
	readonly vocabularySize: number;
	/** Undefined for what the algorithm takes by itself. */
	readonly characterCoverage: number | undefined;
	readonly byteFallback: boolean;
	/** Undefined for what the algorithm takes by itself. */
	readonly normalization: NormalizerName | undefined;
	readonly userSymbols: readonly string[];
	readonly minFrequency: number | undefined;
	/** Undefined for what the algorithm takes by itself. */
	readonly specialTokens: readonly string[] | undefined;
	readonly output: string;
}

export interface EncodeLine extends TextSources {
	readonly action: 'encode';
	readonly model: string;
	readonly format: PieceFormat;
	/** Each file is one text, line ends included, rather than each line. */
	readonly whole: boolean;
	/** How documents of JSON lines are read; undefined for other input. */
	readonly jsonl: JsonLinesSettings | undefined;
	readonly specialTokens: boolean;
}

export interface DecodeLine {
	readonly action: 'decode';
	readonly model: string;
	/** The file with ids; undefined for standard input. */
	readonly file: string | undefined;
	readonly skipSpecialTokens: boolean;
}

export interface CountLine extends TextSources {
	readonly action: 'count';
	readonly model: string;
	readonly format: CountFormat;
}

export type SubwordLine = TrainLine | EncodeLine | DecodeLine | CountLine;

const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const;
const MODEL = { model: { type: 'string', short: 'm' } } as const;
const INCLUDE = { include: { type: 'string', multiple: true } } as const;

const OPTIONS = {
	train: {
		...HELP_OPTION,
		...INCLUDE,
		algorithm: { type: 'string', short: 'a' },
		'vocabulary-size': { type: 'string', short: 'n', default: '8000' },
		'character-coverage': { type: 'string' },
		'byte-fallback': { type: 'boolean', default: false },
		normalization: { type: 'string' },
		'user-symbols': { type: 'string', multiple: true, default: [] as string[] },
		'min-frequency': { type: 'string' },
		'special-tokens': { type: 'string', multiple: true },
		output: { type: 'string', short: 'o' },
	},
	encode: {
		...HELP_OPTION,
		...MODEL,
		...INCLUDE,
		pieces: { type: 'boolean' },
		ids: { type: 'boolean' },
		json: { type: 'boolean' },
		whole: { type: 'boolean', default: false },
		...JSON_LINES_OPTIONS,
		'special-tokens': { type: 'boolean', default: false },
	},
	decode: { ...HELP_OPTION, ...MODEL, 'skip-special-tokens': { type: 'boolean', default: false } },
	count: { ...HELP_OPTION, ...MODEL, ...INCLUDE, format: { type: 'string', default: 'table' } },
} as const satisfies Record<Action, Options>;

/**
 * Reads the arguments after `subword`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseSubwordLine(args: readonly string[]): SubwordLine | 'help' {
	const [name, ...rest] = args;
	if (name === 'help' || name === '--help' || name === '-h') return 'help';
	const action = ACTIONS.find(each => each === name);
	if (action === undefined) {
		const problem = args.length === 0 ? 'subword lacks an action' : `unknown action "subword ${name}"`;
		throw new UsageError(`${problem}; actions are ${ACTIONS.join(', ')} (see nlp-lens subword --help)`);
	}
	switch (action) {
		case 'train':
			return parseTrain(rest);
		case 'encode':
			return parseEncode(rest);
		case 'decode':
			return parseDecode(rest);
		case 'count':
			return parseCount(rest);
	}
}

function parseTrain(args: readonly string[]): TrainLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.train);
	if (values.help === true) return 'help';
	const name = oneOf('algorithm', required('train', 'algorithm', values.algorithm), Object.keys(ALGORITHMS));
	const coverage = values['character-coverage'];
	const minFrequency = values['min-frequency'];
	const specialTokens = values['special-tokens'];
	const { normalization } = values;
	return {
		action: 'train',
		algorithm: ALGORITHMS[name],
		vocabularySize: positiveInteger('vocabulary-size', values['vocabulary-size']),
		characterCoverage: coverage === undefined ? undefined : share('character-coverage', coverage),
		byteFallback: values['byte-fallback'],
		normalization: normalization === undefined ? undefined : oneOf('normalization', normalization, NORMALIZER_NAMES),
		userSymbols: listOf(values['user-symbols']),
		minFrequency: minFrequency === undefined ? undefined : positiveInteger('min-frequency', minFrequency),
		specialTokens: specialTokens === undefined ? undefined : listOf(specialTokens),
		output: required('train', 'output', values.output),
		paths: positionals,
		include: values.include ?? [],
	};
}

function parseEncode(args: readonly string[]): EncodeLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.encode);
	if (values.help === true) return 'help';
	const formats = PIECE_FORMATS.filter(each => values[each] === true);
	if (formats.length > 1) throw new UsageError(`--${formats.join(' and --')} exclude one another (see --help)`);
	return {
		action: 'encode',
		model: required('encode', 'model', values.model),
		format: formats.at(0) ?? 'pieces',
		whole: values.whole,
		jsonl: jsonLinesOf(values, { whole: values.whole }),
		specialTokens: values['special-tokens'],
		paths: positionals,
		include: values.include ?? [],
	};
}

function parseDecode(args: readonly string[]): DecodeLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.decode);
	if (values.help === true) return 'help';
	const [file = '-', ...others] = positionals;
	if (others.length > 0) throw new UsageError(`"decode" reads one file, but ${positionals.length} were given`);
	return {
		action: 'decode',
		model: required('decode', 'model', values.model),
		file: file === '-' ? undefined : file,
		skipSpecialTokens: values['skip-special-tokens'],
	};
}

function parseCount(args: readonly string[]): CountLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.count);
	if (values.help === true) return 'help';
	return {
		action: 'count',
		model: required('count', 'model', values.model),
		format: oneOf('format', values.format, COUNT_FORMATS),
		paths: positionals,
		include: values.include ?? [],
	};
}

/** The items of lists parted by commas; an option may come more than once. */
function listOf(values: readonly string[]): string[] {
	return values.flatMap(value => value.split(',')).filter(item => item !== '');
}

/** What `subword --help` prints. */
export const SUBWORD_HELP = `Usage: nlp-lens subword ACTION [OPTIONS] [FILE|FOLDER|-]...

Learns subword vocabularies, cuts text into their pieces and joins pieces to text, in UTF-8, without holding a text in
memory. Reads the files, all text files of the folders, or standard input.

Actions
  train        learns a vocabulary from text and writes it to a file
  encode       each line of text as its pieces, parted by spaces
  decode       each line of ids as text
  count        tokens and characters of each file, and in all

Options
  --include PATTERN         in folders, read files of this name alone, as '*.txt' or 'docs/**/*.md'; may come repeatedly
  -h, --help                this text

Options of train
  -a, --algorithm NAME      bpe, byte-level-bpe, wordpiece, unigram, sentencepiece-bpe or sentencepiece-unigram
  -n, --vocabulary-size N   number of pieces (8000)
  -o, --output FILE         where it goes: a tokenizer.json, or a .model for SentencePiece
  --character-coverage X    share of the text's characters that get pieces of their own, as 0.9995
  --byte-fallback           SentencePiece: write what has no piece in bytes
  --normalization NAME      SentencePiece: nmt_nfkc, nmt_nfkc_cf (which folds case too) or identity (nmt_nfkc)
  --user-symbols A,B        pieces that are never cut; may come repeatedly
  --special-tokens A,B      tokens that stand for no text, first in the vocabulary; may come repeatedly
  --min-frequency N         BPE and WordPiece: merge what comes at least N times

Options of encode, decode and count
  -m, --model MODEL         a file (tokenizer.json, .model, .tiktoken, vocab.txt, vocab.json beside merges.txt), or the
                            name of a vocabulary that the program has
  --pieces, --ids, --json   encode: what to write (pieces); JSON has an array a line, of objects with id, piece and span
  --whole                   encode: each file is one text, its line ends too, on one line
  --special-tokens          encode: add the tokens that the model wants around a text
  --jsonl                   encode: documents in, one a line: {"text": …, "id": …} or a string, in JSON; one JSON object a line
                            out, with "pieces", "ids" or, for --json, "tokens"; more by nlp-lens --help
  --skip-special-tokens     decode: leave tokens out that stand for no text
  --format table|csv|json   count: what to write (table)

Offsets are UTF-16 code units of the line, or of the file with --whole. Bad usage, unreadable input and malformed models
end with code 2.
`;
