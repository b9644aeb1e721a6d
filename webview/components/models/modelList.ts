import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelModel } from '../../../src/protocol/panelCards';
import { MODEL_GROUPS } from '../../models/decodeModels';
import { modelSize } from '../../models/modelSize';
import { shownModels } from '../../models/modelsState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { showCard } from './modelSteps';

/** The models by what they are for; each is a button that shows its card. */
export function modelList(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, models } = state;
	const shown = shownModels(models);
	if (shown.length === 0) return message(texts.t('models.none.title'), texts.t('models.none.hint'));
	return html`<div
		class="model-list"
		role="group"
		tabindex="-1"
		aria-label=${texts.t('models.list')}
		@keydown=${moveFocus}
	>
		${models.only.length > 0 ? html`<p class="card-note">${texts.t('models.some')}</p>` : nothing}
		${MODEL_GROUPS.map(group => {
			const members = shown.filter(model => model.group === group);
			if (members.length === 0) return nothing;
			return html`<section aria-labelledby="models-${group}">
				<h2 class="card-title" id="models-${group}"><span>${texts.t(`models.group.${group}`)}</span></h2>
				<ul class="model-rows">
					${members.map(model => html`<li>${modelRow(state, model, actions)}</li>`)}
				</ul>
			</section>`;
		})}
	</div>`;
}

function modelRow({ texts, models }: PanelState, model: PanelModel, actions: PanelActions): TemplateResult {
	const { name, title, languages, bytes } = model;
	return html`<button
		class="model-row ${models.card?.name === name ? 'last' : ''}"
		data-model=${name}
		@click=${() => showCard(name, actions)}
	>
		<span class="model-title">${title}</span>
		<span class="model-language">${languages}</span>
		<span class="model-name">${name}</span>
		<span class="model-size">${modelSize(bytes, texts)}</span>
	</button>`;
}

/** Arrow keys go from model to model, as in a list. */
function moveFocus(event: KeyboardEvent): void {
	const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.model-row')];
	const at = rows.findIndex(row => row === event.target);
	const targets: Readonly<Record<string, number>> = {
		ArrowDown: at + 1,
		ArrowUp: at < 0 ? 0 : at - 1,
		Home: 0,
		End: rows.length - 1,
	};
	if (!Object.hasOwn(targets, event.key)) return;
	event.preventDefault();
	rows[Math.max(0, Math.min(targets[event.key], rows.length - 1))].focus();
}
