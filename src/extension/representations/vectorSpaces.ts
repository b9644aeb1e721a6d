import { EventEmitter } from 'vscode';
import type { CancellationToken, Disposable, Event, TextDocument, Uri } from 'vscode';
import type { Span } from '../../core/text/span';
import { formatOfName } from '../../core/text/formatOfName';
import type { DocumentSpace, FolderSpace, SpaceFormat, SpaceRequests, SpaceSettings } from '../../protocol/vectorSpace';
import type { Analyzer } from '../analyzer';
import { FolderCorpus } from '../corpus/corpus';
import { isProse } from '../corpus/isProse';
import { lastName } from '../corpus/lastName';
import { leftOutNotes } from '../corpus/leftOutNotes';
import type { DocumentRequests } from '../documentRequests';

/** The space of a document's sentences, to be asked about by its id. */
export interface OpenDocumentSpace extends DocumentSpace {
	readonly id: string;
}

/** The space of a folder's files, to be asked about by its id. */
export interface OpenFolderSpace extends FolderSpace {
	readonly id: string;
	readonly folder: Uri;
	/** What the folder is called. */
	readonly title: string;
	/** Which files were left out and why, in words fit for a user. */
	readonly leftOut: readonly string[];
}

/** A question about a space that is there. */
export type SpaceQuestion =
	'space/vector' | 'space/similar' | 'space/pairs' | 'space/heatMap' | 'space/map' | 'space/vocabulary';

type Params<M extends SpaceQuestion> = Omit<SpaceRequests[M]['params'], 'id'>;

/** Documents as vectors of their sentences, folders as vectors of their files. */
export class VectorSpaces implements Disposable {
	readonly #analyzer: Analyzer;
	readonly #requests: DocumentRequests;
	readonly #folderRead = new EventEmitter<void>();
	#folder: OpenFolderSpace | undefined;
	#serial = 0;

	constructor(analyzer: Analyzer, requests: DocumentRequests) {
		this.#analyzer = analyzer;
		this.#requests = requests;
	}

	/** The space of the folder that was read last. */
	get folder(): OpenFolderSpace | undefined {
		return this.#folder;
	}

	/** A folder was read, as {@link ofFolder} does. */
	get onDidReadFolder(): Event<void> {
		return this.#folderRead.event;
	}

	/**
	 * The space of the sentences of a stretch; nothing when the document changed, or `token` was cancelled.
	 * @throws Error with a reason fit for a user.
	 */
	async ofDocument(
		document: TextDocument,
		span: Span,
		settings: Partial<SpaceSettings>,
		token: CancellationToken | undefined,
	): Promise<OpenDocumentSpace | undefined> {
		const id = `document:${document.uri.toString()}`;
		const made = await this.#requests.ask('space/ofDocument', document, { ...span, id, settings }, token);
		return made && { id, ...made };
	}

	/**
	 * The space of a folder's files, which are read one after the other and not kept; nothing when `token` was cancelled.
	 * @param report is told of the files read, and of all
	 * @throws Error with a reason fit for a user.
	 */
	async ofFolder(
		folder: Uri,
		settings: Partial<SpaceSettings>,
		token: CancellationToken,
		report: (files: number, of: number) => void,
	): Promise<OpenFolderSpace | undefined> {
		const space = await this.#readFolder(folder, settings, token, report);
		if (space) this.#folderRead.fire();
		return space;
	}

	/**
	 * The folder that was read last under other settings; it is read again only where its words have to be found anew.
	 * @throws Error with a reason fit for a user.
	 */
	async withSettings(
		settings: Partial<SpaceSettings>,
		token: CancellationToken,
		report: (files: number, of: number) => void,
	): Promise<OpenFolderSpace | undefined> {
		const kept = this.#folder;
		if (!kept) return undefined;
		try {
			const made = await this.#analyzer.request('space/remake', { id: kept.id, settings }, token);
			return made ? this.#keep({ ...kept, ...made }) : await this.#readFolder(kept.folder, settings, token, report);
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		}
	}

	/** @throws Error with a reason fit for a user: among others, that the space is no longer known. */
	ask<M extends SpaceQuestion>(
		method: M,
		id: string,
		params: Params<M>,
		token?: CancellationToken,
	): Promise<SpaceRequests[M]['result']> {
		return this.#analyzer.request(method, { ...params, id }, token);
	}

	/** The vectors of a space as a file, in pieces; ends early when `token` is cancelled. */
	async *export(id: string, format: SpaceFormat, token: CancellationToken): AsyncGenerator<string> {
		let first: number | undefined = 0;
		while (first !== undefined) {
			const piece = await this.#exportPiece({ id, format, first }, token);
			if (!piece) return;
			yield piece.text;
			first = piece.next;
		}
	}

	dispose(): void {
		this.#folderRead.dispose();
	}

	async #readFolder(
		folder: Uri,
		settings: Partial<SpaceSettings>,
		token: CancellationToken,
		report: (files: number, of: number) => void,
	): Promise<OpenFolderSpace | undefined> {
		const id = `folder:${++this.#serial}`;
		try {
			const corpus = await this.#read(id, folder, settings, token, report);
			if (!corpus) return undefined;
			const made = await this.#analyzer.request('space/finish', { id }, token);
			return this.#keep({ id, ...made, folder, title: lastName(folder), leftOut: leftOutNotes(corpus.leftOut) });
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		} finally {
			if (this.#folder?.id !== id) await this.#close(id);
		}
	}

	/** Nothing when `token` was cancelled. */
	async #exportPiece(
		params: SpaceRequests['space/export']['params'],
		token: CancellationToken,
	): Promise<SpaceRequests['space/export']['result'] | undefined> {
		try {
			return await this.#analyzer.request('space/export', params, token);
		} catch (error) {
			if (token.isCancellationRequested) return undefined;
			throw error;
		}
	}

	/** Hands the files of a folder to the worker; nothing when `token` was cancelled. */
	async #read(
		id: string,
		folder: Uri,
		settings: Partial<SpaceSettings>,
		token: CancellationToken,
		report: (files: number, of: number) => void,
	): Promise<FolderCorpus | undefined> {
		await this.#analyzer.request('space/begin', { id, settings });
		const corpus = new FolderCorpus(folder, isProse);
		for await (const { name, index, total, portions } of corpus.texts(token)) {
			report(index + 1, total);
			let continues = false;
			for (const text of portions) {
				if (token.isCancellationRequested) return undefined;
				const part = { id, name, text, format: formatOfName(name), continues };
				if ((await this.#analyzer.request('space/add', part, token)).isFull) break;
				continues = true;
			}
		}
		return token.isCancellationRequested ? undefined : corpus;
	}

	#keep(space: OpenFolderSpace): OpenFolderSpace {
		const before = this.#folder;
		this.#folder = space;
		if (before && before.id !== space.id) void this.#close(before.id);
		return space;
	}

	async #close(id: string): Promise<void> {
		await this.#analyzer.request('space/close', { id }).catch(() => undefined);
	}
}
