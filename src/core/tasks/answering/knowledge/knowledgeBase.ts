import type { AddedFile, AnswerFile } from '../answerFile';
import type { KnowledgeAnswer, QuestionAnalysis, SourceAnswers } from '../answers';
import { KnowledgeAnswerer } from './knowledgeAnswerer';
import { readKnowledgeFile } from './readKnowledgeFile';
import { absorbReified } from './reifiedStatements';
import { TripleStore } from './tripleStore';

/** A larger file is not read; it would fill the memory of the worker. */
const LONGEST_FILE = 50_000_000;
/** Statements of all files together. */
const MOST_STATEMENTS = 1_000_000;

/** What a knowledge base holds. */
export interface KnowledgeStatistics {
	readonly statements: number;
	/** Things, predicates and values. */
	readonly terms: number;
	readonly files: number;
}

/**
 * Statements from files, asked in Chinese and English: names in the question are linked to things, words to predicates, and
 * the question becomes a pattern of triples, which is shown in SPARQL. See docs/knowledge-answers.md.
 */
export class KnowledgeBase {
	readonly #store = new TripleStore();
	readonly #files = new Map<number, AnswerFile>();
	#nextFile = 0;
	#answerer: KnowledgeAnswerer | undefined;

	get statistics(): KnowledgeStatistics {
		return { statements: this.#store.count, terms: this.#store.termCount, files: this.#files.size };
	}

	/** Adds the statements of a file, in place of those of one with its name. What cannot be read is told by its line. */
	add(file: AnswerFile): Promise<AddedFile> {
		this.remove(file.name);
		if (file.text.length > LONGEST_FILE) {
			const message = `The file has more than ${LONGEST_FILE / 1e6} million characters and is left out; split it.`;
			return Promise.resolve({ entries: 0, notes: [{ line: 1, message }] });
		}
		this.#answerer = undefined;
		const number = this.#nextFile++;
		this.#files.set(number, file);
		const first = this.#store.count;
		let left = 0;
		const notes = readKnowledgeFile(file, statement => {
			if (this.#store.count < MOST_STATEMENTS) this.#store.add(statement, number);
			else left++;
		});
		if (left > 0) {
			const message = `The knowledge base holds ${MOST_STATEMENTS} statements at most; ${left} of this file are left out.`;
			notes.push({ line: 1, message });
		}
		absorbReified(this.#store, first);
		return Promise.resolve({ entries: this.#store.count - first, notes });
	}

	/** Forgets a file's statements; a file that was not added is none to forget. */
	remove(name: string): void {
		for (const [number, file] of this.#files) {
			if (file.name !== name) continue;
			this.#files.delete(number);
			this.#store.filter(statement => this.#store.file(statement) !== number);
			this.#answerer = undefined;
		}
	}

	/** Builds what asking needs, which takes a second or two for 100,000 statements; the first question does it otherwise. */
	prepare(): void {
		this.#answerer ??= new KnowledgeAnswerer(this.#store, this.#files);
	}

	/** The answers to a question, the best first. */
	ask(question: string, analysis: QuestionAnalysis, limit: number): Promise<SourceAnswers<KnowledgeAnswer>> {
		this.#answerer ??= new KnowledgeAnswerer(this.#store, this.#files);
		return Promise.resolve(this.#answerer.ask(question, analysis, limit));
	}
}
