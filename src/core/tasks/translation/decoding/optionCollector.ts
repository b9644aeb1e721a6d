import type { NgramModel } from '../../../ngram/ngramModel';
import type { Language } from '../../../text/language';
import type { PhraseTable } from '../phrases/phraseTable';
import { MAX_PHRASE_WORDS, PROVENANCE } from '../phrases/phrasePair';
import type { WordTranslations } from '../phraseDecoding';
import type { TranslationDirection } from '../translation';
import { FEATURE_INDEX } from './features';
import { OptionFeatures, insideProbability, weightedSum } from './optionFeatures';
import type { ScoringModel } from './scoringModel';
import type { SentenceUnits } from './sentenceUnits';
import { FIXED_UNIT } from './sentenceUnits';
import type { OptionsOf, TranslationOption } from './translationOption';
import type { GuessedWord } from './unknownWords';
import { UnknownWords } from './unknownWords';

const NO_OPTIONS: readonly TranslationOption[] = [];

/** What options are made from. */
export interface OptionSources {
	readonly table: PhraseTable;
	readonly direction: TranslationDirection;
	readonly languageModel: NgramModel;
	readonly wordTranslations: WordTranslations | undefined;
	/** A word that nothing else is known of in the letters of the other language, as pinyin; undefined where it has no sounds. */
	readonly wordSounds?: ((word: string) => readonly string[] | undefined) | undefined;
}

/** Finds the ways to translate every stretch of a sentence. */
export class OptionCollector {
	readonly #table: PhraseTable;
	readonly #source: Language;
	readonly #target: Language;
	readonly #languageModel: NgramModel;
	readonly #scoring: ScoringModel;
	readonly #features: OptionFeatures;
	readonly #unknown: UnknownWords;
	readonly #limit: number;
	/** The number in the language model of each word of the target. */
	readonly #modelIds: Int32Array;

	/** @param limit options of a stretch */
	constructor(sources: OptionSources, scoring: ScoringModel, limit: number) {
		this.#table = sources.table;
		[this.#source, this.#target] = sources.direction === 'zh-en' ? ['zh', 'en'] : ['en', 'zh'];
		this.#languageModel = sources.languageModel;
		this.#scoring = scoring;
		this.#features = new OptionFeatures(sources.table, sources.direction);
		this.#unknown = new UnknownWords(sources);
		this.#limit = limit;
		this.#modelIds = sources.languageModel.idsOf(sources.table.vocabularies[this.#target].words);
	}

	/** The options of the units `[start, end)`. */
	collect(units: SentenceUnits, start: number, end: number): OptionsOf {
		const lists: (readonly TranslationOption[])[] = [];
		for (let at = start; at < end; at++) {
			const longest = Math.min(MAX_PHRASE_WORDS, end - at);
			for (let length = 1; length <= MAX_PHRASE_WORDS; length++) {
				lists.push(length > longest ? NO_OPTIONS : this.#optionsAt(units, at, at + length));
			}
		}
		return (at, length) => lists[(at - start) * MAX_PHRASE_WORDS + length - 1];
	}

	#optionsAt(units: SentenceUnits, start: number, end: number): readonly TranslationOption[] {
		if (end === start + 1 && units.ids[start] === FIXED_UNIT) return [this.#fixedOption(units, start)];
		for (let unit = start; unit < end; unit++) if (units.ids[unit] < 0) return this.#withoutPhrase(units, start, end);
		const phrase = this.#table.phrases[this.#source].find(units.ids, start, end);
		if (phrase < 0) return this.#withoutPhrase(units, start, end);
		const options = Array.from(this.#table.pairsOf(this.#source, phrase), pair => this.#pairOption(pair, start, end));
		return options.sort(compareOptions).slice(0, this.#limit);
	}

	/** A single word must have an option, whatever it takes. */
	#withoutPhrase(units: SentenceUnits, start: number, end: number): readonly TranslationOption[] {
		if (end > start + 1) return NO_OPTIONS;
		const guesses = this.#unknown.guess(units.words[units.starts[start]]);
		return guesses.map(guess => this.#guessedOption(guess, start)).sort(compareOptions);
	}

	#pairOption(pair: number, start: number, end: number): TranslationOption {
		const phrase = this.#table.phrases[this.#target].wordsOf(this.#table.phraseOf(this.#target, pair));
		const words = phrase.map(word => this.#modelIds[word]);
		const { provenance, alignment } = this.#table.traitsOf(pair);
		const features = this.#features.ofPair(pair, words.length);
		const score = weightedSum(this.#scoring.weights, features);
		return {
			start,
			end,
			pair,
			text: undefined,
			words,
			origin: provenance === PROVENANCE.dictionary ? 'dictionary' : 'phraseTable',
			lack: undefined,
			alignment: this.#source === 'zh' ? alignment : alignment.map(([zh, en]) => [en, zh] as const),
			orientation: this.#table.orientationOf(pair),
			score,
			estimate: score + this.#insideWorth(words),
		};
	}

	#fixedOption(units: SentenceUnits, unit: number): TranslationOption {
		const fixed = units.fixed.get(unit);
		const target = fixed?.target ?? [];
		const length = units.starts[unit + 1] - units.starts[unit];
		const diagonal = target.length === length;
		const links = Array.from({ length: target.length === 0 ? 0 : length }, (_, i) =>
			diagonal ? [[i, i] as const] : target.map((_word, j) => [i, j] as const),
		);
		return this.#plainOption(target, unit, {
			origin: fixed?.origin ?? 'copied',
			lack: undefined,
			alignment: links.flat(),
		});
	}

	#guessedOption({ target, origin }: GuessedWord, unit: number): TranslationOption {
		const alignment = target.map((_, i) => [0, i] as const);
		return this.#plainOption(target, unit, { origin, lack: origin === 'copied' ? 'copied' : 'guessed', alignment });
	}

	#plainOption(
		text: readonly string[],
		unit: number,
		rest: Pick<TranslationOption, 'origin' | 'lack' | 'alignment'>,
	): TranslationOption {
		const words = this.#languageModel.idsOf(text);
		const orientation = this.#scoring.orientations.plain;
		const option = { start: unit, end: unit + 1, pair: -1, text, words, ...rest, orientation, score: 0, estimate: 0 };
		const score = weightedSum(this.#scoring.weights, this.#features.of(option));
		return { ...option, score, estimate: score + this.#insideWorth(words) };
	}

	#insideWorth(words: Int32Array): number {
		const weight = this.#scoring.weights[FEATURE_INDEX.languageModel];
		return weight * insideProbability(this.#scoring.languageModel, words);
	}
}

function compareOptions(a: TranslationOption, b: TranslationOption): number {
	return b.estimate - a.estimate;
}
