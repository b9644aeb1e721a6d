/** The worker's side of `src/protocol/entities.ts`. */
import type { CancellationSignal } from '../../core/cancellationSignal';
import { clusterSteps } from '../../core/coreference/clusterMentions';
import type { EntityReference } from '../../core/coreference/entityReference';
import { ReferenceFinder } from '../../core/coreference/findReferences';
import { renameForm } from '../../core/coreference/renameForm';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { inSteps } from '../../core/steps';
import type { FindReferences } from '../../protocol/entities';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** What takes long, for the message of one that was cancelled. */
const WORK = 'The search for entities';

/** Answers the requests about the entities that texts speak of; documents are those that the analysis keeps. */
export function serveEntities(host: ServerConnection, documents: OpenDocuments, nlp: Nlp, scheduler: Scheduler): void {
	host.onRequest('entities/clusters', (params, token) =>
		answerAbout(documents, params, ['entities'], token, async ({ entities, failures }, { text }, signal) => ({
			version: params.version,
			clusters: await inSteps(clusterSteps(text, entities ?? []), longWork(scheduler, signal), WORK),
			failures,
		})),
	);
	host.onRequest('entities/referencesInRange', (params, token) =>
		answerAbout(documents, params, ['entities', 'tokens'], token, async ({ entities, tokens }, { text }, signal) => {
			const steps = new ReferenceFinder(params.entity).findSteps(text, entities ?? [], tokens);
			return { version: params.version, references: await inSteps(steps, longWork(scheduler, signal), WORK) };
		}),
	);
	answerRequest(host, 'entities/references', (params, signal) => referencesIn(params, nlp, scheduler, signal));
	answerRequest(host, 'entities/renamedForms', ({ label, from, to, forms }) =>
		forms.map(form => renameForm(label, from, to, form) ?? null),
	);
}

/** @throws NlpError `cancelled`; those of missing models */
async function referencesIn(
	{ text, settings, entity }: FindReferences,
	nlp: Nlp,
	scheduler: Scheduler,
	signal: CancellationSignal,
): Promise<readonly EntityReference[]> {
	const finder = new ReferenceFinder(entity);
	if (!finder.mayBeIn(text)) return [];
	const document = nlp.open(text, settings, scheduler);
	const { entities, tokens } = await document.analyze({ start: 0, end: text.length }, ['entities', 'tokens'], signal);
	return inSteps(finder.findSteps(text, entities ?? [], tokens), longWork(scheduler, signal), WORK);
}
