import type { LearningControl } from '../linear/learningControl';
import { rest } from '../steps';
import type { ElmoModel } from './elmoModel';
import { outputOf } from './networkOutput';
import type { NeuralRuntime, NeuralSession, NeuralTensor } from './neuralRuntime';
import type { ReadingRow, RowWord, SentencesOfWords } from './readingRows';
import { readingRows, rowGroups } from './readingRows';
import type { LayerVectors } from './scalarMix';

/** The most words, sentence marks included, that are read as one text: what stands farther away has little influence. */
const ROW_WORDS = 128;

/**
 * So many words are read side by side: about a tenth of a second of work, after which others may work, and some megabytes of what
 * the network holds meanwhile.
 */
const GROUP_WORDS = 512;

/** Takes the vectors of a word; they may be kept. @param word its number among all words of its text */
export type TakeVectors = (text: number, word: number, vectors: LayerVectors) => void;

/**
 * Reads words in their sentences: the bidirectional language model of Peters et al. (2018), "Deep contextualized word
 * representations". The first stage, its training on plain text, is done; this is what the second draws features from.
 */
export class ElmoEmbedder {
	readonly model: ElmoModel;
	readonly #session: NeuralSession;

	private constructor(model: ElmoModel, session: NeuralSession) {
		this.model = model;
		this.#session = session;
	}

	/** Makes a model ready. @throws NlpError as {@link NeuralRuntime.open} does. */
	static async open(model: ElmoModel, runtime: NeuralRuntime): Promise<ElmoEmbedder> {
		return new ElmoEmbedder(model, await runtime.open(model.network, model.file));
	}

	/**
	 * The vectors of every word of some texts, in no certain order. Words see the sentences of their own text, as many as are read
	 * in one go.
	 * @throws NlpError `cancelled` when the control's signal says so; `model-malformed` when the network does not do what it should.
	 */
	async embed(texts: readonly SentencesOfWords[], control: LearningControl, take: TakeVectors): Promise<void> {
		const rows = readingRows(texts, ROW_WORDS);
		const total = rows.reduce((sum, { words }) => sum + words.length, 0);
		let done = 0;
		for (const group of rowGroups(rows, GROUP_WORDS)) {
			await this.#read(group, take);
			done += group.reduce((sum, { words }) => sum + words.length, 0);
			control.onProgress?.(done / total);
			await rest(control, 'The reading of contexts');
		}
	}

	/** Gives the memory of the network back. */
	close(): Promise<void> {
		return this.#session.close();
	}

	async #read(rows: readonly ReadingRow[], take: TakeVectors): Promise<void> {
		const { dimensions, file } = this.model;
		const longest = Math.max(...rows.map(({ words }) => words.length));
		const outputs = await this.#session.run(this.#inputsOf(rows, longest));
		const dims = [longest, rows.length, dimensions];
		const layers = ['token', 'first', 'second'].map(name => outputOf(outputs, name, dims, file));
		rows.forEach(({ text, firstWord, words }, row) => {
			let word = firstWord;
			words.forEach((form, at) => {
				if (form === undefined) return;
				const start = (at * rows.length + row) * dimensions;
				const [token, first, second] = layers.map(layer => layer.slice(start, start + dimensions));
				take(text, word++, { token, first, second });
			});
		});
	}

	/** The distinct words of the rows, where each stands, and how long each row is; its rest is word 0, which is not read. */
	#inputsOf(rows: readonly ReadingRow[], longest: number): Record<string, NeuralTensor> {
		const types = new Map<RowWord, number>();
		const words = new Int32Array(longest * rows.length);
		rows.forEach((row, text) => {
			row.words.forEach((word, at) => {
				const type = types.get(word) ?? types.size;
				types.set(word, type);
				words[at * rows.length + text] = type;
			});
		});
		return {
			characters: { dims: [types.size, this.model.characters.places], data: this.#charactersOf([...types.keys()]) },
			words: { dims: [longest, rows.length], data: words },
			lengths: { dims: [rows.length], data: Int32Array.from(rows, row => row.words.length) },
		};
	}

	#charactersOf(types: readonly RowWord[]): Int32Array {
		const { characters } = this.model;
		const table = new Int32Array(types.length * characters.places);
		types.forEach((word, type) => {
			const row = table.subarray(type * characters.places, (type + 1) * characters.places);
			if (word === undefined) characters.writeSentenceMark(row);
			else characters.write(word, row);
		});
		return table;
	}
}
