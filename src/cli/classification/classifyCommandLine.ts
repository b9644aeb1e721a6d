import type { Language } from '../../core/text/language';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions } from '../optionValues';
import { LANGUAGE_SETTINGS, TEXT_OPTIONS } from '../textOptions';
import type { TextSources } from '../textOptions';

/** What `classify` is asked for. */
export interface ClassifyLine extends TextSources {
	/** The name of a shipped classifier, or the file of another. */
	readonly classifier: string;
	/** Undefined where each text tells it by its script. */
	readonly language: Language | undefined;
	/** One text a line in, one JSON object a line out. */
	readonly lines: boolean;
	/** How documents of JSON lines are read; undefined for other input. */
	readonly jsonl: JsonLinesSettings | undefined;
	/** One JSON object a file. */
	readonly json: boolean;
}

const OPTIONS = {
	with: { type: 'string', short: 'w', default: 'topic' },
	...TEXT_OPTIONS,
	lines: { type: 'boolean', default: false },
	...JSON_LINES_OPTIONS,
	json: { type: 'boolean', default: false },
} as const;

/**
 * Reads the arguments after `classify`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseClassifyLine(args: readonly string[]): ClassifyLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	const language = oneOf('lang', values.lang, LANGUAGE_SETTINGS);
	return {
		classifier: values.with,
		language: language === 'auto' ? undefined : language,
		paths: positionals,
		include: values.include,
		lines: values.lines,
		jsonl: jsonLinesOf(values, { lines: values.lines, json: values.json }),
		json: values.json,
	};
}

/** What `classify --help` prints. */
export const CLASSIFY_HELP = `Usage: nlp-lens classify [OPTIONS] [FILE|FOLDER …]

Says what texts are about, or what they think of it: Chinese and English, in UTF-8. Without files it reads standard input and
writes all labels with their probabilities; with files one line each: name, label, probability.

Options
  -w, --with NAME|FILE   topic (default), sentiment, or the file of a classifier of your own
  --lang zh|en|auto      language of the texts (auto: the one that most of each text is in)
  --lines                one text a line in, one JSON object a line out
  --json                 one JSON object a file: label, all probabilities, and the words that spoke for the label or
                         against it, with their places and weights
${JSON_LINES_HELP}  --include PATTERN      in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help             this text

The label of a sentiment is positive, negative or neutral; a topic is unclear where none is probable enough. A text without anything to judge by has the label null, or -.
`;
