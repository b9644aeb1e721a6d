/** The worker's side of the outline in `src/protocol/entities.ts`. */
import { clusterMentions } from '../../core/coreference/clusterMentions';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** Answers what an outline shows of the entities of a stretch: no more of them than are asked for go to the host. */
export function serveOutline(host: ServerConnection, documents: OpenDocuments): void {
	host.onRequest('entities/outline', (params, token) =>
		answerAbout(documents, params, ['entities'], token, ({ entities, failures }, { text }) => ({
			version: params.version,
			entities: clusterMentions(text, entities ?? [])
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
		})),
	);
}
