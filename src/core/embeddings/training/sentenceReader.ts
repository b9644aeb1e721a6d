import type { SeededRandom } from '../../numeric/seededRandom';
import type { IdStream } from './idStream';
import { SENTENCE_END } from './idStream';
import type { TrainingVocabulary } from './embeddingCorpus';

/** A sentence as it is learned from. */
export interface ReadSentence {
	/** Places of words in the vocabulary; the buffer is used again for the next sentence. */
	readonly words: Int32Array;
	readonly length: number;
	/** Known words that were read, those left out now and then among them. */
	readonly read: number;
}

/** Reads sentences of ids as words of a vocabulary, of which frequent ones are left out now and then (Mikolov et al. 2013b). */
export class SentenceReader {
	readonly #vocabulary: TrainingVocabulary;
	readonly #random: SeededRandom;
	/** The probability that a word is kept. */
	readonly #keep: Float64Array;
	#buffer = new Int32Array(1024);

	/** @param subsample the share of all words above which a word is left out now and then; 0 keeps all */
	constructor(vocabulary: TrainingVocabulary, subsample: number, random: SeededRandom) {
		this.#vocabulary = vocabulary;
		this.#random = random;
		const bar = subsample * vocabulary.knownWords;
		this.#keep = vocabulary.counts.map(count => (bar === 0 ? 1 : (Math.sqrt(count / bar) + 1) * (bar / count)));
	}

	/** The sentences of a stream, which are read anew. */
	*sentences(stream: IdStream): Generator<ReadSentence, void, undefined> {
		for (const chunk of stream.chunks()) {
			for (let start = 0; start < chunk.length;) {
				const end = chunk.indexOf(SENTENCE_END, start);
				yield this.#read(chunk, start, end);
				start = end + 1;
			}
		}
	}

	#read(ids: Int32Array, start: number, end: number): ReadSentence {
		if (end - start > this.#buffer.length) this.#buffer = new Int32Array(end - start);
		const { placeOfId } = this.#vocabulary;
		let length = 0;
		let read = 0;
		for (let i = start; i < end; i++) {
			const word = placeOfId[ids[i]];
			if (word < 0) continue;
			read++;
			const keep = this.#keep[word];
			if (keep < 1 && this.#random.next() > keep) continue;
			this.#buffer[length++] = word;
		}
		return { words: this.#buffer, length, read };
	}
}
