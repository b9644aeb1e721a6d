import type { SecretStorage } from 'vscode';
import type { ServerAddress } from '../../generation/server/serverAddress';

/** The keys of servers, each in VS Code's store of secrets under the origin that it is for, and sent to no other. */
export class ServerKeys {
	readonly #secrets: SecretStorage;

	constructor(secrets: SecretStorage) {
		this.#secrets = secrets;
	}

	/** The key for a server; undefined where there is none. */
	async keyFor(address: ServerAddress): Promise<string | undefined> {
		const key = await this.#secrets.get(nameFor(address));
		return key === '' ? undefined : key;
	}

	async set(address: ServerAddress, key: string): Promise<void> {
		await this.#secrets.store(nameFor(address), key.trim());
	}

	async forget(address: ServerAddress): Promise<void> {
		await this.#secrets.delete(nameFor(address));
	}
}

function nameFor({ origin }: ServerAddress): string {
	return `nlpLens.generation.key:${origin}`;
}
