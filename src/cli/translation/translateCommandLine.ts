import type { TranslationDirection } from '../../core/tasks/translation/translation';
import type { TextFormat } from '../../core/text/documentText';
import type { Language } from '../../core/text/language';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions } from '../optionValues';
import { UsageError } from '../usageError';

const LANGUAGE_NAMES: readonly Language[] = ['zh', 'en'];
const FORMATS = ['auto', 'plain', 'markdown'] as const;

/** What `translate` is asked for. */
export interface TranslateLine {
	/** Undefined: from the language that most of each text is in into the other. */
	readonly direction: TranslationDirection | undefined;
	/** Undefined: by the names of the files. */
	readonly format: TextFormat | undefined;
	/** The file with the user's terms, if there is one. */
	readonly glossary: string | undefined;
	/** JSON with the places of sentences, phrases and words. */
	readonly alignments: boolean;
	/** One JSON object a file. */
	readonly json: boolean;
	/** One text a line in, one JSON object a line out. */
	readonly lines: boolean;
	/** How documents of JSON lines are read; undefined for other input. */
	readonly jsonl: JsonLinesSettings | undefined;
	readonly paths: readonly string[];
	readonly include: readonly string[];
}

const OPTIONS = {
	from: { type: 'string' },
	to: { type: 'string' },
	format: { type: 'string', default: 'auto' },
	glossary: { type: 'string', short: 'g' },
	alignments: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	lines: { type: 'boolean', default: false },
	...JSON_LINES_OPTIONS,
	include: { type: 'string', multiple: true, default: [] as string[] },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments after `translate`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseTranslateLine(args: readonly string[]): TranslateLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	const format = oneOf('format', values.format, FORMATS);
	return {
		direction: directionOf(values.from, values.to),
		format: format === 'auto' ? undefined : format,
		glossary: values.glossary,
		alignments: values.alignments,
		json: values.json || values.alignments,
		lines: values.lines,
		jsonl: jsonLinesOf(values, { lines: values.lines, json: values.json }),
		paths: positionals,
		include: values.include,
	};
}

/** The direction that one or both of two options say. */
function directionOf(from: string | undefined, to: string | undefined): TranslationDirection | undefined {
	if (from === undefined && to === undefined) return undefined;
	const source = from === undefined ? undefined : oneOf('from', from, LANGUAGE_NAMES);
	const target = to === undefined ? undefined : oneOf('to', to, LANGUAGE_NAMES);
	if (source === target)
		throw new UsageError(`--from and --to are both ${source}: give two languages, or one (see --help)`);
	return source === 'zh' || target === 'en' ? 'zh-en' : 'en-zh';
}

/** What `translate --help` prints. */
export const TRANSLATE_HELP = `Usage: nlp-lens translate [OPTIONS] [FILE|FOLDER …]

Translates Chinese text into English and English text into Chinese, in UTF-8, by an engine of phrases that works on this machine.
Code, addresses, numbers and the structure of Markdown stay; sentences that are in the language already stay, too. The engine is
named on standard error, and in JSON.

Options
  --from zh|en                     language of the texts (that of most of each text)
  --to zh|en                       language of the translation (the other one)
  --format auto|plain|markdown     what the texts are (auto: Markdown where the name ends in .md, .mdx or .markdown)
  -g, --glossary FILE              terms that are translated so: lines "term = translation", or a .csv or .tsv file with two
                                   columns; # begins a comment. Each term counts in both directions
  --json                           one JSON object a file: engine, direction, text and how sure each sentence is
  --alignments                     the same, with the places of phrases and words in both texts
  --lines                          one text a line in, one JSON object a line out
${JSON_LINES_HELP}  --include PATTERN                in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help                       this text
`;
