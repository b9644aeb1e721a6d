import { l10n } from 'vscode';
import { csvRecord } from '../../core/text/csv';
import type { Classification } from '../../protocol/classification';
import { escaped, table } from '../markdown';

/** What a file was taken for. */
export interface FileClass {
	/** Path from the folder that was classified. */
	readonly file: string;
	/** Undefined where the text has nothing to judge by. */
	readonly classification: Classification | undefined;
}

/** More files than these are in the CSV file only: a longer document is slow to look at. */
const MAX_ROWS = 5000;

/**
 * Classes as comma-separated values with a head: one file a line, with the probability of each label.
 * @param labels in the order of their columns.
 */
export function classesAsCsv(classes: readonly FileClass[], labels: readonly string[]): string {
	const rows = classes.map(({ file, classification }) => {
		const known = new Map(classification?.probabilities.map(({ label, probability }) => [label, probability]));
		const columns = labels.map(label => known.get(label)?.toFixed(4) ?? '');
		return [file, classification?.decision ?? '', ...columns];
	});
	return [['file', 'label', ...labels.map(label => `p_${label}`)], ...rows]
		.map(row => `${csvRecord(row)}\r\n`)
		.join('');
}

/**
 * Classes as a Markdown document: how many files each label has, then each file with its label.
 * @param nameOf the name of a label.
 * @param notes what stands below the tables.
 */
export function classesAsMarkdown(
	title: string,
	classes: readonly FileClass[],
	nameOf: (label: string) => string,
	notes: readonly string[],
): string {
	const counts = new Map<string, number>();
	const decided = ({ classification }: FileClass) =>
		classification?.decision === undefined ? l10n.t('undecided') : nameOf(classification.decision);
	for (const each of classes) counts.set(decided(each), (counts.get(decided(each)) ?? 0) + 1);
	const labels = [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([name, count]) => [escaped(name), count.toLocaleString()]);
	const files = classes
		.slice(0, MAX_ROWS)
		.map(each => [each.file, decided(each), mostProbable(each, nameOf)].map(escaped));
	const more = classes.length - MAX_ROWS;
	const rest = more > 0 ? [l10n.t('{0} more files are in the CSV export.', more.toLocaleString())] : [];
	const parts = [
		`# ${escaped(title)}`,
		table([l10n.t('Label'), l10n.t('Files')], ['left', 'right'], labels),
		table([l10n.t('File'), l10n.t('Label'), l10n.t('Most probable')], ['left', 'left', 'left'], files),
		...rest,
		...notes.map(escaped),
	];
	return `${parts.join('\n\n')}\n`;
}

/** The two labels of most probability, as far as they have any to speak of. */
function mostProbable({ classification }: FileClass, nameOf: (label: string) => string): string {
	return (classification?.probabilities ?? [])
		.slice(0, 2)
		.filter(({ probability }, rank) => rank === 0 || probability >= 0.1)
		.map(({ label, probability }) => `${nameOf(label)} ${Math.min(99, Math.round(probability * 100))} %`)
		.join(' · ');
}
