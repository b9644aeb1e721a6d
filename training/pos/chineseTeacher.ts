import { hashWord, WORD_UNITS } from '../../src/core/tasks/pos/chineseUnits';
import type { WordVectors } from '../corpora/wordVectors';
import type { ChineseFeatures } from './chineseFeatures';
import type { TaggedWord } from './chineseRecut';
import { LONGEST_SEQUENCE, LstmTagger } from './neural/lstmTagger';
import type { ColumnOptions } from './neural/columnLayer';
import type { EpochOptions, LabelledSequence } from './neural/lstmTagger';

/** What the teacher learns from: a treebank, and what is less sure. */
export interface TeacherData {
	readonly treebank: readonly (readonly TaggedWord[])[];
	readonly others: readonly (readonly TaggedWord[])[];
}

/** Numbers of a word's vector that it starts with: those of the dimensions that say most. */
const VECTOR_WIDTH = 64;

/** How large these are on average, as a root of the mean of squares. */
const VECTOR_SCALE = 0.35;

/** Ends of words share so many vectors. */
const ENDS = 4096;

/** Of either direction. */
const STATE_SIZE = 96;

/** Networks, which differ by their seeds; what counts is the mean of their probabilities. */
const SEEDS = [1, 2, 3] as const;

/** First on all there is, then on the treebank alone, with ever smaller steps. */
const WIDE: EpochOptions = { rate: 0.002, vectorRate: 0.05, dropout: 0.25, columnDropout: 0.1 };
const NARROW: EpochOptions = { rate: 0.001, vectorRate: 0.02, dropout: 0.3, columnDropout: 0.1 };
const WIDE_EPOCHS = 2;
const NARROW_EPOCHS = 7;
const SLOWER = 0.75;

/**
 * A tagger that need not be fast or small, and that the shipped one learns from: it sees whole sentences, and words by vectors
 * that plain text gave.
 */
export class ChineseTeacher {
	readonly #features: ChineseFeatures;
	readonly #rows: ReadonlyMap<number, number>;
	readonly #taggers: readonly LstmTagger[];
	readonly #labels: readonly string[];

	constructor(data: TeacherData, features: ChineseFeatures, vectors: WordVectors, log: (line: string) => void) {
		this.#features = features;
		this.#rows = rowsOf(vectors);
		this.#labels = [...new Set([...data.treebank, ...data.others].flat().map(labelOf))].sort();
		const treebank = this.#sequences(data.treebank);
		const all = [...treebank, ...this.#sequences(data.others)];
		this.#taggers = SEEDS.map(seed => {
			const tagger = new LstmTagger(columnsOf(vectors), STATE_SIZE, this.#labels.length, seed);
			startFrom(tagger, vectors);
			learn(tagger, treebank, all, log);
			return tagger;
		});
	}

	/** The words of a sentence with the tags that the teacher gives them. */
	tag(words: readonly string[]): TaggedWord[] {
		const columns = this.#columns(words);
		const all = this.#taggers.map(tagger => tagger.probabilities(columns));
		const count = this.#labels.length;
		const sums = all[0].map((_, cell) => all.reduce((sum, probabilities) => sum + probabilities[cell], 0));
		return words.map((form, i) => {
			const ofWord = sums.subarray(i * count, (i + 1) * count);
			const [upos, xpos] = this.#labels[ofWord.indexOf(Math.max(...ofWord))].split(' ');
			return { form, upos, xpos };
		});
	}

	#sequences(sentences: readonly (readonly TaggedWord[])[]): LabelledSequence[] {
		const numbers = new Map(this.#labels.map((label, number) => [label, number]));
		return sentences
			.filter(({ length }) => length > 0 && length <= LONGEST_SEQUENCE)
			.map(sentence => ({
				columns: this.#columns(sentence.map(({ form }) => form)),
				labels: Uint8Array.from(sentence, word => numbers.get(labelOf(word)) ?? 0),
			}));
	}

	/** What the teacher sees of each word, in the order of {@link columnsOf}. */
	#columns(words: readonly string[]): Int32Array {
		return Int32Array.from(
			words.flatMap(word => {
				const { length } = word;
				return [
					this.#rows.get(hashWord(word)) ?? 0,
					WORD_UNITS[word.charCodeAt(0)],
					WORD_UNITS[word.charCodeAt(length - 1)],
					length > 2 ? WORD_UNITS[word.charCodeAt(length - 2)] : 0,
					length > 1 ? 1 + ((hashWord(word, length - 2, length) >>> 8) % (ENDS - 1)) : 0,
					this.#features.formOf(word).group,
					Math.min(length, 5),
				];
			}),
		);
	}
}

function learn(
	tagger: LstmTagger,
	treebank: readonly LabelledSequence[],
	all: readonly LabelledSequence[],
	log: (line: string) => void,
): void {
	const report = (wrong: number): void => log(`  teacher: ${(100 * wrong).toFixed(2)} % labels wrong`);
	for (let epoch = 0; epoch < WIDE_EPOCHS; epoch++) {
		report(tagger.epoch(all, WIDE));
	}
	for (let epoch = 0, rate = NARROW.rate; epoch < NARROW_EPOCHS; epoch++, rate *= SLOWER) {
		report(tagger.epoch(treebank, { ...NARROW, rate }));
	}
}

function labelOf({ upos, xpos }: TaggedWord): string {
	return `${upos} ${xpos}`;
}

/** The word, its first and last character and that before the last, its last two, the group of its class or end, its length. */
function columnsOf({ forms }: WordVectors): ColumnOptions[] {
	return [
		{ rows: forms.length + 1, width: VECTOR_WIDTH, share: 0.2, isDropped: true },
		{ rows: 0x10000, width: 24 },
		{ rows: 0x10000, width: 24 },
		{ rows: 0x10000, width: 16 },
		{ rows: ENDS, width: 24, isDropped: true },
		{ rows: 1024, width: 24 },
		{ rows: 6, width: 8 },
	];
}

/** The row of each word's hash; 0 is that of other words. */
function rowsOf({ forms }: WordVectors): Map<number, number> {
	const rows = new Map<number, number>();
	for (const [place, form] of forms.entries()) {
		const hash = hashWord(form);
		rows.set(hash, rows.get(hash) ?? place + 1);
	}
	return rows;
}

/** Gives the first column the vectors of words. */
function startFrom(tagger: LstmTagger, { forms, dimensions, values }: WordVectors): void {
	const strengths = new Float64Array(dimensions);
	for (let i = 0; i < values.length; i++) {
		strengths[i % dimensions] += values[i] * values[i];
	}
	const chosen = [...strengths.keys()].sort((a, b) => strengths[b] - strengths[a]).slice(0, VECTOR_WIDTH);
	const squares = chosen.reduce((sum, k) => sum + strengths[k], 0);
	const scale = VECTOR_SCALE / Math.sqrt(squares / (forms.length * VECTOR_WIDTH));
	const [{ values: target }] = tagger.embeddings;
	for (let row = 0; row < forms.length; row++) {
		for (const [k, from] of chosen.entries()) {
			target[(row + 1) * VECTOR_WIDTH + k] = scale * values[row * dimensions + from];
		}
	}
}
