import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { html, svg, type TemplateResult } from 'lit-html';

/** A line of numbers. */
export interface LineChartOptions {
	/** What a screen reader says in place of the drawing. */
	readonly label: string;
	readonly xLabel: string;
	readonly yLabel: string;
	/** Of the same length; `xs` grow. Points with a number that is not finite are left out. */
	readonly xs: ArrayLike<number>;
	readonly ys: ArrayLike<number>;
	/** How far `xs` go; undefined: as far as the last of them. */
	readonly until?: number;
	readonly formatX: (value: number) => string;
	readonly formatY: (value: number) => string;
}

/** The drawing in units that it is scaled from, with room for the numbers at its axes. */
const WIDTH = 320;
const HEIGHT = 130;
const PLACE = { left: 40, right: 8, top: 8, bottom: 30 } as const;

/** A line chart with two axes. */
export function lineChart(options: LineChartOptions): TemplateResult {
	const points = pointsOf(options);
	const last = points.at(-1);
	const { toX, toY } = scalesOf(points, options.until ?? 0);
	const path = line<readonly [number, number]>(
		([x]) => toX(x),
		([, y]) => toY(y),
	)(points);
	return html`<svg class="line-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${options.label}>
		${toY.ticks(4).map(
			value => svg`<line class="plot-grid" x1=${PLACE.left} x2=${WIDTH - PLACE.right} y1=${toY(value)} y2=${toY(value)} />
				<text class="plot-tick" x=${PLACE.left - 4} y=${toY(value) + 3} text-anchor="end">${options.formatY(value)}</text>`,
		)}
		${toX.ticks(4).map(
			value => svg`<text class="plot-tick" x=${toX(value)} y=${HEIGHT - PLACE.bottom + 12} text-anchor="middle"
				>${options.formatX(value)}</text>`,
		)}
		<text class="plot-tick" x=${WIDTH - PLACE.right} y=${HEIGHT - 4} text-anchor="end">${options.xLabel}</text>
		<text class="plot-tick" x="2" y=${HEIGHT - 4} text-anchor="start">${options.yLabel}</text>
		${path === null ? '' : svg`<path class="plot-line" d=${path} />`}
		${last === undefined ? '' : svg`<circle class="plot-last" cx=${toX(last[0])} cy=${toY(last[1])} r="3" />`}
	</svg>`;
}

/** From the numbers to the drawing; a single value lies in the middle of its axis. */
function scalesOf(points: readonly (readonly [number, number])[], until: number) {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [least, largest] = [Math.min(...ys), Math.max(...ys)];
	const middle = ys.at(-1) ?? 0;
	const first = xs.at(0) ?? 0;
	const reach = largest > least ? [least, largest] : [middle - 0.5, middle + 0.5];
	return {
		toX: scaleLinear([first, Math.max(until, xs.at(-1) ?? 0, first + 1)], [PLACE.left, WIDTH - PLACE.right]),
		toY: scaleLinear(reach, [HEIGHT - PLACE.bottom, PLACE.top]).nice(4),
	};
}

function pointsOf({ xs, ys }: LineChartOptions): readonly (readonly [number, number])[] {
	return Array.from({ length: Math.min(xs.length, ys.length) }, (_, index) => [xs[index], ys[index]] as const).filter(
		([x, y]) => Number.isFinite(x) && Number.isFinite(y),
	);
}
