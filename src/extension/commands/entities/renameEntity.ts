import { WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { EntityCluster } from '../../../protocol/entities';
import type { SoughtFrom } from '../../entities/entityReferences';
import type { FoundReference } from '../../entities/foundReference';
import { describeKind } from '../../entities/referenceTree';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { entityAtCursor } from './entityAtCursor';
import { isCancelled, progressText } from './findReferences';
import type { EntityPorts } from './ports';

/** What callers of the command may say, so that nobody is asked. */
interface Asked {
	readonly name: string;
	readonly scope?: 'document' | 'folder';
}

/**
 * Gives the entity at the cursor another name wherever the folder's texts speak of it, its short forms with it; VS Code shows
 * every change before it is made.
 */
export function renameEntity(ports: EntityPorts): Command {
	return {
		id: 'nlpLens.renameEntity',
		run: async given => {
			const found = await entityAtCursor(ports);
			if (!found) return undefined;
			const { entity, editor } = found;
			const asked = isAsked(given) ? given : await ask(entity);
			if (!asked) return undefined;
			return rename({ entity, document: editor.document }, asked, ports, async (token, report) => {
				const sought = { entity, document: editor.document };
				const files = await ports.references.collect(sought, progress => report(progressText(progress)), token);
				const isIn = (uri: string) => asked.scope !== 'document' || uri === editor.document.uri.toString();
				return files.filter(({ uri }) => isIn(uri.toString())).flatMap(({ references }) => references);
			});
		},
	};
}

/** Renames what is left in the tree of references. */
export function renameFound(ports: EntityPorts): Command {
	return {
		id: 'nlpLens.entityReferences.rename',
		run: async given => {
			const { sought, references } = ports.references;
			if (!sought || references.length === 0) return undefined;
			const asked = isAsked(given) ? given : await ask(sought.entity);
			return asked && rename(sought, asked, ports, () => Promise.resolve(references));
		},
	};
}

function isAsked(given: unknown): given is Asked {
	return typeof given === 'object' && given !== null && 'name' in given && typeof given.name === 'string';
}

async function ask({ name }: Pick<EntityCluster, 'name'>): Promise<Asked | undefined> {
	const text = await window.showInputBox({
		title: l10n.t('Rename “{0}”', name),
		prompt: l10n.t('The new name in full; short forms follow it, and every change is shown before it is made.'),
		value: name,
		validateInput: value => (value.trim() === '' ? l10n.t('Type a name.') : undefined),
	});
	const renamed = text?.trim();
	return renamed === undefined || renamed === '' || renamed === name ? undefined : { name: renamed };
}

/** @returns how many places were offered for change, for callers of the command; nothing when it was cancelled. */
async function rename(
	{ entity }: SoughtFrom,
	{ name }: Asked,
	ports: EntityPorts,
	collect: (
		...work: Parameters<Parameters<typeof watchedWork<readonly FoundReference[]>>[1]>
	) => Promise<readonly FoundReference[]>,
): Promise<number | undefined> {
	try {
		const references = await watchedWork(l10n.t('Looking for “{0}”', entity.name), collect);
		const renamed = await newForms(entity, name, references, ports);
		const left = new Set(references.map(({ form }) => form).filter(form => !renamed.has(form)));
		const places = references.filter(({ form }) => renamed.has(form));
		const isApplied = await workspace.applyEdit(editOf(places, renamed), { isRefactoring: true });
		if (isApplied && left.size > 0) {
			void showInformation(
				l10n.t('These forms were left, since the new name does not say what they become: {0}', [...left].join(', ')),
			);
		}
		return places.length;
	} catch (error) {
		if (isCancelled(error)) return undefined;
		ports.log.warn(`Renaming: ${messageOf(error)}`);
		void showError(l10n.t('The entity was not renamed. {0}', messageOf(error)));
		return undefined;
	}
}

/** What each form becomes, as far as the names say. */
async function newForms(
	{ label, name: from }: SoughtFrom['entity'],
	to: string,
	references: readonly FoundReference[],
	{ entities }: EntityPorts,
): Promise<ReadonlyMap<string, string>> {
	const forms = [...new Set(references.map(({ form }) => form))];
	const renamed = await entities.renamedForms({ label, from, to, forms });
	return new Map(forms.flatMap((form, index) => (renamed[index] === null ? [] : [[form, renamed[index]]])));
}

/**
 * Changes grouped by what becomes what, which VS Code shows first, since some are to be confirmed: those in doubt, or all where none is.
 */
function editOf(references: readonly FoundReference[], renamed: ReadonlyMap<string, string>): WorkspaceEdit {
	const edit = new WorkspaceEdit();
	const hasDoubts = references.some(({ kind }) => kind !== 'name');
	for (const { uri, range, form, kind } of references) {
		const to = renamed.get(form) ?? form;
		const description = describeKind(kind);
		edit.replace(uri, range, to, {
			needsConfirmation: !hasDoubts || kind !== 'name',
			label: `${form} → ${to}`,
			...(description !== undefined && { description }),
		});
	}
	return edit;
}
