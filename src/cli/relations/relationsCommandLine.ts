import type { SegmentationStandard } from '../../core/doc/analysisSettings';
import type { LanguageSetting } from '../../core/text/language';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions } from '../optionValues';
import { LANGUAGE_SETTINGS, STANDARDS } from '../textOptions';
import type { TextSources } from '../textOptions';
import { UsageError } from '../usageError';

const FORMATS = ['jsonl', 'turtle', 'jsonld', 'csv'] as const;

/** What `relations` is asked for; several sources only as JSON lines. */
export interface RelationsLine extends TextSources {
	/** How documents of JSON lines are read; undefined for one text. */
	readonly jsonl: JsonLinesSettings | undefined;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	readonly format: (typeof FORMATS)[number];
	/** The file with the user's words, if there is one. */
	readonly dictionary: string | undefined;
}

const OPTIONS = {
	lang: { type: 'string', default: 'auto' },
	standard: { type: 'string', default: 'pku' },
	format: { type: 'string', default: 'jsonl' },
	dictionary: { type: 'string' },
	...JSON_LINES_OPTIONS,
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments after `relations`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseRelationsLine(args: readonly string[]): RelationsLine | 'help' {
	const { values, positionals: files } = parseOptions(args, OPTIONS);
	if (values.help) return 'help';
	const jsonl = jsonLinesOf(values);
	if (jsonl !== undefined && values.format !== 'jsonl') {
		throw new UsageError(`give only one of --jsonl and --format ${values.format} (see --help)`);
	}
	if (jsonl === undefined && files.length > 1)
		throw new UsageError(`"relations" reads one file, but ${files.length} were given`);
	return {
		paths: files,
		include: [],
		jsonl,
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		standard: oneOf('standard', values.standard, STANDARDS),
		format: oneOf('format', values.format, FORMATS),
		dictionary: values.dictionary,
	};
}

/** What `relations --help` prints. */
export const RELATIONS_HELP = `Usage: nlp-lens relations [OPTIONS] [FILE]

Finds what FILE, or standard input, says of how persons, places, organizations, dates and works relate: founders, leaders and
their offices, members, studies, places and seats, parts, births, deaths, nationalities, families, owners, authors, causes.

Options
  --format jsonl|turtle|jsonld|csv
                            what to write (jsonl): one JSON object a relation, RDF with each relation as a triple and each
                            mention of it as a statement with its score and place, or a table
  --lang zh|en|auto         language of the text (auto: by script)
  --standard pku|ud         what counts as a Chinese word (pku)
  --dictionary FILE         words to keep together in Chinese text, one a line; # begins a comment
${JSON_LINES_HELP}  -h, --help                this text

Offsets are UTF-16 code units of the text without its byte order mark. In a FILE that ends in .md, .mdx or .markdown only
prose is read.
`;
