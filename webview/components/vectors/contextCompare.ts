import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { NearContext } from '../../../src/protocol/contextual';
import type { PanelContexts, PanelNearest } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { scoreBar } from '../scoreBar';
import { shortText } from '../shortText';
import { contextLine } from './contextLine';
import { slotGate } from './slotGate';

/** So many neighbours stand side by side. */
const NEIGHBOURS = 12;

/** Numbers of a vector that are drawn. */
const NUMBERS = 256;

/** A word's one static vector beside the one that it has in the context that was chosen. */
export function contextCompare(state: PanelState, data: PanelContexts, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const chosen = vectors.contexts.map.chosen;
	const at = chosen >= 0 && chosen < data.starts.length ? chosen : data.chosen;
	return html`<div class="vectors-scroll" tabindex="0">
		<p class="readout contexts-readout">${texts.t('contexts.compare.of', shortText(data.word, 60))}</p>
		${
			at < 0
				? nothing
				: contextLine(data.sentences[at], data.starts[at] - data.sentenceStarts[at], data.ends[at] - data.starts[at])
		}
		<div class="compare">
			<section>
				<h2 class="card-heading">${texts.t('contexts.static')}</h2>
				<p class="card-note">${texts.t('contexts.static.hint')}</p>
				${statics(state, actions)}
			</section>
			<section>
				<h2 class="card-heading">${texts.t('contexts.contextual')}</h2>
				<p class="card-note">${texts.t('contexts.contextual.hint')}</p>
				${slotGate(state, 'nearest', actions, nearest => nearestWords(state, nearest, actions))}
			</section>
		</div>
		${slotGate(state, 'nearest', actions, nearest => html`${otherPlaces(state, nearest, actions)} ${vectorStrips(state, nearest)}`)}
	</div>`;
}

function statics(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { statics: slot, models } = vectors.answers;
	if (slot.key === '' && models.load === 'loaded')
		return html`<p class="card-note">${texts.t('contexts.static.none')}</p>`;
	return slotGate(
		state,
		'statics',
		actions,
		({ neighbours }) =>
			html`<ol class="vector-list">
				${neighbours.words
					.slice(0, NEIGHBOURS)
					.map(
						(word, index) =>
							html`<li class="vector-row">
								<span class="vector-text">${shortText(word, 40)}</span
								><span class="vector-number">${texts.decimal(neighbours.scores[index])}</span>
							</li>`,
					)}
			</ol>`,
	);
}

function nearestWords(state: PanelState, { otherWords, layer }: PanelNearest, actions: PanelActions): TemplateResult {
	const { texts } = state;
	return html`<ol class="vector-list">
		${otherWords.slice(0, NEIGHBOURS).map(
			near =>
				html`<li>
					<button class="vector-row" @click=${() => reveal(state, near, actions)}>
						<span class="vector-text">${shortText(near.word, 40)}</span
						><span class="vector-number">${texts.decimal(near.cosines[layer])}</span>
					</button>
				</li>`,
		)}
	</ol>`;
}

/** The other occurrences of the word: a static vector says that they are all the same, the layers do not. */
function otherPlaces(
	state: PanelState,
	{ occurrences, sentences, mix }: PanelNearest,
	actions: PanelActions,
): TemplateResult | typeof nothing {
	const { texts } = state;
	if (occurrences.length === 0) return nothing;
	const [characters, first, second] = mix.weights.map(weight => texts.percent(weight));
	return html`<section>
		<h2 class="card-heading">${texts.t('contexts.cosines')}</h2>
		<p class="card-note">${texts.t('contexts.mix', characters, first, second)}</p>
		<ul class="vector-list">
			${occurrences.map(
				(near, index) =>
					html`<li>
						<button class="vector-row stacked" @click=${() => reveal(state, near, actions)}>
							${contextLine(sentences[index], near.start - near.sentence.start, near.end - near.start)}
							<span class="layer-cosines">
								${(['static', 'first', 'second', 'mix'] as const).map(name => {
									const cosine = near.cosines[name === 'static' ? 'token' : name];
									return html`<span class="layer-cosine"
										>${texts.t(`contexts.cosine.${name}`)} ${texts.decimal(cosine)}${scoreBar(cosine)}</span
									>`;
								})}
							</span>
						</button>
					</li>`,
			)}
		</ul>
	</section>`;
}

function reveal({ scope }: PanelState, { start, end }: NearContext, actions: PanelActions): void {
	if (scope !== undefined) actions.reveal(scope.id, { start, end });
}

/** The vectors themselves, each layer a row of bars: where they differ is where context came in. */
function vectorStrips({ texts }: PanelState, { vectors }: PanelNearest): TemplateResult {
	return html`<section>
		<h2 class="card-heading">${texts.t('contexts.vectors')}</h2>
		${(['token', 'first', 'second', 'mix'] as const).map(
			layer =>
				html`<div class="layer-strip">
					<span class="vector-number">${texts.t(`contexts.layer.${layer}`)}</span>${bars(vectors[layer])}
				</div>`,
		)}
	</section>`;
}

function bars(vector: Float32Array): TemplateResult {
	const shown = vector.subarray(0, NUMBERS);
	const most = Math.max(
		1e-9,
		shown.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0),
	);
	return html`<svg class="vector-strip" viewBox="0 0 ${shown.length} 20" preserveAspectRatio="none" aria-hidden="true">
		${Array.from(shown, (value, index) => {
			const height = (Math.abs(value) / most) * 10;
			return svg`<rect class=${value < 0 ? 'negative' : 'positive'} x=${index} width="0.85"
				y=${value < 0 ? 10 : 10 - height} height=${height} />`;
		})}
	</svg>`;
}
