/** A number as JSON and tables show it, with four digits after the point. */
export function rounded(value: number): number {
	return Math.round(value * 1e4) / 1e4;
}
