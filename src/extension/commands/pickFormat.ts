import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ExportFormat } from '../../protocol/analysis';
import type { Exporter, ExportPlace } from '../exporter';
import type { Targets } from '../target';

interface FormatItem extends QuickPickItem {
	readonly format: ExportFormat;
}

/**
 * Exports the selection, or else the document, in a format that the person picks.
 * @param given the format, when the command was called with one.
 * @returns the exported text, for callers of the command.
 */
export async function exportActive(
	exporter: Exporter,
	targets: Targets,
	place: ExportPlace,
	given: unknown,
): Promise<string | undefined> {
	const target = targets.active();
	if (!target) {
		void window.showInformationMessage(l10n.t('Open a text document first.'));
		return undefined;
	}
	const items = formatItems();
	const item =
		items.find(({ format }) => format === given) ??
		(await window.showQuickPick(items, { placeHolder: l10n.t('Format of the export') }));
	return item && exporter.export(target, item.format, place);
}

function formatItems(): readonly FormatItem[] {
	return [
		{
			format: 'conllu',
			label: 'CoNLL-U',
			description: l10n.t('Universal Dependencies: one token a line, ten columns'),
		},
		{ format: 'json', label: 'JSON', description: l10n.t('Sentences, tokens and entities with offsets') },
		{ format: 'iob2', label: 'IOB2', description: l10n.t('Tokens with B-, I- and O marks of entities') },
	];
}
