import { Disposable, EventEmitter, workspace } from 'vscode';
import type { Event, ExtensionContext } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { ServerAccess } from '../../generation/server/chatServer';
import { ChatServer } from '../../generation/server/chatServer';
import type { ServerAddress } from '../../generation/server/serverAddress';
import { ServerGenerator } from '../../generation/server/serverGenerator';
import type { ServerModel } from '../../generation/server/serverModels';
import type { TextGenerator } from '../../generation/textGenerator';
import type { Log } from '../log';
import { describeGenerationError } from './describeGenerationError';
import { engineOf } from './editorGenerator';
import { EditorModels } from './editorModels';
import { readGeneratorChoice } from './generatorChoice';
import type { GeneratorChoice } from './generatorChoice';
import type { GeneratorService } from './generatorService';
import { GuardedGenerator } from './guardedGenerator';
import { pickGenerator } from './pickGenerator';
import { SendingConsent } from './sendingConsent';
import { ServerKeys } from './serverKeys';
import { SERVER_SECTION, readServerSettings } from './serverSettings';
import type { ServerSettings } from './serverSettings';

const MEMORY_KEY = 'generation.choice';

/** How `fetch` is called; a test may put another in its place. */
export type Fetch = ServerAccess['fetch'];

/** The language model of the user's: which was chosen, remembered on this machine, and made when it is asked for. */
export class Generators implements GeneratorService, Disposable {
	readonly keys: ServerKeys;
	readonly editorModels: EditorModels;
	readonly #context: ExtensionContext;
	readonly #consent: SendingConsent;
	readonly #fetch: Fetch;
	readonly #log: Log;
	readonly #changed = new EventEmitter<void>();
	readonly #subscriptions: Disposable;
	/** Context lengths that servers told, by address and model. */
	readonly #told = new Map<string, number | undefined>();

	constructor(context: ExtensionContext, log: Log, fetch: Fetch = (url, init) => globalThis.fetch(url, init)) {
		this.#context = context;
		this.#log = log;
		this.#fetch = fetch;
		this.keys = new ServerKeys(context.secrets);
		this.editorModels = new EditorModels(context.languageModelAccessInformation);
		this.#consent = new SendingConsent(context.globalState);
		this.#subscriptions = Disposable.from(
			this.editorModels,
			this.editorModels.onDidChange(() => this.#changed.fire()),
			workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
			workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration(SERVER_SECTION)) this.#changed.fire();
			}),
		);
	}

	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** What was chosen; a server that has no address in the settings is none. */
	get choice(): GeneratorChoice {
		const remembered = readGeneratorChoice(this.#context.globalState.get(MEMORY_KEY));
		if (remembered && remembered.kind !== 'server') return remembered;
		const { endpoint, model } = readServerSettings();
		return endpoint !== '' && (remembered || model !== '') ? { kind: 'server' } : { kind: 'builtIn' };
	}

	get engine(): string | undefined {
		const { choice } = this;
		if (choice.kind === 'builtIn') return undefined;
		if (choice.kind === 'editor') return engineOf(choice);
		const { endpoint, address, model } = readServerSettings();
		return `${model === '' ? '?' : model} (${address?.host ?? endpoint})`;
	}

	async chosen(): Promise<TextGenerator | undefined> {
		const { choice } = this;
		if (choice.kind === 'builtIn') return undefined;
		return choice.kind === 'editor' ? this.editorModels.find(choice) : this.#server(readServerSettings());
	}

	async choose(): Promise<TextGenerator | undefined> {
		const choice = await pickGenerator(this, this.#log);
		if (!choice) return undefined;
		await this.remember(choice);
		return this.chosen();
	}

	/** Remembers a choice; what was refused before may be asked for again. */
	async remember(choice: GeneratorChoice): Promise<void> {
		await this.#context.globalState.update(MEMORY_KEY, choice);
		if (choice.kind === 'editor') this.editorModels.readmit(choice.id);
		const { address } = readServerSettings();
		if (choice.kind === 'server' && address) this.#consent.forget(address);
		this.#changed.fire();
	}

	describe(error: unknown): string {
		return describeGenerationError(error, this.engine ?? '', this.#log);
	}

	/** The models that a server offers. @throws GenerationError */
	async modelsOf(address: ServerAddress, signal: AbortSignal): Promise<readonly ServerModel[]> {
		const models = await new ChatServer(await this.#accessTo(address)).models(signal);
		for (const { id, contextLength } of models) this.#told.set(`${address.base} ${id}`, contextLength);
		return models;
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	async #server({ endpoint, address, model, contextLength }: ServerSettings): Promise<TextGenerator> {
		if (!address) throw new GenerationError('unreachable', `The setting holds no address: ${endpoint}.`);
		if (model === '') throw new GenerationError('model-missing', 'No model of the server was chosen.');
		if (this.#consent.hasRefused(address)) {
			throw new GenerationError('not-permitted', `No text is sent to ${address.host}.`);
		}
		const length = contextLength ?? this.#told.get(`${address.base} ${model}`);
		const generator = new ServerGenerator(await this.#accessTo(address), model, length);
		return new GuardedGenerator(generator, () => this.#consent.ensure(address));
	}

	async #accessTo(address: ServerAddress): Promise<ServerAccess> {
		if (!workspace.isTrusted) throw new GenerationError('untrusted', 'No server is asked in a restricted window.');
		const { patience } = readServerSettings();
		return { address, key: await this.keys.keyFor(address), fetch: this.#fetch, patience };
	}
}
