/** The worker's side of `src/protocol/relations.ts`; relations themselves are a layer of the analysis. */
import { writeJsonLd, writeRelationsCsv, writeTurtle } from '../../core/formats/relationsWriter';
import { RELATION_NAMES } from '../../core/tasks/relations/relationNames';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

const WRITERS = { turtle: writeTurtle, jsonld: writeJsonLd, csv: writeRelationsCsv } as const;

/** Answers the requests about relations; documents are those that the analysis keeps. */
export function serveRelations(host: ServerConnection, documents: OpenDocuments): void {
	host.onRequest('relations/export', (params, token) =>
		answerAbout(documents, params, ['relations'], token, ({ relations }, { text }) => ({
			version: params.version,
			text: WRITERS[params.format](text, relations ?? [], RELATION_NAMES),
		})),
	);
}
