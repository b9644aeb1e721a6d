import { html, nothing, type TemplateResult } from 'lit-html';
import type { ExplainedAbility } from '../../../src/protocol/explain';
import type { PanelTab } from '../../../src/protocol/panel';
import { abilitiesOf, abilityOf } from '../../explain/explainedTabs';
import { corpusExplanation } from '../../explain/corpusExplanation';
import type { ExplainUserMessage } from '../../explain/explainMessage';
import type { PanelState } from '../../state/panelState';
import { analyzableScope } from '../../state/wantedData';
import { select } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import type { PanelActions } from '../../views/panelActions';
import { layerFailures } from '../layerFailures';
import { explanationSteps } from './explanationSteps';
import { showsItself, tabItself } from './tabItself';
import { wordChoice } from './wordChoice';

/** Whether a tab says how it works. */
function hasHow(tab: PanelTab): boolean {
	return abilitiesOf(tab).length > 0 || showsItself(tab);
}

/** Whether there is something to explain: a text, or the corpus. */
function hasSubject(state: PanelState): boolean {
	return state.tab === 'corpus' ? corpusExplanation(state.corpus).length > 0 : analyzableScope(state) !== undefined;
}

/** At the foot of every tab: how what it shows comes about, on the sentence at the cursor. */
export function howDrawer(state: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts, explain } = state;
	if (!hasHow(state.tab) || !hasSubject(state)) return nothing;
	const { isOpen, load } = explain;
	return html`<section
		class="explain ${isOpen ? 'open' : ''}"
		aria-label=${texts.t('explain.title')}
		aria-busy=${isOpen && load === 'loading' ? 'true' : 'false'}
	>
		<div class="explain-head">
			<h2 class="explain-title">
				<button
					class="explain-toggle"
					aria-expanded=${isOpen ? 'true' : 'false'}
					title=${texts.t('explain.show')}
					@click=${() => tell(actions, { type: 'toggled' })}
				>
					${isOpen ? ICONS.expanded : ICONS.collapsed}<span>${texts.t('explain.title')}</span>
				</button>
			</h2>
			${isOpen ? abilityChoice(state, actions) : nothing}
		</div>
		${isOpen ? body(state, actions) : nothing}
	</section>`;
}

function abilityChoice(state: PanelState, actions: PanelActions): TemplateResult | typeof nothing {
	const { texts, tab } = state;
	const abilities = abilitiesOf(tab);
	const chosen = abilityOf(state.tab, state.explain.chosen);
	if (chosen === undefined || abilities.length < 2) return nothing;
	return select({
		label: texts.t('explain.ability'),
		value: chosen,
		options: abilities.map(ability => ({ value: ability, text: texts.t(`explain.ability.${ability}`) })),
		className: 'explain-ability',
		onChange: value => tell(actions, { type: 'abilityChosen', tab, ability: value as ExplainedAbility }),
	});
}

function body(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, explain } = state;
	const ability = abilityOf(state.tab, state.explain.chosen);
	const content = (): TemplateResult => {
		if (ability === undefined) return tabItself(state, actions);
		if (explain.load === 'failed') return note(explain.message);
		const { data } = explain;
		if (data?.ability !== ability) return note(texts.t('state.loading'));
		const { explanation, failures } = data.answer;
		if (explanation === undefined)
			return failures.length > 0 ? html`${layerFailures(failures, texts)}` : note(texts.t('explain.nothing'));
		return html`${wordChoice(state, explanation, actions)} ${explanationSteps(state, explanation, actions)}`;
	};
	return html`<div class="explain-body" tabindex="0" role="group" aria-label=${texts.t('explain.title')}>
		${content()}
	</div>`;
}

function note(text: string): TemplateResult {
	return html`<p class="explain-note">${text}</p>`;
}

function tell(actions: PanelActions, message: ExplainUserMessage): void {
	actions.send({ type: 'explain', message });
}
