/**
 * The worker's side of `src/protocol/subword.ts`.
 *
 * - A stretch of a document is encoded by itself: as if nothing stood before or after it.
 * - Encoding runs in one go, learning and counting of words in slices between which messages are taken.
 * - Ready vocabularies are opened when they are first used.
 */
import type { CancellationSignal } from '../../core/cancellationSignal';
import { NlpError } from '../../core/errors';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { SubwordTokenizer } from '../../core/subword/subwordTokenizer';
import { countCodePoints } from '../../core/text/codePoints';
import type { Outdated } from '../../protocol/analysis';
import type {
	CountTextsParams,
	EncodeParams,
	ExplainParams,
	SubwordExplanation,
	SubwordStatistics,
	TextCount,
} from '../../protocol/subword';
import { answerRequest } from '../answerRequest';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { encodeRange } from './encodedRange';
import { LearnerSessions } from './learnerSessions';
import { bytesOfSymbols } from './pieceBytes';
import type { SubwordEngines } from './subwordEngines';
import { countTokens, countWords } from './subwordStatistics';
import { Vocabularies } from './vocabularies';
import { wordAround } from './wordAround';

/** What the handlers share. */
interface Parts {
	readonly host: ServerConnection;
	readonly documents: OpenDocuments;
	readonly vocabularies: Vocabularies;
	readonly learners: LearnerSessions;
	readonly scheduler: Scheduler;
}

/** Answers the requests about subwords; documents are those that the analysis keeps. */
export function serveSubwords(
	host: ServerConnection,
	documents: OpenDocuments,
	engines: SubwordEngines,
	scheduler: Scheduler,
): void {
	const vocabularies = new Vocabularies(engines);
	const learners = new LearnerSessions(engines, vocabularies, scheduler);
	const parts: Parts = { host, documents, vocabularies, learners, scheduler };
	serveDocuments(parts);
	serveVocabularies(parts, engines);
	serveLearning(parts);
}

function serveDocuments(parts: Parts): void {
	answerRequest(parts.host, 'subword/encode', params =>
		about(parts, params, ({ text }, tokenizer) => encodeRange(text, params, tokenizer)),
	);
	answerRequest(parts.host, 'subword/count', params =>
		about(parts, params, ({ text }, tokenizer) => ({
			version: params.version,
			tokens: tokenizer.count(text.slice(params.start, params.end)),
		})),
	);
	answerRequest(parts.host, 'subword/statistics', (params, signal) =>
		about(parts, params, (document, tokenizer) => statistics(params, document, tokenizer, signal)),
	);
	answerRequest(parts.host, 'subword/explain', params =>
		about(parts, params, ({ text }, tokenizer) => explain(params, text, tokenizer)),
	);
	answerRequest(parts.host, 'subword/countTexts', (params, signal) => countTexts(parts, params, signal));
}

function serveVocabularies(parts: Parts, engines: SubwordEngines): void {
	const { vocabularies } = parts;
	answerRequest(parts.host, 'subword/vocabularies', () => vocabularies.list());
	answerRequest(parts.host, 'subword/load', async ({ id, title, files, learned = false }) => {
		const opened = await engines.read(files);
		return vocabularies.add({ id, title, source: learned ? 'learned' : 'loaded' }, opened);
	});
	answerRequest(parts.host, 'subword/save', ({ vocabulary, format }) => vocabularies.write(vocabulary, format));
	answerRequest(parts.host, 'subword/remove', ({ vocabulary }) => {
		vocabularies.remove(vocabulary);
		return null;
	});
}

function serveLearning(parts: Parts): void {
	const { host, learners } = parts;
	answerRequest(parts.host, 'subword/learnBegin', async options => {
		await learners.begin(options);
		return null;
	});
	answerRequest(parts.host, 'subword/learnAdd', params => {
		learners.add(params);
		return null;
	});
	answerRequest(parts.host, 'subword/learnFinish', ({ id }, signal) =>
		learners.finish(id, signal, progress => host.notify('subword/learnProgress', { id, ...progress })),
	);
	answerRequest(parts.host, 'subword/learnAbandon', ({ id }) => {
		learners.abandon(id);
		return null;
	});
}

/** The answer about a document with a tokenizer, unless the document is at another version before or after. */
async function about<R>(
	{ documents, vocabularies }: Parts,
	params: EncodeParams,
	make: (document: AnalyzedDocument, tokenizer: SubwordTokenizer) => R | Promise<R>,
): Promise<R | Outdated> {
	const tokenizer = await vocabularies.tokenizer(params.vocabulary);
	const document = documents.at(params);
	if (document === undefined) return { outdated: true };
	try {
		const made = await make(document, tokenizer);
		return documents.isAt(params) ? made : { outdated: true };
	} catch (error) {
		// An edit ended it; a cancellation of the request is told apart by its token.
		if (error instanceof NlpError && error.code === 'cancelled' && !documents.isAt(params)) return { outdated: true };
		throw error;
	}
}

async function statistics(
	params: EncodeParams,
	document: AnalyzedDocument,
	tokenizer: SubwordTokenizer,
	signal: CancellationSignal,
): Promise<SubwordStatistics> {
	const counts = countTokens(document.text.slice(params.start, params.end), tokenizer);
	const annotation = await document.analyze(params, ['tokens'], signal);
	return { version: params.version, ...counts, words: countWords(document, params, annotation) };
}

function explain(params: ExplainParams, text: string, tokenizer: SubwordTokenizer): SubwordExplanation {
	const span = wordAround(text, params, params.offset, tokenizer);
	const word = text.slice(span.start, span.end);
	const traces = word === '' ? [] : tokenizer.explain(word);
	const symbolBytes = bytesOfSymbols(traces, tokenizer.algorithm);
	return { version: params.version, vocabulary: params.vocabulary, ...span, text: word, traces, symbolBytes };
}

async function countTexts(
	{ vocabularies, scheduler }: Parts,
	{ vocabulary, texts }: CountTextsParams,
	signal: CancellationSignal,
): Promise<readonly TextCount[]> {
	const tokenizer = await vocabularies.tokenizer(vocabulary);
	const counts: TextCount[] = [];
	for (const text of texts) {
		if (signal.aborted) throw new NlpError('cancelled', 'The count was cancelled.');
		counts.push({ tokens: tokenizer.count(text), characters: countCodePoints(text) });
		await scheduler.yield();
	}
	return counts;
}
