import { l10n } from 'vscode';
import type { ExportFormat } from '../../protocol/analysis';
import type { Exporter, ExportPlace } from '../exporter';
import type { Targets } from '../target';
import { pickFormat } from './pickFormat';
import type { FormatItem } from './pickFormat';

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
	const picked = await pickFormat(targets, formatItems(), l10n.t('Format of the export'), given);
	return picked && exporter.export(picked.target, picked.format, place);
}

function formatItems(): readonly FormatItem<ExportFormat>[] {
	return [
		{
			format: 'conllu',
			label: 'CoNLL-U',
			description: l10n.t('Universal Dependencies: one token a line, ten columns'),
		},
		{ format: 'json', label: 'JSON', description: l10n.t('Sentences, tokens and entities with offsets') },
		{ format: 'iob2', label: 'IOB2', description: l10n.t('Tokens with B-, I- and O marks of entities') },
		{ format: 'brat', label: 'brat standoff (.ann)', description: l10n.t('Entities with places in code points') },
		{ format: 'spacy', label: 'spaCy, Prodigy JSONL', description: l10n.t('One sentence a line: tokens, spans, tags') },
		{ format: 'doccano', label: 'doccano JSONL', description: l10n.t('One sentence a line with its entities') },
		{ format: 'wordsCsv', label: 'CSV', description: l10n.t('One word a line: place, lemma, tags, entity') },
	];
}
