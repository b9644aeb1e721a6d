import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelSpace, PanelSpaceMap } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import { rowAtCursor } from '../../vectors/atCursor';
import { documentPoints, labelsOf } from '../../vectors/mapPoints';
import type { PanelActions } from '../../views/panelActions';
import { banner, message } from '../message';
import { groupMark } from '../plot/groupMarks';
import { scatterMap } from '../plot/scatterMap';
import { shortText } from '../shortText';
import { slotGate } from './slotGate';
import { openText } from './spaceText';

/** All texts on a map by the two directions in which they differ most, with the words that pull to each side. */
export function spaceMap(state: PanelState, space: PanelSpace, actions: PanelActions): TemplateResult {
	const { texts } = state;
	if (space.summary.texts < 3) return message(texts.t('space.view.map'), texts.t('space.map.few'));
	return slotGate(state, 'documents', actions, map => picture(state, space, map, actions));
}

function picture(state: PanelState, space: PanelSpace, map: PanelSpaceMap, actions: PanelActions): TemplateResult {
	const { texts, vectors, cursor } = state;
	const points = documentPoints(vectors);
	const at = space.source === 'document' ? map.rows.indexOf(rowAtCursor(space, cursor)) : -1;
	const { chosen, hovered } = vectors.space.map;
	const shown = hovered >= 0 ? hovered : chosen;
	return html`${
			map.isSample
				? banner(
						texts.t('space.map.sample', texts.number(map.rows.length), texts.count('texts', space.summary.texts)),
						'info',
					)
				: nothing
		}
		${scatterMap(
			{
				id: 'documents',
				label: texts.t('space.map'),
				points,
				map: vectors.space.map,
				marked: at < 0 ? [] : [at],
				onMap: change => actions.send({ type: 'vectors', message: { type: 'map', map: 'documents', message: change } }),
				onOpen: point => openText(state, space, map.rows[point], actions),
			},
			texts,
		)}
		<div class="map-foot">
			<p class="map-shown">${shown >= 0 && shown < points.length ? shortText(points[shown].title, 200) : nothing}</p>
			${legend(space)} ${poles(state, map)}
		</div>`;
}

function legend(space: PanelSpace): TemplateResult | typeof nothing {
	const labels = labelsOf(space);
	if (labels.length < 2) return nothing;
	return html`<ul class="map-legend">
		${labels.slice(0, 14).map((label, group) => html`<li>${groupMark(group)} ${shortText(label, 40)}</li>`)}
	</ul>`;
}

function poles({ texts }: PanelState, { poles: found, variance, engine }: PanelSpaceMap): TemplateResult {
	const words = (terms: readonly string[]): string => terms.slice(0, 4).join(', ');
	return html`<p class="card-note">
		${(['across', 'up'] as const).map((direction, index) => {
			const [lower, upper] = found.at(index) ?? [[], []];
			const share = texts.t('space.map.direction', texts.percent(variance[index]));
			return html`<span class="pole"
				>${texts.t(`space.map.${direction}`)}: ${words(lower)} ↔ ${words(upper)} (${share})</span
			> `;
		})}
		${texts.t('vectors.engine', engine)}
	</p>`;
}
