import { Disposable, lm } from 'vscode';
import { analyzeText } from './analyzeText';
import { countTokens } from './countTokens';
import { extractEntities } from './extractEntities';
import { searchDocuments } from './searchDocuments';
import { segmentChinese } from './segmentChinese';
import { summarizeText } from './summarizeText';
import { languageModelTool } from './toolDefinition';
import type { ToolDefinition } from './toolDefinition';
import type { ToolPorts } from './toolPorts';
import { translateText } from './translateText';

/** What is read of package.json. */
interface Manifest {
	readonly contributes: {
		readonly languageModelTools: readonly {
			readonly name: string;
			readonly inputSchema: { readonly properties: Readonly<Record<string, unknown>> };
		}[];
	};
}

/**
 * Gives language models the tools; nothing where this VS Code, or what is built on it, knows none.
 * @param manifest the extension's package.json
 */
export function registerTools(ports: ToolPorts, manifest: unknown): Disposable {
	const { registerTool } = (lm as Partial<typeof lm> | undefined) ?? {};
	if (registerTool === undefined) return Disposable.from();
	const declared = (manifest as Manifest).contributes.languageModelTools;
	const register = <Input>(definition: ToolDefinition<Input>): Disposable => {
		const schema = declared.find(({ name }) => name === definition.name)?.inputSchema;
		return registerTool(
			definition.name,
			languageModelTool(definition, Object.keys(schema?.properties ?? {}), ports.log),
		);
	};
	return Disposable.from(
		register(analyzeText(ports)),
		register(extractEntities(ports)),
		register(segmentChinese(ports)),
		register(countTokens(ports)),
		register(searchDocuments(ports)),
		register(summarizeText(ports)),
		register(translateText(ports)),
	);
}
