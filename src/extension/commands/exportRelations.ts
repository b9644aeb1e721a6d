import { l10n } from 'vscode';
import type { RelationFormat } from '../../protocol/relations';
import type { Exporter } from '../exporter';
import type { Targets } from '../target';
import type { Command } from './command';
import { pickFormat } from './pickFormat';
import type { FormatItem } from './pickFormat';

/**
 * Opens the relations of the selection, or else the document, as a new document in a format to pick, or in the one that the
 * command was called with.
 */
export function exportRelations(exporter: Exporter, targets: Targets): Command {
	return {
		id: 'nlpLens.exportRelations',
		run: async given => {
			const picked = await pickFormat(targets, formatItems(), l10n.t('Format of the relations'), given);
			return picked && exporter.exportRelations(picked.target, picked.format, 'document');
		},
	};
}

function formatItems(): readonly FormatItem<RelationFormat>[] {
	return [
		{
			format: 'turtle',
			label: 'Turtle',
			description: l10n.t('RDF as people read it: triples, and each mention with its score'),
		},
		{ format: 'jsonld', label: 'JSON-LD', description: l10n.t('RDF as JSON') },
		{ format: 'csv', label: 'CSV', description: l10n.t('A table with one mention a row') },
	];
}
