import { Disposable, Uri, commands, l10n, window, workspace } from 'vscode';
import type { CancellationToken, TextDocument, TreeView } from 'vscode';
import type { SoughtEntity } from '../../protocol/entities';
import { unlinked } from '../notices';
import type { FileReferences, ReferenceSearch, SearchNotes, SearchProgress } from './referenceSearch';
import { ReferenceTree, isFile } from './referenceTree';
import type { Node, ReferenceNode } from './referenceTree';

const VIEW = 'nlpLens.entityReferences';
const CONTEXT = 'nlpLens.hasEntityReferences';

/** What was looked for, and from where. */
export interface SoughtFrom {
	readonly entity: SoughtEntity;
	readonly document: TextDocument;
}

/** The tree of an entity's references, and the search that fills it. */
export class EntityReferences implements Disposable {
	readonly #search: ReferenceSearch;
	readonly #tree = new ReferenceTree();
	readonly #view: TreeView<Node>;
	#sought: SoughtFrom | undefined;
	#last: Node | undefined;

	constructor(search: ReferenceSearch) {
		this.#search = search;
		this.#view = window.createTreeView(VIEW, { treeDataProvider: this.#tree, showCollapseAll: true });
		this.#view.onDidChangeSelection(({ selection }) => {
			this.#last = selection.at(0) ?? this.#last;
		});
	}

	/** What was looked for last. */
	get sought(): SoughtFrom | undefined {
		return this.#sought;
	}

	/** What is in the tree. */
	get references(): readonly ReferenceNode[] {
		return this.#tree.references;
	}

	/**
	 * Fills the tree with the references of an entity and shows it.
	 * @returns what was left out of the search
	 */
	async find(
		sought: SoughtFrom,
		report: (progress: SearchProgress) => void,
		token: CancellationToken,
	): Promise<SearchNotes> {
		this.#sought = sought;
		this.#last = undefined;
		this.#tree.clear();
		this.#describe();
		await commands.executeCommand('setContext', CONTEXT, true);
		// The view opens while the search goes on; a window without it would never say that it did.
		void commands.executeCommand(`${VIEW}.focus`, { preserveFocus: true });
		const add = (file: FileReferences) => {
			if (this.#sought !== sought) return;
			this.#tree.add(file);
			this.#describe();
		};
		try {
			return await this.#search.run(sought.entity, sought.document, add, report, token);
		} finally {
			if (this.#sought === sought && this.#tree.files.length === 0)
				this.#view.message = unlinked(l10n.t('Nothing speaks of “{0}”.', sought.entity.name));
		}
	}

	/** Collects references without showing them. */
	async collect(
		{ entity, document }: SoughtFrom,
		report: (progress: SearchProgress) => void,
		token: CancellationToken,
	): Promise<readonly FileReferences[]> {
		const files: FileReferences[] = [];
		await this.#search.run(entity, document, file => files.push(file), report, token);
		return files;
	}

	/** Goes to the next reference, or the one before. @returns it */
	async step(step: 1 | -1): Promise<ReferenceNode | undefined> {
		const node = this.#tree.neighborOf(this.#last, step);
		if (!node) return undefined;
		this.#last = node;
		await window.showTextDocument(node.uri, { selection: node.range });
		void this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
		return node;
	}

	/** Takes a reference, or a file with all of its, out of the tree. @param given that; what is selected by default */
	dismiss(given?: Node): void {
		const node = given ?? this.#view.selection.at(0);
		if (!node) return;
		if (this.#last === node || (this.#last && !isFile(this.#last) && this.#last.file === node)) this.#last = undefined;
		this.#tree.remove(node);
		this.#describe();
	}

	/** Empties the tree and hides it. */
	async clear(): Promise<void> {
		this.#sought = undefined;
		this.#last = undefined;
		this.#tree.clear();
		this.#describe();
		await commands.executeCommand('setContext', CONTEXT, false);
	}

	/** The references as lines `path:line:column: text`. */
	asText(): string {
		return this.#tree.references
			.map(({ uri, range, line }) => {
				const { line: row, character } = range.start;
				return `${workspace.asRelativePath(uri)}:${row + 1}:${character + 1}: ${line}`;
			})
			.join('\n');
	}

	dispose(): void {
		Disposable.from(this.#view, this.#tree).dispose();
	}

	#describe(): void {
		const name = this.#sought?.entity.name;
		this.#view.description = name ?? '';
		const [count, files] = [this.#tree.references.length, this.#tree.files.length];
		this.#view.message = count === 0 ? '' : l10n.t('{0} in {1} files', count.toLocaleString(), files.toLocaleString());
	}
}

/** Whether a command was given a node of the tree. */
export function isNode(given: unknown): given is Node {
	return typeof given === 'object' && given !== null && 'uri' in given && given.uri instanceof Uri;
}
