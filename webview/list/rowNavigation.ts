/** The row that a navigation key leads to from the active one (-1 for none), or undefined for other keys. */
export function rowAfterKey(key: string, active: number, rowCount: number, rowsPerPage: number): number | undefined {
	if (rowCount === 0) return undefined;
	const last = rowCount - 1;
	switch (key) {
		case 'ArrowDown':
			return Math.min(last, active + 1);
		case 'ArrowUp':
			return Math.max(0, active - 1);
		case 'PageDown':
			return Math.min(last, Math.max(active, 0) + rowsPerPage);
		case 'PageUp':
			return Math.max(0, active - rowsPerPage);
		case 'Home':
			return 0;
		case 'End':
			return last;
		default:
			return undefined;
	}
}
