import type { ClassifierReport } from '../classifierReport';

/** The words beside the matrix. */
export interface PictureAxes {
	/** What the rows are: the labels of the examples. */
	readonly gold: string;
	/** What the columns are: the labels that were found. */
	readonly predicted: string;
}

/** Pixels of a cell's side, with few labels, with more and with many. */
const WIDE_CELL = 48;
const MIDDLE_CELL = 32;
const NARROW_CELL = 14;
/** Few labels, and more that still leave room for numbers. */
const FEW_LABELS = 12;
const MORE_LABELS = 30;

/** Cells smaller than this have no numbers, in pixels. */
const NUMBERED_CELL = 30;

/** Signs of a label that are shown, and the pixels that one takes at most: a Chinese sign is as wide as its font is high. */
const MAX_SIGNS = 18;
const FONT_SIZE = 12;
const NARROW_SIGN = 7;

const MARGIN = 16;
const AXIS = 24;

/** Ink and paper of its own, since a picture does not know the colors of the theme around it. */
const PAPER = '#ffffff';
const INK = '#1f2328';
const PALE_INK = '#ffffff';
/** The color of a cell with all of its row, in which the others are so much fainter. */
const SHADE = '#0b5cad';
/** From this share of its row on, a cell is too dark for dark ink. */
const DARK_SHARE = 0.55;

/**
 * A confusion matrix as an SVG picture: a row for each label of the examples, a column for each that was found, each cell as dark as
 * its share of the row. Small cells have no numbers. Empty where nothing was held out.
 */
export function confusionPicture(
	report: Pick<ClassifierReport, 'labels' | 'confusion' | 'heldOut'>,
	axes: PictureAxes,
): string {
	if (report.heldOut === 0) return '';
	const names = report.labels.map(shortened);
	const cell = cellSize(names.length);
	const labelWidth = Math.max(...names.map(widthOf));
	const left = MARGIN + AXIS + labelWidth + 8;
	const top = MARGIN + AXIS + labelWidth + 8;
	const side = names.length * cell;
	const parts = [
		text(MARGIN + AXIS / 2, top + side / 2, axes.gold, { anchor: 'middle', turn: -90, isBold: true }),
		text(left + side / 2, MARGIN + AXIS / 2, axes.predicted, { anchor: 'middle', isBold: true }),
		...names.map((name, row) => text(left - 6, top + (row + 0.5) * cell + 4, name, { anchor: 'end' })),
		...names.map((name, column) =>
			text(left + (column + 0.5) * cell + 4, top - 6, name, { anchor: 'start', turn: -90 }),
		),
		...report.confusion.flatMap((counts, row) => cellsOf(counts, left, top + row * cell, cell)),
		`<rect x="${left}" y="${top}" width="${side}" height="${side}" fill="none" stroke="${INK}"/>`,
	];
	return svg(left + side + MARGIN, top + side + MARGIN, `${axes.gold} × ${axes.predicted}`, parts);
}

function svg(width: number, height: number, title: string, parts: readonly string[]): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="${FONT_SIZE}">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="${width}" height="${height}" rx="6" fill="${PAPER}"/>`,
		...parts,
		'</svg>\n',
	].join('\n');
}

function cellSize(labels: number): number {
	if (labels <= FEW_LABELS) return WIDE_CELL;
	return labels <= MORE_LABELS ? MIDDLE_CELL : NARROW_CELL;
}

function cellsOf(counts: readonly number[], left: number, y: number, size: number): string[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return counts.flatMap((count, column) => {
		if (count === 0) return [];
		const x = left + column * size;
		const share = count / total;
		const square = `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${SHADE}" fill-opacity="${share.toFixed(3)}"/>`;
		if (size < NUMBERED_CELL) return [square];
		const ink = share > DARK_SHARE ? PALE_INK : INK;
		return [square, text(x + size / 2, y + size / 2 + 4, String(count), { anchor: 'middle', ink })];
	});
}

interface TextStyle {
	readonly anchor: 'start' | 'middle' | 'end';
	readonly ink?: string;
	/** Degrees, clockwise, around its anchor. */
	readonly turn?: number;
	readonly isBold?: boolean;
}

function text(x: number, y: number, content: string, { anchor, ink = INK, turn, isBold = false }: TextStyle): string {
	const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${x} ${y})"`;
	const weight = isBold ? ' font-weight="bold"' : '';
	return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${ink}"${weight}${turned}>${escaped(content)}</text>`;
}

function shortened(label: string): string {
	const signs = Array.from(label.replace(/\s+/gu, ' '));
	return signs.length <= MAX_SIGNS ? signs.join('') : `${signs.slice(0, MAX_SIGNS - 1).join('')}…`;
}

/** The most pixels that a label takes. */
function widthOf(label: string): number {
	return Array.from(label).reduce(
		(width, sign) => width + (/^[\u0000-\u02ff]$/u.test(sign) ? NARROW_SIGN : FONT_SIZE),
		0,
	);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text fit for XML, which has no control characters and no halves of surrogate pairs. */
function escaped(content: string): string {
	return content.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/gu, sign => ENTITIES[sign]);
}
