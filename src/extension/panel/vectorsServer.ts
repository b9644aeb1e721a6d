import type { CancellationToken, TextDocument } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { NearContext, WordContexts } from '../../protocol/contextual';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type {
	PanelContexts,
	PanelNearest,
	PanelTrain,
	PanelWordVectors,
	VectorCommand,
} from '../../protocol/panelVectors';
import type { ContextualVectors } from '../representations/contextualVectors';
import type { WordVectors } from '../representations/wordVectors';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout, inProgress } from './scopedAnswer';

/** So much of a sentence is sent before and after a word in it, in UTF-16 code units. */
const SENTENCE = 300;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];
type Notified<M extends keyof PanelWebviewNotifications> = PanelWebviewNotifications[M];

/** What {@link serveVectors} needs of the host. */
export interface PanelVectorsSources {
	readonly scopes: PanelScopes;
	readonly wordVectors: WordVectors;
	readonly contextualVectors: ContextualVectors;
	/** The id of vectors that a command asks to be shown, once; empty for none. */
	readonly shownVectors: () => string;
	readonly runVectorCommand: (command: VectorCommand, model: string) => void;
	readonly train: (train: PanelTrain) => void;
}

/** Answers the panel's requests about vectors of words, with and without context. */
export function serveVectors(connection: MessageConnection, sources: PanelVectorsSources): void {
	serveWords(connection, sources);
	serveContexts(connection, sources);
}

function serveWords(connection: MessageConnection, sources: PanelVectorsSources): void {
	const { wordVectors } = sources;
	connection.onRequest('panel/wordVectors', () => panelWordVectors(wordVectors, sources.shownVectors()));
	connection.onRequest('panel/neighbours', (params: Params<'panel/neighbours'>, token: CancellationToken) =>
		wordVectors.ask('embeddings/neighbours', params, token),
	);
	connection.onRequest('panel/analogy', (params: Params<'panel/analogy'>, token: CancellationToken) =>
		wordVectors.ask('embeddings/analogy', params, token),
	);
	connection.onRequest('panel/oddOneOut', (params: Params<'panel/oddOneOut'>, token: CancellationToken) =>
		wordVectors.ask('embeddings/odd', params, token),
	);
	connection.onRequest('panel/wordMap', (params: Params<'panel/wordMap'>, token: CancellationToken) =>
		inProgress(token, own => wordVectors.ask('embeddings/map', params, own)),
	);
	connection.onNotification('panel/vectorCommand', ({ command, model }: Notified<'panel/vectorCommand'>) =>
		sources.runVectorCommand(command, model),
	);
	connection.onNotification('panel/train', sources.train);
	connection.onNotification('panel/stopTraining', ({ keep }: Notified<'panel/stopTraining'>) => wordVectors.stop(keep));
}

/** The vectors of words as the panel knows them. */
export async function panelWordVectors(wordVectors: WordVectors, shown: string): Promise<PanelWordVectors> {
	return { models: await wordVectors.models(), shown, training: wordVectors.training };
}

function serveContexts(connection: MessageConnection, { scopes, contextualVectors }: PanelVectorsSources): void {
	connection.onRequest('panel/contexts', (asked: Params<'panel/contexts'>, token: CancellationToken) =>
		answerAbout<PanelContexts>(scopes, asked.scopeId, token, async ({ document, span }, own) => {
			const found = await contextualVectors.contexts(document, span, asked, own);
			return found && { ...found, ...clippedSentences(document, found), scopeId: asked.scopeId };
		}),
	);
	connection.onRequest(
		'panel/nearestContexts',
		({ scopeId, count, ...asked }: Params<'panel/nearestContexts'>, token: CancellationToken) =>
			answerAbout<PanelNearest>(scopes, scopeId, token, async ({ document, span }, own) => {
				const found = await contextualVectors.nearest(document, span, asked, count, own);
				if (!found) return undefined;
				const clipped = (near: NearContext): NearContext => ({ ...near, sentence: around(near.sentence, near) });
				const occurrences = found.occurrences.map(clipped);
				const otherWords = found.otherWords.map(clipped);
				const textOf = ({ sentence }: NearContext) => document.getText(rangeOfSpan(document, sentence));
				return {
					...{ ...found, occurrences, otherWords },
					...{ sentences: occurrences.map(textOf), otherSentences: otherWords.map(textOf) },
				};
			}),
	);
}

/** The sentences of occurrences with their texts. */
function clippedSentences(
	document: TextDocument,
	{ starts, ends, sentenceStarts, sentenceEnds }: WordContexts,
): Pick<PanelContexts, 'sentenceStarts' | 'sentenceEnds' | 'sentences'> {
	const clipped = Array.from(starts, (start, index) =>
		around({ start: sentenceStarts[index], end: sentenceEnds[index] }, { start, end: ends[index] }),
	);
	return {
		sentenceStarts: Int32Array.from(clipped, ({ start }) => start),
		sentenceEnds: Int32Array.from(clipped, ({ end }) => end),
		sentences: clipped.map(sentence => document.getText(rangeOfSpan(document, sentence))),
	};
}

/** What of a sentence is sent: of a very long one the part around the word. */
function around(sentence: Span, word: Span): Span {
	return {
		start: Math.max(sentence.start, word.start - SENTENCE),
		end: Math.min(sentence.end, word.end + SENTENCE),
	};
}
