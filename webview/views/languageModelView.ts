import { html, nothing, type TemplateResult } from 'lit-html';
import { comparisonCard } from '../components/languageModel/comparisonCard';
import { generatedCard } from '../components/languageModel/generatedCard';
import { measuresCard } from '../components/languageModel/measuresCard';
import { modelToolbar } from '../components/languageModel/modelToolbar';
import { nextWordsCard } from '../components/languageModel/nextWordsCard';
import { sentenceCard } from '../components/languageModel/sentenceCard';
import { banner } from '../components/message';
import type { PanelState } from '../state/panelState';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Language model tab: how probable the sentence at the cursor is and why, what comes next, how well the model foresees the text. */
export function languageModelView(state: PanelState, actions: PanelActions): TemplateResult {
	const { languageModel } = state;
	if (languageModel.models.load !== 'loaded') return dataGate(state, 'languageModel', actions, () => html``);
	return html`${modelToolbar(state, actions)} ${lostNote(state, actions)}
	${dataGate(
		state,
		'languageModel',
		actions,
		() =>
			html`<div class="topics-scroll model-cards">
				${sentenceCard(state, actions)} ${nextWordsCard(state, actions)} ${measuresCard(state, actions)}
				${comparisonCard(state, actions)} ${generatedCard(state, actions)}
			</div>`,
	)}`;
}

/** A model that was learned here is gone with the worker that had it; it is learned again in one step. */
function lostNote({ texts, languageModel }: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { lost } = languageModel.models;
	if (lost === '') return nothing;
	return html`<div class="model-lost">
		${banner(texts.t('model.lost', lost), 'warning')}
		<button class="more" @click=${() => actions.runLanguageModelCommand('learn')}>
			${texts.t('model.learnAgain')}
		</button>
	</div>`;
}
