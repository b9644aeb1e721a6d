import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, l10n, workspace } from 'vscode';
import type { Event, TreeDataProvider, Uri } from 'vscode';
import type { FoundReference } from './foundReference';
import type { FileReferences } from './referenceSearch';

/** A file of the tree, with what is left in it. */
export interface FileNode {
	readonly uri: Uri;
	readonly references: ReferenceNode[];
}

/** A reference of the tree. */
export interface ReferenceNode extends FoundReference {
	readonly file: FileNode;
}

export type Node = FileNode | ReferenceNode;

/** Whether a node of the tree is a file. */
export function isFile(node: Node): node is FileNode {
	return 'references' in node;
}

/** What was found of an entity, by files. */
export class ReferenceTree implements TreeDataProvider<Node> {
	readonly #changed = new EventEmitter<Node | undefined>();
	#files: FileNode[] = [];

	get onDidChangeTreeData(): Event<Node | undefined> {
		return this.#changed.event;
	}

	get files(): readonly FileNode[] {
		return this.#files;
	}

	/** All references, file by file. */
	get references(): readonly ReferenceNode[] {
		return this.#files.flatMap(({ references }) => references);
	}

	add({ uri, references }: FileReferences): void {
		const file: FileNode = { uri, references: [] };
		file.references.push(...references.map(reference => ({ ...reference, file })));
		this.#files.push(file);
		this.#changed.fire(undefined);
	}

	clear(): void {
		this.#files = [];
		this.#changed.fire(undefined);
	}

	/** Takes a file or a reference away, and with the last reference its file. */
	remove(node: Node): void {
		const file = isFile(node) ? node : node.file;
		if (!isFile(node)) file.references.splice(file.references.indexOf(node), 1);
		const isGone = isFile(node) || file.references.length === 0;
		if (isGone) this.#files = this.#files.filter(each => each !== file);
		this.#changed.fire(isGone ? undefined : file);
	}

	/** The reference before or after one, round the end; the first or last where there is none to start from. */
	neighborOf(node: Node | undefined, step: 1 | -1): ReferenceNode | undefined {
		const all = this.references;
		if (all.length === 0) return undefined;
		const from = node && isFile(node) ? node.references[0] : node;
		const index = from ? all.indexOf(from) : -1;
		if (index < 0) return all.at(step === 1 ? 0 : -1);
		return all[(index + step + all.length) % all.length];
	}

	getChildren(node?: Node): Node[] {
		if (!node) return [...this.#files];
		return isFile(node) ? [...node.references] : [];
	}

	getParent(node: Node): Node | undefined {
		return isFile(node) ? undefined : node.file;
	}

	getTreeItem(node: Node): TreeItem {
		return isFile(node) ? fileItem(node) : referenceItem(node);
	}

	dispose(): void {
		this.#changed.dispose();
	}
}

function fileItem({ uri, references }: FileNode): TreeItem {
	const item = new TreeItem(uri, TreeItemCollapsibleState.Expanded);
	item.iconPath = ThemeIcon.File;
	const path = workspace.asRelativePath(uri);
	const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
	item.description = [folder, references.length.toLocaleString()].filter(part => part !== '').join(' · ');
	item.contextValue = 'file';
	return item;
}

function referenceItem(node: ReferenceNode): TreeItem {
	const { line, highlight, range, kind, uri } = node;
	const item = new TreeItem({ label: line, highlights: [[...highlight]] }, TreeItemCollapsibleState.None);
	const sure = describeKind(kind);
	if (sure !== undefined) item.description = sure;
	item.tooltip = [l10n.t('Line {0}', (range.start.line + 1).toLocaleString()), sure, line]
		.filter(part => part !== undefined)
		.join('\n');
	item.contextValue = 'reference';
	item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, { selection: range }] };
	item.accessibilityInformation = {
		label: [l10n.t('Line {0}', range.start.line + 1), line, sure].filter(part => part !== undefined).join(', '),
	};
	return item;
}

/** How sure a reference is, in words; nothing for one that is. */
export function describeKind(kind: FoundReference['kind']): string | undefined {
	if (kind === 'short') return l10n.t('perhaps another of that name');
	return kind === 'text' ? l10n.t('not marked as an entity') : undefined;
}
