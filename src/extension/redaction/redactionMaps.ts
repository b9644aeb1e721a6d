import { Uri, workspace } from 'vscode';
import type { RedactedEntity } from '../../protocol/redaction';
import type { Log } from '../log';
import { messageOf } from '../log';
import type { RedactionMap } from './redactionMap';
import { readRedactionMap } from './redactionMap';

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
			return readRedactionMap(new TextDecoder().decode(await workspace.fs.readFile(file)));
		} catch (error) {
			this.#log.warn(`The redaction map ${file.path} is left out: ${messageOf(error)}`);
			return undefined;
		}
	}
}
