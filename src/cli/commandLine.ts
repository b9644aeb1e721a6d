import type { SegmentationStandard } from '../core/doc/analysisSettings';
import type { LanguageSetting } from '../core/text/language';
import { oneOf, parseOptions, positiveInteger } from './optionValues';
import { UsageError } from './usageError';

/** The subcommands. */
export const COMMANDS = ['segment', 'analyze', 'entities', 'summarize'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** The formats of `analyze`. */
const FORMATS = ['conllu', 'jsonl'] as const;
export type OutputFormat = (typeof FORMATS)[number];

const LANGUAGE_SETTINGS: readonly LanguageSetting[] = ['zh', 'en', 'auto'];
const STANDARDS: readonly SegmentationStandard[] = ['pku', 'ud'];

/** What the command line asks for. */
export interface CommandLine {
	readonly command: CommandName;
	/** The file to read; undefined for standard input. */
	readonly file: string | undefined;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	readonly format: OutputFormat;
	readonly pretokenized: boolean;
	/** The file with the user's words, if there is one. */
	readonly dictionary: string | undefined;
	/** Whether `segment` gives the margins of all cuts. */
	readonly margins: boolean;
	/** One text a line in, one JSON object a line out. */
	readonly lines: boolean;
	/** How many sentences a summary has. */
	readonly sentences: number;
}

/** Which options each subcommand takes beside `--help`. */
const OPTIONS_OF: Readonly<Record<CommandName, readonly string[]>> = {
	segment: ['lang', 'standard', 'lines', 'dictionary', 'margins'],
	analyze: ['lang', 'standard', 'lines', 'format', 'pretokenized', 'dictionary'],
	entities: ['lang', 'standard', 'lines', 'dictionary'],
	summarize: ['lang', 'standard', 'lines', 'sentences', 'dictionary'],
};

const OPTIONS = {
	lang: { type: 'string', default: 'auto' },
	standard: { type: 'string', default: 'pku' },
	format: { type: 'string', default: 'conllu' },
	sentences: { type: 'string', default: '3' },
	pretokenized: { type: 'boolean', default: false },
	lines: { type: 'boolean', default: false },
	dictionary: { type: 'string' },
	margins: { type: 'boolean', default: false },
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
	const stranger = tokens.find(token => token.kind === 'option' && !OPTIONS_OF[command].includes(token.name));
	if (stranger?.kind === 'option') throw new UsageError(`"${command}" takes no option --${stranger.name} (see --help)`);
	if (files.length > 1) throw new UsageError(`"${command}" reads one file, but ${files.length} were given`);
	if (values.pretokenized && (values.lines || values.format !== 'conllu')) {
		throw new UsageError('--pretokenized writes CoNLL-U only');
	}
	return {
		command,
		file: files.length === 0 || files[0] === '-' ? undefined : files[0],
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		standard: oneOf('standard', values.standard, STANDARDS),
		format: oneOf('format', values.format, FORMATS),
		pretokenized: values.pretokenized,
		lines: values.lines,
		dictionary: values.dictionary,
		margins: values.margins,
		sentences: positiveInteger('sentences', values.sentences),
	};
}

function commandNamed(name: string | undefined): CommandName {
	const command = COMMANDS.find(each => each === name);
	if (command !== undefined) return command;
	const problem = name === undefined ? 'no command given' : `unknown command "${name}"`;
	throw new UsageError(`${problem}; commands are ${COMMANDS.join(', ')}, subword (see --help)`);
}

/** What `--help` prints. */
export const HELP = `Usage: nlp-lens COMMAND [OPTIONS] [FILE]

Analyzes Chinese and English text from FILE, or from standard input, in UTF-8.

Commands
  segment      each line as its words, joined by single spaces
  analyze      sentences, words, parts of speech, lemmas and entities
  entities     persons, places, organizations, dates, amounts and the like, one JSON object a line
  summarize    the sentences that say most, one a line
  subword      learns subword vocabularies, cuts text into their pieces, counts them (nlp-lens subword --help)

Options
  --lang zh|en|auto         language of the text (auto: by script)
  --standard pku|ud         what counts as a Chinese word (pku)
  --format conllu|jsonl     analyze: what to write (conllu), a JSON object for each sentence
  --pretokenized            analyze: FILE is CoNLL-U, or words parted by spaces, one sentence a line; keeps sentences and
                            words, fills UPOS, XPOS, LEMMA and NER, writes CoNLL-U
  --sentences N             summarize: at most N sentences (3)
  --lines                   one text a line in, one JSON object a line out
  --dictionary FILE         words to keep together in Chinese text, one a line; # begins a comment
  --margins                 segment: a JSON object a line, with how clear the cut in each gap is: [offset, margin]
  -h, --help                this text

Offsets are UTF-16 code units of the text without its byte order mark. In a FILE that ends in .md or .markdown only prose
is analyzed, except line by line. Bad usage and unreadable input end with code 2, a missing model with code 1.
`;
