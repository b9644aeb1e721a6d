import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelContexts } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import { contextPoints } from '../../vectors/mapPoints';
import type { PanelActions } from '../../views/panelActions';
import { groupMark } from '../plot/groupMarks';
import { scatterMap } from '../plot/scatterMap';
import { shortText } from '../shortText';
import { contextLine, revealOccurrence } from './contextLine';

/** The occurrences of a word on a map by sense, and as a list. */
export function contextSenses(state: PanelState, data: PanelContexts, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { map, sense } = vectors.contexts;
	const shown = [...data.starts.keys()].filter(index => sense < 0 || data.clusters[index] === sense);
	return html`<p class="readout contexts-readout">${headingOf(state, data)}</p>
		${
			data.starts.length < 2
				? nothing
				: scatterMap(
						{
							id: 'contexts',
							label: texts.t('contexts.map', shortText(data.word, 60)),
							points: contextPoints(vectors),
							map,
							marked: data.chosen < 0 ? [] : [data.chosen],
							onMap: change =>
								actions.send({ type: 'vectors', message: { type: 'map', map: 'contexts', message: change } }),
							onOpen: point => revealOccurrence(state, data, point, actions),
						},
						texts,
					)
		}
		${senses(state, data, actions)}
		<div class="vectors-scroll contexts-list" tabindex="0">
			<h2 class="card-heading">${texts.t('contexts.list')}</h2>
			<ul class="vector-list">
				${shown.map(
					index =>
						html`<li>
							<button
								class="vector-row ${index === map.chosen ? 'chosen' : ''}"
								@click=${() => choose(index)}
								@pointerenter=${() => hover(index)}
								@pointerleave=${() => hover(-1)}
							>
								${data.senses.length > 1 ? groupMark(data.clusters[index]) : nothing}
								${contextLine(data.sentences[index], data.starts[index] - data.sentenceStarts[index], data.ends[index] - data.starts[index])}
							</button>
						</li>`,
				)}
			</ul>
		</div>`;

	function choose(point: number): void {
		actions.send({ type: 'vectors', message: { type: 'map', map: 'contexts', message: { kind: 'chosen', point } } });
		revealOccurrence(state, data, point, actions);
	}

	function hover(point: number): void {
		actions.send({ type: 'vectors', message: { type: 'map', map: 'contexts', message: { kind: 'hovered', point } } });
	}
}

function headingOf({ texts }: PanelState, { word, total, starts, trials, senses: found }: PanelContexts): string {
	const count =
		starts.length < total
			? texts.t('contexts.sampled', texts.number(starts.length), texts.number(total))
			: texts.count('occurrences', total);
	const best = trials.find(({ clusters }) => clusters === found.length);
	const heading = texts.t('contexts.heading', shortText(word, 60), count);
	return best === undefined || found.length < 2
		? heading
		: `${heading} · ${texts.t('contexts.silhouette', texts.decimal(best.silhouette))}`;
}

/** The senses with the words that tell them; one narrows the list to its contexts. */
function senses(state: PanelState, data: PanelContexts, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts, vectors } = state;
	if (data.starts.length < 2) return nothing;
	if (data.senses.length < 2) return html`<p class="card-note sense-note">${texts.t('contexts.single')}</p>`;
	return html`<div class="senses" role="group" aria-label=${texts.t('contexts.view.contexts')}>
		${data.senses.map(
			({ size, contextWords }, sense) =>
				html`<button
					class="sense ${vectors.contexts.sense === sense ? 'chosen' : ''}"
					title=${texts.t('contexts.sense.title')}
					aria-pressed=${vectors.contexts.sense === sense ? 'true' : 'false'}
					@click=${() => actions.send({ type: 'vectors', message: { type: 'senseChosen', sense } })}
				>
					${groupMark(sense)} <strong>${texts.t('contexts.sense', texts.number(sense + 1))}</strong>
					<span class="vector-number">${texts.number(size)}</span>
					<span class="sense-words">${contextWords.map(word => shortText(word, 20)).join(', ')}</span>
				</button>`,
		)}
	</div>`;
}
