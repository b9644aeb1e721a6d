/** A square of numbers in [0, 1], and which of its cells is at hand. */
export interface HeatState {
	/** Row and column of the cell at hand; undefined for none. */
	readonly cell: HeatCell | undefined;
	/** Width of the place in CSS pixels; 0 until measured. */
	readonly width: number;
}

export interface HeatCell {
	readonly row: number;
	readonly column: number;
}

/** A heat map that nobody has looked at. */
export const NEW_HEAT: HeatState = { cell: undefined, width: 0 };

/** What happens to a heat map. */
export type HeatMessage =
	| { readonly kind: 'measured'; readonly width: number }
	| { readonly kind: 'cellChosen'; readonly cell: HeatCell | undefined };

/** The heat map after a message, the very state where nothing changes. @param count rows, as many as columns */
export function reduceHeat(state: HeatState, message: HeatMessage, count: number): HeatState {
	if (message.kind === 'measured') return message.width === state.width ? state : { ...state, width: message.width };
	const { cell } = message;
	if (cell === undefined) return state.cell === undefined ? state : { ...state, cell };
	if (count === 0) return state;
	const within = (value: number): number => Math.max(0, Math.min(value, count - 1));
	const next = { row: within(cell.row), column: within(cell.column) };
	return next.row === state.cell?.row && next.column === state.cell.column ? state : { ...state, cell: next };
}

/** The cell that a key leads to from another. */
export function cellAfterKey(key: string, cell: HeatCell | undefined, count: number): HeatCell | undefined {
	if (cell === undefined) return key.startsWith('Arrow') ? { row: 0, column: Math.min(1, count - 1) } : undefined;
	const { row, column } = cell;
	switch (key) {
		case 'ArrowRight':
			return { row, column: column + 1 };
		case 'ArrowLeft':
			return { row, column: column - 1 };
		case 'ArrowDown':
			return { row: row + 1, column };
		case 'ArrowUp':
			return { row: row - 1, column };
		case 'Home':
			return { row, column: 0 };
		case 'End':
			return { row, column: count - 1 };
		default:
			return undefined;
	}
}

/** A colour as its red, green and blue in [0, 255]. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of a CSS colour value of the form `#rgb`, `#rrggbb(aa)` or `rgb(…)`; undefined for other forms. */
export function rgbOf(color: string): Rgb | undefined {
	const text = color.trim();
	const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(text);
	if (short !== null) {
		const [, red, green, blue] = short;
		return [red, green, blue].map(digit => Number.parseInt(digit + digit, 16)) as unknown as Rgb;
	}
	const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:[\da-f]{2})?$/iu.exec(text);
	if (long !== null) return long.slice(1, 4).map(digits => Number.parseInt(digits, 16)) as unknown as Rgb;
	const numbers = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/iu.exec(text);
	return numbers === null ? undefined : (numbers.slice(1, 4).map(Number) as unknown as Rgb);
}

/**
 * Pixels of a heat map, one a cell, as red, green, blue and opacity: from one colour at 0 to the other at 1. Similarities of texts
 * are small for the most part, so that the square root is drawn.
 */
export function heatPixels(values: ArrayLike<number>, low: Rgb, high: Rgb): Uint8ClampedArray<ArrayBuffer> {
	const pixels = new Uint8ClampedArray(values.length * 4);
	for (let index = 0; index < values.length; index++) {
		const share = Math.sqrt(Math.max(0, Math.min(values[index], 1)));
		for (let part = 0; part < 3; part++) pixels[index * 4 + part] = low[part] + (high[part] - low[part]) * share;
		pixels[index * 4 + 3] = 255;
	}
	return pixels;
}
