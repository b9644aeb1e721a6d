import { l10n } from 'vscode';
import { csvRecord } from '../../core/text/csv';
import { escaped, table } from '../markdown';

/** The counts of a file, or of all. */
export interface TokenCount {
	/** Path from the folder that was counted. */
	readonly file: string;
	/** Unicode code points. */
	readonly characters: number;
	readonly tokens: number;
}

/** More files than these are in the CSV file only: a longer document is slow to look at. */
const MAX_ROWS = 5000;

/** All counts together. */
function totalOf(counts: readonly TokenCount[]): TokenCount {
	const sum = (key: 'characters' | 'tokens') => counts.reduce((total, count) => total + count[key], 0);
	return { file: l10n.t('Total'), characters: sum('characters'), tokens: sum('tokens') };
}

/** Counts as comma-separated values with a head, one file a line. */
export function countsAsCsv(counts: readonly TokenCount[]): string {
	const rows = counts.map(count => [count.file, count.characters, count.tokens, ratioOf(count)]);
	return [['file', 'characters', 'tokens', 'characters_per_token'], ...rows]
		.map(row => `${csvRecord(row)}\r\n`)
		.join('');
}

/**
 * Counts as a Markdown document: the total, then the files with the most tokens first.
 * @param notes what stands below the table.
 */
export function countsAsMarkdown(title: string, counts: readonly TokenCount[], notes: readonly string[]): string {
	const head = [l10n.t('File'), l10n.t('Characters'), l10n.t('Tokens'), l10n.t('Characters a token')];
	const sorted = [...counts].sort((a, b) => b.tokens - a.tokens);
	const more = sorted.length - MAX_ROWS;
	const rows = [totalOf(counts), ...sorted.slice(0, MAX_ROWS)].map(count => [
		escaped(count.file),
		count.characters.toLocaleString(),
		count.tokens.toLocaleString(),
		ratioOf(count),
	]);
	const rest = more > 0 ? [l10n.t('{0} more files are in the CSV export.', more.toLocaleString())] : [];
	return (
		[
			`# ${escaped(title)}`,
			table(head, ['left', 'right', 'right', 'right'], rows),
			...rest,
			...notes.map(escaped),
		].join('\n\n') + '\n'
	);
}

function ratioOf({ characters, tokens }: TokenCount): string {
	return tokens === 0 ? '' : (characters / tokens).toFixed(2);
}
