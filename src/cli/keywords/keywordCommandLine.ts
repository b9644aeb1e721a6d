import type { KeywordMethod } from '../../core/tasks/keywords/keyword';
import type { LanguageSetting } from '../../core/text/language';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions, positiveInteger } from '../optionValues';
import { LANGUAGE_SETTINGS, TEXT_OPTIONS } from '../textOptions';
import type { TextSources } from '../textOptions';

const METHODS: readonly KeywordMethod[] = ['tfidf', 'textrank', 'topics'];

/** What `keywords` is asked for. */
export interface KeywordsLine extends TextSources {
	readonly method: KeywordMethod;
	readonly count: number;
	readonly language: LanguageSetting;
	/** One text a line in, one JSON object a line out. */
	readonly lines: boolean;
	/** How documents of JSON lines are read; undefined for other input. */
	readonly jsonl: JsonLinesSettings | undefined;
	/** One JSON object a file. */
	readonly json: boolean;
}

const OPTIONS = {
	...TEXT_OPTIONS,
	method: { type: 'string', short: 'm', default: 'tfidf' },
	count: { type: 'string', short: 'n', default: '10' },
	lines: { type: 'boolean', default: false },
	...JSON_LINES_OPTIONS,
	json: { type: 'boolean', default: false },
} as const;

/**
 * Reads the arguments after `keywords`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseKeywordsLine(args: readonly string[]): KeywordsLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	return {
		method: oneOf('method', values.method, METHODS),
		count: positiveInteger('count', values.count),
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		paths: positionals,
		include: values.include,
		lines: values.lines,
		jsonl: jsonLinesOf(values, { lines: values.lines, json: values.json }),
		json: values.json,
	};
}

/** What `keywords --help` prints. */
export const KEYWORDS_HELP = `Usage: nlp-lens keywords [OPTIONS] [FILE|FOLDER …]

The words and phrases that say what a text is about, Chinese or English, in UTF-8: one a line, the best first, with its score
relative to the best and how often it occurs; of several files each line begins with the name of the file.

Options
  -m, --method METHOD    tfidf (default): frequent in the text and rare elsewhere; textrank: among words that stand beside many
                         others, from the text alone; topics: of the topics of the text's passages (LDA)
  -n, --count N          at most N keywords of a text (10)
  --lang zh|en|auto      language of the texts (auto: by script)
  --lines                one text a line in, one JSON object a line out
  --json                 one JSON object a file: keywords with their scores and the places where they occur
${JSON_LINES_HELP}  --include PATTERN      in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help             this text
`;
