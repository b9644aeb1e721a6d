/**
 * The worker's side of `src/protocol/words.ts`.
 *
 * - `words/around` is for keystrokes: it analyzes the sentences around each place, of which those seen before cost nothing.
 * - A document has the words of the user that it was opened with; texts that are no documents have those that the host is
 *   asked for by `words/read`, when they are first needed and after each `words/changed`.
 */
import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { Nlp } from '../../core/nlp';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import { readUserDictionary } from '../../core/tasks/segmentation/readUserDictionary';
import type { SegmentationTrace } from '../../core/tasks/segmentation/segmentationTrace';
import type { Span } from '../../core/text/span';
import type { TraceParams } from '../../protocol/words';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** So many places are looked at in one request. */
const MOST_PLACES = 2000;

/** Answers the requests about Chinese words; documents are those that the analysis keeps. */
export function serveWords(host: ServerConnection, documents: OpenDocuments, nlp: Nlp): void {
	host.onNotification('words/changed', () => nlp.forgetUserWords());
	answerRequest(host, 'words/dictionary', ({ text }) => readUserDictionary(text));
	host.onRequest('words/around', (params, token) => {
		const { version, offsets, reach } = params;
		const stretches = stretchesAround(offsets, reach);
		const nothing = { ...params, end: params.start };
		return answerAbout(documents, nothing, [], token, async (_, document, signal) => {
			const words = new Words();
			for (const stretch of stretches) words.add(await document.analyze(stretch, ['tokens'], signal));
			return { version, ...words.finish() };
		});
	});
	host.onRequest('words/trace', (params, token) =>
		answerAbout(documents, params, ['sentences'], token, async (annotation, document) => ({
			version: params.version,
			trace: await traceAt(nlp, document, annotation, params),
		})),
	);
}

/** The stretches that reach so far around places, in order, those that touch as one. */
function stretchesAround(offsets: readonly number[], reach: number): Span[] {
	const stretches: Span[] = [];
	for (const offset of [...offsets].sort((a, b) => a - b).slice(0, MOST_PLACES)) {
		const stretch = { start: Math.max(0, offset - reach), end: offset + reach };
		const last = stretches.at(-1);
		if (last !== undefined && stretch.start <= last.end)
			stretches[stretches.length - 1] = { ...last, end: stretch.end };
		else stretches.push(stretch);
	}
	return stretches;
}

/** Words in order, each once: those of sentences that two stretches touch come twice. */
class Words {
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];

	add({ tokens }: RangeAnnotation): void {
		for (let token = 0; token < (tokens?.starts.length ?? 0); token++) {
			const start = tokens?.starts[token] ?? 0;
			if (start < (this.#ends.at(-1) ?? 0)) continue;
			this.#starts.push(start);
			this.#ends.push(tokens?.ends[token] ?? start);
		}
	}

	finish(): { readonly starts: Int32Array; readonly ends: Int32Array } {
		return { starts: Int32Array.from(this.#starts), ends: Int32Array.from(this.#ends) };
	}
}

async function traceAt(
	nlp: Nlp,
	{ prose }: AnalyzedDocument,
	{ sentences }: RangeAnnotation,
	params: TraceParams,
): Promise<SegmentationTrace | undefined> {
	const { start: at, paths } = params;
	const index = sentences?.starts.findIndex((start, i) => start <= at && at < (sentences.ends[i] ?? 0)) ?? -1;
	if (sentences === undefined || index < 0) return undefined;
	const sentence = { start: sentences.starts[index], end: sentences.ends[index] };
	return nlp.segmentationTrace(prose, sentence, at, params, paths);
}
