import { NlpError } from '../../errors';
import type { SeededRandom } from '../../numeric/seededRandom';
import { rest } from '../../steps';
import type { EmbeddingOptions, LossCurve } from '../embedding';
import type { Network } from '../network/network';
import type { TrainingVocabulary } from './embeddingCorpus';
import type { IdStream } from './idStream';
import { LossMeter } from './lossMeter';
import type { OutputPicker } from './outputPicker';
import { outputPicker } from './outputPicker';
import { Predictions } from './predictions';
import { SentenceReader } from './sentenceReader';
import type { EmbeddingControl } from './embeddingControl';
import type { WordPieces } from './wordPieces';

/** The learning rate does not fall below this part of the first. */
const LEAST_RATE = 1e-4;

/** Multiplications between two looks at the control: some milliseconds. */
const SLICE = 4_000_000;

/** A loss that has grown so much over that of knowing nothing does not come down again. */
const DIVERGED = 2;

const WORK = 'Training word vectors';

/** What a run came to. */
export interface RunResult {
	/** Whole epochs. */
	readonly epochs: number;
	readonly curve: LossCurve;
}

/** Goes through a corpus epoch after epoch and has a network learn. */
export class TrainingRun {
	readonly #network: Network;
	readonly #stream: IdStream;
	readonly #reader: SentenceReader;
	readonly #predictions: Predictions;
	readonly #outputs: OutputPicker;
	readonly #options: EmbeddingOptions;
	readonly #meter: LossMeter;
	/** Known words that will be read, over all epochs. */
	readonly #total: number;
	readonly #slice: number;
	#read = 0;
	#rate: number;
	#epoch = 0;
	/** The input rows at the end of the last whole epoch, where somebody may want to stop. */
	#whole: Float32Array | undefined;

	constructor(
		network: Network,
		stream: IdStream,
		vocabulary: TrainingVocabulary,
		pieces: WordPieces,
		options: EmbeddingOptions,
		random: SeededRandom,
	) {
		this.#network = network;
		this.#stream = stream;
		this.#options = options;
		this.#rate = options.learningRate;
		this.#reader = new SentenceReader(vocabulary, options.subsample, random);
		this.#outputs = outputPicker(network, vocabulary.counts, options, random);
		this.#predictions = new Predictions(network, pieces, this.#outputs, options, random);
		this.#total = vocabulary.knownWords * options.epochs;
		this.#meter = new LossMeter(this.#total);
		const perWord =
			options.dimensions * (options.negatives + 2) * 3 * (options.architecture === 'cbow' ? 1 : options.window);
		this.#slice = Math.max(1, Math.round(SLICE / perWord));
	}

	/**
	 * Learns until the end or until the control says to stop; the network's inputs then are those of the last whole epoch.
	 * @throws NlpError `cancelled`, `input-malformed` where numbers overflow.
	 */
	async learn(control: EmbeddingControl): Promise<RunResult> {
		while (this.#epoch < this.#options.epochs) {
			if (!(await this.#learnEpoch(control))) return this.#stopped();
			this.#epoch++;
			if (control.stop !== undefined) this.#whole = this.#inputRows().slice();
		}
		this.#mark(true);
		this.#tell(control);
		if (!this.#inputRows().every(Number.isFinite)) throw this.#diverged(NaN);
		return { epochs: this.#epoch, curve: this.#meter.curve };
	}

	/** @returns whether the epoch was read to its end. */
	async #learnEpoch(control: EmbeddingControl): Promise<boolean> {
		await rest(control, WORK);
		let next = this.#read + this.#slice;
		for (const { words, length, read } of this.#reader.sentences(this.#stream)) {
			const { predictions, loss } = this.#predictions.learn(words, length, this.#rate);
			this.#meter.add(predictions, loss);
			this.#read += read;
			this.#rate = this.#options.learningRate * Math.max(LEAST_RATE, 1 - this.#read / this.#total);
			this.#mark(false);
			if (this.#read < next) continue;
			next = this.#read + this.#slice;
			this.#tell(control);
			await rest(control, WORK);
			if (control.stop?.aborted === true) return false;
		}
		return true;
	}

	#stopped(): RunResult {
		if (this.#whole === undefined) {
			throw new NlpError(
				'cancelled',
				'Training word vectors was stopped before the end of the first epoch: there is nothing to keep yet.',
			);
		}
		this.#inputRows().set(this.#whole);
		return { epochs: this.#epoch, curve: this.#meter.curve };
	}

	#inputRows(): Float32Array {
		const { inputRow, outputRow } = this.#network.layout;
		return this.#network.memory.subarray(inputRow, outputRow);
	}

	#mark(isLast: boolean): void {
		const loss = this.#meter.mark(this.#read, isLast);
		if (loss !== undefined && !(loss < DIVERGED * this.#outputs.firstLoss)) throw this.#diverged(loss);
	}

	#tell({ onProgress }: EmbeddingControl): void {
		if (onProgress === undefined) return;
		onProgress({
			epoch: Math.min(this.#epoch, this.#options.epochs - 1),
			epochs: this.#options.epochs,
			part: this.#read / this.#total,
			words: this.#read,
			learningRate: this.#rate,
			curve: this.#meter.curve,
		});
	}

	#diverged(loss: number): NlpError {
		const what = Number.isFinite(loss) ? `the loss grew to ${loss.toFixed(1)}` : 'numbers overflowed';
		return new NlpError(
			'input-malformed',
			`Training word vectors diverged after ${this.#read} words, in epoch ${this.#epoch + 1}: ${what}. Lower the learning rate; it is ${this.#options.learningRate}, and 0.025 is usual for Skip-gram, 0.25 for CBOW.`,
		);
	}
}
