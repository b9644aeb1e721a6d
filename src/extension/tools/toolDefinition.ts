import { CancellationError, MarkdownString } from 'vscode';
import type { CancellationToken, LanguageModelTool, PreparedToolInvocation } from 'vscode';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { ToolAnswer } from './toolAnswer';
import { ToolInput, ToolInputError } from './toolInput';
import { toolResult } from './toolResult';

/** A tool of ours for language models; its name, descriptions and schema stand in package.json. */
export interface ToolDefinition<Input> {
	readonly name: string;
	/** Reads what a language model sends. @throws ToolInputError with what to send instead */
	readonly read: (input: ToolInput) => Input;
	/** What a person is asked and told, in their language; `about` says in Markdown what is to be read. */
	readonly describe: (input: Input) => { readonly title: string; readonly progress: string; readonly about: string };
	/** @throws Error whose message is worded for a language model; CancellationError */
	readonly answer: (input: Input, token: CancellationToken) => Promise<ToolAnswer>;
}

/**
 * A definition as VS Code calls it.
 * @param properties those of its schema in package.json
 */
export function languageModelTool<Input>(
	definition: ToolDefinition<Input>,
	properties: readonly string[],
	log: Log,
): LanguageModelTool<object> {
	const read = (sent: unknown): Input => definition.read(new ToolInput(sent, properties));
	return {
		prepareInvocation: ({ input }) => prepared(definition, () => read(input)),
		invoke: async ({ input, tokenizationOptions }, token) => {
			try {
				const answer = await definition.answer(read(input), token);
				if (token.isCancellationRequested) throw new CancellationError();
				return await toolResult(answer, tokenizationOptions, token);
			} catch (error) {
				if (token.isCancellationRequested) throw new CancellationError();
				if (!(error instanceof ToolInputError)) log.warn(`${definition.name}: ${messageOf(error)}`);
				throw error;
			}
		},
	};
}

/** Nobody is asked about an input that cannot be taken: the call itself fails, with what to send. */
function prepared<Input>({ describe }: ToolDefinition<Input>, read: () => Input): PreparedToolInvocation | undefined {
	let input: Input;
	try {
		input = read();
	} catch (error) {
		if (error instanceof ToolInputError) return undefined;
		throw error;
	}
	const { title, progress, about } = describe(input);
	return { invocationMessage: progress, confirmationMessages: { title, message: new MarkdownString(about) } };
}
