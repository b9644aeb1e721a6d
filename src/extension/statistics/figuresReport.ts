import { l10n } from 'vscode';
import { csvRecord } from '../../core/text/csv';
import { escaped, table } from '../markdown';
import { totalFigures } from './fileFigures';
import type { FileFigures } from './fileFigures';
import { readingTime } from './readingTime';

/** More files than these are in the CSV file only: a longer document is slow to look at. */
const MAX_ROWS = 5000;

const CSV_HEAD = [
	'file',
	'characters',
	'characters_without_spaces',
	'words',
	'english_words',
	'chinese_characters',
	'sentences',
	'paragraphs',
	'reading_seconds',
	'words_per_sentence',
	'long_sentences',
	'fillers',
	'moving_type_token_ratio',
	'flesch_reading_ease',
];

/** The figures of files as comma-separated values with a head, one file a line. */
export function figuresAsCsv(files: readonly FileFigures[]): string {
	const rows = files.map(file => [
		file.file,
		file.characters,
		file.charactersWithoutSpaces,
		file.words,
		file.englishWords,
		file.chineseCharacters,
		file.sentences,
		file.paragraphs,
		Math.round(file.readingSeconds),
		file.meanSentence.toFixed(2),
		file.longSentences,
		file.fillers,
		file.variety?.toFixed(4) ?? '',
		file.readingEase?.toFixed(1) ?? '',
	]);
	return [CSV_HEAD, ...rows].map(row => `${csvRecord(row)}\r\n`).join('');
}

/**
 * The figures of files as a Markdown document: the total, then the files in the order of their paths.
 * @param notes what stands below the table.
 */
export function figuresAsMarkdown(title: string, files: readonly FileFigures[], notes: readonly string[]): string {
	const head = [
		l10n.t('File'),
		l10n.t('Words'),
		l10n.t('Characters'),
		l10n.t('Sentences'),
		l10n.t('Paragraphs'),
		l10n.t('Reading time'),
		l10n.t('Words a sentence'),
		l10n.t('Long sentences'),
		l10n.t('Fillers'),
		l10n.t('Variety'),
		l10n.t('Flesch ease'),
	];
	const more = files.length - MAX_ROWS;
	const rows = [totalFigures(l10n.t('Total'), files), ...files.slice(0, MAX_ROWS)].map(cellsOf);
	const alignments = head.map((_, column) => (column === 0 ? 'left' : 'right'));
	const rest = more > 0 ? [l10n.t('{0} more files are in the CSV export.', more.toLocaleString())] : [];
	const explained = l10n.t(
		'Characters are without spaces. Variety is the type-token ratio of stretches of 50 words of the main language (Covington and McFall 2010); Flesch ease is of the English part: 100 is easy, 0 hard.',
	);
	return (
		[`# ${escaped(title)}`, table(head, alignments, rows), ...rest, explained, ...notes.map(escaped)].join('\n\n') +
		'\n'
	);
}

function cellsOf(file: FileFigures): string[] {
	return [
		escaped(file.file),
		file.words.toLocaleString(),
		file.charactersWithoutSpaces.toLocaleString(),
		file.sentences.toLocaleString(),
		file.paragraphs.toLocaleString(),
		readingTime(file.readingSeconds),
		file.meanSentence.toFixed(1),
		file.longSentences.toLocaleString(),
		file.fillers.toLocaleString(),
		file.variety?.toFixed(2) ?? '',
		file.readingEase?.toFixed(0) ?? '',
	];
}
