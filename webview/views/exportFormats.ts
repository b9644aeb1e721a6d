import type { ExportFormat } from '../../src/protocol/analysis';
import type { CorpusFormat } from '../../src/protocol/corpus';
import type { RelationFormat } from '../../src/protocol/relations';

/** The names of the formats are the same in every language. */
export const FORMAT_NAMES: Readonly<Record<ExportFormat | RelationFormat | CorpusFormat, string>> = {
	conllu: 'CoNLL-U',
	json: 'JSON',
	iob2: 'IOB2',
	brat: 'brat',
	spacy: 'spaCy / Prodigy',
	doccano: 'doccano',
	wordsCsv: 'CSV',
	turtle: 'Turtle',
	jsonld: 'JSON-LD',
	csv: 'CSV',
	markdown: 'Markdown',
};

/** The formats of an analysis. */
export const ANALYSIS_FORMATS: readonly ExportFormat[] = [
	'conllu',
	'json',
	'iob2',
	'brat',
	'spacy',
	'doccano',
	'wordsCsv',
];

/** The formats of relations. */
export const RELATION_FORMATS: readonly RelationFormat[] = ['turtle', 'jsonld', 'csv'];

/** Whether a format is one of relations. */
export function isRelationFormat(format: ExportFormat | RelationFormat): format is RelationFormat {
	return RELATION_FORMATS.some(known => known === format);
}
