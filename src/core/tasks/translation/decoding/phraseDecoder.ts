import { NgramStates } from '../../../ngram/ngramStates';
import type { Steps } from '../../../steps';
import type { DecodedSentence, SentenceDecoder, SourceSentence } from '../phraseDecoding';
import type { TranslationDirection } from '../translation';
import { assembleSentence } from './assembleSentence';
import type { SearchResult, SearchSpace } from './beamSearch';
import { BeamSearch } from './beamSearch';
import type { ScoredDerivation } from './bestDerivations';
import { bestDerivation, bestDerivations } from './bestDerivations';
import type { Confidence } from './confidence';
import { derivationFeatures } from './derivation';
import type { FeatureWeights } from './features';
import { FEATURES, weightVector } from './features';
import { FutureScores } from './futureScores';
import type { OptionSources } from './optionCollector';
import { OptionCollector } from './optionCollector';
import { OptionFeatures } from './optionFeatures';
import { Orientations } from './orientations';
import { ReorderingRules } from './reorderingRules';
import { ScoringModel } from './scoringModel';
import type { SearchOptions } from './searchOptions';
import { SEARCH_DEFAULTS } from './searchOptions';
import type { SentenceUnits } from './sentenceUnits';
import { unitsOf } from './sentenceUnits';
import type { Stretch } from './stretches';
import { stretchesOf } from './stretches';
import type { TranslationOption } from './translationOption';

/** What a decoder is made of. */
export interface DecoderParts extends OptionSources {
	/** Of the target language. */
	readonly languageModel: OptionSources['languageModel'];
	readonly weights: FeatureWeights;
	readonly search?: Partial<SearchOptions>;
	/** How sure translations are; absent: that is not said. */
	readonly confidence?: Confidence;
}

/** A translation of a sentence and the features that it is judged by. */
export interface FeaturedTranslation {
	readonly sentence: DecodedSentence;
	/** By the places of `FEATURES`. */
	readonly features: Float64Array;
}

/** The phrase-based engine of one direction (Koehn, Och and Marcu 2003). */
export class PhraseDecoder implements SentenceDecoder {
	readonly direction: TranslationDirection;
	readonly #parts: DecoderParts;
	readonly #search: SearchOptions;
	readonly #states: NgramStates;
	readonly #orientations: Orientations;
	readonly #features: OptionFeatures;
	readonly #scoring: ScoringModel;
	readonly #collector: OptionCollector;

	/** @throws RangeError where the language model has no backoff weights */
	constructor(parts: DecoderParts, states = new NgramStates(parts.languageModel)) {
		this.direction = parts.direction;
		this.#parts = parts;
		this.#search = { ...SEARCH_DEFAULTS, ...parts.search };
		this.#states = states;
		this.#orientations = new Orientations(parts.table, parts.direction);
		this.#features = new OptionFeatures(parts.table, parts.direction);
		this.#scoring = new ScoringModel(weightVector(parts.weights), states, this.#orientations);
		this.#collector = new OptionCollector(parts, this.#scoring, this.#search.optionLimit);
	}

	get weights(): FeatureWeights {
		return this.#parts.weights;
	}

	/** A decoder of the same parts with other weights. */
	with(tuned: Pick<DecoderParts, 'weights' | 'confidence'>): PhraseDecoder {
		return new PhraseDecoder({ ...this.#parts, ...tuned }, this.#states);
	}

	*decode(sentence: SourceSentence): Steps<DecodedSentence> {
		return (yield* this.decodeWithFeatures(sentence)).sentence;
	}

	/** As `decode`, with the features of the translation. */
	*decodeWithFeatures(sentence: SourceSentence): Steps<FeaturedTranslation> {
		const units = this.#unitsOf(sentence);
		const features = new Float64Array(FEATURES.length);
		const options = [];
		let score = 0;
		let state = this.#states.begin;
		for (const stretch of stretchesOf(units)) {
			const { space, result } = yield* this.#searchStretch(units, stretch, state, false);
			const best = bestDerivation(result);
			options.push(...best.derivation);
			score += best.score;
			state = result.hypotheses.state[result.finals[0]];
			const own = derivationFeatures(best.derivation, space, this.#scoring, this.#features);
			for (const [i, value] of own.entries()) features[i] += value;
		}
		return { sentence: this.#assemble(units, options, score, features), features };
	}

	/**
	 * The best translations of a sentence, all of different words; for learning weights. Of one that is too long for one search
	 * only the first stretch counts.
	 */
	*decodeBest(sentence: SourceSentence, count: number): Steps<readonly FeaturedTranslation[]> {
		const units = this.#unitsOf(sentence);
		if (units.size === 0) return [];
		const stretch = stretchesOf(units)[0];
		const { space, result } = yield* this.#searchStretch(units, stretch, this.#states.begin, true);
		const found: FeaturedTranslation[] = [];
		const seen = new Set<string>();
		let tried = 0;
		for (const { derivation, score } of bestDerivations(result)) {
			const text = derivation.flatMap(option => this.#textOf(option)).join(' ');
			if (!seen.has(text)) {
				const features = derivationFeatures(derivation, space, this.#scoring, this.#features);
				found.push({ sentence: this.#assemble(units, derivation, score, features), features });
				seen.add(text);
			}
			if (found.length === count || ++tried === TRIES_PER_TRANSLATION * count) break;
		}
		return found;
	}

	#unitsOf(sentence: SourceSentence): SentenceUnits {
		return unitsOf(sentence, this.#parts.table.vocabularies[this.direction === 'zh-en' ? 'zh' : 'en'].ids);
	}

	*#searchStretch(
		units: SentenceUnits,
		{ start, end }: Stretch,
		firstState: number,
		keepsAlternatives: boolean,
	): Steps<{ space: SearchSpace; result: SearchResult }> {
		const optionsOf = this.#collector.collect(units, start, end);
		const space: SearchSpace = {
			start,
			end,
			optionsOf,
			futures: new FutureScores(optionsOf, start, end),
			rules: new ReorderingRules(units, this.#search.distortionLimit, start, end),
			firstState,
			endsSentence: end === units.size,
		};
		const search = new BeamSearch(space, this.#scoring, this.#search, keepsAlternatives);
		return { space, result: yield* search.search() };
	}

	#assemble(
		units: SentenceUnits,
		options: ScoredDerivation['derivation'],
		score: number,
		features: Float64Array,
	): DecodedSentence {
		const { words, phrases } = assembleSentence(units, options, option => this.#textOf(option));
		return { words, phrases, score, confidence: this.#parts.confidence?.of(features, units.size) };
	}

	#textOf({ text, pair }: TranslationOption): readonly string[] {
		if (text !== undefined) return text;
		const { table, direction } = this.#parts;
		const language = direction === 'zh-en' ? 'en' : 'zh';
		const { words } = table.vocabularies[language];
		return Array.from(table.phrases[language].wordsOf(table.phraseOf(language, pair)), word => words[word]);
	}
}

/** Translations are often the same in words and differ in how they were cut into phrases. */
const TRIES_PER_TRANSLATION = 10;
