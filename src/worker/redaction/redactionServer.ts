/** The worker's side of `src/protocol/redaction.ts`. */
import { redactSteps } from '../../core/tasks/redaction/redact';
import { restorationOf } from '../../core/tasks/redaction/restore';
import { inSteps } from '../../core/steps';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** Answers the requests about redaction; documents are those that the analysis keeps. */
export function serveRedaction(host: ServerConnection, documents: OpenDocuments, scheduler: Scheduler): void {
	host.onRequest('redaction/redact', (params, token) => {
		const { uri, version, start, end, labels, kept } = params;
		// The whole document is looked at, so that an entity has one placeholder whatever the stretch.
		const whole = { uri, version, start: 0, end: documents.at(params)?.text.length ?? end };
		const options = { labels: new Set(labels), kept: new Set(kept), range: { start, end } };
		return answerAbout(documents, whole, ['entities', 'tokens'], token, async (annotation, { text }, signal) => {
			const { entities = [], tokens, failures } = annotation;
			const steps = redactSteps(text, entities, { ...options, ...(tokens && { tokens }) });
			return { version, ...(await inSteps(steps, longWork(scheduler, signal), 'Hiding entities')), failures };
		});
	});
	answerRequest(host, 'redaction/restore', ({ text, entities }) => restorationOf(text, entities));
}
