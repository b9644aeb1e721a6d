import type { Language } from '../../../text/language';
import type { AnswerFile } from '../answerFile';
import type { Excerpt, KnowledgeAnswer, KnowledgeFact } from '../answers';
import type { GraphQuery } from './graphQuery';
import type { FoundReading } from './reading';
import { runQuery } from './runQuery';
import { sparqlText } from './sparqlText';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';

/** The files of a store by their numbers. */
export type KnowledgeFiles = ReadonlyMap<number, AnswerFile>;

/** Values that are shown of one answer. */
const MOST_VALUES = 100;
/** Facts that are shown of one answer. */
const MOST_FACTS = 30;
/** Code units of a place that are shown. */
const LONGEST_EXCERPT = 300;

/** An answer in the names that people know. */
export function describeAnswer(
	store: TripleStore,
	names: ThingNames,
	files: KnowledgeFiles,
	language: Language,
	{ reading, solutions }: FoundReading,
	probability: number,
): KnowledgeAnswer {
	const { query } = reading;
	const shown = query.form === 'ask' && solutions.length === 0 ? runQuery(store, whatIsSo(query)) : solutions;
	const statements = [...new Set(shown.flatMap(({ statements: each }) => each))].slice(0, MOST_FACTS);
	return {
		values: valuesOf(store, names, language, reading, solutions),
		query: sparqlText(store, query, solutions.length),
		facts: statements.map(statement => factOf(store, names, files, language, statement)),
		probability: Math.min(0.99, Math.max(0.01, probability)),
	};
}

/** What is so instead of what a question of yes or no says: both values that it compares, or the same with another end. */
function whatIsSo(query: GraphQuery): GraphQuery {
	if (query.greater !== undefined) return { form: 'ask', patterns: query.patterns, answer: query.answer };
	const patterns = query.patterns.map((pattern, at) =>
		at === query.patterns.length - 1 ? { ...pattern, object: 'answer' } : pattern,
	);
	return { form: 'select', patterns, answer: 'answer' };
}

function valuesOf(
	store: TripleStore,
	names: ThingNames,
	language: Language,
	{ query }: FoundReading['reading'],
	solutions: FoundReading['solutions'],
): string[] {
	if (query.form === 'ask')
		return [solutions.length > 0 ? (language === 'zh' ? '是' : 'yes') : language === 'zh' ? '不是' : 'no'];
	const answers = inLanguage(store, language, solutions);
	if (query.form === 'count') return [String(answers.length)];
	return [...new Set(answers.slice(0, MOST_VALUES).map(answer => names.shown(answer, language)))];
}

/** The answers; of words for one thing in several languages those in the question's, where there are any. */
function inLanguage(store: TripleStore, language: Language, solutions: FoundReading['solutions']): number[] {
	const answers = solutions.map(({ answer }) => answer);
	const isOwn = (answer: number): boolean => store.term(answer).language.startsWith(language);
	if (!answers.some(isOwn)) return answers;
	return answers.filter(answer => store.term(answer).language === '' || isOwn(answer));
}

function factOf(
	store: TripleStore,
	names: ThingNames,
	files: KnowledgeFiles,
	language: Language,
	statement: number,
): KnowledgeFact {
	return {
		subject: names.shown(store.subject(statement), language),
		predicate: names.shown(store.predicate(statement), language),
		object: names.shown(store.object(statement), language),
		source: sourceOf(store, files, statement),
	};
}

/** The sentence that a statement was extracted from, or its place in its file. */
function sourceOf(store: TripleStore, files: KnowledgeFiles, statement: number): Excerpt | undefined {
	const file = files.get(store.file(statement));
	if (file === undefined) return undefined;
	const { start, end } = store.place(statement);
	const cut = Math.min(end, start + LONGEST_EXCERPT);
	const mention = store.mentionOf(statement);
	if (mention?.sentence === undefined) return { file: file.name, start, end: cut, text: file.text.slice(start, cut) };
	if (mention.document === undefined) return { file: file.name, start, end: cut, text: mention.sentence };
	return { file: mention.document, start: mention.start, end: mention.end, text: mention.sentence };
}
