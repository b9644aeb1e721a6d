import { Uri, workspace } from 'vscode';
import type { RedactedEntity } from '../../protocol/redaction';
import type { Log } from '../log';
import { messageOf } from '../log';

/** What brings the entities of a redacted text back. */
export interface RedactionMap {
	/** Where the redacted text is, or was when it was made. */
	readonly uri: string;
	/** When it was made, ISO 8601. */
	readonly created: string;
	readonly entities: readonly RedactedEntity[];
}

const ENDING = '.json';

/** Keeps the maps of redacted texts in the extension's storage on this machine. */
export class RedactionMaps {
	readonly #folder: Uri;
	readonly #log: Log;

	constructor(storage: Uri, log: Log) {
		this.#folder = Uri.joinPath(storage, 'redactions');
		this.#log = log;
	}

	/** Keeps a map. @throws Error when it cannot be written, so that nothing is hidden that could not be brought back */
	async keep(uri: Uri, entities: readonly RedactedEntity[]): Promise<void> {
		const map: RedactionMap = { uri: uri.toString(), created: new Date().toISOString(), entities };
		await workspace.fs.createDirectory(this.#folder);
		const names = await this.#names();
		const stem = map.created.replace(/[^\dTZ]/gu, '');
		let name = stem + ENDING;
		for (let n = 2; names.includes(name); n++) name = `${stem}-${n}${ENDING}`;
		await workspace.fs.writeFile(Uri.joinPath(this.#folder, name), new TextEncoder().encode(JSON.stringify(map)));
	}

	/** All maps, the newest first. */
	async all(): Promise<readonly RedactionMap[]> {
		const names = [...(await this.#names())].sort().reverse();
		const maps = await Promise.all(names.map(name => this.#read(Uri.joinPath(this.#folder, name))));
		return maps.filter(map => map !== undefined);
	}

	/** Removes all maps. @returns how many there were */
	async forget(): Promise<number> {
		const names = await this.#names();
		for (const name of names) await workspace.fs.delete(Uri.joinPath(this.#folder, name));
		return names.length;
	}

	async #names(): Promise<readonly string[]> {
		try {
			const entries = await workspace.fs.readDirectory(this.#folder);
			return entries.map(([name]) => name).filter(name => name.endsWith(ENDING));
		} catch {
			return [];
		}
	}

	async #read(file: Uri): Promise<RedactionMap | undefined> {
		try {
			return readMap(new TextDecoder().decode(await workspace.fs.readFile(file)));
		} catch (error) {
			this.#log.warn(`The redaction map ${file.path} is left out: ${messageOf(error)}`);
			return undefined;
		}
	}
}

/**
 * Reads a map, of the storage or as `nlp-lens redact --map` writes it.
 * @throws Error when it is none
 */
export function readMap(text: string): RedactionMap {
	const value: unknown = JSON.parse(text);
	const { entities, uri, created } = Object(value) as Partial<Record<keyof RedactionMap, unknown>>;
	if (!Array.isArray(entities) || !entities.every(isEntity)) throw new Error('It is no map of a redaction.');
	return {
		uri: typeof uri === 'string' ? uri : '',
		created: typeof created === 'string' ? created : '',
		entities,
	};
}

function isEntity(value: unknown): value is RedactedEntity {
	const { placeholder, form } = Object(value) as Partial<Record<keyof RedactedEntity, unknown>>;
	return typeof placeholder === 'string' && typeof form === 'string';
}
