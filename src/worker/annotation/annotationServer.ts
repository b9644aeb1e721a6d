/**
 * The worker's side of `src/protocol/annotation.ts`.
 *
 * - What people said comes with `document/open` as CoNLL-U and follows the document's edits; each correction is answered with all of it,
 *   to be kept in a file. The worker keeps it only as long as the document is open.
 * - Every other answer about the document has it in: see `documentAnswers.ts`. Evaluations alone look at the analysis without it.
 * - A file that could not be read is not written over: corrections end with the error that says what is wrong with it.
 */
import type { CancellationToken } from 'vscode-jsonrpc';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import { CORRECTED_LAYERS, correctDocument } from '../../core/annotation/correctDocument';
import { evaluateGold } from '../../core/annotation/evaluateGold';
import { joinEvaluations } from '../../core/annotation/evaluationCounter';
import type { GoldDocument } from '../../core/annotation/goldDocument';
import { goldMarks } from '../../core/annotation/goldMarks';
import { NlpError } from '../../core/errors';
import { ANNOTATION_READERS } from '../../core/formats/annotations/annotationFormats';
import { writeGoldConllu } from '../../core/formats/annotations/goldConlluWriter';
import { takeAnnotations } from '../../core/formats/annotations/takeAnnotations';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { DocumentRange, Outdated } from '../../protocol/analysis';
import type { GoldState } from '../../protocol/annotation';
import { answerRequest } from '../answerRequest';
import type { MakeAnswer } from '../documentAnswers';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** Answers the requests about corrections; documents are those that the analysis keeps. */
export function serveAnnotations(host: ServerConnection, documents: OpenDocuments): void {
	const about = <R>(params: DocumentRange, token: CancellationToken, make: MakeAnswer<R>) =>
		answerAbout(documents, params, CORRECTED_LAYERS, token, make);
	serveState(host, documents);
	host.onRequest('annotation/correct', (params, token) =>
		about(params, token, (annotation, document) => {
			const gold = writableGold(documents, params);
			asked(() => correctDocument(gold, document.text, annotation, params.correction, params));
			return stateOf(params, gold, document);
		}),
	);
	host.onRequest('annotation/import', (params, token) =>
		about(params, token, (annotation, document) => {
			const gold = writableGold(documents, params);
			return asked(() => {
				const read = ANNOTATION_READERS[params.format](params.content, document.text);
				const taken = takeAnnotations(gold, document.text, annotation, read);
				return { ...stateOf(params, gold, document), ...taken };
			});
		}),
	);
	host.onRequest('annotation/evaluate', (params, token) =>
		answerAbout(documents, params, ['sentences'], token, async (_, document, signal) => {
			const gold = documents.goldOf(params.uri);
			const whole = { start: 0, end: document.text.length };
			const annotation = await document.analyze(whole, CORRECTED_LAYERS, signal);
			const { text } = document;
			return { version: params.version, ...evaluateGold(text, annotation, gold.sentences, gold.lost.length) };
		}),
	);
	answerRequest(host, 'annotation/joinEvaluations', ({ parts }) => joinEvaluations(parts));
}

/** What needs no analysis. */
function serveState(host: ServerConnection, documents: OpenDocuments): void {
	const now = <R>(params: DocumentRange, make: (document: AnalyzedDocument) => R): R | Outdated => {
		const document = documents.at(params);
		return document === undefined ? { outdated: true } : make(document);
	};
	host.onRequest('annotation/state', params =>
		now(params, document => stateOf(params, writableGold(documents, params), document)),
	);
	host.onRequest('annotation/marks', params =>
		now(params, () => ({ version: params.version, marks: goldMarks(documents.goldOf(params.uri), params) })),
	);
}

function stateOf({ version }: DocumentRange, gold: GoldDocument, { text }: AnalyzedDocument): GoldState {
	const { sentences, lost } = gold;
	return {
		version,
		conllu: writeGoldConllu({ text, sentences }, lost),
		sentences: sentences.length,
		checked: sentences.filter(({ sentence }) => sentence.checked.length > 0).length,
		lost: lost.length,
	};
}

/** @throws ResponseError when the file of corrections could not be read: then it must not be written over. */
function writableGold(documents: OpenDocuments, { uri }: DocumentRange): GoldDocument {
	const problem = documents.goldProblem(uri);
	if (problem === undefined) return documents.goldOf(uri);
	throw new ResponseError(ErrorCodes.InvalidParams, `The file of corrections could not be read. ${problem}`);
}

/** Does what a person asked for. @throws ResponseError with the reason why it cannot be done. */
function asked<R>(work: () => R): R {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof NlpError)) throw error;
		throw new ResponseError(ErrorCodes.InvalidParams, error.message);
	}
}
