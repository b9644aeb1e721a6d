import type { CancellationToken, ChatResponseStream } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { GenerationWork } from '../../generation/summarizeText';
import type { TextGenerator } from '../../generation/textGenerator';
import type { ChatModels, ChatPorts } from './chatPorts';
import { writeNotes } from './chatWords';

/** What work with the chat's model is done with. */
export function modelWork(
	{ prompts }: ChatModels,
	generator: TextGenerator,
	token: CancellationToken,
): GenerationWork & { readonly signal: AbortSignal } {
	const controller = new AbortController();
	if (token.isCancellationRequested) controller.abort();
	token.onCancellationRequested(() => controller.abort());
	return { generator, fill: (name, values) => prompts.messages(name, values), signal: controller.signal };
}

/**
 * Writes what a model says as it comes.
 * @returns whether it ended; where it failed, a note says why, and the answer is to be made without it
 * @throws GenerationError `cancelled`
 */
export async function streamPieces(
	{ models, log }: Pick<ChatPorts, 'models' | 'log'>,
	pieces: AsyncIterable<string>,
	stream: ChatResponseStream,
	signal: AbortSignal,
): Promise<boolean> {
	try {
		for await (const piece of pieces) stream.markdown(harmless(piece));
		return true;
	} catch (error) {
		if (signal.aborted) throw new GenerationError('cancelled', 'Stopped.');
		log.warn(`Chat: ${String(error)}`);
		writeNotes(stream, [models.describe(error)]);
		stream.markdown('\n\n');
		return false;
	}
}

/** What a model writes may be Markdown; what it has of a document must not load pictures or run commands. */
export function harmless(piece: string): string {
	// What ends one piece may begin a picture with the next.
	return piece.replace(/!(?=\[|$)/gu, '\\!').replace(/</gu, '&lt;');
}
