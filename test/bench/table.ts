/** Width of a text on a terminal: Chinese characters take two columns. */
function width(text: string): number {
	return Array.from(text).reduce(
		(sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(character) ? 2 : 1),
		0,
	);
}

/** A table as lines of text: the first column left, the others as they come, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const all = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...all.map(row => width(row[column] ?? ''))));
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => {
				const space = ' '.repeat(widths[column] - width(cell));
				return /^[\d.,<>~ -]+( ?%|×| ms| MB| s)?$/.test(cell) ? space + cell : cell + space;
			})
			.join('  ')
			.trimEnd();
	return [line(head), widths.map(count => '-'.repeat(count)).join('  '), ...rows.map(line)].join('\n');
}

/** A number with so many digits after the point, grouped by thousands. */
export function digits(value: number, after = 0): string {
	return value.toLocaleString('en-US', { minimumFractionDigits: after, maximumFractionDigits: after });
}

/** The p-th percentile, 0 to 100, of some values; NaN for none. */
export function percentile(values: readonly number[], p: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))] ?? Number.NaN;
}
