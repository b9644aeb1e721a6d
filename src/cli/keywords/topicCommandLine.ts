import { MAX_TOPICS } from '../../core/tasks/keywords/topicLearner';
import type { LanguageSetting } from '../../core/text/language';
import { oneOf, parseOptions, positiveInteger } from '../optionValues';
import { LANGUAGE_SETTINGS, TEXT_OPTIONS } from '../textOptions';
import type { TextSources } from '../textOptions';
import { UsageError } from '../usageError';

const FORMATS = ['table', 'csv', 'json'] as const;
export type TopicFormat = (typeof FORMATS)[number];

/** What `topics` is asked for. */
export interface TopicsLine extends TextSources {
	/** How many; 0 leaves it to the texts. */
	readonly topics: number;
	readonly format: TopicFormat;
	readonly language: LanguageSetting;
}

const OPTIONS = {
	...TEXT_OPTIONS,
	topics: { type: 'string', short: 't' },
	format: { type: 'string', default: 'table' },
} as const;

/**
 * Reads the arguments after `topics`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseTopicsLine(args: readonly string[]): TopicsLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	const topics = values.topics === undefined ? 0 : positiveInteger('topics', values.topics);
	if (topics > MAX_TOPICS) throw new UsageError(`--topics is at most ${MAX_TOPICS}, not ${topics} (see --help)`);
	return {
		topics,
		format: oneOf('format', values.format, FORMATS),
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		paths: positionals,
		include: values.include,
	};
}

/** What `topics --help` prints. */
export const TOPICS_HELP = `Usage: nlp-lens topics [OPTIONS] [FILE|FOLDER …]

The topics of Chinese or English texts, in UTF-8, by latent Dirichlet allocation: of one file by its passages, of several files or of
a folder by the files. First the topics with their shares of the whole and their words, then the shares of each passage or file.

Options
  -t, --topics N            so many topics, at most ${MAX_TOPICS} (by the number of passages or files)
  --format table|csv|json   what to write (table); csv: one row a passage or file, one column a topic
  --lang zh|en|auto         language of the texts (auto: by script)
  --include PATTERN         in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help                this text

The same texts give the same topics.
`;
