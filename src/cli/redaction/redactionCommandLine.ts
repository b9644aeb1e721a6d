import type { SegmentationStandard } from '../../core/doc/analysisSettings';
import type { EntityLabel } from '../../core/doc/entityMention';
import { ENTITY_LABELS } from '../../core/doc/entityMention';
import type { LanguageSetting } from '../../core/text/language';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions, required } from '../optionValues';
import { LANGUAGE_SETTINGS, STANDARDS } from '../textOptions';
import type { TextSources } from '../textOptions';
import { UsageError } from '../usageError';

/** The kinds that tell who, where and how to reach them. */
const USUAL_KINDS = 'PER,LOC,ORG,EMAIL,URL';

/** What `redact` is asked for; several sources only as JSON lines. */
export interface RedactLine extends TextSources {
	/** How documents of JSON lines are redacted; undefined for one text. */
	readonly jsonl: JsonLinesSettings | undefined;
	/** Whether the answer to a document has what brings its names back. */
	readonly withMap: boolean;
	readonly labels: readonly EntityLabel[];
	/** Forms that stay. */
	readonly kept: readonly string[];
	/** The file that the map goes to; undefined where none is wanted. */
	readonly map: string | undefined;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	/** The file with the user's words, if there is one. */
	readonly dictionary: string | undefined;
}

/** What `restore` is asked for. */
export interface RestoreLine {
	/** The file to read; undefined for standard input. */
	readonly file: string | undefined;
	readonly map: string;
}

const REDACT_OPTIONS = {
	kinds: { type: 'string', default: USUAL_KINDS },
	keep: { type: 'string', multiple: true, default: [] as string[] },
	map: { type: 'string' },
	...JSON_LINES_OPTIONS,
	'with-map': { type: 'boolean', default: false },
	lang: { type: 'string', default: 'auto' },
	standard: { type: 'string', default: 'pku' },
	dictionary: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

const RESTORE_OPTIONS = {
	map: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments after `redact`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseRedactLine(args: readonly string[]): RedactLine | 'help' {
	const { values, positionals } = parseOptions(args, REDACT_OPTIONS);
	if (values.help) return 'help';
	const kinds = values.kinds === 'all' ? ENTITY_LABELS : values.kinds.split(',');
	const jsonl = jsonLinesOf(values, { map: values.map !== undefined });
	if (jsonl === undefined) onlyFile('redact', positionals);
	if (jsonl === undefined && values['with-map']) throw new UsageError('--with-map goes with --jsonl (see --help)');
	return {
		paths: positionals,
		include: [],
		jsonl,
		withMap: values['with-map'],
		labels: kinds.map(kind => oneOf('kinds', kind.trim().toUpperCase(), ENTITY_LABELS)),
		kept: values.keep,
		map: values.map,
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		standard: oneOf('standard', values.standard, STANDARDS),
		dictionary: values.dictionary,
	};
}

/** Reads the arguments after `restore`, as {@link parseRedactLine} does. */
export function parseRestoreLine(args: readonly string[]): RestoreLine | 'help' {
	const { values, positionals } = parseOptions(args, RESTORE_OPTIONS);
	if (values.help) return 'help';
	return { file: onlyFile('restore', positionals), map: required('restore', 'map', values.map) };
}

function onlyFile(command: string, files: readonly string[]): string | undefined {
	if (files.length > 1) throw new UsageError(`"${command}" reads one file, but ${files.length} were given`);
	return files.length === 0 || files[0] === '-' ? undefined : files[0];
}

/** What `redact --help` prints. */
export const REDACT_HELP = `Usage: nlp-lens redact [OPTIONS] [FILE]

Writes FILE, or standard input, with placeholders such as [PER-1] where entities stand: the same one for the same entity, short
forms of its name included. What is hidden goes to the map, by which "nlp-lens restore" brings it back. What the models do not
find stays: look the text through.

Options
  --kinds KIND[,KIND…]      what is hidden (${USUAL_KINDS}), or all: ${ENTITY_LABELS.join(', ')}
  --keep FORM               a name that stays; may come more than once
  --map FILE                where the map goes; without it nothing can be brought back
  --lang zh|en|auto         language of the text (auto: by script)
  --standard pku|ud         what counts as a Chinese word (pku)
  --dictionary FILE         words to keep together in Chinese text, one a line; # begins a comment
${JSON_LINES_HELP}  --with-map                with --jsonl: what brings the names of a document back, too, in "entities"
  -h, --help                this text

In a FILE that ends in .md, .mdx or .markdown entities are looked for in prose; a hidden name is hidden in code, too. Where a
model is missing nothing is written.
`;

/** What `restore --help` prints. */
export const RESTORE_HELP = `Usage: nlp-lens restore --map MAP [FILE]

Writes FILE, or standard input, with what its placeholders stand for, as the map of "nlp-lens redact" says. The text may have been
changed since: every placeholder of the map is put back wherever it stands.

Options
  --map MAP                 the map
  -h, --help                this text
`;
