import { readDataLines } from '../support/dataFolder';

/** Where the lexicon lies in the data folder. */
export const LEXICON_FILE = 'derived/lexicon-en.tsv';

/** What tagged plain text tells of a form: as it is written, or in small letters for all ways to write it. */
export interface LexiconEntry {
	/** The form, its digits as 0. */
	readonly form: string;
	readonly count: number;
	/** Of a form in small letters: how often it has a capital within sentences. */
	readonly capitals: number | undefined;
	/** Its labels and how often it has them, the most frequent first. */
	readonly labels: readonly (readonly [label: string, times: number])[];
}

/** A line: the form, its count, its capitals or `-`, then labels and counts, all between tabs. */
export function formatEntry({ form, count, capitals, labels }: LexiconEntry): string {
	return [form, count, capitals ?? '-', ...labels.flat()].join('\t');
}

/** The lexicon that `npm run train:pos-lexicon` wrote. */
export function readLexiconEntries(): LexiconEntry[] {
	return readDataLines(LEXICON_FILE).map(line => {
		const [form, count, capitals, ...rest] = line.split('\t');
		const labels = Array.from({ length: rest.length / 2 }, (_, i) => [rest[2 * i], Number(rest[2 * i + 1])] as const);
		return { form, count: Number(count), capitals: capitals === '-' ? undefined : Number(capitals), labels };
	});
}
