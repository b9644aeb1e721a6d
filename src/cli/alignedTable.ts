/** Rows with the first column to the left and all others to the right. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
	const widths = rows[0].map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column])), 0));
	return rows
		.map(row => {
			const cells = row.map((cell, column) => {
				const blanks = ' '.repeat(widths[column] - widthOf(cell));
				return column === 0 ? cell + blanks : blanks + cell;
			});
			return `${cells.join('  ').trimEnd()}\n`;
		})
		.join('');
}

/** Columns of a terminal that a text takes: Chinese characters and full-width forms take two. */
function widthOf(text: string): number {
	return Array.from(text).reduce(
		(width, character) =>
			width + (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1),
		0,
	);
}
