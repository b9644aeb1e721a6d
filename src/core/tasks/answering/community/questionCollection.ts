import { NlpError } from '../../../errors';
import type { LearningControl } from '../../../linear/learningControl';
import { OpenedModels } from '../../../model/openedModels';
import { rest } from '../../../steps';
import type { AddedFile, AnswerFile, LineNote } from '../answerFile';
import type { AnsweringResources } from '../answeringResources';
import type { AskedQuestion, SourceAnswers } from '../answers';
import type { AskedCandidate, StoredPair } from './askedIndex';
import { AskedIndex } from './askedIndex';
import { compareQuestion } from './comparedQuestion';
import type { QuestionPair } from './questionPair';
import { QuestionTermReader } from './questionTerms';
import { readPairs } from './readPairs';
import { similarityFeatures } from './similarityFeatures';
import { SIMILARITY_MODEL, SimilarityModel } from './similarityModel';

/** What a collection holds at most; beyond it pairs are left out, and that is noted. */
export interface CollectionLimits {
	readonly pairs: number;
	/** Code units of questions and answers. */
	readonly units: number;
	/** Terms of questions and of the beginnings of answers; each takes twelve bytes. */
	readonly terms: number;
}

const LIMITS: CollectionLimits = { pairs: 200_000, units: 64_000_000, terms: 12_000_000 };

/** From this probability on an answer is more probably right than not. */
const SURE = 0.5;

const ENGINE = 'TF-IDF, logistic regression over likeness';

/** Pairs that are read between two pauses. */
const SLICE = 50;

/** Pairs that are compared with a question: those with the likest questions, and those with the likest answers. */
const CANDIDATES = { questions: 40, answers: 10 };

/** How much an answer that is like the question counts beside the likeness of the questions. */
const ANSWER_WEIGHT = 0.2;

/** Questions that were asked before, with their answers; finds those that ask the same as a new one. */
export class QuestionCollection {
	readonly #resources: AnsweringResources;
	readonly #limits: CollectionLimits;
	readonly #files = new Map<string, readonly StoredPair[]>();
	readonly #opened = new OpenedModels(file => SimilarityModel.from(file));
	#reader: QuestionTermReader | undefined;
	#held: CollectionLimits = { pairs: 0, units: 0, terms: 0 };
	/** Of what the files hold now; undefined when files changed since it was made. */
	#index: AskedIndex | undefined;

	constructor(resources: AnsweringResources, limits = LIMITS) {
		this.#resources = resources;
		this.#limits = limits;
	}

	/** How many pairs it holds. */
	get size(): number {
		return this.#held.pairs;
	}

	/**
	 * Adds the pairs of a file, in place of those of the same name. Lines that cannot be read, and pairs beyond the limits, are noted and
	 * left out.
	 * @throws NlpError when the model of Chinese words is missing or malformed, and `cancelled`; of the file there is nothing in the
	 * collection then.
	 */
	async add(file: AnswerFile, control: LearningControl = {}): Promise<AddedFile> {
		this.remove(file.name);
		const reader = await this.#termReader();
		const { pairs, notes } = readPairs(file);
		const stored: StoredPair[] = [];
		let held = this.#held;
		let full: LineNote | undefined;
		for (const [index, pair] of pairs.entries()) {
			if (index % SLICE === 0) await rest(control, 'Reading questions and answers');
			const kept = storedPair(pair, file.name, reader);
			held = plus(held, kept);
			if (!this.#hasRoom(held)) {
				full = { line: lineOf(file.text, pair.question.start), message: this.#fullMessage(pairs.length - index) };
				break;
			}
			stored.push(kept);
		}
		// Another file of this name may have been added in the pauses.
		this.remove(file.name);
		this.#files.set(file.name, stored);
		this.#held = stored.reduce(plus, this.#held);
		return { entries: stored.length, notes: full === undefined ? notes : [...notes, full] };
	}

	/** Forgets the pairs of a file; nothing where there is none of that name. */
	remove(name: string): void {
		this.#index = undefined;
		if (this.#files.delete(name)) this.#held = [...this.#files.values()].flat().reduce(plus, NOTHING);
	}

	/**
	 * The questions that most probably ask the same as one, with their answers; at most `limit`. Of questions that are as probable, those
	 * whose answers have more votes stand first. A model that is missing or malformed is a failure, and nothing is found then.
	 */
	async ask(question: string, limit: number): Promise<SourceAnswers<AskedQuestion>> {
		try {
			const reader = await this.#termReader();
			const model = this.#opened.of(await this.#resources.models.load(SIMILARITY_MODEL));
			const ranked = withoutRepeats(this.#rank(question, reader, model));
			const probability = model.sureness(withoutSameQuestions(ranked).map(({ similarity }) => similarity));
			const answers = ranked.slice(0, limit).map(askedQuestion);
			return { engine: ENGINE, answers, isSure: probability >= SURE, probability, failures: [] };
		} catch (error) {
			if (!(error instanceof NlpError)) throw error;
			return { engine: ENGINE, answers: [], isSure: false, probability: 0, failures: [error.message] };
		}
	}

	/** The pairs that may be meant, the best first. */
	#rank(question: string, reader: QuestionTermReader, model: SimilarityModel): RankedPair[] {
		this.#index ??= new AskedIndex(this.#sortedPairs());
		const index = this.#index;
		const fresh = compareQuestion(question, reader);
		return index
			.candidates(fresh, reader.readAnswer(question), CANDIDATES)
			.map(candidate => {
				const asked = compareQuestion(candidate.pair.question.text, reader);
				const similarity = model.probability(similarityFeatures(fresh, asked, index.rarity));
				return {
					...candidate,
					similarity,
					rank: similarity + ANSWER_WEIGHT * (1 - similarity) * candidate.answerCosine,
				};
			})
			.sort(byRank);
	}

	async #termReader(): Promise<QuestionTermReader> {
		return (this.#reader ??= new QuestionTermReader(await this.#resources.chineseWords()));
	}

	/** By the names of their files, so that the order of adding does not count. */
	#sortedPairs(): StoredPair[] {
		return [...this.#files.keys()].sort().flatMap(name => this.#files.get(name) ?? []);
	}

	#hasRoom({ pairs, units, terms }: CollectionLimits): boolean {
		return pairs <= this.#limits.pairs && units <= this.#limits.units && terms <= this.#limits.terms;
	}

	#fullMessage(left: number): string {
		return (
			`The ${left} pairs from here on were left out: questions and answers of ${this.#limits.pairs} pairs or ` +
			`${this.#limits.units / 1e6} million characters fit at most. Remove a file, or put fewer pairs into this one.`
		);
	}
}

interface RankedPair extends AskedCandidate {
	readonly similarity: number;
	readonly rank: number;
}

function byRank(first: RankedPair, second: RankedPair): number {
	const votes = (second.pair.votes ?? 0) - (first.pair.votes ?? 0);
	return second.rank - first.rank || votes || first.row - second.row;
}

/** Without pairs that stand before them in the same words. */
function withoutRepeats(ranked: readonly RankedPair[]): RankedPair[] {
	const seen = new Set<string>();
	return ranked.filter(({ pair: { question, answer } }) => {
		const words = JSON.stringify([question.text, answer.text]);
		const isNew = !seen.has(words);
		seen.add(words);
		return isNew;
	});
}

/** One answer a question: others to the same question do not speak against the first. */
function withoutSameQuestions(ranked: readonly RankedPair[]): RankedPair[] {
	return ranked.filter(({ similarity }, index) => index === 0 || similarity !== ranked[0].similarity);
}

function askedQuestion({ pair: { file, question, answer, votes }, similarity }: RankedPair): AskedQuestion {
	return { question: { file, ...question }, answer: { file, ...answer }, similarity, votes };
}

function storedPair(pair: QuestionPair, file: string, reader: QuestionTermReader): StoredPair {
	return { ...pair, file, terms: reader.read(pair.question.text), answerTerms: reader.readAnswer(pair.answer.text) };
}

const NOTHING: CollectionLimits = { pairs: 0, units: 0, terms: 0 };

/** What is held with one pair more. */
function plus(held: CollectionLimits, { question, answer, terms, answerTerms }: StoredPair): CollectionLimits {
	return {
		pairs: held.pairs + 1,
		units: held.units + question.text.length + answer.text.length,
		terms: held.terms + terms.words.length + terms.grams.length + answerTerms.length,
	};
}

function lineOf(text: string, offset: number): number {
	return 1 + (text.slice(0, offset).match(/\r\n?|\n/gu)?.length ?? 0);
}
