import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelModel } from '../../../src/protocol/panelCards';
import { modelSize } from '../../models/modelSize';
import type { PanelState } from '../../state/panelState';
import { button } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { markdownView } from './markdownView';
import { goBack } from './modelSteps';

/** The card of the chosen model, with the way back. */
export function modelCardView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, models } = state;
	const model = models.data?.find(({ name }) => name === models.chosen);
	const card = models.card?.name === models.chosen ? models.card : undefined;
	const title = model?.title ?? models.chosen;
	return html`<article
		class="model-card"
		tabindex="-1"
		aria-label=${title}
		aria-busy=${card === undefined && models.failure === '' ? 'true' : 'false'}
		@keydown=${(event: KeyboardEvent) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			goBack(state, actions);
		}}
	>
		${model === undefined ? nothing : facts(state, model)}
		${
			models.failure === ''
				? nothing
				: message(
						texts.t('state.failed.title'),
						models.failure,
						button({
							content: texts.t('state.retry'),
							onClick: () => actions.send({ type: 'retried', tab: 'models' }),
						}),
					)
		}
		${
			card === undefined
				? nothing
				: html`<div class="model-card-text" lang="en">${markdownView(card.blocks, texts.t('models.table'))}</div>
						<p class="card-note model-checksum">${texts.t('models.checksum', card.sha256)}</p>`
		}
	</article>`;
}

function facts({ texts }: PanelState, model: PanelModel): TemplateResult {
	return html`<p class="model-facts">
		<strong>${model.title}</strong>
		<span>${[model.languages, model.name, modelSize(model.bytes, texts)].join(' · ')}</span>
		${texts.language === 'zh' ? html`<span class="card-note">${texts.t('models.english')}</span>` : nothing}
	</p>`;
}
