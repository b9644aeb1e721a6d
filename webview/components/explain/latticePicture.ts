import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { LatticeEdge, Picture } from '../../../src/protocol/explain';
import { lanesOf } from '../../explain/laneLayout';
import { visibleText } from '../../subwords/pieceText';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';

type LatticePicture = Extract<Picture, { kind: 'lattice' }>;

/** Sizes of the drawing, in SVG units, which are CSS pixels. */
const SIZE = { column: 46, head: 24, lane: 34, margin: 8 } as const;
/** So many columns of writing fit into a column. */
const WRITING = 5;

/** The pieces that a row of units can be cut into, the best way on top, and the best ways with their sums. */
export function latticePicture(picture: LatticePicture, context: PictureContext): TemplateResult {
	const { units, edges, paths } = picture;
	const best = new Set(paths.at(0)?.edges ?? []);
	const lanes = lanesOf(edges, index => best.has(index));
	const width = units.length * SIZE.column + 2 * SIZE.margin;
	const height = SIZE.head + (Math.max(0, ...lanes) + 1) * SIZE.lane + SIZE.margin;
	const label = textIn(context, picture.caption);
	return html`${scrollable(
		label,
		html`<svg
			class="lattice"
			width=${width}
			height=${height}
			viewBox="0 0 ${width} ${height}"
			role="img"
			aria-label=${label}
		>
			${guides(units, height)}
			${edges.map((edge, index) => bar(edge, pieceOf(edge, units), lanes[index], best.has(index), context))}
		</svg>`,
	)}
	${pathTable(picture, context)}`;
}

function guides(units: readonly string[], height: number): unknown {
	const x = (index: number): number => SIZE.margin + index * SIZE.column;
	const line = (index: number): unknown =>
		svg`<line class="lattice-guide" x1=${x(index)} x2=${x(index)} y1=${SIZE.head - 4} y2=${height - SIZE.margin} />
			<circle class="lattice-node" cx=${x(index)} cy=${SIZE.head - 4} r="2.5" />`;
	const character = (text: string, index: number): unknown =>
		svg`<text class="lattice-character" x=${x(index + 0.5)} y=${SIZE.head - 10} text-anchor="middle">${fitted(text, 1)}</text>`;
	return [...units.map(character), ...Array.from({ length: units.length + 1 }, (_, index) => line(index))];
}

function bar(
	{ start, end, score, note }: LatticeEdge,
	piece: string,
	lane: number,
	isBest: boolean,
	context: PictureContext,
): unknown {
	const { texts } = context.state;
	const x = SIZE.margin + start * SIZE.column;
	const width = (end - start) * SIZE.column;
	const top = SIZE.head + lane * SIZE.lane + 2;
	const written = score === undefined ? '' : texts.decimal(score);
	const told = [visibleText(piece), written, note === undefined ? '' : textIn(context, note)].filter(
		part => part !== '',
	);
	return svg`<g class="lattice-edge ${isBest ? 'best' : ''}">
		<title>${told.join(' · ')}</title>
		<rect x=${x + 2} y=${top} width=${width - 4} height=${SIZE.lane - 4} rx="3" />
		<text x=${x + width / 2} y=${top + 13} text-anchor="middle">${fitted(piece, end - start)}</text>
		<text class="lattice-score" x=${x + width / 2} y=${top + 25} text-anchor="middle">${written}</text>
	</g>`;
}

/** The ways through the lattice, the best first. */
function pathTable(
	{ units, edges, paths, isCost }: LatticePicture,
	context: PictureContext,
): TemplateResult | typeof nothing {
	if (paths.length === 0) return nothing;
	const { texts } = context.state;
	return html`<table class="paths">
		<thead>
			<tr>
				<th scope="col">${texts.t('explain.rank')}</th>
				<th scope="col">${texts.t('explain.pieces')}</th>
				<th scope="col">${texts.t(isCost === true ? 'explain.pathCost' : 'explain.pathScore')}</th>
			</tr>
		</thead>
		<tbody>
			${paths.map(
				(path, index) =>
					html`<tr class=${index === 0 ? 'best' : ''}>
						<td>${texts.number(index + 1)}</td>
						<td>
							${path.edges.map(edge => html`<span class="symbol">${visibleText(pieceOf(edges[edge], units))}</span>`)}
						</td>
						<td class="number">${texts.decimal(path.score)}</td>
					</tr>`,
			)}
		</tbody>
	</table>`;
}

function pieceOf({ start, end }: LatticeEdge, units: readonly string[]): string {
	return units.slice(start, end).join('');
}

/** A piece in so many columns of the drawing. */
function fitted(piece: string, columns: number): string {
	const writing = visibleText(piece);
	const room = columns * WRITING;
	return writing.length > room ? `${writing.slice(0, Math.max(1, room - 1))}…` : writing;
}
