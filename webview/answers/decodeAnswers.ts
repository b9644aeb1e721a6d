import type { Outdated } from '../../src/protocol/analysis';
import type {
	AnswerSet,
	AnswerSource,
	AskedQuestion,
	DocumentAnswer,
	Excerpt,
	KnowledgeAnswer,
	KnowledgeFact,
	QuestionAnalysis,
	QuestionKind,
	SourceAnswers,
} from '../../src/protocol/answers';
import type {
	PanelAnswerEngine,
	PanelAnswerHostNotifications,
	PanelAnswers,
	PanelAsk,
	PanelLibrary,
	PanelWritten,
} from '../../src/protocol/panelAnswers';
import { fields, list, number, oneOf, optional, outdated, record, span, text } from '../rpc/decode';

const SOURCES: readonly AnswerSource[] = ['documents', 'knowledge', 'questions'];
const TARGETS = ['document', 'folder'] as const;

/** Complete by its type: a kind that is missing here does not compile. */
const KINDS: Readonly<Record<QuestionKind, true>> = {
	person: true,
	time: true,
	place: true,
	organization: true,
	count: true,
	quantity: true,
	reason: true,
	manner: true,
	definition: true,
	yesNo: true,
	thing: true,
};

function excerpt(value: unknown, path: string): Excerpt {
	const { file, text: writing } = fields(value, path);
	return { ...span(value, path), file: text(file, `${path}.file`), text: text(writing, `${path}.text`) };
}

function documentAnswer(value: unknown, path: string): DocumentAnswer {
	const { answer, sentence, passage, probability } = fields(value, path);
	return {
		answer: excerpt(answer, `${path}.answer`),
		sentence: excerpt(sentence, `${path}.sentence`),
		passage: excerpt(passage, `${path}.passage`),
		probability: number(probability, `${path}.probability`),
	};
}

function fact(value: unknown, path: string): KnowledgeFact {
	const { subject, predicate, object, source } = fields(value, path);
	return {
		subject: text(subject, `${path}.subject`),
		predicate: text(predicate, `${path}.predicate`),
		object: text(object, `${path}.object`),
		source: optional(source, `${path}.source`, excerpt),
	};
}

function knowledgeAnswer(value: unknown, path: string): KnowledgeAnswer {
	const { values, query, facts, probability } = fields(value, path);
	return {
		values: list(values, `${path}.values`, text),
		query: text(query, `${path}.query`),
		facts: list(facts, `${path}.facts`, fact),
		probability: number(probability, `${path}.probability`),
	};
}

function askedQuestion(value: unknown, path: string): AskedQuestion {
	const { question, answer, similarity, votes } = fields(value, path);
	return {
		question: excerpt(question, `${path}.question`),
		answer: excerpt(answer, `${path}.answer`),
		similarity: number(similarity, `${path}.similarity`),
		votes: optional(votes, `${path}.votes`, number),
	};
}

function sourceAnswers<A>(decodeAnswer: (value: unknown, path: string) => A) {
	return (value: unknown, path: string): SourceAnswers<A> => {
		const { engine, answers, isSure, probability, failures } = fields(value, path);
		return {
			engine: text(engine, `${path}.engine`),
			answers: list(answers, `${path}.answers`, decodeAnswer),
			isSure: isSure === true,
			probability: number(probability, `${path}.probability`),
			failures: list(failures, `${path}.failures`, text),
		};
	};
}

function analysis(value: unknown, path: string): QuestionAnalysis {
	const { language, kind, asking, focus } = fields(value, path);
	return {
		language: oneOf(language, ['zh', 'en'], `${path}.language`),
		kind: oneOf(kind, Object.keys(KINDS) as QuestionKind[], `${path}.kind`),
		asking: span(asking, `${path}.asking`),
		focus: optional(focus, `${path}.focus`, text),
	};
}

function source(value: unknown, path: string): AnswerSource {
	return oneOf(value, SOURCES, path);
}

function answerSet(value: unknown, path: string): AnswerSet {
	const { question, documents, knowledge, questions, passages, best, isOtherLanguage } = fields(value, path);
	const found = {
		documents: optional(documents, `${path}.documents`, sourceAnswers(documentAnswer)),
		knowledge: optional(knowledge, `${path}.knowledge`, sourceAnswers(knowledgeAnswer)),
		questions: optional(questions, `${path}.questions`, sourceAnswers(askedQuestion)),
		passages: optional(passages, `${path}.passages`, (items, at) => list(items, at, excerpt)),
	};
	return {
		question: analysis(question, `${path}.question`),
		...(found.documents === undefined ? {} : { documents: found.documents }),
		...(found.knowledge === undefined ? {} : { knowledge: found.knowledge }),
		...(found.questions === undefined ? {} : { questions: found.questions }),
		...(found.passages === undefined ? {} : { passages: found.passages }),
		best: optional(best, `${path}.best`, source),
		isOtherLanguage: isOtherLanguage === true,
	};
}

/** A question that was asked. @throws DecodeError */
export function decodeAsked(value: unknown, path: string): PanelAsk {
	const { scopeId } = fields(value, path);
	return { scopeId: number(scopeId, `${path}.scopeId`), ...put(value, path) };
}

function put(value: unknown, path: string): PanelAnswerHostNotifications['panel/question'] {
	const { question, target, source: wanted } = fields(value, path);
	const known = optional(wanted, `${path}.source`, source);
	return {
		question: text(question, `${path}.question`),
		target: oneOf(target, TARGETS, `${path}.target`),
		...(known === undefined ? {} : { source: known }),
	};
}

/** The answers to a question. @throws DecodeError */
export function decodeAnswers(value: unknown): PanelAnswers | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const { asked: question, answers, titles } = fields(value, 'answers');
	return {
		asked: decodeAsked(question, 'answers.asked'),
		answers: answerSet(answers, 'answers.answers'),
		titles: record(titles, 'answers.titles', text),
	};
}

/** The folder's library. @throws DecodeError */
export function decodeLibrary(value: unknown): PanelLibrary {
	const known = fields(value, 'library');
	const count = (name: 'passages' | 'statements' | 'pairs' | 'done' | 'total'): number =>
		number(known[name], `library.${name}`);
	const message = optional(known.message, 'library.message', text);
	return {
		state: oneOf(known.state, ['none', 'building', 'ready', 'failed'], 'library.state'),
		title: text(known.title, 'library.title'),
		passages: count('passages'),
		statements: count('statements'),
		pairs: count('pairs'),
		done: count('done'),
		total: count('total'),
		...(message === undefined ? {} : { message }),
		notes: list(known.notes, 'library.notes', text),
	};
}

/** Who writes answers. @throws DecodeError */
export function decodeAnswerEngine(value: unknown): PanelAnswerEngine {
	const { engine, languageModel } = fields(value, 'answerEngine');
	return {
		engine: oneOf(engine, ['builtIn', 'languageModel'], 'answerEngine.engine'),
		languageModel: text(languageModel, 'answerEngine.languageModel'),
	};
}

/** A piece of a written answer. @throws DecodeError */
export function decodeAnswerPiece(value: unknown): PanelAnswerHostNotifications['panel/answerPiece'] {
	const { run, piece } = fields(value, 'answerPiece');
	return { run: number(run, 'answerPiece.run'), piece: text(piece, 'answerPiece.piece') };
}

/** A written answer. @throws DecodeError */
export function decodeWritten(value: unknown): PanelWritten {
	const { engine, text: words, citations, notes } = fields(value, 'written');
	return {
		engine: text(engine, 'written.engine'),
		text: text(words, 'written.text'),
		citations: list(citations, 'written.citations', (item, path) => ({
			...span(item, path),
			passages: list(fields(item, path).passages, `${path}.passages`, number),
		})),
		notes: list(notes, 'written.notes', text),
	};
}

/** A question that the host asks for its user. @throws DecodeError */
export function decodeQuestion(value: unknown): PanelAnswerHostNotifications['panel/question'] {
	return put(value, 'question');
}
