import { CancellationError, l10n, workspace } from 'vscode';
import type { SoughtFrom } from '../../entities/entityReferences';
import { leftOutNotes } from '../../corpus/leftOutNotes';
import type { SearchProgress } from '../../entities/referenceSearch';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { entityAtCursor } from './entityAtCursor';
import type { EntityPorts } from './ports';

/** Finds where the folder's texts speak of the entity at the cursor, and lists it in a tree. */
export function findReferences(ports: EntityPorts): Command {
	return {
		id: 'nlpLens.entityReferences.find',
		run: async () => {
			const found = await entityAtCursor(ports);
			return found && find({ entity: found.entity, document: found.editor.document }, ports);
		},
	};
}

/** Looks again for the entity whose references are in the tree. */
export function refreshReferences(ports: EntityPorts): Command {
	return {
		id: 'nlpLens.entityReferences.refresh',
		run: async () => {
			const { sought } = ports.references;
			if (!sought) return undefined;
			const document = sought.document.isClosed
				? await workspace.openTextDocument(sought.document.uri)
				: sought.document;
			return find({ entity: sought.entity, document }, ports);
		},
	};
}

/** @returns how many references there are, for callers of the command; nothing when it was cancelled. */
async function find({ entity, document }: SoughtFrom, ports: EntityPorts): Promise<number | undefined> {
	const { references, log } = ports;
	const { label, name, forms } = entity;
	try {
		const notes = await watchedWork(l10n.t('Looking for “{0}”', name), (token, report) =>
			references.find({ entity: { label, name, forms }, document }, progress => report(progressText(progress)), token),
		);
		for (const note of leftOutNotes(notes.leftOut)) log.info(`References: ${note}`);
		if (notes.tooLong.length > 0) {
			const names = notes.tooLong.map(uri => workspace.asRelativePath(uri));
			void showInformation(
				l10n.t('Files longer than the limit of size were not searched: {0}', names.slice(0, 10).join(', ')),
			);
		}
		return references.references.length;
	} catch (error) {
		if (error instanceof CancellationError || isCancelled(error)) return undefined;
		log.warn(`References: ${messageOf(error)}`);
		void showError(l10n.t('The search did not come to its end. {0}', messageOf(error)));
		return undefined;
	}
}

/** How far a search is, in words. */
export function progressText({ file, files }: SearchProgress): string {
	return l10n.t('file {0} of {1}', file.toLocaleString(), files.toLocaleString());
}

/** Whether a request to the worker ended because it was taken back. */
export function isCancelled(error: unknown): boolean {
	return typeof error === 'object' && error !== null && 'code' in error && error.code === -32800;
}
