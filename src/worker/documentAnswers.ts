import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { CancellationToken } from 'vscode-jsonrpc';
import type { CancellationSignal } from '../core/cancellationSignal';
import type { LayerName } from '../core/doc/layers';
import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import { NlpError } from '../core/errors';
import type { AnalyzedDocument } from '../core/pipeline/analyzedDocument';
import type { DocumentRange, Outdated } from '../protocol/analysis';
import { requestCancelled } from './answerRequest';
import type { OpenDocuments } from './openDocuments';

/** Makes an answer of a stretch's layers; long work looks at the signal between its slices. */
export type MakeAnswer<R> = (
	annotation: RangeAnnotation,
	document: AnalyzedDocument,
	signal: CancellationSignal,
) => R | Promise<R>;

/**
 * The answer about a stretch of an open document, made of its layers with what people corrected in them; outdated where the document is at another version
 * before or after.
 * @param isNumbered whether sentences are counted from the beginning of the document; by default where they are among the layers.
 * @throws ResponseError whose message is fit for a user; RequestCancelled (-32800) when the request was cancelled.
 */
export async function answerAbout<R>(
	documents: OpenDocuments,
	params: DocumentRange,
	layers: readonly LayerName[],
	token: CancellationToken,
	make: MakeAnswer<R>,
	isNumbered?: boolean,
): Promise<R | Outdated> {
	const document = documents.at(params);
	if (document === undefined) return { outdated: true };
	const signal = {
		get aborted(): boolean {
			return token.isCancellationRequested || !documents.isAt(params);
		},
	};
	try {
		const gold = documents.goldOf(params.uri);
		const analyzed = await document.analyze(gold.widened(params), layers, signal, isNumbered);
		if (!documents.isAt(params)) return { outdated: true };
		const annotation = gold.applied(document.text, analyzed);
		const answer = await make(annotation, document, signal);
		return documents.isAt(params) ? answer : { outdated: true };
	} catch (error) {
		if (token.isCancellationRequested) throw requestCancelled();
		if (error instanceof NlpError && error.code === 'cancelled') return { outdated: true };
		const message = error instanceof Error ? error.message : String(error);
		throw new ResponseError(ErrorCodes.InternalError, `The analysis failed: ${message}`);
	}
}
