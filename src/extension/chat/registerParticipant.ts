import { Disposable, ThemeIcon, chat, l10n } from 'vscode';
import type { ChatFollowup, ChatRequestHandler, ChatResult } from 'vscode';
import { withModel } from './chatHandler';
import type { ChatTurn } from './chatHandler';

/** As package.json has it. */
const ID = 'nlp-lens.nlp';

/** Offers `@nlp` in the chat; nothing where this VS Code, or what is built on it, has no chat. */
export function registerParticipant(handler: ChatRequestHandler): Disposable {
	const api = chat as Partial<typeof chat> | undefined;
	if (api?.createChatParticipant === undefined) return Disposable.from();
	const participant = api.createChatParticipant(ID, handler);
	participant.iconPath = new ThemeIcon('book');
	participant.followupProvider = { provideFollowups: ({ metadata }: ChatResult) => followups(metadata) };
	return Disposable.from(participant);
}

/** What may be asked next. */
export function followups(metadata: ChatResult['metadata']): ChatFollowup[] {
	const turn = metadata as ChatTurn | undefined;
	if (turn?.command === undefined && turn?.canBeWritten !== true) return [];
	const { command, prompt, model, canBeWritten } = turn;
	const named = command === undefined ? {} : { command };
	const written: ChatFollowup = {
		...named,
		prompt: prompt === '' ? withModel() : `${withModel()}: ${prompt}`,
		label: l10n.t('Have {0} write it (the text goes to the model)', model),
	};
	const others = [
		{ command: 'entities', prompt: '', label: l10n.t('Who and what is named?') },
		{ command: 'summarize', prompt: '', label: l10n.t('What are the key sentences?') },
	].filter(other => other.command !== command);
	return [...(canBeWritten && model !== '' ? [written] : []), ...others];
}
