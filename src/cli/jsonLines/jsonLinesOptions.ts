import { positiveInteger } from '../optionValues';
import { UsageError } from '../usageError';
import type { DocumentFields } from './documentLine';

/** How documents of JSON lines are read and answered. */
export interface JsonLinesSettings {
	readonly fields: DocumentFields;
	/** Bytes that a line may have. */
	readonly maxBytes: number;
	/** End with code 0 though documents could not be answered. */
	readonly exitZero: boolean;
}

const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;

/** The options of every command that answers documents of JSON lines. */
export const JSON_LINES_OPTIONS = {
	jsonl: { type: 'boolean', default: false },
	'text-field': { type: 'string' },
	'id-field': { type: 'string' },
	'copy-fields': { type: 'string' },
	'max-bytes': { type: 'string' },
	'exit-zero': { type: 'boolean' },
} as const;

/** Their names. */
export const JSON_LINES_OPTION_NAMES: readonly string[] = Object.keys(JSON_LINES_OPTIONS);

/** What their values are, as they were parsed. */
interface JsonLinesValues {
	readonly jsonl: boolean;
	readonly 'text-field'?: string | undefined;
	readonly 'id-field'?: string | undefined;
	readonly 'copy-fields'?: string | undefined;
	readonly 'max-bytes'?: string | undefined;
	readonly 'exit-zero'?: boolean | undefined;
}

/**
 * What the options say.
 * @param others options of the command that say in another way what comes in or goes out, by name
 * @returns undefined without `--jsonl`
 * @throws UsageError for options that do not go together.
 */
export function jsonLinesOf(
	values: JsonLinesValues,
	others: Readonly<Record<string, boolean>> = {},
): JsonLinesSettings | undefined {
	if (!values.jsonl) {
		const lonely = JSON_LINES_OPTION_NAMES.find(name => name !== 'jsonl' && name in values);
		if (lonely !== undefined) throw new UsageError(`--${lonely} goes with --jsonl (see --help)`);
		return undefined;
	}
	const other = Object.keys(others).find(name => others[name]);
	if (other !== undefined) throw new UsageError(`give only one of --jsonl and --${other} (see --help)`);
	const copied = values['copy-fields'];
	return {
		fields: {
			text: values['text-field'] ?? 'text',
			id: values['id-field'] ?? 'id',
			copied: copied === 'all' ? copied : (copied ?? '').split(',').filter(name => name !== ''),
		},
		maxBytes: values['max-bytes'] === undefined ? DEFAULT_MAX_BYTES : positiveInteger('max-bytes', values['max-bytes']),
		exitZero: values['exit-zero'] ?? false,
	};
}

/** Their lines of a command's help. */
export const JSON_LINES_HELP = `  --jsonl                   documents in, one a line: {"text": …, "id": …} or a string, in JSON; one JSON object a line out, in
                            the same order, with the id; more by nlp-lens --help and in docs/big-corpora.md
`;

/** What the program's help says of them. */
export const JSON_LINES_GUIDE = `Big corpora: --jsonl, with analyze, classify, convert, entities, keywords, pinyin, redact, relations, segment, stats,
subword encode, summarize and translate, makes of each line with a document {"text": …, "id": …}, or a string, in JSON one
line with {"id": …, …}, in the same order. A document that cannot be answered gets the line {"id": …, "line": N, "error": …},
where lines are counted from 1 in each file; a line of white space gets none.
  --text-field NAME         the field with the text (text)
  --id-field NAME           the field with the id, which may be any JSON (id)
  --copy-fields NAME,…|all  fields that come back, in "fields", as they were written
  --max-bytes N             a longer line is not read (${DEFAULT_MAX_BYTES})
  --exit-zero               end with code 0 though documents could not be answered
The program ends with code 3 when documents could not be answered, with 143 when SIGTERM ended it, after the line it was at.
`;
