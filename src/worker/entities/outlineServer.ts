/** The worker's side of the outline in `src/protocol/entities.ts`. */
import { clusterSteps } from '../../core/coreference/clusterMentions';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { inSteps } from '../../core/steps';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** Answers what an outline shows of the entities of a stretch: no more of them than are asked for go to the host. */
export function serveOutline(host: ServerConnection, documents: OpenDocuments, scheduler: Scheduler): void {
	host.onRequest('entities/outline', (params, token) =>
		answerAbout(documents, params, ['entities'], token, async ({ entities, failures }, { text }, signal) => {
			const steps = clusterSteps(text, entities ?? []);
			const clusters = await inSteps(steps, longWork(scheduler, signal), 'The search for entities');
			return {
				version: params.version,
				entities: clusters
					.filter(({ label }) => params.labels.includes(label))
					.slice(0, params.most)
					.map(({ label, name, mentions: [first, ...more] }) => ({
						label,
						name,
						start: first.start,
						end: first.end,
						mentions: more.length + 1,
					})),
				failures,
			};
		}),
	);
}
