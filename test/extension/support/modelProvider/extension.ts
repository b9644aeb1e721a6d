/** An extension of its own that offers language models to VS Code, which a test lists and has answer as it wants. */
import * as vscode from 'vscode';
import type { ModelAnswer, OfferedModel, TestModels } from './testModels';

/** The part of VS Code's interface of providers that is used here; it is younger than the oldest VS Code that we run in. */
interface ProviderApi {
	registerLanguageModelChatProvider(vendor: string, provider: object): vscode.Disposable;
}

/** A message as a provider gets it. */
interface ProvidedMessage {
	readonly role: vscode.LanguageModelChatMessageRole;
	readonly content: readonly unknown[];
}

/** @returns how a test says what there is and what it answers */
export function activate(context: vscode.ExtensionContext): TestModels {
	const changed = new vscode.EventEmitter<void>();
	const models: TestModels = {
		offered: [],
		answer: () => ['Hello'],
		held: Promise.resolve(),
		asked: [],
		offer: offered => {
			models.offered = offered;
			changed.fire();
		},
	};
	const provider = {
		onDidChangeLanguageModelChatInformation: changed.event,
		provideLanguageModelChatInformation: () => models.offered.map(informationOf),
		provideTokenCount: (_: unknown, text: string | ProvidedMessage) =>
			Promise.resolve(typeof text === 'string' ? text.length : textOf(text).length),
		provideLanguageModelChatResponse: async (
			_: unknown,
			messages: readonly ProvidedMessage[],
			__: unknown,
			progress: vscode.Progress<vscode.LanguageModelTextPart>,
			token: vscode.CancellationToken,
		) => {
			const turns = messages.map(message => ({
				role: message.role === vscode.LanguageModelChatMessageRole.User ? ('user' as const) : ('assistant' as const),
				content: textOf(message),
			}));
			models.asked.push(turns);
			await write(models, models.answer(turns), progress, token);
		},
	};
	const lm = vscode.lm as unknown as ProviderApi;
	context.subscriptions.push(changed, lm.registerLanguageModelChatProvider('nlp-lens-tests', provider));
	return models;
}

async function write(
	models: TestModels,
	answer: ModelAnswer,
	progress: vscode.Progress<vscode.LanguageModelTextPart>,
	token: vscode.CancellationToken,
): Promise<void> {
	for (const piece of answer) {
		if (piece === 'refused') throw vscode.LanguageModelError.NoPermissions('refused by the test');
		if (piece === 'quota') throw vscode.LanguageModelError.Blocked('spent by the test');
		if (piece === 'gone') throw vscode.LanguageModelError.NotFound('gone in the test');
		if (piece === 'broken') throw new Error('broken by the test');
		if (piece === 'held') await models.held;
		else if (piece === 'silence') await new Promise<void>(resolve => token.onCancellationRequested(() => resolve()));
		else progress.report(new vscode.LanguageModelTextPart(piece));
		await new Promise(resolve => setTimeout(resolve, 5));
		if (token.isCancellationRequested) return;
	}
}

function informationOf({ id, maxInputTokens }: OfferedModel): object {
	return {
		id,
		name: `Test ${id}`,
		family: 'test',
		version: '1',
		maxInputTokens,
		maxOutputTokens: 1000,
		capabilities: {},
		isUserSelectable: true,
	};
}

function textOf({ content }: ProvidedMessage): string {
	return content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
