import type { ExportFormat } from '../../src/protocol/analysis';
import type { RelationFormat } from '../../src/protocol/relations';

/** The names of the formats are the same in every language. */
export const FORMAT_NAMES: Readonly<Record<ExportFormat | RelationFormat, string>> = {
	conllu: 'CoNLL-U',
	json: 'JSON',
	iob2: 'IOB2',
	turtle: 'Turtle',
	jsonld: 'JSON-LD',
	csv: 'CSV',
};

/** The formats of an analysis. */
export const ANALYSIS_FORMATS: readonly ExportFormat[] = ['conllu', 'json', 'iob2'];

/** The formats of relations. */
export const RELATION_FORMATS: readonly RelationFormat[] = ['turtle', 'jsonld', 'csv'];

/** Whether a format is one of relations. */
export function isRelationFormat(format: ExportFormat | RelationFormat): format is RelationFormat {
	return RELATION_FORMATS.some(known => known === format);
}
