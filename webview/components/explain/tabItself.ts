import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelTab } from '../../../src/protocol/panel';
import type { PanelState } from '../../state/panelState';
import { corpusExplanation } from '../../explain/corpusExplanation';
import { button } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { explanationSteps } from './explanationSteps';

/** Whether a tab shows itself how it works. */
export function showsItself(tab: PanelTab): tab is 'subwords' | 'languageModel' | 'corpus' {
	return tab === 'subwords' || tab === 'languageModel' || tab === 'corpus';
}

/** What is said on tabs that show themselves how they work, and the way to that. */
export function tabItself(state: PanelState, actions: PanelActions): TemplateResult {
	const { tab, texts, subwords } = state;
	if (!showsItself(tab)) return html``;
	if (tab === 'corpus') return explanationSteps(state, { steps: corpusExplanation(state.corpus) }, actions);
	const show = button({
		content: texts.t('explain.tabItself.show'),
		onClick: () => actions.send({ type: 'subwords', message: { type: 'howToggled' } }),
	});
	return html`<p class="explain-words">${texts.t(`explain.tabItself.${tab}`)}</p>
		${tab === 'subwords' && !subwords.how.open ? show : nothing}`;
}
