import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { NgramSparsity } from '../../../src/protocol/ngram';
import { shareText } from '../../languageModel/modelFigures';
import type { Texts } from '../../texts';

/** Size of the picture in units; it keeps its shape as the tab grows. */
const WIDTH = 320;
const HEIGHT = 132;
const MARGIN = { top: 10, right: 12, bottom: 22, left: 40 } as const;

/** A line of the chart: a share in [0, 1] for each order. */
interface Series {
	readonly kind: 'once' | 'unseen';
	readonly points: readonly { readonly order: number; readonly share: number }[];
}

/** How n-grams get sparse as they grow longer: shares as lines, and the numbers in a table. */
export function sparsityChart(sparsity: readonly NgramSparsity[], texts: Texts): TemplateResult | typeof nothing {
	if (sparsity.length === 0) return nothing;
	const series = seriesOf(sparsity);
	return html`<h3 class="card-heading">${texts.t('comparison.sparsity')}</h3>
		${picture(sparsity, series, texts)}
		<ul class="chart-legend" aria-hidden="true">
			${series.map(({ kind }) => html`<li class="series-${kind}">${texts.t(`comparison.${kind}`)}</li>`)}
		</ul>
		${figures(sparsity, texts)}`;
}

function seriesOf(sparsity: readonly NgramSparsity[]): readonly Series[] {
	const once = sparsity.map(({ order, seenOnce, types }) => ({ order, share: types === 0 ? 0 : seenOnce / types }));
	const unseen = sparsity.flatMap(({ order, heldOutUnseen }) =>
		heldOutUnseen === undefined ? [] : [{ order, share: heldOutUnseen }],
	);
	const all: readonly Series[] = [
		{ kind: 'once', points: once },
		{ kind: 'unseen', points: unseen },
	];
	return all.filter(({ points }) => points.length > 0);
}

function picture(sparsity: readonly NgramSparsity[], series: readonly Series[], texts: Texts): TemplateResult {
	const x = scalePoint<number>()
		.domain(sparsity.map(({ order }) => order))
		.range([MARGIN.left, WIDTH - MARGIN.right])
		.padding(0.4);
	const y = scaleLinear()
		.domain([0, 1])
		.range([HEIGHT - MARGIN.bottom, MARGIN.top]);
	const at = (order: number): number => x(order) ?? 0;
	const path = line<Series['points'][number]>(
		({ order }) => at(order),
		({ share }) => y(share),
	);
	return html`<svg
		class="sparsity-chart"
		viewBox="0 0 ${WIDTH} ${HEIGHT}"
		role="img"
		aria-label=${texts.t('comparison.chart')}
	>
		${y.ticks(4).map(
			tick => svg`<line class="chart-grid" x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${y(tick)} y2=${y(tick)} />
				<text class="chart-tick" x=${MARGIN.left - 6} y=${y(tick) + 4} text-anchor="end">${texts.percent(tick)}</text>`,
		)}
		${sparsity.map(
			({ order }) =>
				svg`<text class="chart-tick" x=${at(order)} y=${HEIGHT - 6} text-anchor="middle">${texts.number(order)}</text>`,
		)}
		${series.map(
			({ kind, points }) => svg`<g class="series-${kind}">
				<path class="chart-line" d=${path([...points]) ?? ''} />
				${points.map(({ order, share }) => mark(kind, at(order), y(share), texts.percent(share)))}
			</g>`,
		)}
	</svg>`;
}

/** Round and square marks tell the lines apart without their colours. */
function mark(kind: Series['kind'], x: number, y: number, says: string): unknown {
	const title = svg`<title>${says}</title>`;
	return kind === 'once'
		? svg`<circle class="chart-mark" cx=${x} cy=${y} r="3.5">${title}</circle>`
		: svg`<rect class="chart-mark" x=${x - 3.5} y=${y - 3.5} width="7" height="7">${title}</rect>`;
}

function figures(sparsity: readonly NgramSparsity[], texts: Texts): TemplateResult {
	return html`<div class="matrix-scroll" tabindex="0" role="group" aria-label=${texts.t('comparison.sparsity')}>
		<table class="matrix sparsity">
			<thead>
				<tr>
					<th scope="col">${texts.t('factor.order')}</th>
					<th scope="col">${texts.t('comparison.tokens')}</th>
					<th scope="col">${texts.t('comparison.types')}</th>
					<th scope="col">${texts.t('comparison.once')}</th>
					<th scope="col">${texts.t('comparison.unseen')}</th>
					<th scope="col">${texts.t('comparison.possible')}</th>
				</tr>
			</thead>
			<tbody>
				${sparsity.map(
					({ order, tokens, types, seenOnce, heldOutUnseen, shareOfPossible }) =>
						html`<tr>
							<th scope="row">${texts.number(order)}</th>
							<td>${texts.number(tokens)}</td>
							<td>${texts.number(types)}</td>
							<td>${types === 0 ? '–' : texts.percent(seenOnce / types)}</td>
							<td>${heldOutUnseen === undefined ? '–' : texts.percent(heldOutUnseen)}</td>
							<td>${possible(shareOfPossible, texts)}</td>
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

/** A share that is very small as a power of ten. */
function possible(share: number, texts: Texts): string {
	return share >= 0.0001 || share === 0 ? texts.rate(share) : shareText(share, texts);
}
