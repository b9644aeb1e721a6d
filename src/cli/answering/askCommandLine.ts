import type { AnswerSource } from '../../core/tasks/answering/answers';
import { oneOf, parseOptions, positiveInteger, required } from '../optionValues';
import { UsageError } from '../usageError';

/** Files that a library is made of. */
export interface LibrarySources {
	/** Files, folders, `-` for standard input. */
	readonly paths: readonly string[];
	/** Name patterns of the files that are read in folders; empty for every text file. */
	readonly include: readonly string[];
	/** Files of questions with their answers, whatever their names say. */
	readonly faqs: readonly string[];
}

/** What `index` is asked for. */
export interface IndexLine extends LibrarySources {
	readonly output: string;
}

/** What `ask` is asked for. */
export interface AskLine extends LibrarySources {
	readonly question: string;
	/** A file that `index` wrote, to be asked with the files or alone. */
	readonly index: string | undefined;
	/** Undefined: all of them. */
	readonly source: AnswerSource | undefined;
	readonly limit: number;
	readonly isJson: boolean;
}

/** What the command line calls the sources. */
const SOURCES: Readonly<Record<string, AnswerSource>> = { doc: 'documents', kb: 'knowledge', faq: 'questions' };

const LIBRARY_OPTIONS = {
	include: { type: 'string', multiple: true, default: [] as string[] },
	faq: { type: 'string', multiple: true, default: [] as string[] },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Reads the arguments after `index`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseIndexLine(args: readonly string[]): IndexLine | 'help' {
	const options = { ...LIBRARY_OPTIONS, output: { type: 'string', short: 'o' } } as const;
	const { values, positionals } = parseOptions(args, options);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	if (positionals.length === 0 && values.faq.length === 0) {
		throw new UsageError('"index" wants files or folders to read (see --help)');
	}
	const output = required('index', 'output', values.output);
	return { paths: positionals, include: values.include, faqs: values.faq, output };
}

/**
 * Reads the arguments after `ask`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseAskLine(args: readonly string[]): AskLine | 'help' {
	const { values, positionals } = parseOptions(args, {
		...LIBRARY_OPTIONS,
		index: { type: 'string', short: 'i' },
		source: { type: 'string' },
		limit: { type: 'string', default: '3' },
		json: { type: 'boolean', default: false },
	} as const);
	if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
	const [question = '', ...paths] = positionals;
	if (question.trim() === '') throw new UsageError('"ask" wants a question, then files or --index (see --help)');
	const source = values.source === undefined ? undefined : oneOf('source', values.source, Object.keys(SOURCES));
	return {
		question,
		paths,
		include: values.include,
		faqs: values.faq,
		index: values.index,
		source: source === undefined ? undefined : SOURCES[source],
		limit: positiveInteger('limit', values.limit),
		isJson: values.json,
	};
}

const FILES_HELP = `  .ttl .trig .nt .nq .jsonld              statements (RDF)
  .csv .tsv with subject, predicate, object    statements
  .csv .tsv .jsonl with question and answer    questions that were asked before
  all other text files                         texts; of Markdown and HTML the prose

Options
  --include PATTERN         in folders, only files whose names fit, as *.md; may come more than once
  --faq FILE                questions with their answers in any of those forms, or Markdown whose headings are the questions; may
                            come more than once`;

/** What `index --help` prints. */
export const INDEX_HELP = `Usage: nlp-lens index [OPTIONS] -o LIBRARY FILE|FOLDER …

Reads files once, in UTF-8, for many questions: writes LIBRARY for "nlp-lens ask --index LIBRARY". What a file is:

${FILES_HELP}
  -o, --output LIBRARY      the file to write
  -h, --help                this text

A library holds at most 100,000 passages of texts; what is beyond is left out, with a note.
`;

/** What `ask --help` prints. */
export const ASK_HELP = `Usage: nlp-lens ask [OPTIONS] QUESTION [FILE|FOLDER …]

Answers a question in Chinese or English from files, from a library that "nlp-lens index" wrote, or from standard input; with the
place and how sure the answer is, from 0 to 1. Where nothing is sure it says so and gives the nearest passages. What a file is:

${FILES_HELP}
  -i, --index LIBRARY       a library, alone or with the files
  --source doc|kb|faq       only texts, only statements, or only asked questions (all, and the surest first)
  --limit N                 at most N answers of each source (3)
  --json                    one JSON object with all answers and passages, also those that are not sure
  -h, --help                this text

Offsets are UTF-16 code units of the file's text without its byte order mark.
`;
