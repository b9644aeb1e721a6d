import type { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { DocumentRange } from '../../src/protocol/analysis';
import type { WorkerRequests } from '../../src/protocol/worker';
import type { WorkerHost } from '../worker/support/workerHost';

/** Asks with the token that cancels an attack's request. */
type Ask = <M extends keyof WorkerRequests>(method: M, params: WorkerRequests[M]['params']) => Promise<unknown>;

/** A request about a whole document. */
export interface AttackedRequest {
	readonly name: string;
	/** @param about the document from end to end @param at a place in its middle */
	readonly ask: (
		host: WorkerHost,
		about: DocumentRange,
		at: number,
		source: CancellationTokenSource,
	) => Promise<unknown>;
}

const CHOICE = { model: 'shipped', smoothing: 'modifiedKneserNey', order: 3 } as const;
const OWN_CHOICE = { ...CHOICE, model: 'document' } as const;
/** The panel asks for the pieces of so much at once. */
const MOST_PIECES = 120_000;
const VOCABULARY = 'zh-en-unigram';
const ENTITIES = ['PER', 'LOC', 'ORG', 'DATE', 'EMAIL'] as const;
const EXPORTS = ['conllu', 'json', 'iob2', 'brat', 'spacy', 'doccano', 'wordsCsv'] as const;
const EXPLAINED = [
	'segmentation',
	'tags',
	'dependencies',
	'entities',
	'keywords',
	'topic',
	'summary',
	'relations',
] as const;

interface RawRequest {
	readonly name: string;
	readonly ask: (ask: Ask, about: DocumentRange, at: number) => Promise<unknown>;
}

/** Every kind of request that a tab or a command makes about a document. */
const REQUESTS: readonly RawRequest[] = [
	{ name: 'status', ask: (ask, about) => ask('analysis/statistics', about) },
	{
		name: 'tokens, tags, entities',
		ask: (ask, about) =>
			ask('analysis/analyze', { ...about, layers: ['sentences', 'tokens', 'upos', 'xpos', 'lemmas', 'entities'] }),
	},
	{
		name: 'dependencies and relations',
		ask: (ask, about) => ask('analysis/analyze', { ...about, layers: ['dependencies', 'relations'] }),
	},
	...EXPORTS.map((format): RawRequest => {
		return { name: `export ${format}`, ask: (ask, about) => ask('analysis/export', { ...about, format }) };
	}),
	{
		name: 'doubtful cuts',
		ask: (ask, about) => ask('analysis/doubtfulCuts', { ...about, standard: 'pku', widest: 2 }),
	},
	{
		name: 'statistics',
		ask: (ask, about) => ask('statistics/statistics', { ...about, options: {}, tagged: true }),
	},
	...(['textrank', 'tfidf', 'topics'] as const).map((method): RawRequest => {
		return {
			name: `keywords, ${method}`,
			ask: (ask, about) => ask('keywords/keywords', { ...about, method, count: 20 }),
		};
	}),
	{ name: 'topics of passages', ask: (ask, about) => ask('keywords/topics', { ...about, topics: 5 }) },
	...(['topic', 'sentiment'] as const).map((classifier): RawRequest => {
		return { name: classifier, ask: (ask, about) => ask('classification/classify', { ...about, classifier }) };
	}),
	...(['extractive', 'abstractive'] as const).map((kind): RawRequest => {
		return {
			name: `summary, ${kind}`,
			ask: (ask, about) =>
				ask('summaries/summarize', { ...about, options: { kind, length: { unit: 'sentences', value: 3 } } }),
		};
	}),
	{ name: 'relations as RDF', ask: (ask, about) => ask('relations/export', { ...about, format: 'turtle' }) },
	{ name: 'entities gathered', ask: (ask, about) => ask('entities/clusters', about) },
	{ name: 'redaction', ask: (ask, about) => ask('redaction/redact', { ...about, labels: ENTITIES, kept: [] }) },
	{ name: 'pinyin', ask: (ask, about) => ask('dictionary/pinyin', about) },
	{ name: 'dictionary', ask: (ask, about, at) => ask('dictionary/lookUpAt', { ...about, start: at, end: at }) },
	{
		name: 'words at the cursor',
		ask: (ask, about, at) => ask('words/around', { ...about, offsets: [at], reach: 1 }),
	},
	{
		name: 'why this cut',
		ask: (ask, about, at) => ask('words/trace', { ...about, start: at, end: at, standard: 'pku', paths: 3 }),
	},
	{
		name: 'subwords',
		ask: (ask, about) =>
			ask('subword/encode', { ...about, end: Math.min(about.end, MOST_PIECES), vocabulary: VOCABULARY }),
	},
	{ name: 'count of subwords', ask: (ask, about) => ask('subword/count', { ...about, vocabulary: VOCABULARY }) },
	{
		name: 'statistics of subwords',
		ask: (ask, about) => ask('subword/statistics', { ...about, vocabulary: VOCABULARY }),
	},
	{
		name: 'explanation of subwords',
		ask: (ask, about, at) => ask('subword/explain', { ...about, vocabulary: VOCABULARY, offset: at }),
	},
	{ name: 'surprisal', ask: (ask, about) => ask('ngram/surprisal', { ...about, choice: CHOICE }) },
	{
		name: 'measures of the language model',
		ask: (ask, about) => ask('ngram/measures', { ...about, choice: OWN_CHOICE }),
	},
	{ name: 'comparison of smoothings', ask: (ask, about) => ask('ngram/comparison', { ...about, order: 3 }) },
	{
		name: 'chain of a sentence',
		ask: (ask, about, at) => ask('ngram/chain', { ...about, choice: CHOICE, offset: at }),
	},
	{
		name: 'next words',
		ask: (ask, about, at) => ask('ngram/suggest', { ...about, choice: OWN_CHOICE, offset: at, count: 5 }),
	},
	{
		name: 'translation of a stretch',
		ask: (ask, about, at) =>
			ask('translation/translateRange', { ...about, id: 'part', start: at, end: Math.min(about.end, at + 300) }),
	},
	{ name: 'translation of all', ask: (ask, about) => ask('translation/translateRange', { ...about, id: 'all' }) },
	{
		name: 'conversion',
		ask: (ask, about) => ask('conversion/convert', { ...about, from: 'simplified', to: 'taiwan', withWords: true }),
	},
	{
		name: 'vector space',
		ask: (ask, about) => ask('space/ofDocument', { ...about, id: 'attacked', settings: {} }),
	},
	{
		name: 'answers',
		ask: (ask, about) => ask('answers/askDocument', { ...about, question: 'Who met whom? 谁在哪里？', limit: 3 }),
	},
	{ name: 'marks of corrections', ask: (ask, about) => ask('annotation/marks', about) },
	{
		name: 'a correction',
		ask: (ask, about, at) =>
			ask('annotation/correct', { ...about, start: at, end: at, correction: { kind: 'check', isChecked: true } }),
	},
	{ name: 'evaluation', ask: (ask, about) => ask('annotation/evaluate', about) },
	...EXPLAINED.map((ability): RawRequest => {
		return {
			name: `how it works: ${ability}`,
			ask: (ask, about, at) => ask('explain/explain', { ...about, ability, at }),
		};
	}),
];

/** The same, made of a host. */
export const ATTACKED_REQUESTS: readonly AttackedRequest[] = REQUESTS.map(({ name, ask }): AttackedRequest => {
	return {
		name,
		ask: (host, about, at, source) => ask((method, params) => host.ask(method, params, source), about, at),
	};
});
