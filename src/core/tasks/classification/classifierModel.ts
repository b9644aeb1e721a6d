import { LANE_UNIT } from '../../linear/lanes';
import type { WeightRow } from '../../linear/featureWeights';
import { FeatureWeights, packFeatureWeights } from '../../linear/featureWeights';
import type { ModelContent, ModelFile } from '../../model/modelFile';
import { LANGUAGES, type Language } from '../../text/language';
import type { ClassifierKind, ClassLabel } from './classification';
import type { FeatureOptions } from './textFeatures';

/** The kind of model file that holds a classifier of texts. */
const TEXT_CLASSIFIER_KIND = 'text-classifier/1';

/** How a classifier came to its weights: from many examples, or from a few as nearest centroids. */
export type ClassifierMethod = 'linear' | 'centroids';

/** What a classifier is, apart from its weights. */
export interface ClassifierHead {
	/** The name for people; that of shipped ones is their model's. */
	readonly title: string;
	readonly kind: ClassifierKind;
	readonly method: ClassifierMethod;
	/** The languages of the texts that it learned from. */
	readonly languages: readonly Language[];
	readonly labels: readonly ClassLabel[];
	readonly features: FeatureOptions;
	/** Scores are divided by this before they become probabilities (Guo et al. 2017). */
	readonly temperature: number;
	/** Below this probability of the first of two labels a text is neutral; 0 where there is no such thing. */
	readonly neutralBelow: number;
	/** Below this probability of the first label no label is clear; absent where there is no such thing. */
	readonly unclearBelow?: number;
}

/** The weights of a classifier before they are packed: labels that a row leaves out have weight 0. */
export interface ClassifierWeights {
	readonly biases: ArrayLike<number>;
	readonly rows: readonly WeightRow[];
}

/** Weights are made so large that the steps of whole numbers in which they are added do not show. */
const LARGEST_PACKED = 200;

/** The content of a model file for a classifier. */
export function packClassifier(name: string, head: ClassifierHead, weights: ClassifierWeights): ModelContent {
	const centered = weights.rows.map(row => centeredRow(row, head.labels.length));
	const largest = centered.reduce((most, row) => row.weights.reduce((a, b) => Math.max(a, Math.abs(b)), most), 1e-9);
	const unit = largest / LARGEST_PACKED;
	const rows = centered.map(row => ({ ...row, weights: row.weights.map(weight => weight / unit) }));
	const packed = packFeatureWeights('features', rows, head.labels.length);
	return {
		name,
		kind: TEXT_CLASSIFIER_KIND,
		metadata: {
			title: head.title,
			kind: head.kind,
			method: head.method,
			languages: head.languages,
			labels: head.labels.map(({ label }) => label),
			labelsEn: head.labels.map(({ en }) => en),
			labelsZh: head.labels.map(({ zh }) => zh),
			...head.features,
			temperature: head.temperature,
			neutralBelow: head.neutralBelow,
			...(head.unclearBelow === undefined ? {} : { unclearBelow: head.unclearBelow }),
			unit,
			...packed.metadata,
		},
		tensors: { ...packed.tensors, biases: { type: 'float32', data: Float32Array.from(weights.biases) } },
	};
}

/**
 * A row with a weight for each of three labels or more, less the median of these: probabilities are the same with and without,
 * and most labels of a feature that speaks for a few have about the median, so that a file need not hold them.
 */
function centeredRow(row: WeightRow, labelCount: number): WeightRow {
	if (labelCount < 3 || row.labels.length < labelCount) return row;
	const sorted = [...row.weights].sort((a, b) => a - b);
	const median = (sorted[(labelCount - 1) >> 1] + sorted[labelCount >> 1]) / 2;
	return { ...row, weights: row.weights.map(weight => weight - median) };
}

/** A classifier as read from its file. */
export interface ClassifierTables extends ClassifierHead {
	readonly name: string;
	readonly biases: Float32Array;
	readonly weights: FeatureWeights;
	/** What a unit of the table's sums is worth. */
	readonly unit: number;
}

const KINDS: readonly ClassifierKind[] = ['topic', 'sentiment', 'own'];
const METHODS: readonly ClassifierMethod[] = ['linear', 'centroids'];

/**
 * Reads what {@link packClassifier} made.
 * @throws NlpError `model-version` or `model-malformed` when it is no such file.
 */
export function readClassifier(file: ModelFile): ClassifierTables {
	file.expectKind(TEXT_CLASSIFIER_KIND);
	const labels = readLabels(file);
	const biases = file.tensor('biases', 'float32');
	if (biases.length !== labels.length) {
		throw file.malformed(`it has ${biases.length} biases for ${labels.length} labels`);
	}
	return {
		name: file.name,
		title: text(file, 'title'),
		kind: oneOf(file, 'kind', KINDS),
		method: oneOf(file, 'method', METHODS),
		languages: file.stringList('languages').map(language => member(file, 'languages', language, LANGUAGES)),
		labels,
		features: {
			grams: file.number('grams'),
			words: file.number('words'),
			letters: file.number('letters'),
			skips: file.metadata['skips'] === true,
			marks: file.metadata['marks'] === true,
			negation: file.metadata['negation'] === true,
			reversal: optionalNumber(file, 'reversal'),
		},
		temperature: file.number('temperature'),
		neutralBelow: file.number('neutralBelow'),
		unclearBelow: optionalNumber(file, 'unclearBelow'),
		biases,
		weights: FeatureWeights.from(file, 'features', labels.length),
		unit: file.number('unit') / LANE_UNIT,
	};
}

function readLabels(file: ModelFile): ClassLabel[] {
	const labels = file.stringList('labels');
	const en = file.stringList('labelsEn');
	const zh = file.stringList('labelsZh');
	if (labels.length < 2 || en.length !== labels.length || zh.length !== labels.length) {
		throw file.malformed('it has fewer than two labels, or not a name in each language for each');
	}
	return labels.map((label, i) => ({ label, en: en[i], zh: zh[i] }));
}

/** A number that files leave out where it is 0. */
function optionalNumber(file: ModelFile, name: string): number {
	return name in file.metadata ? file.number(name) : 0;
}

function text(file: ModelFile, name: string): string {
	const value = file.metadata[name];
	if (typeof value !== 'string') throw file.malformed(`metadata "${name}" is not a text`);
	return value;
}

function oneOf<T extends string>(file: ModelFile, name: string, values: readonly T[]): T {
	return member(file, name, text(file, name), values);
}

function member<T extends string>(file: ModelFile, name: string, value: string, values: readonly T[]): T {
	const found = values.find(known => known === value);
	if (found === undefined)
		throw file.malformed(`metadata "${name}" is "${value.slice(0, 40)}", not one of ${values.join(', ')}`);
	return found;
}
