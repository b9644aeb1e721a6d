import type { SegmentationStandard } from '../core/doc/analysisSettings';
import type { SummaryLength } from '../core/tasks/summarization/summary';
import type { LanguageSetting } from '../core/text/language';
import {
	JSON_LINES_GUIDE,
	JSON_LINES_OPTION_NAMES,
	JSON_LINES_OPTIONS,
	jsonLinesOf,
} from './jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from './jsonLines/jsonLinesOptions';
import { oneOf, parseOptions, positiveInteger } from './optionValues';
import { LANGUAGE_SETTINGS, STANDARDS } from './textOptions';
import { UsageError } from './usageError';

/** The subcommands. */
export const COMMANDS = ['segment', 'analyze', 'entities', 'summarize'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** The commands with a command line of their own. */
export const GROUP_NAMES = [
	'annotations',
	'ask',
	'classify',
	'corpus',
	'convert',
	'dict',
	'evaluate',
	'index',
	'keywords',
	'lm',
	'pinyin',
	'redact',
	'relations',
	'restore',
	'stats',
	'subword',
	'topics',
	'translate',
	'vectors',
] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

/** The formats of `analyze`. */
const FORMATS = ['conllu', 'jsonl'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** What the command line asks for. */
export interface CommandLine {
	readonly command: CommandName;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	readonly format: OutputFormat;
	readonly pretokenized: boolean;
	/** The file with the user's words, if there is one. */
	readonly dictionary: string | undefined;
	/** Whether `segment` gives the margins of all cuts. */
	readonly margins: boolean;
	/** Whether `segment` gives why each line is cut as it is. */
	readonly why: boolean;
	/** Whether `analyze` fills in heads and relations of dependencies. */
	readonly dependencies: boolean;
	/** One text a line in, one JSON object a line out. */
	readonly lines: boolean;
	/** How documents of JSON lines are read; undefined for other input. */
	readonly jsonl: JsonLinesSettings | undefined;
	/** All inputs, `-` for standard input, as is none; more than one for `summarize` and JSON lines only. */
	readonly files: readonly string[];
	/** How long a summary is at most. */
	readonly length: SummaryLength;
	/** What a summary is to be about; empty for the whole. */
	readonly about: string;
	/** Whether a summary's long sentences are shortened. */
	readonly compress: boolean;
	/** Whether a summary is written anew rather than made of the text's sentences. */
	readonly abstractive: boolean;
}

/** Which options each subcommand takes beside `--help`. */
const OPTIONS_OF: Readonly<Record<CommandName, readonly string[]>> = {
	segment: ['lang', 'standard', 'lines', 'dictionary', 'margins', 'why'],
	analyze: ['lang', 'standard', 'lines', 'format', 'pretokenized', 'dictionary', 'dependencies'],
	entities: ['lang', 'standard', 'lines', 'dictionary'],
	summarize: [
		...['lang', 'standard', 'lines', 'dictionary', 'abstractive'],
		...['sentences', 'characters', 'percent', 'about', 'compress'],
	],
};

const LENGTH_UNITS = ['sentences', 'characters', 'percent'] as const;
const DEFAULT_SENTENCES = '3';

const OPTIONS = {
	lang: { type: 'string', default: 'auto' },
	standard: { type: 'string', default: 'pku' },
	format: { type: 'string', default: 'conllu' },
	sentences: { type: 'string' },
	characters: { type: 'string' },
	percent: { type: 'string' },
	about: { type: 'string', default: '' },
	compress: { type: 'boolean', default: false },
	abstractive: { type: 'boolean', default: false },
	pretokenized: { type: 'boolean', default: false },
	lines: { type: 'boolean', default: false },
	dictionary: { type: 'string' },
	margins: { type: 'boolean', default: false },
	why: { type: 'boolean', default: false },
	dependencies: { type: 'boolean', default: false },
	...JSON_LINES_OPTIONS,
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments after the program's name.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseCommandLine(args: readonly string[]): CommandLine | 'help' {
	const { values, positionals, tokens } = parseOptions(args, OPTIONS);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	const [name, ...files] = positionals as [string | undefined, ...string[]];
	const command = commandNamed(name);
	const known = [...OPTIONS_OF[command], ...JSON_LINES_OPTION_NAMES];
	const stranger = tokens.find(token => token.kind === 'option' && !known.includes(token.name));
	if (stranger?.kind === 'option') throw new UsageError(`"${command}" takes no option --${stranger.name} (see --help)`);
	const jsonl = jsonLinesOf(values, { lines: values.lines });
	if (jsonl === undefined) checkFiles(command, files, values.lines);
	checkCombination(values, files);
	return {
		command,
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		standard: oneOf('standard', values.standard, STANDARDS),
		format: oneOf('format', values.format, FORMATS),
		pretokenized: values.pretokenized,
		lines: values.lines,
		jsonl,
		dictionary: values.dictionary,
		margins: values.margins,
		why: values.why,
		dependencies: values.dependencies,
		files,
		length: summaryLength(values),
		about: values.about,
		compress: values.compress,
		abstractive: values.abstractive,
	};
}

function checkFiles(command: CommandName, files: readonly string[], isLines: boolean): void {
	if (files.length < 2 || (command === 'summarize' && !isLines)) return;
	const what = isLines ? `"${command} --lines"` : `"${command}"`;
	throw new UsageError(`${what} reads one file, but ${files.length} were given`);
}

/** The length that one of three options gives; three sentences without any. */
function summaryLength(values: {
	readonly sentences?: string;
	readonly characters?: string;
	readonly percent?: string;
}): SummaryLength {
	const given = LENGTH_UNITS.filter(unit => values[unit] !== undefined);
	if (given.length > 1) throw new UsageError(`give only one of --${given.join(' and --')} (see --help)`);
	const [unit = 'sentences'] = given;
	const value = positiveInteger(unit, values[unit] ?? DEFAULT_SENTENCES);
	if (unit === 'percent' && value > 100) throw new UsageError(`--percent is at most 100, not "${value}" (see --help)`);
	return { unit, value };
}

/** What can be combined: how `analyze` reads and what it writes, and what `summarize` makes of which texts. */
type Combined = Readonly<
	Record<'dependencies' | 'pretokenized' | 'lines' | 'jsonl' | 'abstractive' | 'compress', boolean>
> &
	Readonly<Record<'format' | 'about', string>>;

/** What is wrong where an abstractive summary is asked for with what only others take. */
export const ABSTRACTIVE_ALONE = '--abstractive takes one text, and neither --about nor --compress (see --help)';

/** @throws UsageError for options that do not go together. */
function checkCombination(values: Combined, files: readonly string[]): void {
	const { dependencies, pretokenized, lines, jsonl, format, abstractive, about, compress } = values;
	checkConllu({ dependencies, pretokenized, isPlain: !lines && !jsonl && format === 'conllu' });
	const isEachAlone = files.length < 2 || jsonl;
	if (abstractive && !(isEachAlone && about === '' && !compress)) throw new UsageError(ABSTRACTIVE_ALONE);
}

/** @param values `isPlain` says that CoNLL-U of one text is written */
function checkConllu(values: Readonly<Record<'dependencies' | 'pretokenized' | 'isPlain', boolean>>): void {
	const { dependencies, pretokenized, isPlain } = values;
	if (pretokenized && !isPlain) throw new UsageError('--pretokenized writes CoNLL-U only');
	if (dependencies && (pretokenized || !isPlain)) {
		throw new UsageError('--dependencies fills in CoNLL-U of raw text only');
	}
}

function commandNamed(name: string | undefined): CommandName {
	const command = COMMANDS.find(each => each === name);
	if (command !== undefined) return command;
	const problem = name === undefined ? 'no command given' : `unknown command "${name}"`;
	throw new UsageError(`${problem}; commands are ${[...COMMANDS, ...GROUP_NAMES].join(', ')} (see --help)`);
}

/** What `--help` prints. */
export const HELP = `Usage: nlp-lens COMMAND [OPTIONS] [FILE]

Analyzes Chinese and English text from FILE, or from standard input, in UTF-8.

Commands
  segment      each line as its words, joined by single spaces
  analyze      sentences, words, parts of speech, lemmas and entities
  entities     persons, places, organizations, dates, amounts and the like, one JSON object a line
  relations    how persons, places, organizations, dates and works relate (nlp-lens relations --help)
  summarize    the sentences that say most, one a line; of several FILEs or a folder, as of one text
  classify     what texts are about, or what they think of it (nlp-lens classify --help)
  keywords     the words and phrases that say what a text is about (nlp-lens keywords --help)
  stats        words, sentences, reading time, readability, long sentences, fillers (nlp-lens stats --help)
  topics       the topics of a text by its passages, or of many texts (nlp-lens topics --help)
  corpus       words of many texts, where they stand, what stands with them (nlp-lens corpus --help)
  dict         words in the dictionaries: meanings, pinyin, forms (nlp-lens dict --help)
  pinyin       Chinese text as it is read (nlp-lens pinyin --help)
  convert      Chinese text in another script (nlp-lens convert --help)
  redact       a text without its persons, places and the like (nlp-lens redact --help)
  restore      brings back what was redacted (nlp-lens restore --help)
  translate    Chinese text in English and English text in Chinese (nlp-lens translate --help)
  annotations  the analysis with what people corrected, from and in the formats of brat, spaCy, Prodigy, doccano and others
               (nlp-lens annotations --help)
  evaluate     the analysis measured against what people corrected (nlp-lens evaluate --help)
  ask          answers a question from files: texts, knowledge, asked questions (nlp-lens ask --help)
  index        reads files once for many questions (nlp-lens index --help)
  lm           learns n-gram language models and asks them: perplexity, next words (nlp-lens lm --help)
  subword      learns subword vocabularies, cuts text into their pieces, counts them (nlp-lens subword --help)
  vectors      texts and words as vectors: what is near what, and why (nlp-lens vectors --help)

Options
  --lang zh|en|auto         language of the text (auto: by script)
  --standard pku|ud         what counts as a Chinese word (pku)
  --format conllu|jsonl     analyze: what to write (conllu), a JSON object for each sentence
  --pretokenized            analyze: FILE is CoNLL-U, or words parted by spaces, one sentence a line; keeps sentences and
                            words, fills UPOS, XPOS, LEMMA and NER, writes CoNLL-U
  --dependencies            analyze: fills HEAD and DEPREL of CoNLL-U, too
  --sentences N             summarize: at most N sentences (3)
  --characters N            summarize: at most N characters instead
  --percent N               summarize: at most N percent of the text's characters instead
  --about WORDS             summarize: only sentences that have to do with the words
  --compress                summarize: long sentences shortened to what says most of them
  --abstractive             summarize: sentences written anew from the text's own words by rules, shortened and joined; with
                            --lines also what was put in place of what
  --lines                   one text a line in, one JSON object a line out
  --dictionary FILE         words of Chinese text, one a line: word [tag] [weight], join: word, split: part part; # begins
                            a comment
  --margins                 segment: a JSON object a line, with how clear the cut in each gap is: [offset, margin]
  --why                     segment: a JSON object a line, with the lattice of words, the labels' scores and what they come
                            from, the best ways to cut, and what the dictionary says, by stretches without white space
  --jsonl                   one document a line in, one JSON object a line out; see below
  -h, --help                this text

${JSON_LINES_GUIDE}
Offsets are UTF-16 code units of the text without its byte order mark. In a FILE that ends in .md, .mdx or .markdown only
prose is analyzed, except line by line. Bad usage and unreadable input end with code 2, a missing model with code 1.
`;
