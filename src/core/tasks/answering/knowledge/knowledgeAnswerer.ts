import type { KnowledgeAnswer, QuestionAnalysis, SourceAnswers } from '../answers';
import { confidence, sharesOf, SURE } from './confidence';
import { describeAnswer } from './describeAnswer';
import type { KnowledgeFiles } from './describeAnswer';
import type { GraphSolution } from './graphQuery';
import { indexThings } from './indexThings';
import { QuestionReader } from './questionReader';
import { questionView } from './questionView';
import type { QuestionView } from './questionView';
import type { FoundReading, Reading } from './reading';
import { runQuery } from './runQuery';
import { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';

/** Names the method where answers are shown. */
const ENGINE = 'triple patterns, names and predicates matched by words';
/** Readings that are found to say how much better the best is. */
const LEAST_FOUND = 5;
/** Readings whose queries are run for one question. */
const MOST_QUERIES = 60;
/** Statements that are looked at for one question, after which no further query is run. */
const MOST_STEPS = 1_000_000;

/** Answers questions from a store that does not change while this lives. */
export class KnowledgeAnswerer {
	readonly #store: TripleStore;
	readonly #files: KnowledgeFiles;
	readonly #names: ThingNames;
	readonly #reader: QuestionReader;

	constructor(store: TripleStore, files: KnowledgeFiles) {
		this.#store = store;
		this.#files = files;
		this.#names = new ThingNames(store);
		this.#reader = new QuestionReader(store, this.#names, indexThings(store, this.#names));
	}

	ask(question: string, analysis: QuestionAnalysis, limit: number): SourceAnswers<KnowledgeAnswer> {
		const found = this.#find(questionView(question, analysis), Math.max(LEAST_FOUND, limit));
		const shares = sharesOf(found.map(({ score }) => score));
		const answers = found.slice(0, limit).map((each, rank) => {
			const probability = confidence(each.features, shares[rank]);
			return describeAnswer(this.#store, this.#names, this.#files, analysis.language, each, probability);
		});
		const probability = answers.at(0)?.probability ?? 0;
		return { engine: ENGINE, answers, isSure: probability >= SURE, probability, failures: [] };
	}

	/** The best readings that find something, no two of which find the same. */
	#find(question: QuestionView, limit: number): FoundReading[] {
		const found: FoundReading[] = [];
		const seen = new Set<string>();
		const budget = { left: MOST_STEPS };
		for (const { reading, features, score } of this.#reader.read(question).slice(0, MOST_QUERIES)) {
			if (found.length >= limit || budget.left <= 0) break;
			const solutions = runQuery(this.#store, reading.query, budget);
			const key = `${reading.query.form} ${solutions.map(({ answer }) => answer).join(' ')}`;
			if (isIdle(reading, solutions) || seen.has(key)) continue;
			seen.add(key);
			found.push({ reading, features, score, solutions });
		}
		return found;
	}
}

/** Whether a reading says nothing: it finds nothing, or only what the question named. */
function isIdle({ query, mentions }: Reading, solutions: readonly GraphSolution[]): boolean {
	if (query.form === 'ask') return false;
	if (solutions.length === 0) return true;
	if (query.among !== undefined) return false;
	return solutions.every(({ answer }) => mentions.some(({ things }) => things.includes(answer)));
}
