import type { StatisticsOptions } from '../../core/tasks/statistics/statistics';
import type { LanguageSetting } from '../../core/text/language';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { JsonLinesSettings } from '../jsonLines/jsonLinesOptions';
import { oneOf, parseOptions, positiveInteger } from '../optionValues';
import { LANGUAGE_SETTINGS, TEXT_OPTIONS } from '../textOptions';
import type { TextSources } from '../textOptions';

/** The formats of `stats`. */
const FORMATS = ['table', 'csv', 'markdown', 'json', 'findings'] as const;
export type StatsFormat = (typeof FORMATS)[number];

/** What `stats` is asked for. */
export interface StatsLine extends TextSources {
	readonly format: StatsFormat;
	/** How documents of JSON lines are read; undefined for other input. */
	readonly jsonl: JsonLinesSettings | undefined;
	readonly language: LanguageSetting;
	/** The file with the user's words, if there is one. */
	readonly dictionary: string | undefined;
	readonly options: Required<StatisticsOptions>;
}

const OPTIONS = {
	...TEXT_OPTIONS,
	format: { type: 'string', short: 'f', default: 'table' },
	dictionary: { type: 'string' },
	...JSON_LINES_OPTIONS,
	'english-speed': { type: 'string', default: '200' },
	'chinese-speed': { type: 'string', default: '500' },
	'long-english': { type: 'string', default: '25' },
	'long-chinese': { type: 'string', default: '40' },
	filler: { type: 'string', multiple: true, default: [] as string[] },
	'no-filler': { type: 'string', multiple: true, default: [] as string[] },
} as const;

/**
 * Reads the arguments after `stats`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseStatsLine(args: readonly string[]): StatsLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	return {
		format: oneOf('format', values.format, FORMATS),
		jsonl: jsonLinesOf(values, { [`format ${values.format}`]: !['table', 'json'].includes(values.format) }),
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		dictionary: values.dictionary,
		paths: positionals,
		include: values.include,
		options: {
			speed: {
				englishWords: positiveInteger('english-speed', values['english-speed']),
				chineseCharacters: positiveInteger('chinese-speed', values['chinese-speed']),
			},
			longSentences: {
				english: positiveInteger('long-english', values['long-english']),
				chinese: positiveInteger('long-chinese', values['long-chinese']),
			},
			fillers: { added: values.filler, ignored: values['no-filler'] },
		},
	};
}

/** What `stats --help` prints. */
export const STATS_HELP = `Usage: nlp-lens stats [OPTIONS] [FILE|FOLDER …]

The figures of Chinese or English texts, in UTF-8: words, characters, sentences, paragraphs, reading time, variety of words, ease of
reading, long sentences and filler words. Of several files a line each, and one for all.

Options
  -f, --format FORMAT   table (default), csv, markdown; json: one object a file with all figures of each language, its parts of
                        speech, and the places of long sentences and fillers; findings: one long sentence or filler a line, as
                        FILE:LINE:COLUMN, the kind, the words, the text
  --english-speed N     English words read in a minute (200)
  --chinese-speed N     Chinese characters read in a minute (500)
  --long-english N      an English sentence of more words is long (25)
  --long-chinese N      a Chinese sentence of more words is long (40)
  --filler WORDS        a filler too; may come more than once
  --no-filler WORDS     no filler; may come more than once
  --lang zh|en|auto     language of the texts (auto: by script)
  --dictionary FILE     the user's words of Chinese
${JSON_LINES_HELP}  --include PATTERN     in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help            this text

Of Markdown files only prose counts. Variety is the type-token ratio of stretches of 50 words (Covington and McFall 2010) of the main
language; ease is Flesch's (1948), of the English part: 100 is easy, 0 hard.
`;
