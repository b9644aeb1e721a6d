import type { ClassifierMethod } from '../../core/tasks/classification/classifierModel';
import { oneOf, parseOptions, required } from '../optionValues';
import type { Options } from '../optionValues';
import { UsageError } from '../usageError';

/** Where examples come from. */
export interface ExampleSources {
	/** Tables of examples, and folders whose subfolders are labels. */
	readonly paths: readonly string[];
	/** The columns of tables; undefined for those that are meant by themselves. */
	readonly textColumn: string | undefined;
	readonly labelColumn: string | undefined;
}

export interface TrainLine extends ExampleSources {
	readonly action: 'train';
	readonly method: ClassifierMethod;
	/** What the classifier is called; undefined for the name of its file. */
	readonly title: string | undefined;
	readonly output: string;
	/** Where the confusion matrix goes as a picture. */
	readonly picture: string | undefined;
	readonly format: ReportFormat;
}

export interface EvaluateLine extends ExampleSources {
	readonly action: 'evaluate';
	/** The file of a classifier, or the name of a shipped one. */
	readonly classifier: string;
	readonly picture: string | undefined;
	readonly format: ReportFormat;
}

const FORMATS = ['table', 'json'] as const;
export type ReportFormat = (typeof FORMATS)[number];

const METHODS: readonly ClassifierMethod[] = ['linear', 'centroids'];

const COMMON = {
	help: { type: 'boolean', short: 'h' },
	'text-column': { type: 'string' },
	'label-column': { type: 'string' },
	picture: { type: 'string' },
	format: { type: 'string', default: 'table' },
} as const;

const OPTIONS = {
	train: {
		...COMMON,
		method: { type: 'string', default: 'linear' },
		title: { type: 'string' },
		output: { type: 'string', short: 'o' },
	},
	evaluate: { ...COMMON, with: { type: 'string', short: 'w' } },
} as const satisfies Record<'train' | 'evaluate', Options>;

/**
 * Reads the arguments after `classify train`.
 * @throws UsageError that says what is wrong.
 */
export function parseTrainLine(args: readonly string[]): TrainLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.train);
	if (values.help === true) return 'help';
	return {
		action: 'train',
		method: oneOf('method', values.method, METHODS),
		title: values.title,
		output: required('classify train', 'output', values.output),
		...commonOf('train', values, positionals),
	};
}

/**
 * Reads the arguments after `classify evaluate`.
 * @throws UsageError that says what is wrong.
 */
export function parseEvaluateLine(args: readonly string[]): EvaluateLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS.evaluate);
	if (values.help === true) return 'help';
	return {
		action: 'evaluate',
		classifier: required('classify evaluate', 'with', values.with),
		...commonOf('evaluate', values, positionals),
	};
}

interface CommonValues {
	readonly 'text-column'?: string | undefined;
	readonly 'label-column'?: string | undefined;
	readonly picture?: string | undefined;
	readonly format: string;
}

function commonOf(action: string, values: CommonValues, paths: readonly string[]) {
	if (paths.length === 0) {
		throw new UsageError(`"classify ${action}" wants a table of examples or a folder of labels (see --help)`);
	}
	return {
		paths,
		textColumn: values['text-column'],
		labelColumn: values['label-column'],
		picture: values.picture,
		format: oneOf('format', values.format, FORMATS),
	};
}
