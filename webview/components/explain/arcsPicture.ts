import { html, svg, type TemplateResult } from 'lit-html';
import type { Picture } from '../../../src/protocol/explain';
import { arcLevels } from '../../explain/laneLayout';
import { columnsOf, fitted } from '../../relations/graphLayout';
import { textIn, type PictureContext } from './pictureContext';
import { scrollable } from './scrollable';

type ArcsPicture = Extract<Picture, { kind: 'arcs' }>;
type Arc = ArcsPicture['arcs'][number];

/** Sizes of the drawing, in SVG units, which are CSS pixels. */
const SIZE = { column: 7.4, gap: 18, level: 26, foot: 40, margin: 10, least: 44 } as const;
const WORD_COLUMNS = 16;

/** Words in a row with arcs above them, from heads to what hangs on them. */
export function arcsPicture({ caption, words, arcs }: ArcsPicture, context: PictureContext): TemplateResult {
	const middles: number[] = [];
	let x: number = SIZE.margin;
	for (const { text } of words) {
		const width = Math.max(SIZE.least, columnsOf(fitted(text, WORD_COLUMNS)) * SIZE.column);
		middles.push(x + width / 2);
		x += width + SIZE.gap;
	}
	const levels = arcLevels(arcs.map(spanOf));
	const base = Math.max(1, ...levels) * SIZE.level + SIZE.margin + 12;
	const label = textIn(context, caption);
	return html`${scrollable(
			label,
			html`<svg
				class="arcs"
				width=${x}
				height=${base + SIZE.foot}
				viewBox="0 0 ${x} ${base + SIZE.foot}"
				role="img"
				aria-label=${label}
			>
				${arcs.map((arc, index) => arcView(arc, levels[index], middles, base, context))}
				${words.map(
					({ text, label: tag }, index) =>
						svg`<text class="arc-word" x=${middles[index]} y=${base + 16} text-anchor="middle">${fitted(text, WORD_COLUMNS)}</text>
						<text class="arc-tag" x=${middles[index]} y=${base + 31} text-anchor="middle">${tag === undefined ? '' : textIn(context, tag)}</text>`,
				)}
			</svg>`,
		)}
		<ul class="visually-hidden">
			${arcs.map(arc => html`<li>${told(arc, words, context)}</li>`)}
		</ul>`;
}

function arcView(arc: Arc, level: number, middles: readonly number[], base: number, context: PictureContext): unknown {
	const { from, to, label, isMarked } = arc;
	const end = middles[to];
	const name = textIn(context, label);
	const top = base - level * SIZE.level;
	if (from < 0) {
		return svg`<g class="arc ${isMarked === true ? 'marked' : ''}">
			<path d="M${end} ${SIZE.margin}V${base - 6}" /><path class="arc-head" d="M${end - 4} ${base - 9}L${end} ${base}L${end + 4} ${base - 9}z" />
			<text x=${end + 4} y=${SIZE.margin + 8}>${name}</text>
		</g>`;
	}
	// Arcs leave a word beside those that come to it.
	const start = middles[from] + (to > from ? 6 : -6);
	const bend = Math.min(10, Math.abs(end - start) / 2) * Math.sign(end - start);
	return svg`<g class="arc ${isMarked === true ? 'marked' : ''}">
		<path d="M${start} ${base}V${top + 10}Q${start} ${top} ${start + bend} ${top}H${end - bend}Q${end} ${top} ${end} ${top + 10}V${base - 6}" />
		<path class="arc-head" d="M${end - 4} ${base - 9}L${end} ${base}L${end + 4} ${base - 9}z" />
		<text x=${(start + end) / 2} y=${top - 3} text-anchor="middle">${name}</text>
	</g>`;
}

function told({ from, to, label }: Arc, words: ArcsPicture['words'], context: PictureContext): string {
	const { texts } = context.state;
	const head = from < 0 ? texts.t('explain.root') : words[from].text;
	return texts.t('explain.arc', head, words[to].text, textIn(context, label));
}

/** The words that an arc goes over; the root's goes over its word alone. */
function spanOf({ from, to }: Arc): { start: number; end: number } {
	return from < 0 ? { start: to, end: to } : { start: Math.min(from, to), end: Math.max(from, to) };
}
