import { html, type TemplateResult } from 'lit-html';
import type { ModelPart } from '../../languageModel/languageModelState';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';

/** What stands for a part of the tab: its content, or that it is worked on, or why it failed and a way to try again. */
export function modelPart(
	state: PanelState,
	part: ModelPart,
	actions: PanelActions,
	content: () => TemplateResult,
): TemplateResult {
	const { texts, languageModel } = state;
	const { load, data } = languageModel.parts[part];
	if (load.kind === 'failed') {
		const again = (): void => actions.send({ type: 'languageModel', message: { type: 'partRetried', part } });
		return html`<p class="part-failed">${load.message}</p>
			<button class="more" @click=${again}>${texts.t('model.retry')}</button>`;
	}
	return data === undefined ? html`<p class="card-note part-working">${texts.t('model.working')}</p>` : content();
}
