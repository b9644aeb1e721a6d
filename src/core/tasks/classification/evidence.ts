import { firstIndex } from '../../collections/firstIndex';
import { IntMap } from '../../collections/intMap';
import type { SpanColumn } from '../../doc/spanColumn';
import type { Span } from '../../text/span';
import type { Evidence } from './classification';
import type { FeatureVector } from './featureVector';
import type { TextFeatures } from './textFeatures';
import { TextUnits } from './textUnits';

/**
 * What the words of a portion add to the odds: each occurrence of a feature shares its weight among the characters that it
 * covers, and a word has what its characters got. So overlapping n-grams are counted once, and the weights sum to the whole.
 * @param weights what each feature of the vector adds, all its occurrences together
 * @param words the words of the text; where none lie in the portion, its units stand for them
 */
export function gatherEvidence(
	text: string,
	portion: Span,
	features: TextFeatures,
	vector: FeatureVector,
	weights: Float64Array,
	words?: SpanColumn,
): Evidence[] {
	const sums = sumBefore(portion, features, vector, weights);
	return wordsOf(text, portion, words)
		.map(({ start, end }) => ({ start, end, weight: rounded(sums[end - portion.start] - sums[start - portion.start]) }))
		.filter(({ weight }) => weight !== 0);
}

/** Without the last digits, in which the same n-gram differs from place to place. */
function rounded(weight: number): number {
	return Math.round(weight * PRECISION) / PRECISION;
}

const PRECISION = 1e9;

/** For each place of the portion the sum of the weights of the characters before it. */
function sumBefore(portion: Span, features: TextFeatures, vector: FeatureVector, weights: Float64Array): Float64Array {
	const numbers = new IntMap(vector.length);
	for (let at = 0; at < vector.length; at++) numbers.set(vector.ids[at], at);
	const sums = new Float64Array(portion.end - portion.start + 1);
	// Where the weight a character begins and ends: the sums of these differences are the weights themselves.
	for (let at = 0; at < features.length; at++) {
		const number = numbers.get(features.keys[at]);
		const share = weights[number] / vector.counts[number] / (features.ends[at] - features.starts[at]);
		sums[features.starts[at] - portion.start] += share;
		sums[features.ends[at] - portion.start] -= share;
	}
	let density = 0;
	let sum = 0;
	for (let at = 0; at < sums.length; at++) {
		const change = sums[at];
		sums[at] = sum;
		density += change;
		sum += density;
	}
	return sums;
}

function wordsOf(text: string, portion: Span, words: SpanColumn | undefined): Span[] {
	const found: Span[] = [];
	if (words !== undefined) {
		const { starts, ends } = words;
		for (
			let word = firstIndex(0, starts.length, i => starts[i] >= portion.start);
			word < starts.length && ends[word] <= portion.end;
			word++
		) {
			found.push({ start: starts[word], end: ends[word] });
		}
	}
	if (found.length > 0) return found;
	const units = new TextUnits();
	units.read(text, portion);
	for (let unit = 0; unit < units.length; unit++) found.push({ start: units.starts[unit], end: units.ends[unit] });
	return found;
}
