import { VectorsReader } from '../../core/embeddings/files/vectorsReader';
import { NlpError } from '../../core/errors';
import type { AddImportBytes, BeginImport, ImportedVectors } from '../../protocol/embeddings';
import { checkId } from './vectorsLibrary';
import type { VectorsLibrary } from './vectorsLibrary';

interface Session {
	readonly title: string;
	readonly reader: VectorsReader;
}

/** The files of vectors that are being read, by the ids that their vectors will have. */
export class ImportSessions {
	readonly #library: VectorsLibrary;
	readonly #sessions = new Map<string, Session>();

	constructor(library: VectorsLibrary) {
		this.#library = library;
	}

	/** Begins a file, in place of what had the id before. @throws NlpError `input-malformed` for an id that ships. */
	begin({ id, title, file, maxWords }: BeginImport): void {
		checkId(id);
		this.#sessions.set(id, { title, reader: new VectorsReader(file, maxWords) });
	}

	/** Reads on. @returns whether no more is needed @throws NlpError as `VectorsReader.push`; the session is over then. */
	add({ id, bytes }: AddImportBytes): boolean {
		const { reader } = this.#at(id);
		try {
			reader.push(bytes);
		} catch (error) {
			this.#sessions.delete(id);
			throw error;
		}
		return reader.isDone;
	}

	/** Adds what was read to the other vectors and ends the session. @throws NlpError as `VectorsReader.finish`. */
	finish(id: string): ImportedVectors {
		const { title, reader } = this.#at(id);
		this.#sessions.delete(id);
		const { format, vectors, notes } = reader.finish();
		return { info: this.#library.add({ id, title, origin: 'imported' }, vectors), format, notes };
	}

	/** Forgets what was read. */
	abandon(id: string): void {
		this.#sessions.delete(id);
	}

	#at(id: string): Session {
		const session = this.#sessions.get(id);
		if (session !== undefined) return session;
		throw new NlpError('input-malformed', `The file of ${id} is not being read. Import it again from its start.`);
	}
}
