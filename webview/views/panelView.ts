import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelTab } from '../../src/protocol/panel';
import { tabs } from '../components/tabs';
import type { PanelState } from '../state/panelState';
import { PANEL_TABS } from '../state/panelTabs';
import { analyzableScope } from '../state/wantedData';
import { isOpen } from '../tokens/tokenFilter';
import { answersStatus, answersView } from './answersView';
import { entitiesView } from './entitiesView';
import { languageModelView } from './languageModelView';
import { headerView } from './headerView';
import { keywordsView } from './keywordsView';
import type { PanelActions } from './panelActions';
import { relationsView } from './relationsView';
import { subwordsView } from './subwordsView';
import { summaryView } from './summaryView';
import { tabGate } from './tabGate';
import { tokensView } from './tokensView';
import { translationStatus, translationView } from './translationView';
import { reportOf, topicsView } from './topicsView';
import { isRenewing, vectorsStatus, vectorsView } from './vectorsView';

const VIEWS: Readonly<Record<PanelTab, (state: PanelState, actions: PanelActions) => TemplateResult>> = {
	tokens: tokensView,
	subwords: subwordsView,
	entities: entitiesView,
	topics: topicsView,
	keywords: keywordsView,
	relations: relationsView,
	summary: summaryView,
	answers: answersView,
	languageModel: languageModelView,
	vectors: vectorsView,
	translation: translationView,
};

/** What a screen reader is told when the tokens are filtered. */
function filterStatus({ tab, tokens, texts }: PanelState): string {
	if (tab !== 'tokens' || tokens.data === undefined || isOpen(tokens.filter)) return '';
	const { rows, model } = tokens.data;
	return texts.t('count.filtered', texts.number(rows.tokenCount), texts.number(model.count));
}

/** What a screen reader is told of the tab in view. */
function statusOf(state: PanelState): string {
	if (state.tab === 'answers') return answersStatus(state);
	if (state.tab === 'translation') return translationStatus(state);
	return state.tab === 'vectors' ? vectorsStatus(state) : filterStatus(state);
}

/** The whole panel. */
export function panelView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, tab, notice } = state;
	const { load, data } = state[tab];
	const isRefreshing = (load.kind === 'loading' && data !== undefined) || (tab === 'vectors' && isRenewing(state));
	const status = statusOf(state);
	return html`<div class="panel" aria-busy=${load.kind === 'loading' ? 'true' : 'false'}>
		${headerView(state, actions)}
		${tabs({
			label: texts.t('tabs.label'),
			tabs: PANEL_TABS.map(id => ({ id, text: texts.t(`tabs.${id}`) })),
			selected: tab,
			onSelect: selected => actions.send({ type: 'tabShown', tab: selected }),
		})}
		<div class="progress ${isRefreshing ? 'running' : ''}" aria-hidden="true"></div>
		<main class="tab-panel" role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}">
			${tabGate(state, tab, actions, () => VIEWS[tab](state, actions))}
			${tab === 'topics' && analyzableScope(state) === undefined ? reportOf(state) : nothing}
		</main>
		<div class="status" role="status" aria-live="polite">
			${status === '' ? nothing : html`<span class="filter-status">${status}</span>`}
			${
				notice === undefined || notice.text === ''
					? nothing
					: html`<span class="notice ${notice.kind}">${notice.text}</span>`
			}
		</div>
	</div>`;
}
