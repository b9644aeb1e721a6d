import * as vscode from 'vscode';

/** What a tool answers: words for reading, and JSON. */
export interface ToolWords {
	readonly text: string;
	readonly json: Readonly<Record<string, unknown>>;
}

/** Calls a tool as a language model would. @param tokenBudget four code units count as one token */
export async function callTool(name: string, input: object, tokenBudget?: number): Promise<ToolWords> {
	const { content } = await vscode.lm.invokeTool(name, {
		input,
		toolInvocationToken: undefined,
		...(tokenBudget !== undefined && {
			tokenizationOptions: { tokenBudget, countTokens: text => Promise.resolve(Math.ceil(text.length / 4)) },
		}),
	});
	const [text, json] = content.map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
	return { text, json: JSON.parse(json) as ToolWords['json'] };
}
