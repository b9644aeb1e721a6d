import { NgramStates } from '../../../ngram/ngramStates';
import type { TranslationDirection } from '../translation';
import type { PhraseTable } from '../phrases/phraseTable';
import { PROVENANCE } from '../phrases/phrasePair';
import { FEATURE_INDEX, FEATURES } from './features';
import type { TranslationOption } from './translationOption';

/** Writes the features of options into vectors: those that an option has wherever it stands. */
export class OptionFeatures {
	readonly #table: PhraseTable;
	readonly #isIntoEnglish: boolean;
	readonly #vector = new Float64Array(FEATURES.length);

	constructor(table: PhraseTable, direction: TranslationDirection) {
		this.#table = table;
		this.#isIntoEnglish = direction === 'zh-en';
	}

	/** The features of a pair of the table; the vector is good until the next call. */
	ofPair(pair: number, targetLength: number): Float64Array {
		const table = this.#table;
		const vector = this.#vector.fill(0);
		const en = table.score('enGivenZh', pair);
		const zh = table.score('zhGivenEn', pair);
		const lexicalEn = table.score('lexicalEnGivenZh', pair);
		const lexicalZh = table.score('lexicalZhGivenEn', pair);
		vector[FEATURE_INDEX.targetGivenSource] = this.#isIntoEnglish ? en : zh;
		vector[FEATURE_INDEX.sourceGivenTarget] = this.#isIntoEnglish ? zh : en;
		vector[FEATURE_INDEX.lexicalTargetGivenSource] = this.#isIntoEnglish ? lexicalEn : lexicalZh;
		vector[FEATURE_INDEX.lexicalSourceGivenTarget] = this.#isIntoEnglish ? lexicalZh : lexicalEn;
		const { provenance } = table.traitsOf(pair);
		if (provenance === PROVENANCE.documentation) vector[FEATURE_INDEX.documentation] = 1;
		if (provenance === PROVENANCE.dictionary) vector[FEATURE_INDEX.dictionary] = 1;
		return this.#counted(vector, targetLength);
	}

	/** The features of an option; the vector is good until the next call. */
	of({ pair, lack, words }: TranslationOption): Float64Array {
		if (pair >= 0) return this.ofPair(pair, words.length);
		const vector = this.#vector.fill(0);
		if (lack !== undefined) vector[FEATURE_INDEX[lack]] = 1;
		return this.#counted(vector, words.length);
	}

	#counted(vector: Float64Array, targetLength: number): Float64Array {
		vector[FEATURE_INDEX.phrases] = 1;
		vector[FEATURE_INDEX.words] = targetLength;
		return vector;
	}
}

/** The weighted sum of features. */
export function weightedSum(weights: Float64Array, features: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < weights.length; i++) sum += weights[i] * features[i];
	return sum;
}

/** The natural logarithm of the probability of words among themselves, wherever they stand. */
export function insideProbability(states: NgramStates, words: Int32Array): number {
	let log10 = 0;
	let state = NgramStates.none;
	for (const word of words) {
		log10 += states.step(state, word);
		state = states.next;
	}
	return log10 * Math.LN10;
}
