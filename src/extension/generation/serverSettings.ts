import { ConfigurationTarget, workspace } from 'vscode';
import type { Patience } from '../../generation/server/deadline';
import { serverAddress } from '../../generation/server/serverAddress';
import type { ServerAddress } from '../../generation/server/serverAddress';

/** Where the settings of the server stand. */
export const SERVER_SECTION = 'nlpLens.generation';

/** What the settings say of the user's server. */
export interface ServerSettings {
	/** As it was written; empty: no server is asked. */
	readonly endpoint: string;
	/** Undefined where what was written is no address. */
	readonly address: ServerAddress | undefined;
	readonly model: string;
	/** In tokens; undefined: as the server says. */
	readonly contextLength: number | undefined;
	readonly patience: Patience;
}

const FIRST_TOKEN_SECONDS = 120;

/** Between two pieces a server that works is never silent for long. */
const NEXT_TOKEN_MS = 60_000;

/** Reads the settings. They are of the machine: a folder cannot set them. */
export function readServerSettings(): ServerSettings {
	const configuration = workspace.getConfiguration(SERVER_SECTION);
	const endpoint = text(configuration.get('endpoint'));
	const seconds = positive(configuration.get('timeout')) ?? FIRST_TOKEN_SECONDS;
	return {
		endpoint,
		address: serverAddress(endpoint),
		model: text(configuration.get('model')),
		contextLength: positive(configuration.get('contextLength')),
		patience: { firstToken: seconds * 1000, nextToken: Math.max(NEXT_TOKEN_MS, (seconds * 1000) / 2) },
	};
}

/** Writes which server and model are asked. */
export async function writeServerSettings(endpoint: string, model: string): Promise<void> {
	const configuration = workspace.getConfiguration(SERVER_SECTION);
	await configuration.update('endpoint', endpoint, ConfigurationTarget.Global);
	await configuration.update('model', model, ConfigurationTarget.Global);
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function positive(value: unknown): number | undefined {
	return typeof value === 'number' && value >= 1 && value <= 1e9 ? Math.floor(value) : undefined;
}
