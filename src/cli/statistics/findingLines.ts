import type { TextStatistics } from '../../core/tasks/statistics/statistics';

/** A long sentence or a filler. */
interface Finding {
	readonly start: number;
	readonly end: number;
	readonly kind: 'long' | 'filler';
	/** Of a long sentence; a filler has none. */
	readonly words: string;
}

/**
 * The long sentences and fillers of a text, a line each in the order of the text: the place as FILE:LINE:COLUMN, counted from 1 in UTF-16
 * code units, the kind, the number of words of a long sentence, the text on one line.
 */
export function findingLines(file: string, text: string, { longSentences, fillers }: TextStatistics): string {
	const findings: Finding[] = [
		...longSentences.map(({ start, end, words }) => ({ start, end, kind: 'long' as const, words: String(words) })),
		...fillers.map(({ start, end }) => ({ start, end, kind: 'filler' as const, words: '' })),
	].sort((a, b) => a.start - b.start);
	let line = 1;
	let lineStart = 0;
	const lineEnds = text.matchAll(/\r\n|\n|\r/gu);
	let next = lineEnds.next();
	return findings
		.map(({ start, end, kind, words }) => {
			while (next.done !== true && next.value.index < start) {
				line++;
				lineStart = next.value.index + next.value[0].length;
				next = lineEnds.next();
			}
			const shown = text.slice(start, end).replace(/\s+/gu, ' ').trim();
			return `${file}:${line}:${start - lineStart + 1}\t${kind}\t${words}\t${shown}\n`;
		})
		.join('');
}
