import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelHeatMap, PanelSpace } from '../../../src/protocol/panelVectors';
import type { HeatCell } from '../../plot/heatGrid';
import type { PanelState } from '../../state/panelState';
import { button } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import { rowAtCursor } from '../../vectors/atCursor';
import type { VectorsUserMessage } from '../../vectors/vectorsMessage';
import { HEAT_ROWS } from '../../vectors/wantedVectors';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { heatMap } from '../plot/heatMap';
import { shortText } from '../shortText';
import { slotGate } from './slotGate';
import { openText } from './spaceText';

const BEGINNING = 200;

/** All texts against each other as a heat map, and the pair of texts that is pointed at. */
export function spaceHeat(state: PanelState, space: PanelSpace, actions: PanelActions): TemplateResult {
	const { texts } = state;
	if (space.summary.texts < 2) return message(texts.t('space.view.heat'), texts.t('space.heat.few'));
	return html`<div class="vectors-scroll" tabindex="0">
		${slotGate(state, 'heat', actions, heat => html`${stretch(state, space, heat, actions)} ${picture(state, space, heat, actions)}`)}
	</div>`;
}

/** Which texts the map has, and ways to others where there are too many for one. */
function stretch(
	state: PanelState,
	space: PanelSpace,
	{ rows }: PanelHeatMap,
	actions: PanelActions,
): TemplateResult | typeof nothing {
	const { texts, vectors, cursor } = state;
	const { heatFirst } = vectors.space;
	const total = space.summary.texts;
	if (total <= HEAT_ROWS) return nothing;
	const send = (first: number | 'sample'): void =>
		actions.send({ type: 'vectors', message: { type: 'heatMoved', first } satisfies VectorsUserMessage });
	const all = texts.count('texts', total);
	const first = heatFirst === 'sample' ? 0 : heatFirst;
	const says =
		heatFirst === 'sample'
			? texts.t('space.heat.sample', texts.number(rows.length), all)
			: texts.t('space.heat.stretch', texts.number(first + 1), texts.number(first + rows.length), all);
	const to = (next: number): number => Math.max(0, Math.min(next, total - HEAT_ROWS));
	const step = (label: 'previous' | 'next', next: number): TemplateResult =>
		button({
			content: ICONS[label],
			label: texts.t(`space.heat.${label}`),
			look: 'icon',
			idle: heatFirst !== 'sample' && to(next) === first,
			onClick: () => send(to(next)),
		});
	return html`<div class="heat-stretch">
		${step('previous', first - HEAT_ROWS)}<span>${says}</span>${step('next', heatFirst === 'sample' ? 0 : first + HEAT_ROWS)}
		${button({
			content: texts.t('space.heat.all'),
			pressed: heatFirst === 'sample',
			className: 'switch',
			onClick: () => send('sample'),
		})}
		${
			space.source === 'document'
				? button({
						content: texts.t('space.heat.here'),
						className: 'switch',
						onClick: () => send(to(rowAtCursor(space, cursor) - HEAT_ROWS / 2)),
					})
				: nothing
		}
	</div>`;
}

function picture(state: PanelState, space: PanelSpace, heat: PanelHeatMap, actions: PanelActions): TemplateResult {
	const { texts, vectors, cursor } = state;
	const count = heat.rows.length;
	const at = space.source === 'document' ? rowAtCursor(space, cursor) : vectors.space.row;
	return html`${heatMap(
		{
			label: texts.t('space.heat', texts.count('texts', count)),
			values: heat.cosines,
			count,
			heat: vectors.space.heat,
			marked: heat.rows.indexOf(at),
			cellText: cell => cellText(state, heat, cell),
			onHeat: change => actions.send({ type: 'vectors', message: { type: 'heat', message: change } }),
			onOpen: ({ row }) => openText(state, space, heat.rows[row], actions),
		},
		texts,
	)}
	${pair(state, space, heat, actions)}`;
}

function cellText(
	{ texts }: PanelState,
	{ rows, cosines, beginnings }: PanelHeatMap,
	{ row, column }: HeatCell,
): string {
	const name = (index: number): string =>
		`${texts.t('space.heat.row', texts.number(rows[index] + 1))} (${shortText(beginnings[index], 60)})`;
	return texts.t('space.heat.of', name(row), name(column), texts.decimal(cosines[row * rows.length + column]));
}

/** The two texts of the cell at hand, each a click away. */
function pair(state: PanelState, space: PanelSpace, heat: PanelHeatMap, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { cell } = vectors.space.heat;
	const { rows, cosines, beginnings } = heat;
	if (cell === undefined || cell.row >= rows.length || cell.column >= rows.length)
		return html`<p class="card-note heat-pair">${texts.t('space.heat.hint')}</p>`;
	const line = (index: number): TemplateResult =>
		html`<button class="vector-row" @click=${() => openText(state, space, rows[index], actions)}>
			<span class="vector-number">${texts.number(rows[index] + 1)}</span>
			<span class="vector-text">${space.names.at(rows[index]) ?? shortText(beginnings[index], BEGINNING)}</span>
		</button>`;
	return html`<div class="heat-pair">
		<p class="readout">
			${texts.t('space.score.cosine', texts.decimal(cosines[cell.row * rows.length + cell.column]))}
		</p>
		${line(cell.row)} ${cell.row === cell.column ? nothing : line(cell.column)}
	</div>`;
}
