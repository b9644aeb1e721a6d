import { env, l10n, window } from 'vscode';
import { isNode } from '../../entities/entityReferences';
import type { Command } from '../command';
import { findReferences, refreshReferences } from './findReferences';
import type { EntityPorts } from './ports';
import { renameEntity, renameFound } from './renameEntity';
import { stepToEntity } from './stepToEntity';

/** The commands about the entities of texts: going from one to the next, references, another name. */
export function entityCommands(ports: EntityPorts): readonly Command[] {
	return [
		stepToEntity('nlpLens.nextEntity', 1, false, ports),
		stepToEntity('nlpLens.previousEntity', -1, false, ports),
		stepToEntity('nlpLens.nextEntityOfKind', 1, true, ports),
		stepToEntity('nlpLens.previousEntityOfKind', -1, true, ports),
		findReferences(ports),
		refreshReferences(ports),
		renameEntity(ports),
		renameFound(ports),
		...treeCommands(ports),
	];
}

/** The commands of the tree of references. */
function treeCommands({ references }: EntityPorts): readonly Command[] {
	const step = (id: string, by: 1 | -1): Command => ({
		id,
		run: async () => {
			const node = await references.step(by);
			if (!node) window.setStatusBarMessage(l10n.t('There are no references of an entity. Find them first.'), 4000);
			return node?.form;
		},
	});
	return [
		step('nlpLens.entityReferences.next', 1),
		step('nlpLens.entityReferences.previous', -1),
		{ id: 'nlpLens.entityReferences.dismiss', run: given => references.dismiss(isNode(given) ? given : undefined) },
		{ id: 'nlpLens.entityReferences.clear', run: () => references.clear() },
		{
			id: 'nlpLens.entityReferences.copy',
			run: async () => {
				await env.clipboard.writeText(references.asText());
				return references.asText();
			},
		},
	];
}
