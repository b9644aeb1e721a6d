import type { SentenceWords } from '../doc/sentenceWords';
import { NlpError } from '../errors';
import type { LearningControl } from '../linear/learningControl';
import { rest } from '../steps';
import type { Steps } from '../steps';
import { addK, stupidBackoff } from './countRatios';
import { katz } from './katz';
import { kneserNey } from './kneserNey';
import type { NgramOptions, NgramReport, TextMeasures } from './ngram';
import { NgramCounter } from './ngramCounter';
import { restCounts } from './ngramCounts';
import type { NgramCounts } from './ngramCounts';
import { NgramModel } from './ngramModel';
import { completeOptions, engineOf } from './ngramOptions';
import { BEGIN, END, MARKER_COUNT, NgramVocabulary, UNKNOWN, UNKNOWN_ID } from './ngramVocabulary';
import type { SmoothedNgrams } from './ngramWeights';
import { SentenceStore } from './sentenceStore';
import { sparsityOf } from './sparsity';
import { TextMeasurer } from './textMeasures';
import { wordForm } from './wordForm';

/** Words that are held out at most: enough to measure on. */
const MOST_HELD_OUT = 2_000_000;

/** Different words at most; those that come later are `<unk>`. */
const MOST_WORDS = 4_000_000;

/** What a person calls the work. */
const WORK = 'Learning the language model';

/** A model that was learned, and what is to be told of it. */
export interface LearnedNgrams {
	readonly model: NgramModel;
	readonly report: NgramReport;
}

/**
 * Learns an n-gram language model from texts that arrive in portions, so that a corpus of any size can pass through; what it
 * keeps grows with the different n-grams, up to a limit, and not with the text.
 */
export class NgramLearner {
	readonly #options: Required<NgramOptions>;
	readonly #vocabulary = new NgramVocabulary();
	readonly #counter: NgramCounter;
	readonly #heldOut = new SentenceStore(MOST_HELD_OUT);
	#ids = new Int32Array(256);
	#sentences = 0;
	#tokens = 0;
	/** How much is due to be held out, in sentences or texts; from 1 the next is. */
	#due = 0.5;
	#isTextHeldOut = false;

	/** @throws NlpError `input-malformed` for an option out of its range */
	constructor(options: NgramOptions = {}) {
		this.#options = completeOptions(options);
		this.#counter = new NgramCounter(this.#options.order, this.#options.maxNgrams);
	}

	/** Words that were learned from so far. */
	get tokens(): number {
		return this.#tokens;
	}

	/** Says that another text begins: what is held out may be whole texts. */
	beginText(): void {
		if (this.#options.heldOutUnit === 'text') this.#isTextHeldOut = this.#isDue();
	}

	/** Counts the sentences of a text, or of a part of one. */
	add({ text, starts, ends, sentences }: SentenceWords): void {
		for (let s = 0; s + 1 < sentences.length; s++) {
			const from = sentences[s];
			this.#addSentence(sentences[s + 1] - from, i => text.slice(starts[from + i], ends[from + i]));
		}
	}

	/** Counts a sentence of words. */
	addSentence(words: readonly string[]): void {
		this.#addSentence(words.length, i => words[i]);
	}

	#addSentence(length: number, wordAt: (index: number) => string): void {
		if (length > this.#ids.length) this.#ids = new Int32Array(2 * length);
		for (let i = 0; i < length; i++) this.#ids[i] = this.#intern(wordAt(i));
		const { heldOutUnit } = this.#options;
		const isHeldOut = heldOutUnit === 'text' ? this.#isTextHeldOut : this.#isDue();
		if (isHeldOut && !this.#heldOut.isFull) {
			this.#heldOut.add(this.#ids, length);
			return;
		}
		this.#counter.addSentence(this.#ids, length);
		this.#sentences++;
		this.#tokens += length;
	}

	/** Whether the next sentence, or text, is held out: so many as make the share, evenly spread. */
	#isDue(): boolean {
		this.#due += this.#options.heldOut;
		if (this.#due < 1) return false;
		this.#due--;
		return true;
	}

	#intern(written: string): number {
		const word = wordForm(written, this.#options.lowerCase);
		// What looks like a marker in a text is a word that no model can have.
		if (word === BEGIN || word === END || word === UNKNOWN) return UNKNOWN_ID;
		if (this.#vocabulary.size < MOST_WORDS) return this.#vocabulary.intern(word);
		return this.#vocabulary.idOf(word) ?? UNKNOWN_ID;
	}

	/**
	 * Makes the model of what was counted. The learner is done then.
	 * @throws NlpError `input-malformed` for a corpus that has no word, or whose words all fall to the cut-off; `cancelled`
	 */
	async learn(control: LearningControl = {}): Promise<LearnedNgrams> {
		this.#checkCorpus();
		const { words, ids } = this.#keptWords();
		control.onProgress?.(0);
		await rest(control, WORK);
		const counts = restCounts(this.#counter, ids, words.size);
		await rest(control, WORK);
		control.onProgress?.(0.4);
		const smoothed = await this.#smooth(counts, control);
		const model = new NgramModel({
			...smoothed,
			engine: engineOf(this.#options),
			vocabulary: words,
			trie: counts.trie,
			smoothing: this.#options.smoothing,
			lowerCase: this.#options.lowerCase,
			counts,
		});
		control.onProgress?.(0.9);
		await rest(control, WORK);
		const heldOut = this.#heldOutIn(ids);
		const report = this.#reportOf(model, counts, heldOut);
		control.onProgress?.(1);
		return { model, report };
	}

	#checkCorpus(): void {
		if (this.#tokens > 0) return;
		const where = this.#heldOut.size === 0 ? 'The corpus has no word' : 'All of the corpus was held out';
		throw new NlpError(
			'input-malformed',
			`${where}, so that there is nothing to learn a language model from. It takes one sentence at least; some thousand words make a useful bigram model, a million a trigram model.`,
		);
	}

	/** The words that pass the cut-off, and the number in the model of each that was counted. */
	#keptWords(): { readonly words: NgramVocabulary; readonly ids: Int32Array } {
		const { minCount } = this.#options;
		const counted = this.#vocabulary;
		const counts = this.#counter.wordCounts;
		const words = new NgramVocabulary();
		const ids = new Int32Array(counted.size);
		for (let id = 0; id < counted.size; id++) {
			const isKept = id < MARKER_COUNT || (counts[id] ?? 0) >= minCount;
			ids[id] = isKept ? words.intern(counted.wordOf(id)) : UNKNOWN_ID;
		}
		if (words.size === MARKER_COUNT) {
			throw new NlpError(
				'input-malformed',
				`No word of the corpus was seen ${minCount} times, so that the vocabulary would be empty. Choose a smaller least count, or learn from more text.`,
			);
		}
		return { words, ids };
	}

	async #smooth(counts: NgramCounts, control: LearningControl): Promise<SmoothedNgrams> {
		const steps = this.#stepsOf(counts);
		for (;;) {
			const step = steps.next();
			if (step.done === true) return step.value;
			await rest(control, WORK);
		}
	}

	#stepsOf(counts: NgramCounts): Steps<SmoothedNgrams> {
		switch (this.#options.smoothing) {
			case 'modifiedKneserNey':
				return kneserNey(counts);
			case 'katz':
				return katz(counts);
			case 'addK':
				return addK(counts, this.#options.k);
			case 'stupidBackoff':
				return stupidBackoff(counts);
		}
	}

	/** What was held out, in the numbers of the model; undefined where nothing was. */
	#heldOutIn(ids: Int32Array): SentenceStore | undefined {
		if (this.#heldOut.size === 0) return undefined;
		const renumbered = new SentenceStore(MOST_HELD_OUT);
		for (let s = 0; s < this.#heldOut.size; s++) {
			const sentence = this.#heldOut.at(s).map(id => ids[id]);
			renumbered.add(sentence, sentence.length);
		}
		return renumbered;
	}

	#reportOf(model: NgramModel, counts: NgramCounts, heldOut: SentenceStore | undefined): NgramReport {
		const types = this.#counter.wordCounts.subarray(MARKER_COUNT).reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
		const dropped = this.#counter.dropped.map(({ types: ngrams }, order) => ({ order, ngrams }));
		return {
			info: model.info,
			sentences: this.#sentences,
			tokens: this.#tokens,
			types,
			typesCut: types - model.info.vocabularySize,
			discounts: model.discounts,
			sparsity: sparsityOf(
				counts,
				heldOut,
				dropped.map(({ ngrams }) => ngrams),
			),
			heldOut: heldOut === undefined ? undefined : measure(model, heldOut),
			dropped: dropped.filter(({ ngrams }) => ngrams > 0),
		};
	}
}

function measure(model: NgramModel, sentences: SentenceStore): TextMeasures {
	const measurer = new TextMeasurer(model);
	for (let s = 0; s < sentences.size; s++) {
		const ids = sentences.at(s);
		measurer.take(ids, ids.length);
	}
	return measurer.measures;
}
