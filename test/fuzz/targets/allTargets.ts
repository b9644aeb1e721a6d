import type { FuzzTarget } from '../engine/fuzzTarget';

/** Targets by the file that they are in; what they read is loaded with the first of a file. */
const FAMILIES = {
	annotations: async () => (await import('./annotations')).annotationTargets,
	tokenizers: async () => (await import('./tokenizers')).tokenizerTargets,
	models: async () => (await import('./models')).modelTargets,
	knowledge: async () => (await import('./knowledge')).knowledgeTargets,
	documents: async () => (await import('./documents')).documentTargets,
	userFiles: async () => (await import('./userFiles')).userFileTargets,
	texts: async () => (await import('./texts')).textTargets,
	messages: async () => (await import('./messages')).messageTargets,
} as const satisfies Readonly<Record<string, () => Promise<readonly FuzzTarget[]>>>;

/** The targets of each file, in the order of the tables. */
const NAMES: Readonly<Record<keyof typeof FAMILIES, readonly string[]>> = {
	annotations: ['conllu', 'conllu sentences', 'brat', 'spacy and doccano', 'iob2', 'csv'],
	tokenizers: [
		'tokenizer.json',
		'SentencePiece model',
		'tiktoken ranks',
		'vocab.txt',
		'vocab.json and merges.txt',
		'patterns of tokenizers',
	],
	models: [
		'model container',
		'ARPA',
		'language model file',
		'word2vec text',
		'word2vec binary',
		'word vectors file',
		'classifier file',
	],
	knowledge: [
		'Turtle and TriG',
		'N-Triples and N-Quads',
		'JSON-LD',
		'tables of statements',
		'tables of questions',
		'JSON lines of questions',
		'questions in Markdown',
	],
	documents: ['JSON lines of documents', 'index of passages', 'library of answers'],
	userFiles: [
		'user dictionaries',
		'glossaries',
		'examples of classifiers',
		'maps of redactions',
		'queries and weightings',
		'prompt templates',
		'citations of answers',
	],
	texts: ['Markdown'],
	messages: [
		'messages of the host to the panel',
		'messages of the panel to the host',
		'messages of the host to the worker',
		'answers of language model servers',
	],
};

/** All targets, in the order of the tables. */
export const TARGET_NAMES: readonly string[] = Object.values(NAMES).flat();

/** A target by its name. @throws Error for a name that no target has */
export async function loadTarget(name: string): Promise<FuzzTarget> {
	const family = (Object.keys(NAMES) as (keyof typeof NAMES)[]).find(each => NAMES[each].includes(name));
	const targets = family === undefined ? [] : await FAMILIES[family]();
	const target = targets.find(each => each.name === name);
	if (target === undefined) throw new Error(`There is no target "${name}". There are: ${TARGET_NAMES.join(', ')}.`);
	return target;
}
