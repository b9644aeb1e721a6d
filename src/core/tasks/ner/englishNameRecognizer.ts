import type { EntityMention } from '../../doc/entityMention';
import type { TokenRange } from '../../doc/tokenRange';
import { FeatureWeights } from '../../linear/featureWeights';
import { ScorePool } from '../../linear/scorePool';
import type { ModelFile } from '../../model/modelFile';
import { readLexicons } from './englishNameLexicons';
import type { EnglishNameLexicons } from './englishNameLexicons';
import { EnglishNameSentence, KEPT_WORDS } from './englishNameSentence';
import { nameRows, outsideRows, Row, ROWS } from './englishNameWord';
import type { KeySink } from './keySink';
import { NameDecoder } from './nameDecoder';
import { NAME_TAGS, namesOfPath } from './nameLabels';

/** The kind of model file that it reads. */
export const ENGLISH_NAMES_KIND = 'english-names/2';

/** Longer sentences are read in parts of this many words, so that memory is bounded; nobody writes them. */
const LONGEST_SENTENCE = 1024;

/** A word of a sentence may be read twice, as it is written and in other casing; and there is what is outside. */
const SPARE_WORDS = LONGEST_SENTENCE * 2 + 1;

/**
 * Finds the names of persons, places and organizations in English sentences with a linear-chain model over words.
 *
 * What a word says at each of its places is summed up once (see `ScorePool`), combinations are looked up around words that
 * may be part of a name, and a sentence without any such word has no names.
 */
export class EnglishNameRecognizer {
	readonly #weights: FeatureWeights;
	readonly #decoder: NameDecoder;
	readonly #pool: ScorePool;
	readonly #sentence: EnglishNameSentence;
	readonly #sink: LaneSink;

	private constructor(lexicons: EnglishNameLexicons, weights: FeatureWeights, decoder: NameDecoder) {
		this.#weights = weights;
		this.#decoder = decoder;
		this.#pool = new ScorePool(NAME_TAGS.length, ROWS, KEPT_WORDS + SPARE_WORDS);
		const outside = this.#pool.add(outsideRows(), weights);
		this.#sentence = new EnglishNameSentence(lexicons, outside, (form, word) =>
			this.#pool.add(nameRows(form, word), weights),
		);
		this.#sink = new LaneSink(weights);
	}

	/**
	 * The recognizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): EnglishNameRecognizer {
		file.expectKind(ENGLISH_NAMES_KIND);
		const decoder = NameDecoder.from(file);
		const weights = FeatureWeights.from(file, 'chain', NAME_TAGS.length);
		return new EnglishNameRecognizer(readLexicons(file), weights, decoder);
	}

	/** The names of a sentence in order, with a confidence each; offsets are of the whole text. */
	recognize(range: TokenRange): EntityMention[] {
		if (range.length <= LONGEST_SENTENCE) {
			return this.#recognize(range);
		}
		const names: EntityMention[] = [];
		for (let first = 0; first < range.length; first += LONGEST_SENTENCE) {
			names.push(...this.#recognize(range.slice(first, Math.min(range.length, first + LONGEST_SENTENCE))));
		}
		return names;
	}

	#recognize(range: TokenRange): EntityMention[] {
		const sentence = this.#sentence;
		if (sentence.isFull) {
			this.#forget();
		}
		if (!sentence.read(range)) {
			return [];
		}
		const decoder = this.#decoder;
		const { length } = sentence;
		decoder.begin(length);
		for (let i = 0; i < length; i++) {
			this.#score(i);
		}
		if (!decoder.decode(length)) {
			return [];
		}
		return namesOfPath(decoder.path, length).map(({ first, end, kind }) => ({
			start: range.startOf(first),
			end: range.endOf(end - 1),
			label: kind,
			engine: 'model',
			score: decoder.confidence(first, end, length),
		}));
	}

	/** Sums up the features of a position. */
	#score(i: number): void {
		const sentence = this.#sentence;
		const pool = this.#pool;
		const { width } = pool;
		const { lanes } = this.#decoder;
		const base = i * width;
		const { places } = sentence;
		const place = places[i + 2];
		pool.setFive(
			lanes,
			base,
			place,
			places[i + 1] + Row.Before * width,
			places[i + 3] + Row.After * width,
			places[i] + Row.Before2 * width,
			places[i + 4] + Row.After2 * width,
		);
		if (i === 0) {
			pool.addRow(lanes, base, place + Row.First * width);
		}
		this.#sink.lanes = lanes;
		this.#sink.base = base;
		sentence.addJoints(i, this.#sink);
	}

	#forget(): void {
		this.#sentence.clear();
		this.#pool.clear();
		this.#pool.add(outsideRows(), this.#weights);
	}
}

/** Adds the weights of features to the scores of one position. */
class LaneSink implements KeySink {
	lanes = new Int32Array(0);
	base = 0;
	readonly #weights: FeatureWeights;

	constructor(weights: FeatureWeights) {
		this.#weights = weights;
	}

	add(key: number): void {
		this.#weights.addTo(this.lanes, this.base, key);
	}
}
