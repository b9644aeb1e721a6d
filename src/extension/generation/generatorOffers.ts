import type { LanguageModelChat } from 'vscode';
import type { ServerAddress } from '../../generation/server/serverAddress';
import type { ServerModel } from '../../generation/server/serverModels';
import type { GeneratorChoice } from './generatorChoice';
import type { ServerKeys } from './serverKeys';

/** What there is to choose from. */
export interface GeneratorOffers {
	readonly choice: GeneratorChoice;
	readonly engine: string | undefined;
	readonly keys: ServerKeys;
	readonly editorModels: { all(): Promise<readonly LanguageModelChat[]> };
	modelsOf(address: ServerAddress, signal: AbortSignal): Promise<readonly ServerModel[]>;
}
