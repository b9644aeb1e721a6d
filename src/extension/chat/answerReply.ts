import { l10n } from 'vscode';
import type { CancellationToken, ChatResponseStream } from 'vscode';
import { answerFromPassages } from '../../generation/answerFromPassages';
import type { AnswerPassage } from '../../generation/answerFromPassages';
import { readCitations } from '../../generation/citations';
import type { GenerationWork } from '../../generation/summarizeText';
import type {
	AnswerSet,
	AskedQuestion,
	DocumentAnswer,
	Excerpt,
	KnowledgeAnswer,
	SourceAnswers,
} from '../../protocol/answers';
import { citationNotes } from '../answers/answerWriter';
import { excerptLocation, fileTitle } from '../answers/excerptLocation';
import { escaped } from '../markdown';
import type { ChatAsked, ChatPorts, ChatReply } from './chatPorts';
import { harmless, modelWork, streamPieces } from './chatModel';
import type { ChatSubject } from './chatSubject';
import { writeEngine, writeNotes } from './chatWords';

/** So many answers of a source, and passages that are shown without one. */
const LIMIT = 3;

/** Answers a question from the document, or where that does not say it, from the indexed folder. */
export const answerReply: ChatReply = async (ports, asked, stream, token) => {
	const { prompt, generator } = asked;
	const answers = await askedFor(ports, asked, token);
	if (!answers) return undefined;
	if (answers === 'nowhere') {
		stream.markdown(
			l10n.t('Open a document, attach one, or index a folder for answers: there is nothing to look for it in.'),
		);
		return { canBeWritten: false };
	}
	const passages = answers.passages ?? [];
	if (passages.length === 0 && answers.best === undefined) {
		stream.markdown(l10n.t('The documents say nothing about this.'));
		writeEngine(stream, answers.documents?.engine ?? 'BM25');
		return { canBeWritten: false };
	}
	if (generator && passages.length > 0) {
		const work = modelWork(ports.models, generator, token);
		const given = passages.map(({ file, text }) => ({ title: fileTitle(file), text }));
		let [written, read] = ['', 0];
		const pieces = writtenFrom(prompt, given, work, count => (read = count));
		if (
			await streamPieces(
				ports,
				heard(pieces, piece => (written += piece)),
				stream,
				work.signal,
			)
		) {
			await writeCitations(stream, written, passages.slice(0, read));
			writeEngine(stream, generator.engine);
			return { canBeWritten: false };
		}
	}
	await writeAnswers(stream, answers);
	return { canBeWritten: passages.length > 0 };
};

/** The document's answers where they are sure, or there is no folder to ask; undefined where the person stopped it. */
async function askedFor(
	ports: ChatPorts,
	asked: ChatAsked,
	token: CancellationToken,
): Promise<AnswerSet | 'nowhere' | undefined> {
	const { library } = ports;
	const own = asked.subject ? await askedOf(ports, asked.subject, asked.prompt, token) : 'nowhere';
	if (own === undefined || !library.plan) return own;
	if (own === 'nowhere') return library.ask(asked.prompt, undefined, token);
	if (own.best !== undefined) return own;
	const folders = await library.ask(asked.prompt, undefined, token);
	return folders.best !== undefined || own.passages?.length === 0 ? folders : own;
}

function askedOf(
	{ requests }: ChatPorts,
	{ document, span }: ChatSubject,
	question: string,
	token: CancellationToken,
): Promise<AnswerSet | undefined> {
	return requests.ask('answers/askDocument', document, { ...span, question, limit: LIMIT }, token);
}

/** The answer of a model, as it comes. @param told hears how many passages it read */
async function* writtenFrom(
	question: string,
	given: readonly AnswerPassage[],
	work: GenerationWork,
	told: (count: number) => void,
): AsyncGenerator<string> {
	const { pieces, passages } = await answerFromPassages(question, given, work);
	told(passages);
	yield* pieces;
}

async function* heard(pieces: AsyncIterable<string>, hear: (piece: string) => void): AsyncGenerator<string> {
	for await (const piece of pieces) {
		hear(piece);
		yield piece;
	}
}

/** The passages that an answer cites, with their places. */
async function writeCitations(stream: ChatResponseStream, answer: string, passages: readonly Excerpt[]): Promise<void> {
	const { citations, unknown } = readCitations(answer, passages.length);
	const cited = [...new Set(citations.flatMap(each => each.passages))].sort((a, b) => a - b);
	stream.markdown('\n');
	for (const number of cited) {
		stream.markdown(`\n- \\[${number}\\] `);
		await writeExcerpt(stream, passages[number - 1]);
	}
	writeNotes(stream, citationNotes(cited.length, unknown));
}

/** What the built-in engines found: the surest answer, or passages. */
async function writeAnswers(stream: ChatResponseStream, answers: AnswerSet): Promise<void> {
	const { best, documents, knowledge, questions, isOtherLanguage } = answers;
	if (best === 'documents' && documents) await writeDocumentAnswer(stream, documents);
	else if (best === 'knowledge' && knowledge) writeKnowledge(stream, knowledge);
	else if (best === 'questions' && questions) await writeAskedQuestion(stream, questions);
	else await writePassages(stream, answers);
	const other = l10n.t('The documents are mostly in another language than the question.');
	writeNotes(stream, [...(documents?.failures ?? []), ...(isOtherLanguage ? [other] : [])]);
}

async function writeDocumentAnswer(stream: ChatResponseStream, found: SourceAnswers<DocumentAnswer>): Promise<void> {
	const [{ answer, sentence }] = found.answers;
	stream.markdown(`**${escaped(answer.text)}** — ${escaped(sentence.text)} (`);
	await writeExcerpt(stream, answer);
	stream.markdown(')');
	writeEngine(stream, found.engine);
}

function writeKnowledge(stream: ChatResponseStream, found: SourceAnswers<KnowledgeAnswer>): void {
	const [{ values, facts }] = found.answers;
	stream.markdown(`**${values.map(escaped).join(', ')}**\n`);
	for (const { subject, predicate, object } of facts.slice(0, LIMIT)) {
		stream.markdown(`\n- ${[subject, predicate, object].map(escaped).join(' · ')}`);
	}
	writeEngine(stream, found.engine);
}

async function writeAskedQuestion(stream: ChatResponseStream, found: SourceAnswers<AskedQuestion>): Promise<void> {
	const [{ question, answer }] = found.answers;
	stream.markdown(`**${escaped(question.text)}**\n\n${escaped(answer.text)} (`);
	await writeExcerpt(stream, answer);
	stream.markdown(')');
	writeEngine(stream, found.engine);
}

async function writePassages(stream: ChatResponseStream, { documents, passages = [] }: AnswerSet): Promise<void> {
	stream.markdown(`${l10n.t('No sure answer was found. These passages have to do with it:')}\n`);
	for (const passage of passages.slice(0, LIMIT)) {
		stream.markdown(`\n- ${escaped(passage.text)} (`);
		await writeExcerpt(stream, passage);
		stream.markdown(')');
	}
	writeEngine(stream, documents?.engine ?? 'BM25');
}

/** The file and line of an excerpt, which open it. */
async function writeExcerpt(stream: ChatResponseStream, excerpt: Excerpt): Promise<void> {
	const location = await excerptLocation(excerpt);
	const title = fileTitle(excerpt.file);
	if (location) stream.anchor(location, `${title}:${location.range.start.line + 1}`);
	else stream.markdown(harmless(escaped(title)));
}
