/**
 * The worker's side of `src/protocol/conversion.ts`.
 *
 * - A long text is converted in slices between which messages are taken.
 */
import type { Scheduler } from '../../core/pipeline/scheduler';
import { conversionEdits } from '../../core/tasks/conversion/convertText';
import { scriptConverter } from '../../core/tasks/conversion/scriptConverters';
import type { ConversionEdit } from '../../core/tasks/conversion/conversion';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** UTF-16 code units that are converted at once. */
const SLICE = 20_000;

/** Answers the requests about Chinese scripts; documents are those that the analysis keeps. */
export function serveConversion(host: ServerConnection, documents: OpenDocuments, scheduler: Scheduler): void {
	host.onRequest('conversion/convert', (params, token) =>
		answerAbout(documents, { ...params, end: params.start }, [], token, async (_, { prose }, signal) => {
			const convert = await scriptConverter(params);
			const edits: ConversionEdit[] = [];
			for (let start = params.start; start < params.end && !signal.aborted;) {
				const end = sliceEnd(prose, start, params.end);
				edits.push(...conversionEdits(prose, { start, end }, convert));
				start = end;
				await scheduler.yield();
			}
			return { version: params.version, edits };
		}),
	);
}

/** Where a slice ends: behind a line, or where the next one would be too long. */
function sliceEnd(prose: string, start: number, limit: number): number {
	if (limit - start <= SLICE) return limit;
	const line = prose.lastIndexOf('\n', start + SLICE);
	if (line > start) return line + 1;
	const end = start + SLICE;
	const isLowSurrogate = (prose.charCodeAt(end) & 0xfc00) === 0xdc00;
	return isLowSurrogate ? end + 1 : end;
}
