import { workspace } from 'vscode';
import type { CancellationToken, TextDocument, Uri } from 'vscode';
import { formatOfName } from '../../core/text/formatOfName';
import type { AnalysisSettings } from '../../protocol/analysis';
import type { EntityReference, SoughtEntity } from '../../protocol/entities';
import { beginningOf } from '../corpus/beginningOf';
import { FolderCorpus } from '../corpus/corpus';
import type { LeftOut } from '../corpus/fileText';
import { isProse } from '../corpus/isProse';
import type { DocumentPolicy } from '../documentPolicy';
import type { Settings } from '../settings';
import type { Entities } from './entities';
import { placedReferences } from './foundReference';
import type { FoundReference } from './foundReference';

/** What a search found in a file. */
export interface FileReferences {
	readonly uri: Uri;
	readonly references: readonly FoundReference[];
}

/** How far a search is. */
export interface SearchProgress {
	readonly file: number;
	readonly files: number;
}

/** What was not searched. */
export interface SearchNotes {
	readonly leftOut: FolderCorpus['leftOut'];
	/** Files that are longer than the limit of size. */
	readonly tooLong: readonly Uri[];
}

/** Looks for an entity in a document and in the files of prose of the folders that are open. */
export class ReferenceSearch {
	readonly #entities: Entities;
	readonly #policy: DocumentPolicy;
	readonly #settings: Settings;

	constructor(entities: Entities, policy: DocumentPolicy, settings: Settings) {
		this.#entities = entities;
		this.#policy = policy;
		this.#settings = settings;
	}

	/**
	 * Searches the document first, then the files; what is open is searched as it is in its editor.
	 * @param found is told of each file that has the entity
	 * @returns what was left out; ends early when `token` is cancelled
	 */
	async run(
		entity: SoughtEntity,
		document: TextDocument,
		found: (file: FileReferences) => void,
		report: (progress: SearchProgress) => void,
		token: CancellationToken,
	): Promise<SearchNotes> {
		const leftOut = new Map<LeftOut, readonly Uri[]>();
		const tooLong: Uri[] = [];
		const tell = (uri: Uri, text: string, references: readonly EntityReference[]): void => {
			if (references.length > 0) found({ uri, references: placedReferences(uri, text, references) });
		};
		tell(document.uri, document.getText(), await this.#inDocument(document, entity, token));
		for (const { uri: folder } of workspace.workspaceFolders ?? []) {
			const limit = this.#settings.inFolderOf(folder).maxFileSize;
			const corpus = new FolderCorpus(folder, uri => isProse(uri) && uri.toString() !== document.uri.toString());
			for await (const { uri, index, total, portions } of corpus.texts(token)) {
				report({ file: index + 1, files: total });
				const open = workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
				const { text, isWhole } = open ? { text: open.getText(), isWhole: true } : beginningOf(portions, limit);
				if (!isWhole || text.length > limit) tooLong.push(uri);
				else if (open) tell(uri, open.getText(), await this.#inDocument(open, entity, token));
				else tell(uri, text, await this.#entities.references(text, this.#settingsOf(uri), entity, token));
			}
			for (const [reason, files] of corpus.leftOut) leftOut.set(reason, [...(leftOut.get(reason) ?? []), ...files]);
		}
		return { leftOut, tooLong };
	}

	/** The references of a document, with what was corrected in it; of its text as it is where it is being written in. */
	async #inDocument(
		document: TextDocument,
		entity: SoughtEntity,
		token: CancellationToken,
	): Promise<readonly EntityReference[]> {
		const references = await this.#entities.referencesIn(document, entity, token);
		if (references) return references;
		return this.#entities.references(document.getText(), this.#policy.analysisSettings(document), entity, token);
	}

	#settingsOf(uri: Uri): AnalysisSettings {
		const { language, standard, userWords } = this.#settings.values;
		return { format: formatOfName(uri.path), language, standard, userWords };
	}
}
