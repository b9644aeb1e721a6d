import type { LearningControl } from '../../linear/learningControl';
import type { Language } from '../../text/language';
import type { AddedFile, AnswerFile } from './answerFile';
import type { AnsweringResources } from './answeringResources';
import type { AnswerSet, AnswerSource, QuestionAnalysis } from './answers';
import { surestSource } from './surestSource';
import { QuestionCollection } from './community/questionCollection';
import { KnowledgeBase } from './knowledge/knowledgeBase';
import { analyzeQuestion } from './question/analyzeQuestion';
import { decodeLibrary, encodeLibrary } from './answerLibraryFile';
import { orFailure } from './orFailure';
import { PassageReader } from './reading/passageReader';
import type { SearchTrace } from './retrieval/searchTrace';
import { PassageIndex } from './retrieval/passageIndex';

/** Passages that are found and given; the best of them are read for answers. */
const FOUND_PASSAGES = 10;

/** The texts are in the other language when at most so large a part of their passages is in that of the question. */
const FEW = 0.1;

/** Longer questions are read to here: nobody asks so much, and the patterns of questions are not made for it. */
const LONGEST_QUESTION = 2000;

/** What a question is asked. */
export interface AskOptions {
	/** Undefined: all sources. */
	readonly source?: AnswerSource;
	/** How many answers of each source. */
	readonly limit: number;
}

/** What a library holds. */
export interface LibraryContent {
	readonly passages: number;
	readonly statements: number;
	readonly pairs: number;
	/** The stamps of its files by their names. */
	readonly stamps: Readonly<Record<string, string>>;
	/** Texts beyond the limit of passages are left out. */
	readonly isFull: boolean;
}

/** Files that are asked together: texts, knowledge, and questions with their answers. */
export class AnswerLibrary {
	readonly #passages: PassageIndex;
	readonly #reader: PassageReader;
	readonly #knowledge = new KnowledgeBase();
	readonly #questions: QuestionCollection;
	/** Files other than texts, by their names: what they were made of is kept to be saved. */
	readonly #files = new Map<string, AnswerFile>();

	private constructor(resources: AnsweringResources, passages: PassageIndex) {
		this.#passages = passages;
		this.#reader = new PassageReader(resources);
		this.#questions = new QuestionCollection(resources);
	}

	/** A library without files. @throws NlpError when the model of Chinese words is missing or malformed. */
	static async empty(resources: AnsweringResources): Promise<AnswerLibrary> {
		return new AnswerLibrary(resources, PassageIndex.empty(await resources.chineseWords()));
	}

	/**
	 * A library as {@link AnswerLibrary.toBytes} gave it.
	 * @param name what errors call it
	 * @throws NlpError `input-malformed` when the bytes are damaged or of another version; it is to be built anew then.
	 */
	static async from(bytes: Uint8Array, name: string, resources: AnsweringResources): Promise<AnswerLibrary> {
		const { passages, files } = decodeLibrary(bytes, name);
		const library = new AnswerLibrary(resources, PassageIndex.from(passages, name, await resources.chineseWords()));
		for (const file of files) await library.add(file);
		return library;
	}

	get content(): LibraryContent {
		const stamps = new Map(this.#passages.stamps);
		for (const { name, stamp } of this.#files.values()) stamps.set(name, stamp);
		return {
			passages: this.#passages.passages,
			statements: this.#knowledge.statistics.statements,
			pairs: this.#questions.size,
			stamps: Object.fromEntries(stamps),
			isFull: this.#passages.isFull,
		};
	}

	/**
	 * Adds a file, in place of one of the same name, whatever kind that was.
	 * @throws NlpError `cancelled`; of the file there is nothing in the library then, or what there was of a text where it was one before.
	 */
	async add(file: AnswerFile, control: LearningControl = {}): Promise<AddedFile> {
		if (file.kind !== 'text' || this.#files.has(file.name)) this.remove(file.name);
		if (file.kind === 'text') return this.#passages.add(file, control);
		const added = await (file.kind === 'knowledge' ? this.#knowledge.add(file) : this.#questions.add(file, control));
		this.#files.set(file.name, file);
		return added;
	}

	/** Removes a file; one that is not there is none to remove. */
	remove(name: string): void {
		this.#passages.remove(name);
		this.#knowledge.remove(name);
		this.#questions.remove(name);
		this.#files.delete(name);
	}

	/** The answers to a question; a source whose model is missing says so. Reads no more than 2000 code units of it. @throws NlpError `cancelled` */
	async ask(asked: string, { source, limit }: AskOptions, control: LearningControl = {}): Promise<AnswerSet> {
		const question = asked.slice(0, LONGEST_QUESTION);
		const analysis = analyzeQuestion(question);
		const isAsked = (each: AnswerSource): boolean => source === undefined || source === each;
		const answers = {
			...(isAsked('documents') && (await this.#askTexts(question, analysis, limit, control))),
			...(isAsked('knowledge') && {
				knowledge: await orFailure('patterns of triples', this.#knowledge.ask(question, analysis, limit)),
			}),
			...(isAsked('questions') && { questions: await orFailure('TF-IDF', this.#questions.ask(question, limit)) }),
		};
		const isOtherLanguage = isAsked('documents') && this.#isOther(analysis.language);
		return { question: analysis, ...answers, best: surestSource(answers), isOtherLanguage };
	}

	async #askTexts(
		question: string,
		analysis: QuestionAnalysis,
		limit: number,
		control: LearningControl,
	): Promise<Pick<AnswerSet, 'documents' | 'passages'>> {
		const passages = this.#passages.search(question, FOUND_PASSAGES);
		const reading = this.#reader.read(question, analysis, passages, limit, control);
		return { documents: await orFailure('BM25', reading), passages };
	}

	/** How the passages of the texts are found for a question. */
	traceSearch(question: string): SearchTrace {
		return this.#passages.trace(question.slice(0, LONGEST_QUESTION), FOUND_PASSAGES);
	}

	/** The whole library, to be read by {@link AnswerLibrary.from}. */
	toBytes(): Uint8Array {
		return encodeLibrary(this.#passages.toBytes(), [...this.#files.values()]);
	}

	#isOther(language: Language): boolean {
		const { passages, chinesePassages } = this.#passages;
		const same = language === 'zh' ? chinesePassages : passages - chinesePassages;
		return passages > 0 && same <= FEW * passages;
	}
}
