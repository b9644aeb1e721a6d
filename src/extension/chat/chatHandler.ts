import { CancellationError, l10n } from 'vscode';
import type { CancellationToken, ChatRequest, ChatRequestHandler, ChatResponseStream, ChatResult } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import { messageOf } from '../log';
import { answerReply } from './answerReply';
import type { ChatAsked, ChatOutcome, ChatPorts, SubjectReply } from './chatPorts';
import { chatSubject } from './chatSubject';
import { entitiesReply } from './entitiesReply';
import { explanationReply } from './explanationReply';
import { summaryReply } from './summaryReply';
import { tokensReply } from './tokensReply';
import { translationReply } from './translationReply';

/** The commands, by the names in package.json. */
const REPLIES: Readonly<Record<string, SubjectReply>> = {
	summarize: summaryReply,
	entities: entitiesReply,
	translate: translationReply,
	tokens: tokensReply,
	explain: explanationReply,
};

/** What is remembered of a turn. */
export interface ChatTurn extends ChatOutcome {
	readonly command: string | undefined;
	readonly prompt: string;
	/** What the person's model is called. */
	readonly model: string;
}

/** What a follow-up says to have the chat's model write the answer, before what was asked. */
export function withModel(): string {
	return l10n.t('With the language model');
}

/** Answers what is asked of `@nlp`. */
export function chatHandler(ports: ChatPorts): ChatRequestHandler {
	return async (request, _, stream, token): Promise<ChatResult> => {
		try {
			const outcome = await reply(ports, request, stream, token);
			if (!outcome && !token.isCancellationRequested)
				stream.markdown(l10n.t('The document changed meanwhile. Ask again.'));
			const { command, model } = request;
			const turn: ChatTurn = {
				canBeWritten: outcome?.canBeWritten === true,
				command,
				prompt: read(request).prompt,
				model: (model as typeof model | undefined)?.name ?? '',
			};
			return { metadata: turn };
		} catch (error) {
			if (token.isCancellationRequested || error instanceof CancellationError) return {};
			if (error instanceof GenerationError && error.code === 'cancelled') return {};
			ports.log.warn(`Chat: ${messageOf(error)}`);
			return { errorDetails: { message: messageOf(error) } };
		}
	};
}

async function reply(
	ports: ChatPorts,
	request: ChatRequest,
	stream: ChatResponseStream,
	token: CancellationToken,
): Promise<ChatOutcome | undefined> {
	const subject = await chatSubject(request.references, ports.targets);
	const { prompt, isForModel } = read(request);
	const wanted = isForModel || ports.settings.values.chatUsesModel;
	const model = wanted ? (request.model as typeof request.model | undefined) : undefined;
	const asked: ChatAsked = { prompt, subject, generator: model && ports.models.generatorOf(model) };
	if (subject && !ports.policy.isWithinLimit(subject.document) && subject.kind === 'document') {
		stream.markdown(
			l10n.t('The document is larger than the limit of the settings. Select a part of it, and ask again.'),
		);
		return { canBeWritten: false };
	}
	if (request.command === undefined)
		return prompt === '' ? introduction(stream) : answerReply(ports, asked, stream, token);
	const answer = REPLIES[request.command] as SubjectReply | undefined;
	if (!answer) return introduction(stream);
	if (!subject) {
		stream.markdown(l10n.t('Open a document, or attach one: there is nothing that this could be about.'));
		return { canBeWritten: false };
	}
	return answer(ports, { ...asked, subject }, stream, token);
}

/** What was written, and whether the chat's model is to help. */
function read({ prompt }: ChatRequest): { readonly prompt: string; readonly isForModel: boolean } {
	const written = prompt.trim();
	const begin = withModel();
	if (!written.startsWith(begin)) return { prompt: written, isForModel: false };
	return { prompt: written.slice(begin.length).replace(/^[:：\s]+/u, ''), isForModel: true };
}

function introduction(stream: ChatResponseStream): ChatOutcome {
	stream.markdown(
		l10n.t(
			'I analyze the document in front of you, or the one that you attach, on this machine: ask a question about it, or use `/summarize`, `/entities`, `/translate`, `/tokens` or `/explain`.',
		),
	);
	return { canBeWritten: false };
}
