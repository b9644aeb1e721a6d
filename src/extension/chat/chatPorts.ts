import type { CancellationToken, ChatResponseStream, LanguageModelChat } from 'vscode';
import type { TextGenerator } from '../../generation/textGenerator';
import type { TextTranslation } from '../../protocol/translation';
import type { PromptService } from '../generation/generatorService';
import type { Services } from '../services';
import type { ChatSubject } from './chatSubject';

/** What the participant builds on. */
export interface ChatPorts extends Pick<
	Services,
	'analysis' | 'requests' | 'subwords' | 'library' | 'policy' | 'settings' | 'targets' | 'log'
> {
	readonly models: ChatModels;
	/** Translates with the engine that ships. */
	readonly translate: (subject: ChatSubject, token: CancellationToken) => Promise<TextTranslation | undefined>;
}

/** The language model that a person chose in the chat, as a generator. */
export interface ChatModels {
	readonly generatorOf: (model: LanguageModelChat) => TextGenerator;
	readonly prompts: PromptService;
	/** What to tell of an error of a model. */
	readonly describe: (error: unknown) => string;
}

/** What a person asks the participant, read. */
export interface ChatAsked {
	/** What was written, without what was only for choosing the engine. */
	readonly prompt: string;
	/** What it is about; undefined where there is no document. */
	readonly subject: ChatSubject | undefined;
	/** The model that may help; undefined where nobody asked for it. */
	readonly generator: TextGenerator | undefined;
}

/** What the participant did, remembered with the turn. */
export interface ChatOutcome {
	/** Whether a language model could say it in its own words, if it was asked. */
	readonly canBeWritten: boolean;
}

/** Answers one command; undefined where the person stopped it, or the document changed. */
export type ChatReply = (
	ports: ChatPorts,
	asked: ChatAsked,
	stream: ChatResponseStream,
	token: CancellationToken,
) => Promise<ChatOutcome | undefined>;

/** A reply that needs a document. */
export type SubjectReply = (
	ports: ChatPorts,
	asked: ChatAsked & { readonly subject: ChatSubject },
	stream: ChatResponseStream,
	token: CancellationToken,
) => Promise<ChatOutcome | undefined>;
