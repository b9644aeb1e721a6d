/**
 * The worker's side of `src/protocol/vectorSpace.ts`.
 *
 * - A space is made once and asked many times. It does not follow edits: after one, make it anew under the same id.
 * - The few spaces that were asked last are kept; a request about another one ends with an error that says so.
 * - Words of Chinese are cut by the PKU standard in spaces of folders; a document's are those of its analysis.
 */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { CancellationSignal } from '../../core/cancellationSignal';
import type { LayerName } from '../../core/doc/layers';
import { NlpError } from '../../core/errors';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { inSteps } from '../../core/steps';
import type { Steps } from '../../core/steps';
import { heatMap, similarPairs, similarTexts } from '../../core/vectors/similarTexts';
import { exportPiece } from '../../core/vectors/spaceExport';
import { spaceMap } from '../../core/vectors/spaceMap';
import { fullSettings } from '../../core/vectors/spaceSettings';
import { spaceLayers } from '../../core/vectors/spaceTerms';
import { sentenceSpace } from '../../core/vectors/spaceTexts';
import { spaceVector } from '../../core/vectors/spaceVectors';
import { DOCUMENT_SPACE } from '../../core/vectors/vectorSpace';
import { vocabularyPage } from '../../core/vectors/vocabularyPage';
import type { SpaceSettings } from '../../protocol/vectorSpace';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { Spaces } from './spaces';

/** What is cancelled, for the message. */
const WORK = 'The comparison of vectors';

/** Answers the requests about vector spaces; documents are those that the analysis keeps. */
export function serveSpaces(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	const spaces = new Spaces(nlp, scheduler);
	host.onRequest('space/ofDocument', (params, token) => {
		const layers = layersFor(params.settings);
		return answerAbout(documents, params, layers, token, async (annotation, { prose }, signal) => {
			const { space, starts, ends } = await sentenceSpace(
				{ prose, annotation },
				params.settings,
				language => nlp.keywords.frequencies(language),
				longWork(scheduler, signal),
			);
			const names = Array.from(starts, (_, row) => String(row + 1));
			spaces.keep(params.id, { space, names, labels: [] });
			return { version: params.version, summary: space.summary, starts, ends, failures: annotation.failures };
		});
	});
	serveGathering(host, spaces, scheduler);
	serveQuestions(host, spaces, scheduler);
	serveViews(host, spaces, scheduler);
}

/** @throws ResponseError for settings that cannot be. */
function layersFor(settings: Partial<SpaceSettings>): readonly LayerName[] {
	try {
		return spaceLayers(fullSettings(settings, DOCUMENT_SPACE, false));
	} catch (error) {
		if (!(error instanceof NlpError)) throw error;
		throw new ResponseError(ErrorCodes.InvalidParams, error.message);
	}
}

function serveGathering(host: ServerConnection, spaces: Spaces, scheduler: Scheduler): void {
	answerRequest(host, 'space/begin', ({ id, settings }) => {
		spaces.begin(id, settings);
		return null;
	});
	answerRequest(host, 'space/add', async (params, signal) => ({ isFull: !(await spaces.add(params, signal)) }));
	answerRequest(host, 'space/finish', ({ id }, signal) => spaces.finish(id, watched(host, scheduler, id, signal)));
	answerRequest(
		host,
		'space/remake',
		async ({ id, settings }, signal) =>
			(await spaces.remake(id, settings, watched(host, scheduler, id, signal))) ?? null,
	);
	answerRequest(host, 'space/close', ({ id }) => {
		spaces.close(id);
		return null;
	});
}

function serveQuestions(host: ServerConnection, spaces: Spaces, scheduler: Scheduler): void {
	const work = <R>(steps: Steps<R>, signal: CancellationSignal) => inSteps(steps, longWork(scheduler, signal), WORK);
	answerRequest(host, 'space/vector', async ({ id, target }, signal) => {
		const { space } = spaces.at(id);
		return spaceVector(space, await spaces.counted(space, target, signal), target.kind === 'whole');
	});
	answerRequest(host, 'space/similar', async ({ id, target, count }, signal) => {
		const { space } = spaces.at(id);
		const query = await spaces.counted(space, target, signal);
		return work(similarTexts(space, query, count, target.kind === 'row' ? target.row : -1), signal);
	});
	answerRequest(host, 'space/pairs', ({ id, least, count }, signal) => {
		if (!(least > 0)) throw new NlpError('input-malformed', `The least cosine of a pair is above 0, not ${least}.`);
		return work(similarPairs(spaces.at(id).space, least, count), signal);
	});
	answerRequest(host, 'space/heatMap', ({ id, ...rows }, signal) => work(heatMap(spaces.at(id).space, rows), signal));
}

function serveViews(host: ServerConnection, spaces: Spaces, scheduler: Scheduler): void {
	answerRequest(host, 'space/map', ({ id, method }, signal) =>
		spaceMap(spaces.at(id).space, method, watched(host, scheduler, id, signal)),
	);
	answerRequest(host, 'space/vocabulary', ({ id, first, count }) => vocabularyPage(spaces.at(id).space, first, count));
	answerRequest(host, 'space/export', ({ id, format, first }) => {
		const { space, names, labels } = spaces.at(id);
		const named = { nameOf: (row: number) => names[row], labelOf: (row: number) => labels.at(row) ?? '' };
		return exportPiece(space, named, format, first);
	});
}

/** Long work whose progress is told. */
function watched(host: ServerConnection, scheduler: Scheduler, id: string, signal: CancellationSignal) {
	return longWork(scheduler, signal, part => host.notify('space/progress', { id, part }));
}
