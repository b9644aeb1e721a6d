/** The worker's side of `src/protocol/cards.ts`: cards are read anew each time, and no model is loaded for them. */
import { ModelCards } from '../../core/model/modelCards';
import type { ModelSource } from '../../core/model/modelSource';
import { answerRequest } from '../answerRequest';
import type { ServerConnection } from '../serverConnection';

/** Answers the requests about cards. */
export function serveCards(host: ServerConnection, models: ModelSource): void {
	const cards = new ModelCards(models);
	answerRequest(host, 'cards/list', () => cards.list());
	answerRequest(host, 'cards/read', ({ name }) => cards.read(name));
}
