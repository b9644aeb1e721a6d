import { CancellationTokenSource, LanguageModelChatMessage, l10n } from 'vscode';
import type { CancellationToken, LanguageModelChat } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import { LONGEST_ANSWER } from '../../generation/limits';
import { piecesUntilAborted, untilAborted } from '../../generation/untilAborted';
import type { GenerationMessage, GenerationRequest, TextGenerator } from '../../generation/textGenerator';
import { editorError } from './editorErrors';

/**
 * One of VS Code's language models, of whatever vendor. Options of the request are left to the model: vendors call them differently
 * and some refuse what they do not know.
 */
export class EditorGenerator implements TextGenerator {
	readonly engine: string;
	/** Vendors do not say where their models run. */
	readonly isRemote = true;
	readonly #model: LanguageModelChat;

	constructor(model: LanguageModelChat) {
		this.#model = model;
		this.engine = engineOf(model);
	}

	get maxInputTokens(): number | undefined {
		const { maxInputTokens } = this.#model;
		return maxInputTokens > 0 ? maxInputTokens : undefined;
	}

	async countTokens(text: string): Promise<number> {
		try {
			return await this.#model.countTokens(text);
		} catch (error) {
			throw editorError(error, this.engine, false);
		}
	}

	async *generate({ messages }: GenerationRequest, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
		const stop = tokenOf(signal);
		let length = 0;
		try {
			const justification = l10n.t('To answer the command of NLP Lens that you just gave.');
			const sent = this.#model.sendRequest(editorMessages(messages), { justification }, stop.token);
			const response = await untilAborted(sent, signal);
			for await (const piece of piecesUntilAborted(response.text, signal)) {
				length += piece.length;
				if (length > LONGEST_ANSWER) throw endless(this.engine);
				if (piece !== '') yield piece;
			}
			if (length === 0) throw new GenerationError('bad-answer', `${this.engine} answered without a text.`);
		} catch (error) {
			throw signal.aborted ? new GenerationError('cancelled', 'Stopped.') : editorError(error, this.engine, length > 0);
		} finally {
			stop.dispose();
		}
	}
}

/** What results call a model of VS Code's. */
export function engineOf({ name, vendor }: Pick<LanguageModelChat, 'name' | 'vendor'>): string {
	return `${name} (${vendor})`;
}

/** There are no messages of the system's: its words go before the first ones of the user's. */
function editorMessages(messages: readonly GenerationMessage[]): LanguageModelChatMessage[] {
	const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
	const turns = messages.filter(({ role }) => role !== 'system');
	return turns.map(({ role, content }, index) => {
		if (role === 'assistant') return LanguageModelChatMessage.Assistant(content);
		return LanguageModelChatMessage.User(index === 0 ? [...system, content].join('\n\n') : content);
	});
}

function tokenOf(signal: AbortSignal): { readonly token: CancellationToken; dispose(): void } {
	const source = new CancellationTokenSource();
	const cancel = (): void => source.cancel();
	signal.addEventListener('abort', cancel, { once: true });
	return {
		token: source.token,
		dispose: () => {
			signal.removeEventListener('abort', cancel);
			// Whoever wants no more of a stream has the model stopped.
			source.cancel();
			source.dispose();
		},
	};
}

function endless(engine: string): GenerationError {
	return new GenerationError('bad-answer', `The answer of ${engine} does not end.`);
}
