/**
 * The worker's side of `src/protocol/analysis.ts`.
 *
 * For those who call it:
 * - Open a document before asking about it, send edits as they come with `baseVersion`; messages are taken in order, so a
 *   change and a request for the new version may follow one another at once.
 * - A long text may come in parts (`document/part`) before it is opened, so that the host does its other work between them.
 * - A request for a version that is not the current one is answered `{ outdated: true }`; if the worker lacks the text, or
 *   is behind, or an edit did not fit, it sends `document/needed` and wants `document/open` again.
 * - A change ends the analyses of the version before with `{ outdated: true }`; a cancelled request ends with the
 *   JSON-RPC error RequestCancelled (-32800). Work goes on in slices of about 8 ms, between which messages are taken; so
 *   ask for what is visible first and for the rest in a second request: the smaller one ends first.
 * - Settings are part of opening: to change them, open the document again.
 * - `firstSentence` is -1 unless `sentences` is among the layers and `isNumbered` is not false; counting the sentences before the range costs one pass
 *   of the sentence splitter over them, once.
 * - A layer of which nothing could be computed is absent and has an entry in `failures`; one that lacks a model for one
 *   of the languages has NO_LABEL (255) or an empty lemma for its words, and an entry too.
 * - Model files are asked for by `model/read`, with paths relative to `models/`, when they are first needed.
 */
import type { MessageConnection } from 'vscode-jsonrpc';
import { labelAt } from '../core/doc/labelColumn';
import type { LabelColumn } from '../core/doc/labelColumn';
import type { LayerName } from '../core/doc/layers';
import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import type { TokenTable } from '../core/doc/tokenTable';
import { NlpError } from '../core/errors';
import type { ModelSource } from '../core/model/modelSource';
import { Nlp } from '../core/nlp';
import type { Scheduler } from '../core/pipeline/scheduler';
import { TAG_GLOSSARY } from '../core/tasks/pos/tagGlossary';
import { RELATION_NAMES } from '../core/tasks/relations/relationNames';
import type { DocumentRange, StatisticsResult } from '../protocol/analysis';
import { OnnxRuntime } from '../onnx/onnxRuntime';
import { serveAnnotations } from './annotation/annotationServer';
import { serveAnswers } from './answers/answerServer';
import { serveCards } from './cards/cardServer';
import { serveCorpora } from './corpus/corpusServer';
import { serveContextual } from './contextual/contextualServer';
import { serveConversion } from './conversion/conversionServer';
import { serveDictionary } from './dictionary/dictionaryServer';
import { serveEntities } from './entities/entityServer';
import { serveOutline } from './entities/outlineServer';
import { serveEmbeddings } from './embeddings/embeddingServer';
import { serveClassification } from './classification/classificationServer';
import { answerAbout } from './documentAnswers';
import { exportRange } from './exportRange';
import { doubtfulCuts } from './doubtfulCuts';
import { serveExplanations } from './explain/explainServer';
import { serveKeywords } from './keywords/keywordServer';
import { longWork } from './longWork';
import { serveNgrams } from './ngram/ngramServer';
import { OpenDocuments } from './openDocuments';
import { serveRedaction } from './redaction/redactionServer';
import { serveRelations } from './relations/relationServer';
import { ServerConnection } from './serverConnection';
import { SentenceMargins } from './sentenceMargins';
import { serveSpaces } from './space/spaceServer';
import { serveStatistics } from './statistics/statisticsServer';
import type { SubwordEngines } from './subwords/subwordEngines';
import { serveSubwords } from './subwords/subwordServer';
import { serveSummaries } from './summaries/summaryServer';
import { serveTranslation } from './translation/translationServer';
import { serveWords } from './words/wordServer';

/** The layers that an export holds. */
const EXPORT_LAYERS: readonly LayerName[] = [
	'sentences',
	'tokens',
	'tokenLanguages',
	'upos',
	'xpos',
	'lemmas',
	'entities',
];

/** Serves the analysis on a connection, and what goes with it, and starts listening to it. */
export function startAnalysisServer(
	connection: MessageConnection,
	scheduler: Scheduler,
	makeEngines: (models: ModelSource) => SubwordEngines,
): void {
	const host = new ServerConnection(connection);
	const models: ModelSource = { read: path => readModel(host, path) };
	const nlp = new Nlp(models, undefined, () => host.request('words/read', null));
	const documents = new OpenDocuments(nlp, scheduler, uri => host.notify('document/needed', { uri }));
	serveDocuments(host, documents);
	serveAnalysis(host, documents);
	serveDoubtfulCuts(host, documents, nlp, scheduler);
	serveAnnotations(host, documents);
	serveRelations(host, documents, nlp, scheduler);
	serveSummaries(host, documents, nlp, scheduler);
	serveKeywords(host, documents, nlp, scheduler);
	serveClassification(host, documents, nlp, scheduler);
	serveAnswers(host, documents, nlp, scheduler);
	serveConversion(host, documents, scheduler);
	serveDictionary(host, documents, nlp);
	serveEntities(host, documents, nlp, scheduler);
	serveOutline(host, documents, scheduler);
	serveRedaction(host, documents, scheduler);
	serveWords(host, documents, nlp);
	serveNgrams(host, documents, nlp, scheduler);
	serveContextual(host, documents, nlp, scheduler, new OnnxRuntime(models));
	serveCards(host, models);
	serveSpaces(host, documents, nlp, scheduler);
	serveStatistics(host, documents, scheduler);
	serveTranslation(host, documents, nlp, scheduler);
	serveExplanations(host, documents, nlp, scheduler);
	serveEmbeddings(host, nlp, scheduler);
	serveCorpora(host, nlp, scheduler);
	serveSubwords(host, documents, makeEngines(models), scheduler);
	connection.listen();
}

function serveDocuments(host: ServerConnection, documents: OpenDocuments): void {
	host.onNotification('document/part', params => documents.addPart(params));
	host.onNotification('document/open', params => documents.open(params));
	host.onNotification('document/change', params => documents.change(params));
	host.onNotification('document/close', ({ uri }) => documents.close(uri));
}

function serveAnalysis(host: ServerConnection, documents: OpenDocuments): void {
	host.onRequest('analysis/glossary', () => ({ ...TAG_GLOSSARY, relations: RELATION_NAMES }));
	host.onRequest('analysis/analyze', (params, token) =>
		answerAbout(
			documents,
			params,
			params.layers,
			token,
			annotation => ({ version: params.version, ...annotation }),
			params.isNumbered,
		),
	);
	host.onRequest('analysis/export', (params, token) =>
		answerAbout(documents, params, EXPORT_LAYERS, token, (annotation, document) =>
			exportRange(params, annotation, document.text, documents.goldOf(params.uri)),
		),
	);
	host.onRequest('analysis/statistics', (params, token) =>
		answerAbout(documents, params, ['sentences', 'tokens', 'tokenLanguages'], token, annotation =>
			countRange(params, annotation),
		),
	);
}

function serveDoubtfulCuts(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	const margins = new SentenceMargins(nlp);
	host.onRequest('analysis/doubtfulCuts', (params, token) =>
		answerAbout(
			documents,
			params,
			['sentences'],
			token,
			async (annotation, document, signal) => ({
				version: params.version,
				...(await doubtfulCuts(margins, document, annotation, params, longWork(scheduler, signal))),
			}),
			false,
		),
	);
}

async function readModel(host: ServerConnection, path: string): Promise<Uint8Array> {
	try {
		return await host.request('model/read', { path });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new NlpError('model-missing', `The model file ${path} could not be read: ${reason.replace(/\.?$/u, '.')}`, {
			cause: error,
		});
	}
}

function countRange({ version }: DocumentRange, annotation: RangeAnnotation): StatisticsResult {
	const { sentences, tokens, tokenLanguages } = annotation;
	return {
		version,
		tokens: tokens?.starts.length ?? 0,
		sentences: sentences?.starts.length ?? 0,
		languages: tokens === undefined ? [] : languagesByLength(tokens, tokenLanguages),
	};
}

/** The languages that occur, most characters first. */
function languagesByLength(tokens: TokenTable, languages: LabelColumn | undefined): string[] {
	const lengths = new Map<string, number>();
	for (let token = 0; token < tokens.starts.length; token++) {
		const language = labelAt(languages, token);
		if (language === undefined) continue;
		lengths.set(language, (lengths.get(language) ?? 0) + tokens.ends[token] - tokens.starts[token]);
	}
	return [...lengths].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}
