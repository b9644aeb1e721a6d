import type { AlignmentDirection, Bitext } from './bitext';
import { sentenceWords } from './bitext';
import type { Cooccurrences } from './cooccurrences';
import { cooccurrences } from './cooccurrences';
import { HmmPosteriors } from './hmmPosteriors';
import { JumpModel } from './jumpModel';
import { LexicalModel } from './lexicalModel';

/** How words are aligned. */
export interface AlignmentOptions {
	/** Rounds of IBM model 1, which knows no places. */
	readonly model1Rounds: number;
	/** Rounds of the hidden Markov model. */
	readonly hmmRounds: number;
	/** How probable it is that a word is the translation of nothing. */
	readonly nothing: number;
	readonly log: (line: string) => void;
}

/** How probable it is that words of a sentence are each other's translation, seen from either side: `[z * length(en) + e]`. */
export type SentencePosteriors = Readonly<Record<AlignmentDirection, Float64Array>>;

const DIRECTIONS = ['enGivenZh', 'zhGivenEn'] as const;

/**
 * Learns which words of a bitext translate each other: IBM model 1 (Brown et al. 1993), then a hidden Markov model, in both
 * directions at once, which learn from what both expect (alignment by agreement: Liang, Taskar and Klein 2006). Without that a rare
 * word explains whatever stands beside it, and particles are taken for full stops.
 */
export class WordAligner {
	readonly #bitext: Bitext;
	readonly #pairs: Cooccurrences;
	readonly #options: AlignmentOptions;
	readonly #sides: Readonly<Record<AlignmentDirection, AlignedSide>>;
	readonly #posteriors: { readonly [D in AlignmentDirection]: Float64Array };

	constructor(bitext: Bitext, options: AlignmentOptions) {
		this.#bitext = bitext;
		this.#pairs = cooccurrences(bitext);
		this.#options = options;
		const side = (direction: AlignmentDirection) => new AlignedSide(bitext, this.#pairs, direction, options);
		this.#sides = { enGivenZh: side('enGivenZh'), zhGivenEn: side('zhGivenEn') };
		let cells = 0;
		for (let i = 0; i < bitext.size; i++) {
			cells = Math.max(cells, this.#pairs.cellStarts[i + 1] - this.#pairs.cellStarts[i]);
		}
		this.#posteriors = { enGivenZh: new Float64Array(cells), zhGivenEn: new Float64Array(cells) };
	}

	/** Learns for all rounds. */
	learn(): void {
		const { model1Rounds, hmmRounds, log } = this.#options;
		log(`aligning ${this.#bitext.size} sentences, ${this.#pairs.zh.length} pairs of words`);
		for (let round = 0; round < model1Rounds + hmmRounds; round++) {
			const model = round < model1Rounds ? 'model1' : 'hmm';
			for (let i = 0; i < this.#bitext.size; i++) this.#learnFrom(i, model);
			for (const direction of DIRECTIONS) this.#sides[direction].update(model);
			log(`  round ${round + 1}, ${model}`);
		}
	}

	/** What the learned model says of a sentence; good until the next call. */
	posteriors(i: number): SentencePosteriors {
		for (const direction of DIRECTIONS) this.#sides[direction].expect(i, 'hmm', this.#posteriors[direction]);
		return this.#posteriors;
	}

	/** How probable the words of a pair are as each other's translation, as learned; 0 where they never met. */
	get lexical(): Readonly<Record<AlignmentDirection, LexicalModel>> {
		return { enGivenZh: this.#sides.enGivenZh.lexical, zhGivenEn: this.#sides.zhGivenEn.lexical };
	}

	#learnFrom(i: number, model: 'model1' | 'hmm'): void {
		for (const direction of DIRECTIONS) this.#sides[direction].expect(i, model, this.#posteriors[direction], true);
		const { cells, cellStarts } = this.#pairs;
		const [start, end] = [cellStarts[i], cellStarts[i + 1]];
		const { enGivenZh, zhGivenEn } = this.#posteriors;
		const { enGivenZh: first, zhGivenEn: second } = this.lexical;
		for (let cell = start; cell < end; cell++) {
			const both = enGivenZh[cell - start] * zhGivenEn[cell - start];
			first.counts[cells[cell]] += both;
			second.counts[cells[cell]] += both;
		}
		for (const direction of DIRECTIONS) this.#sides[direction].countNothing(i, this.#posteriors[direction]);
	}
}

/** The model of one direction. */
class AlignedSide {
	readonly lexical: LexicalModel;
	readonly #bitext: Bitext;
	readonly #pairs: Cooccurrences;
	readonly #forward: boolean;
	readonly #nothing: number;
	readonly #jumps = new JumpModel();
	readonly #hmm: HmmPosteriors;
	#emissions = new Float64Array(0);
	#fromNothing = new Float64Array(0);

	constructor(bitext: Bitext, pairs: Cooccurrences, direction: AlignmentDirection, options: AlignmentOptions) {
		this.#bitext = bitext;
		this.#pairs = pairs;
		this.#forward = direction === 'enGivenZh';
		this.#nothing = options.nothing;
		this.#hmm = new HmmPosteriors(options.nothing);
		this.lexical = new LexicalModel(bitext, pairs, direction);
	}

	update(model: 'model1' | 'hmm'): void {
		this.lexical.update();
		if (model === 'hmm') this.#jumps.update();
	}

	/** Writes the posteriors of a sentence, `[z * length(en) + e]`. */
	expect(i: number, model: 'model1' | 'hmm', posteriors: Float64Array, counting = false): void {
		const [given, explained] = this.#read(i);
		if (given * explained === 0) return;
		let found = this.#emissions;
		if (model === 'model1') this.#divide(given, explained);
		else {
			const sentence = { given, explained, emissions: this.#emissions, fromNothing: this.#fromNothing };
			this.#hmm.run(sentence, this.#jumps.kernel(given), counting ? this.#jumps : undefined);
			found = this.#hmm.posteriors;
		}
		for (let j = 0; j < explained; j++) {
			for (let k = 0; k < given; k++) {
				posteriors[this.#forward ? k * explained + j : j * given + k] = found[j * given + k];
			}
		}
	}

	/** Counts what no word explains. */
	countNothing(i: number, posteriors: Float64Array): void {
		const zh = sentenceWords(this.#bitext.zh, i);
		const en = sentenceWords(this.#bitext.en, i);
		const words = this.#forward ? en : zh;
		const [given, step, across] = this.#forward ? [zh.length, en.length, 1] : [en.length, 1, en.length];
		for (let j = 0; j < words.length; j++) {
			let rest = 1;
			for (let k = 0, cell = j * across; k < given; k++, cell += step) rest -= posteriors[cell];
			this.lexical.countsFromNothing[words[j]] += Math.max(0, rest);
		}
	}

	/** Reads what the lexical model says of a sentence; returns how many words explain and are explained. */
	#read(i: number): readonly [given: number, explained: number] {
		const { cells, cellStarts } = this.#pairs;
		const zh = sentenceWords(this.#bitext.zh, i);
		const en = sentenceWords(this.#bitext.en, i);
		const [given, words] = this.#forward ? [zh.length, en] : [en.length, zh];
		const explained = words.length;
		if (this.#emissions.length < given * explained) this.#emissions = new Float64Array(2 * given * explained);
		if (this.#fromNothing.length < explained) this.#fromNothing = new Float64Array(2 * explained);
		for (let j = 0; j < explained; j++) {
			this.#fromNothing[j] = this.lexical.fromNothing[words[j]];
			for (let k = 0; k < given; k++) {
				const cell = cellStarts[i] + (this.#forward ? k * explained + j : j * given + k);
				this.#emissions[j * given + k] = this.lexical.probabilities[cells[cell]];
			}
		}
		return [given, explained];
	}

	/** IBM model 1: each word is divided among those that may explain it. */
	#divide(given: number, explained: number): void {
		for (let j = 0; j < explained; j++) {
			let total = (this.#fromNothing[j] * this.#nothing * given) / (1 - this.#nothing);
			const row = j * given;
			for (let k = row; k < row + given; k++) total += this.#emissions[k];
			for (let k = row; k < row + given; k++) this.#emissions[k] /= total;
		}
	}
}
