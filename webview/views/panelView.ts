import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelTab } from '../../src/protocol/panel';
import { howDrawer } from '../components/explain/howDrawer';
import { tabs } from '../components/tabs';
import type { PanelState } from '../state/panelState';
import { PANEL_TABS } from '../state/panelTabs';
import { analyzableScope } from '../state/wantedData';
import { isOpen } from '../tokens/tokenFilter';
import { answersStatus, answersView } from './answersView';
import { corpusStatus, corpusView, isCorpusRenewing } from './corpusView';
import { entitiesView } from './entitiesView';
import { languageModelView } from './languageModelView';
import { headerView } from './headerView';
import { keywordsView } from './keywordsView';
import { modelsStatus, modelsView } from './modelsView';
import type { PanelActions } from './panelActions';
import { relationsView } from './relationsView';
import { statisticsView } from './statisticsView';
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
	statistics: statisticsView,
	relations: relationsView,
	summary: summaryView,
	answers: answersView,
	corpus: corpusView,
	languageModel: languageModelView,
	vectors: vectorsView,
	translation: translationView,
	models: modelsView,
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
	if (state.tab === 'models') return modelsStatus(state);
	if (state.tab === 'corpus') return corpusStatus(state);
	if (state.tab === 'translation') return translationStatus(state);
	return state.tab === 'vectors' ? vectorsStatus(state) : filterStatus(state);
}

/** Whether what is shown is about to be replaced. */
function isRefreshing(state: PanelState): boolean {
	const { load, data } = state[state.tab];
	if (state.tab === 'vectors') return isRenewing(state);
	if (state.tab === 'corpus') return isCorpusRenewing(state);
	return load.kind === 'loading' && data !== undefined;
}

/** The whole panel. */
export function panelView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, tab, notice } = state;
	const { load } = state[tab];
	const status = statusOf(state);
	return html`<div class="panel" aria-busy=${load.kind === 'loading' ? 'true' : 'false'}>
		${headerView(state, actions)}
		${tabs({
			label: texts.t('tabs.label'),
			tabs: PANEL_TABS.map(id => ({ id, text: texts.t(`tabs.${id}`) })),
			selected: tab,
			onSelect: selected => actions.send({ type: 'tabShown', tab: selected }),
		})}
		<div class="progress ${isRefreshing(state) ? 'running' : ''}" aria-hidden="true"></div>
		<div class="tab-panel" role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}">
			${tabGate(state, tab, actions, () => VIEWS[tab](state, actions))}
			${tab === 'topics' && analyzableScope(state) === undefined ? reportOf(state) : nothing}
		</div>
		${howDrawer(state, actions)}
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
