import type {
	AnswerSet,
	AskedQuestion,
	DocumentAnswer,
	Excerpt,
	KnowledgeAnswer,
	SourceAnswers,
} from '../../../src/protocol/answers';
import type { PanelAnswers, PanelAsk, PanelLibrary } from '../../../src/protocol/panelAnswers';

const CURIE = 'file:///samples/people/marie-curie.txt';
const LU_XUN = 'file:///samples/people/鲁迅.md';
const KNOWLEDGE = 'file:///samples/knowledge.ttl';
const FAQ = 'file:///samples/faq.md';

const CURIE_TEXT =
	'Marie Curie was born in Warsaw in 1867. In 1903 she won the Nobel Prize in Physics together with Pierre Curie. Eight years later she received the prize in Chemistry, alone.';
const LU_XUN_TEXT = '鲁迅于1881年出生在浙江绍兴。他先后在北京大学和厦门大学任教，月薪三百元。';

/** Names of the sample's files. */
export const SAMPLE_TITLES: Readonly<Record<string, string>> = {
	[CURIE]: 'people/marie-curie.txt',
	[LU_XUN]: 'people/鲁迅.md',
	[KNOWLEDGE]: 'knowledge.ttl',
};

function excerpt(file: string, text: string, part: string, offset = 0): Excerpt {
	const start = text.indexOf(part) + offset;
	return { file, text: part, start, end: start + part.length };
}

function documentAnswer(
	file: string,
	text: string,
	sentence: string,
	answer: string,
	probability: number,
): DocumentAnswer {
	return {
		answer: excerpt(file, text, answer, 100),
		sentence: excerpt(file, text, sentence, 100),
		passage: excerpt(file, text, text, 100),
		probability,
	};
}

/** Answers in the words of texts. */
export function sampleDocumentAnswers(isSure = true, count = 4): SourceAnswers<DocumentAnswer> {
	const answers = [
		documentAnswer(CURIE, CURIE_TEXT, 'Marie Curie was born in Warsaw in 1867.', '1867', isSure ? 0.87 : 0.24),
		documentAnswer(LU_XUN, LU_XUN_TEXT, '鲁迅于1881年出生在浙江绍兴。', '1881年', isSure ? 0.41 : 0.17),
		documentAnswer(
			CURIE,
			CURIE_TEXT,
			'In 1903 she won the Nobel Prize in Physics together with Pierre Curie.',
			'1903',
			0.12,
		),
		documentAnswer(
			CURIE,
			CURIE_TEXT,
			'Eight years later she received the prize in Chemistry, alone.',
			'Eight years',
			0.06,
		),
	];
	return {
		engine: 'BM25, log-linear span ranker',
		answers: Array.from({ length: count }, (_, index) => answers[index % answers.length]),
		isSure,
		probability: isSure ? 0.8 : 0.2,
		failures: [],
	};
}

/** What the sample's knowledge base says. */
export function sampleKnowledge(isSure = true): SourceAnswers<KnowledgeAnswer> {
	const turtle = 'ex:MarieCurie ex:bornIn ex:Warsaw ; ex:bornOn 1867 .';
	return {
		engine: 'triple patterns',
		answers: [
			{
				values: ['Warsaw'],
				query: 'SELECT DISTINCT ?answer WHERE {\n\t<urn:thing:MarieCurie> <urn:relation:bornIn> ?answer .\n}',
				facts: [
					{
						subject: 'Marie Curie',
						predicate: 'born in',
						object: 'Warsaw',
						source: excerpt(CURIE, CURIE_TEXT, 'Marie Curie was born in Warsaw in 1867.'),
					},
					{
						subject: 'Marie Curie',
						predicate: 'born on',
						object: '1867',
						source: excerpt(KNOWLEDGE, turtle, 'ex:bornOn 1867'),
					},
					{ subject: 'Warsaw', predicate: 'capital of', object: 'Poland', source: undefined },
				],
				probability: isSure ? 0.74 : 0.2,
			},
			{
				values: Array.from({ length: 30 }, (_, index) => `Value ${index + 1}`),
				query: 'SELECT ?answer WHERE { ?answer ?p ?o }',
				facts: [],
				probability: 0.11,
			},
		],
		isSure,
		probability: isSure ? 0.8 : 0.2,
		failures: [],
	};
}

/** What was asked before in the sample. */
export function sampleAskedQuestions(isSure = true): SourceAnswers<AskedQuestion> {
	const long = `Open the settings and look for “index”. ${'Then choose the folders to be read, one a line. '.repeat(12)}`;
	const asked = (question: string, answer: string, similarity: number, votes: number | undefined): AskedQuestion => ({
		question: { file: FAQ, start: 0, end: question.length, text: question },
		answer: { file: FAQ, start: question.length + 2, end: question.length + 2 + answer.length, text: answer },
		similarity,
		votes,
	});
	return {
		engine: 'TF-IDF',
		answers: [
			asked('How do I change which files are read?', long.trim(), isSure ? 0.81 : 0.31, 12),
			asked('如何更改要读取的文件？', '在设置中搜索“索引”，然后选择文件夹。', 0.28, undefined),
			asked('Where is the index kept?', 'In the storage of the extension.', 0.11, 1),
		],
		isSure,
		probability: isSure ? 0.8 : 0.2,
		failures: [],
	};
}

/** The folder's library when it is ready. */
export const SAMPLE_LIBRARY: PanelLibrary = {
	state: 'ready',
	title: 'samples',
	passages: 1234,
	statements: 56,
	pairs: 12,
	done: 0,
	total: 0,
	notes: [],
};

/** Kinds of questions that the sample knows, by a word in them. */
const NOBODY_KNOWS = /nobody|没人/u;

/** The answers to a question: those of its source, which are not sure when it says so itself. */
export function sampleAnswers(asked: PanelAsk): PanelAnswers {
	const isSure = !NOBODY_KNOWS.test(asked.question);
	const has = (source: PanelAsk['source']): boolean =>
		asked.target === 'document' ? source === 'documents' : asked.source === undefined || asked.source === source;
	const documents = sampleDocumentAnswers(isSure);
	const answers: AnswerSet = {
		question: { language: 'en', kind: 'time', asking: { start: 0, end: 4 }, focus: isSure ? undefined : 'year' },
		...(has('documents') ? { documents, passages: documents.answers.slice(0, 2).map(({ passage }) => passage) } : {}),
		...(has('knowledge') ? { knowledge: sampleKnowledge(isSure) } : {}),
		...(has('questions') ? { questions: sampleAskedQuestions(isSure) } : {}),
		best: isSure ? (asked.source ?? 'documents') : undefined,
		isOtherLanguage: false,
	};
	return { asked, answers, titles: SAMPLE_TITLES };
}
