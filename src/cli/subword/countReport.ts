import { csvRecord } from '../../core/text/csv';
import { alignedTable } from '../alignedTable';
import type { CountFormat } from './subwordCommandLine';

/** The counts of a text. */
export interface FileCount {
	readonly file: string;
	/** Unicode code points. */
	readonly characters: number;
	readonly tokens: number;
}

const COLUMNS = ['file', 'characters', 'tokens', 'characters/token'];

/** The counts of files, and of all together, in a format. */
export function formatCounts(files: readonly FileCount[], model: string, format: CountFormat): string {
	const total = {
		characters: files.reduce((sum, { characters }) => sum + characters, 0),
		tokens: files.reduce((sum, { tokens }) => sum + tokens, 0),
	};
	if (format === 'json') return `${JSON.stringify({ model, files, total }, undefined, 2)}\n`;
	const rows = [...files, { file: 'total', ...total }].map(rowOf);
	if (format === 'csv') return [COLUMNS, ...rows].map(row => `${csvRecord(row)}\n`).join('');
	return alignedTable([COLUMNS, ...rows]);
}

function rowOf({ file, characters, tokens }: FileCount): string[] {
	return [file, String(characters), String(tokens), tokens === 0 ? '' : (characters / tokens).toFixed(2)];
}
