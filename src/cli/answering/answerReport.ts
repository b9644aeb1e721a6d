import type {
	AnswerSet,
	AnswerSource,
	AskedQuestion,
	DocumentAnswer,
	Excerpt,
	KnowledgeAnswer,
	SourceAnswers,
} from '../../core/tasks/answering/answers';
import { rounded } from '../rounded';
import type { LineFinder } from './lineFinder';

/** Passages that are shown where nothing is sure. */
const SHOWN_PASSAGES = 3;
/** Facts that are shown under an answer that follows from many. */
const SHOWN_FACTS = 5;
/** Characters of a text that are shown. */
const SNIPPET = 300;

const SOURCES: readonly AnswerSource[] = ['questions', 'knowledge', 'documents'];

/** The answers as one JSON object; every place has its line beside its offsets, null where it is not known. */
export async function answersAsJson(question: string, answers: AnswerSet, lines: LineFinder): Promise<string> {
	const { question: analysis, ...rest } = answers;
	const object = { question: { text: question, ...analysis }, ...rest, best: answers.best ?? null };
	return `${JSON.stringify(await withLines(object, lines), undefined, 2)}\n`;
}

async function withLines(value: unknown, lines: LineFinder): Promise<unknown> {
	if (typeof value === 'number') return rounded(value);
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return Promise.all(value.map(each => withLines(each, lines)));
	const entries: [string, unknown][] = [];
	for (const [name, each] of Object.entries(value)) entries.push([name, await withLines(each, lines)]);
	const { file, start } = value as Partial<Excerpt>;
	if (file !== undefined && start !== undefined) entries.push(['line', (await lines.line(file, start)) ?? null]);
	return Object.fromEntries(entries);
}

/** The answers for a reader: those that are sure, the surest source first; else the nearest passages. */
export async function answersAsText(answers: AnswerSet, lines: LineFinder): Promise<string> {
	const report = new AnswerReport(lines);
	if (answers.isOtherLanguage) report.add('The texts are for the most part in another language than the question.');
	if (answers.best === undefined) await report.addNearest(answers.passages ?? []);
	for (const source of SOURCES.filter(each => each === answers.best)) await report.addSource(source, answers);
	for (const source of SOURCES.filter(each => each !== answers.best)) await report.addSource(source, answers);
	return report.text;
}

class AnswerReport {
	readonly #lines: LineFinder;
	readonly #written: string[] = [];

	constructor(lines: LineFinder) {
		this.#lines = lines;
	}

	get text(): string {
		return this.#written.map(line => `${line}\n`).join('');
	}

	add(line: string): void {
		this.#written.push(line);
	}

	async addNearest(passages: NonNullable<AnswerSet['passages']>): Promise<void> {
		this.add(passages.length === 0 ? "I don't know." : "I don't know. The nearest passages:");
		for (const passage of passages.slice(0, SHOWN_PASSAGES)) {
			const score = passage.score === undefined ? '' : `  score ${passage.score.toFixed(2)}`;
			this.add(`  ${await this.#place(passage)}${score}`);
			this.add(`    ${snippet(passage.text)}`);
		}
	}

	/** The answers of a source that is sure. */
	async addSource(source: AnswerSource, answers: AnswerSet): Promise<void> {
		if (answers[source]?.isSure !== true) return;
		this.add(`From ${source} (${answers[source].engine}):`);
		switch (source) {
			case 'documents':
				return this.#addAll(answers.documents, answer => this.#addDocument(answer));
			case 'knowledge':
				return this.#addAll(answers.knowledge, answer => this.#addKnowledge(answer));
			case 'questions':
				return this.#addAll(answers.questions, answer => this.#addQuestion(answer));
		}
	}

	async #addAll<A>(source: SourceAnswers<A> | undefined, add: (answer: A) => Promise<void>): Promise<void> {
		for (const answer of source?.answers ?? []) await add(answer);
	}

	async #addDocument({ answer, sentence, probability }: DocumentAnswer): Promise<void> {
		this.add(`  ${snippet(answer.text)}  ${probability.toFixed(2)}  ${await this.#place(answer)}`);
		this.add(`    ${snippet(sentence.text)}`);
	}

	async #addKnowledge({ values, facts, query, probability }: KnowledgeAnswer): Promise<void> {
		this.add(`  ${values.join(', ')}  ${probability.toFixed(2)}`);
		for (const { subject, predicate, object, source } of facts.slice(0, SHOWN_FACTS)) {
			const place = source === undefined ? '' : `  ${await this.#place(source)}`;
			this.add(`    ${subject} · ${predicate} · ${snippet(object)}${place}`);
		}
		this.add(`    ${query.replace(/\s+/gu, ' ').trim()}`);
	}

	async #addQuestion({ question, answer, similarity, votes }: AskedQuestion): Promise<void> {
		const votesText = votes === undefined ? '' : `  ${votes} votes`;
		this.add(`  ${snippet(answer.text)}  ${similarity.toFixed(2)}${votesText}  ${await this.#place(answer)}`);
		this.add(`    ${snippet(question.text)}`);
	}

	/** The file and the line; the offset where the file has changed since or is not to be found from here. */
	async #place({ file, start }: Excerpt): Promise<string> {
		const line = await this.#lines.line(file, start);
		return line === undefined ? `${file} (changed or not found, at offset ${start})` : `${file}:${line}`;
	}
}

/** A text in one line, cut where it is long. */
function snippet(text: string): string {
	const characters = Array.from(text.replace(/[\s\u2028\u2029]+/gu, ' ').trim());
	return characters.length > SNIPPET ? `${characters.slice(0, SNIPPET).join('')}…` : characters.join('');
}
