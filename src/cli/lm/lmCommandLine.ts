import type { NgramOptions, NgramOrder, NgramSmoothing } from '../../core/ngram/ngram';
import { MAX_ORDER } from '../../core/ngram/ngramOptions';
import { oneOf, parseOptions, positiveInteger, required } from '../optionValues';
import type { Options } from '../optionValues';
import type { TextSources } from '../textOptions';
import { UsageError } from '../usageError';

/** What `lm` can do. */
const ACTIONS = ['train', 'perplexity', 'probability', 'surprisal', 'suggest', 'generate', 'convert'] as const;
type Action = (typeof ACTIONS)[number];

/** Ways of smoothing by their names on the command line. */
const SMOOTHING_NAMES: Readonly<Record<string, NgramSmoothing>> = {
	'kneser-ney': 'modifiedKneserNey',
	'add-k': 'addK',
	katz: 'katz',
	'stupid-backoff': 'stupidBackoff',
};

/** Where a model comes from. */
export interface ModelSourceLine {
	/** A file, or the name of a model of the program; undefined for the one of the text's language. */
	readonly model: string | undefined;
	/** Texts to learn from in place of a model. */
	readonly text: readonly string[];
	/** What it is learned with then; of a finished model only the order can be lowered. */
	readonly options: NgramOptions;
	/** Whether texts are words parted by spaces, a sentence a line. */
	readonly isCut: boolean;
}

export interface TrainLine extends TextSources, Omit<ModelSourceLine, 'model' | 'text'> {
	readonly action: 'train';
	readonly output: string;
	readonly isArpa: boolean;
	readonly isJson: boolean;
}

export interface MeasureLine extends TextSources, ModelSourceLine {
	readonly action: 'perplexity' | 'surprisal';
	readonly isJson: boolean;
}

export interface ProbabilityLine extends ModelSourceLine {
	readonly action: 'probability';
	readonly words: string;
	/** Which markers of sentences count: of the beginning, of both ends, or of none. */
	readonly markers: 'begin' | 'both' | 'none';
	readonly isJson: boolean;
}

export interface SuggestLine extends ModelSourceLine {
	readonly action: 'suggest';
	readonly words: string;
	readonly count: number;
	readonly prefix: string;
	readonly isJson: boolean;
}

export interface GenerateLine extends ModelSourceLine {
	readonly action: 'generate';
	readonly start: string;
	readonly count: number;
	readonly seed: number;
	readonly temperature: number;
	readonly maxWords: number;
	readonly isJson: boolean;
}

export interface ConvertLine {
	readonly action: 'convert';
	readonly input: string;
	readonly output: string;
	readonly isArpa: boolean;
	/** Levels of probabilities and weights in our own format; 0 for numbers as they are. */
	readonly levels: number;
}

export type LmLine = TrainLine | MeasureLine | ProbabilityLine | SuggestLine | GenerateLine | ConvertLine;

const HELP = { help: { type: 'boolean', short: 'h', default: false } } as const;
const JSON_OPTION = { json: { type: 'boolean', default: false } } as const;
const INCLUDE = { include: { type: 'string', multiple: true, default: [] as string[] } } as const;
const LEARNING = {
	order: { type: 'string', short: 'n' },
	smoothing: { type: 'string', short: 's' },
	k: { type: 'string' },
	'lower-case': { type: 'boolean', default: false },
	'min-count': { type: 'string' },
	tokens: { type: 'boolean', default: false },
} as const;
const MODEL = {
	model: { type: 'string', short: 'm' },
	text: { type: 'string', multiple: true, default: [] as string[] },
	...LEARNING,
} as const;
const OUTPUT = { output: { type: 'string', short: 'o' }, arpa: { type: 'boolean', default: false } } as const;

const OPTIONS = {
	train: {
		...{ ...HELP, ...JSON_OPTION, ...INCLUDE, ...LEARNING, ...OUTPUT },
		'held-out': { type: 'string' },
		'held-out-texts': { type: 'boolean', default: false },
		'max-ngrams': { type: 'string' },
	},
	measure: { ...HELP, ...JSON_OPTION, ...INCLUDE, ...MODEL },
	probability: {
		...{ ...HELP, ...JSON_OPTION, ...MODEL },
		whole: { type: 'boolean', default: false },
		phrase: { type: 'boolean', default: false },
	},
	suggest: {
		...{ ...HELP, ...JSON_OPTION, ...MODEL },
		count: { type: 'string', short: 'c', default: '5' },
		prefix: { type: 'string', short: 'p', default: '' },
	},
	generate: {
		...{ ...HELP, ...JSON_OPTION, ...MODEL },
		count: { type: 'string', short: 'c', default: '1' },
		seed: { type: 'string', default: '1' },
		temperature: { type: 'string', default: '1' },
		'max-words': { type: 'string', default: '50' },
	},
	convert: { ...HELP, ...OUTPUT, levels: { type: 'string', default: '0' } },
} as const satisfies Record<string, Options>;

/**
 * Reads the arguments after `lm`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseLmLine(args: readonly string[]): LmLine | 'help' {
	const [name, ...rest] = args;
	if (name === 'help' || name === '--help' || name === '-h') return 'help';
	const action = ACTIONS.find(each => each === name);
	if (action === undefined) {
		const problem = args.length === 0 ? 'lm lacks an action' : `unknown action "lm ${name}"`;
		throw new UsageError(`${problem}; actions are ${ACTIONS.join(', ')} (see nlp-lens lm --help)`);
	}
	return PARSERS[action](rest);
}

const PARSERS: Readonly<Record<Action, (args: readonly string[]) => LmLine | 'help'>> = {
	train: parseTrain,
	perplexity: args => parseMeasure('perplexity', args),
	surprisal: args => parseMeasure('surprisal', args),
	probability: parseProbability,
	suggest: parseSuggest,
	generate: parseGenerate,
	convert: parseConvert,
};

function parseTrain(args: readonly string[]): TrainLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.train);
	if (values.help) return 'help';
	const output = required('train', 'output', values.output);
	const heldOut = values['held-out'];
	const maxNgrams = values['max-ngrams'];
	return {
		action: 'train',
		options: {
			...learningOptions(values),
			...(heldOut === undefined ? {} : { heldOut: number('held-out', heldOut) }),
			...(values['held-out-texts'] ? { heldOutUnit: 'text' } : {}),
			...(maxNgrams === undefined ? {} : { maxNgrams: positiveInteger('max-ngrams', maxNgrams) }),
		},
		isCut: values.tokens,
		output,
		isArpa: values.arpa || isArpaName(output),
		isJson: values.json,
		paths: positionals,
		include: values.include,
	};
}

function parseMeasure(action: MeasureLine['action'], args: readonly string[]): MeasureLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.measure);
	if (values.help) return 'help';
	return { action, ...modelOf(values), isJson: values.json, paths: positionals, include: values.include };
}

function parseProbability(args: readonly string[]): ProbabilityLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.probability);
	if (values.help) return 'help';
	if (values.whole && values.phrase) throw new UsageError('--whole and --phrase exclude one another (see --help)');
	const words = positionals.join(' ');
	if (words.trim() === '') throw new UsageError('"probability" wants words, as "The quick brown fox" (see --help)');
	const markers = values.whole ? 'both' : values.phrase ? 'none' : 'begin';
	return { action: 'probability', ...modelOf(values), words, markers, isJson: values.json };
}

function parseSuggest(args: readonly string[]): SuggestLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.suggest);
	if (values.help) return 'help';
	const count = positiveInteger('count', values.count);
	const words = positionals.join(' ');
	return { action: 'suggest', ...modelOf(values), words, count, prefix: values.prefix, isJson: values.json };
}

function parseGenerate(args: readonly string[]): GenerateLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.generate);
	if (values.help) return 'help';
	return {
		action: 'generate',
		...modelOf(values),
		start: positionals.join(' '),
		count: positiveInteger('count', values.count),
		seed: number('seed', values.seed),
		temperature: number('temperature', values.temperature),
		maxWords: positiveInteger('max-words', values['max-words']),
		isJson: values.json,
	};
}

function parseConvert(args: readonly string[]): ConvertLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.convert);
	if (values.help) return 'help';
	const [input, ...others] = positionals;
	if (positionals.length === 0 || others.length > 0)
		throw new UsageError('"convert" wants one file to read (see --help)');
	const output = required('convert', 'output', values.output);
	const levels = number('levels', values.levels);
	if (!Number.isInteger(levels) || levels < 0 || levels > 256) {
		throw new UsageError(`--levels is a number from 0 to 256, not "${values.levels}" (see --help)`);
	}
	return { action: 'convert', input, output, isArpa: values.arpa || isArpaName(output), levels };
}

/** The options that models are learned with, as far as they were given. */
interface LearningValues {
	readonly order?: string | undefined;
	readonly smoothing?: string | undefined;
	readonly k?: string | undefined;
	readonly 'lower-case': boolean;
	readonly 'min-count'?: string | undefined;
	readonly tokens: boolean;
}

function learningOptions(values: LearningValues): NgramOptions {
	const { order, smoothing, k } = values;
	const minCount = values['min-count'];
	return {
		...(order === undefined ? {} : { order: orderOf(order) }),
		...(smoothing === undefined
			? {}
			: { smoothing: SMOOTHING_NAMES[oneOf('smoothing', smoothing, Object.keys(SMOOTHING_NAMES))] }),
		...(k === undefined ? {} : { k: number('k', k) }),
		...(minCount === undefined ? {} : { minCount: positiveInteger('min-count', minCount) }),
		...(values['lower-case'] ? { lowerCase: true } : {}),
	};
}

function modelOf(
	values: LearningValues & { readonly model?: string | undefined; readonly text: readonly string[] },
): ModelSourceLine {
	const { model, text } = values;
	if (model !== undefined && text.length > 0)
		throw new UsageError('--model and --text exclude one another (see --help)');
	const options = learningOptions(values);
	if (text.length === 0 && Object.keys(options).some(name => name !== 'order')) {
		throw new UsageError(
			'a finished model is as it was learned; of the options of learning it takes --order only (see --help)',
		);
	}
	return { model, text, options, isCut: values.tokens };
}

function orderOf(value: string): NgramOrder {
	const order = ([1, 2, 3, 4, 5] as const).find(each => String(each) === value);
	if (order === undefined)
		throw new UsageError(`--order is a number from 1 to ${MAX_ORDER}, not "${value}" (see --help)`);
	return order;
}

function number(option: string, value: string): number {
	const parsed = Number(value);
	if (value.trim() === '' || !Number.isFinite(parsed)) {
		throw new UsageError(`--${option} is a number, not "${value}" (see --help)`);
	}
	return parsed;
}

function isArpaName(file: string): boolean {
	return /\.(?:arpa|lm)$/iu.test(file);
}
