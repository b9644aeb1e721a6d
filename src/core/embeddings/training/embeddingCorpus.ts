import type { SentenceWords } from '../../doc/sentenceWords';
import { IdStream } from './idStream';

/** Words that are kept by default: 200 MB of ids. */
const MOST_WORDS = 50_000_000;

/** Different words above which rare ones are forgotten, so that memory stays bounded. */
const MOST_DIFFERENT = 2_000_000;

/** The longest word in UTF-16 code units; what is longer is no word. */
const LONGEST_WORD = 100;

/** The longest sentence; longer ones are cut, as by word2vec. */
const LONGEST_SENTENCE = 1000;

/** What stands in no file of vectors: white space, control characters, halves of surrogate pairs. */
const NO_WORD = /[\s\p{Cc}\p{Cs}]/u;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The id of a form that is left out. */
const LEFT_OUT = -1;

/** How texts become words. */
export interface CorpusOptions {
	/** Marks of punctuation are words; default false. */
	readonly keepMarks?: boolean;
	/** Words are as they stand in the text; default false: in lower case. */
	readonly keepCase?: boolean;
	/** The most words that are kept; what comes after is left out. Default 50 million. */
	readonly maxWords?: number;
}

/** Words that get vectors, the most frequent first. */
export interface TrainingVocabulary {
	readonly words: readonly string[];
	readonly counts: Float64Array;
	/** The place in `words` of an id of the stream; -1 for a word that is left out. */
	readonly placeOfId: Int32Array;
	/** How many words of the stream are in the vocabulary. */
	readonly knownWords: number;
}

/**
 * The words of texts as a stream of ids by sentences, 4 bytes a word: what vectors are learned from, epoch after epoch. Texts come in
 * portions and are not kept.
 */
export class EmbeddingCorpus {
	readonly #options: CorpusOptions;
	readonly #maxWords: number;
	readonly #idOfForm = new Map<string, number>();
	readonly #idOfWord = new Map<string, number>();
	readonly #words: string[] = [];
	readonly #counts: number[] = [];
	readonly #sentence = new Int32Array(LONGEST_SENTENCE);
	#stream = new IdStream();
	#totalWords = 0;
	#sentences = 0;
	#different = 0;
	#forgetBelow = 2;

	constructor(options: CorpusOptions = {}) {
		this.#options = options;
		this.#maxWords = options.maxWords ?? MOST_WORDS;
	}

	/** Ids of words, sentence by sentence. */
	get stream(): IdStream {
		return this.#stream;
	}

	get words(): number {
		return this.#totalWords;
	}

	get differentWords(): number {
		return this.#different;
	}

	get sentences(): number {
		return this.#sentences;
	}

	/** No more words are kept. */
	get isFull(): boolean {
		return this.#totalWords >= this.#maxWords;
	}

	/** Adds the sentences of a text. */
	add({ text, starts, ends, sentences }: SentenceWords): void {
		for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
			const first = sentences[sentence];
			this.#addSentence(sentences[sentence + 1] - first, i => text.slice(starts[first + i], ends[first + i]));
		}
	}

	/** Adds a sentence that was cut into words elsewhere. */
	addSentence(words: readonly string[]): void {
		this.#addSentence(words.length, i => words[i]);
	}

	/** The words that occur often enough. @param maxWords the most words, the most frequent ones */
	vocabulary(minCount: number, maxWords: number): TrainingVocabulary {
		const ids = this.#counts.flatMap((count, id) => (count >= minCount && this.#words[id] !== '' ? [id] : []));
		ids.sort((a, b) => this.#counts[b] - this.#counts[a] || a - b);
		const kept = ids.slice(0, maxWords);
		const placeOfId = new Int32Array(this.#counts.length).fill(LEFT_OUT);
		kept.forEach((id, place) => (placeOfId[id] = place));
		const counts = Float64Array.from(kept, id => this.#counts[id]);
		return {
			words: kept.map(id => this.#words[id]),
			counts,
			placeOfId,
			knownWords: counts.reduce((sum, count) => sum + count, 0),
		};
	}

	#addSentence(length: number, wordAt: (i: number) => string): void {
		let filled = 0;
		for (let i = 0; i < length && !this.isFull; i++) {
			const id = this.#idOf(wordAt(i));
			if (id === LEFT_OUT) continue;
			this.#counts[id]++;
			this.#totalWords++;
			this.#sentence[filled++] = id;
			if (filled === LONGEST_SENTENCE) filled = this.#endSentence(filled);
		}
		this.#endSentence(filled);
		if (this.#different > MOST_DIFFERENT) this.#forgetRareWords();
	}

	#endSentence(length: number): 0 {
		if (length > 0) {
			this.#stream.push(this.#sentence.subarray(0, length));
			this.#sentences++;
		}
		return 0;
	}

	#idOf(form: string): number {
		const known = this.#idOfForm.get(form);
		if (known !== undefined) return known;
		if (!this.#isWord(form)) return LEFT_OUT;
		const own = ownCopy(form);
		const word = this.#options.keepCase === true ? own : own.toLowerCase();
		const id = this.#idOfWord.get(word) ?? this.#newId(word);
		this.#idOfForm.set(own, id);
		return id;
	}

	#newId(word: string): number {
		const id = this.#words.push(word) - 1;
		this.#counts.push(0);
		this.#idOfWord.set(word, id);
		this.#different++;
		return id;
	}

	#isWord(form: string): boolean {
		if (form.length === 0 || form.length > LONGEST_WORD || NO_WORD.test(form)) return false;
		return this.#options.keepMarks === true || LETTER_OR_DIGIT.test(form);
	}

	/** Forgets the rarest words, as word2vec does: their ids stay in the stream and mean nothing. */
	#forgetRareWords(): void {
		while (this.#different > MOST_DIFFERENT / 2) {
			for (const [form, id] of this.#idOfForm) {
				if (this.#counts[id] < this.#forgetBelow) this.#idOfForm.delete(form);
			}
			for (const [word, id] of this.#idOfWord) {
				if (this.#counts[id] >= this.#forgetBelow) continue;
				this.#idOfWord.delete(word);
				this.#words[id] = '';
				this.#different--;
			}
			this.#forgetBelow++;
		}
	}
}

/** A copy that holds no longer text in memory, as a part of one does. */
function ownCopy(part: string): string {
	return Array.from(part).join('');
}
