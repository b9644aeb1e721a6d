/** The worker's side of `src/protocol/relations.ts`; relations themselves are a layer of the analysis. */
import { RELATIONS_WRITERS } from '../../core/formats/relationsWriter';
import { RELATION_NAMES } from '../../core/tasks/relations/relationNames';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { relationsOfText } from './relationsOfText';

/** Answers the requests about relations; documents are those that the analysis keeps. */
export function serveRelations(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	host.onRequest('relations/export', (params, token) =>
		answerAbout(documents, params, ['relations'], token, ({ relations }, { text }) => ({
			version: params.version,
			text: RELATIONS_WRITERS[params.format](text, relations ?? [], RELATION_NAMES),
		})),
	);
	answerRequest(host, 'relations/ofText', (params, signal) => relationsOfText(params, nlp, scheduler, signal));
}
