import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { cellAfterKey, type HeatCell, type HeatMessage, type HeatState } from '../../plot/heatGrid';
import type { Texts } from '../../texts';
import { viewport } from '../../ui/viewport';
import { heatCanvas } from './heatCanvas';

const NO_SCROLL = { top: 0, serial: 0 } as const;

/** A square of similarities. */
export interface HeatMapOptions {
	readonly label: string;
	/** Row by row, `count` squared, in [0, 1]. */
	readonly values: ArrayLike<number>;
	readonly count: number;
	readonly heat: HeatState;
	/** Number of a row that is marked at the edges, such as the one at the cursor; -1 for none. */
	readonly marked: number;
	/** What is said of a cell. */
	readonly cellText: (cell: HeatCell) => string;
	readonly onHeat: (message: HeatMessage) => void;
	/** A cell was clicked, or Enter pressed on it. */
	readonly onOpen: (cell: HeatCell) => void;
}

/** A heat map to point at and to go about in by arrow keys; what is at hand is said below by who draws it. */
export function heatMap(options: HeatMapOptions, texts: Texts): TemplateResult {
	const { label, values, count, heat, onHeat } = options;
	const { cell } = heat;
	return html`<div class="heat">
		<div
			class="heat-place"
			role="application"
			tabindex="0"
			aria-label=${label}
			aria-description=${texts.t('plot.heat.help')}
			@keydown=${(event: KeyboardEvent) => onKeydown(event, options)}
			@pointermove=${(event: PointerEvent) => onHeat({ kind: 'cellChosen', cell: cellOf(event, count) })}
			@click=${(event: MouseEvent) => options.onOpen(cellOf(event, count))}
			${viewport({
				scrollTop: 0,
				request: NO_SCROLL,
				onResize: (_, { clientWidth }) => onHeat({ kind: 'measured', width: clientWidth }),
			})}
		>
			<canvas class="heat-canvas" aria-hidden="true" ${heatCanvas({ values, count })}></canvas>
			<svg class="heat-cross" viewBox="0 0 ${count} ${count}" preserveAspectRatio="none" aria-hidden="true">
				${
					options.marked < 0 || options.marked >= count
						? nothing
						: svg`<rect class="heat-marked" x="0" y=${options.marked} width=${count} height="1" />
							<rect class="heat-marked" x=${options.marked} y="0" width="1" height=${count} />`
				}
				${
					cell === undefined
						? nothing
						: svg`<rect class="heat-line" x="0" y=${cell.row} width=${count} height="1" />
							<rect class="heat-line" x=${cell.column} y="0" width="1" height=${count} />
							<rect class="heat-cell" x=${cell.column} y=${cell.row} width="1" height="1" />`
				}
			</svg>
		</div>
		<div class="heat-legend" aria-hidden="true">
			<span>${texts.decimal(0)}</span><span class="heat-ramp"></span><span>${texts.decimal(1)}</span>
		</div>
		<p class="visually-hidden" aria-live="polite">${cell === undefined ? '' : options.cellText(cell)}</p>
	</div>`;
}

function cellOf(event: MouseEvent, count: number): HeatCell {
	const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
	const at = (distance: number, length: number): number =>
		Math.max(0, Math.min(Math.floor((distance / length) * count), count - 1));
	return { row: at(event.clientY - top, height), column: at(event.clientX - left, width) };
}

function onKeydown(event: KeyboardEvent, { heat, count, onHeat, onOpen }: HeatMapOptions): void {
	if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
	const next = cellAfterKey(event.key, heat.cell, count);
	if (next !== undefined) onHeat({ kind: 'cellChosen', cell: next });
	else if ((event.key === 'Enter' || event.key === ' ') && heat.cell !== undefined) onOpen(heat.cell);
	else return;
	event.preventDefault();
}
