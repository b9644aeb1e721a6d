import { MAX_OCCURRENCES } from '../../core/contextual/contextual';
import type { ContextualLayer } from '../../core/contextual/contextual';
import { oneOf, parseOptions, positiveInteger, required } from '../optionValues';
import { UsageError } from '../usageError';

/** What contexts are asked for. */
export interface ContextLine {
	readonly word: string;
	readonly layer: ContextualLayer;
	readonly limit: number;
	/** Which occurrence's nearest are listed, from 1; undefined for none. */
	readonly nearest: number | undefined;
	readonly top: number;
	readonly isEach: boolean;
	readonly isJson: boolean;
	/** Undefined for standard input. */
	readonly file: string | undefined;
}

const LAYERS = ['token', 'first', 'second', 'mix'] as const satisfies readonly ContextualLayer[];

const LIMIT = 200;

const OPTIONS = {
	word: { type: 'string', short: 'w' },
	layer: { type: 'string', default: 'mix' },
	limit: { type: 'string', default: String(LIMIT) },
	nearest: { type: 'string' },
	top: { type: 'string', short: 'n', default: '10' },
	each: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

export const CONTEXTS_HELP = `Usage: nlp-lens vectors contexts --word WORD [OPTIONS] [FILE|-]

The occurrences of a word in a Chinese or English text, by what they mean there: ELMo reads each in its sentence and gives it a
vector of its own; occurrences that are used alike come together. Case makes no difference to what is an occurrence.

Options
  -w, --word WORD           the word
  --nearest N               what is nearest to occurrence number N, from 1: other occurrences, and other words
  -n, --top N               so many of the nearest at most (10)
  --each                    a line for each occurrence: its number, use, place on the map, line and sentence
  --layer ${LAYERS.join('|')}
                            which vectors: token (static, by the word's characters alone), the two layers of the language
                            model, or their learned mix (mix)
  --limit N                 so many occurrences are read at most (${LIMIT}, no more than ${MAX_OCCURRENCES}); of more, some at even distances
  --json                    one JSON object
  -h, --help                this text
`;

/** Reads the arguments. @throws UsageError that says what is wrong. */
export function parseContextLine(args: readonly string[]): ContextLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help) return 'help';
	if (positionals.length > 1) throw new UsageError('"vectors contexts" reads one file at a time (see --help)');
	const limit = positiveInteger('limit', values.limit);
	if (limit > MAX_OCCURRENCES) throw new UsageError(`--limit is at most ${MAX_OCCURRENCES}, not ${limit} (see --help)`);
	const [file = '-'] = positionals;
	return {
		word: required('vectors contexts', 'word', values.word),
		layer: oneOf('layer', values.layer, LAYERS),
		limit,
		nearest: values.nearest === undefined ? undefined : positiveInteger('nearest', values.nearest),
		top: positiveInteger('top', values.top),
		isEach: values.each,
		isJson: values.json,
		file: file === '-' ? undefined : file,
	};
}
