import { html, type TemplateResult } from 'lit-html';
import type { PanelTab } from '../../src/protocol/panel';
import { message } from '../components/message';
import type { PanelState } from '../state/panelState';
import { button, progressRing } from '../ui/controls';
import type { PanelActions } from './panelActions';

/** Tabs that keep their tools when data fail to come: another vocabulary or method may do. They use {@link dataGate} themselves. */
const KEEPS_TOOLS: ReadonlySet<PanelTab> = new Set([
	'subwords',
	'topics',
	'keywords',
	'statistics',
	'relations',
	'summary',
	'languageModel',
	'translation',
]);

/** Tabs that have something to do where there is no text. */
const NEEDS_NO_TEXT: ReadonlySet<PanelTab> = new Set(['answers', 'corpus', 'vectors', 'models']);

/** A tab's content, or what stands in its place while it has none. */
export function tabGate(
	state: PanelState,
	tab: PanelTab,
	actions: PanelActions,
	content: () => TemplateResult,
): TemplateResult {
	const { texts, connection } = state;
	if (connection === 'lost') return message(texts.t('state.failed.title'), texts.t('state.disconnected'));
	if (connection === 'starting') return waiting(texts.t('state.starting'));
	if (NEEDS_NO_TEXT.has(tab)) return content();
	const instead = scopeGate(state, tab, actions);
	if (instead !== undefined) return instead;
	return KEEPS_TOOLS.has(tab) ? content() : dataGate(state, tab, actions, content);
}

/** Why there is no text to analyze, and what to do; undefined where there is one. */
export function scopeGate(state: PanelState, tab: PanelTab, actions: PanelActions): TemplateResult | undefined {
	const { texts, status, scope } = state;
	switch (status.kind) {
		case 'noDocument':
			return message(texts.t('state.noDocument.title'), texts.t('state.noDocument.hint'));
		case 'failed':
			return message(texts.t('state.failed.title'), status.message);
		case 'tooLarge':
			return message(
				texts.t('state.tooLarge.title'),
				texts.t(
					'state.tooLarge.hint',
					texts.count('characters', status.length),
					texts.count('characters', status.limit),
				),
				html`${button({
					content: texts.t('state.analyzeAnyway'),
					look: 'primary',
					onClick: () => actions.analyzeAnyway(),
				})}${button({ content: texts.t('state.analyzeSelection'), onClick: () => actions.analyzeSelection() })}`,
			);
		case 'ready': {
			if (scope === undefined) return message(texts.t('state.noDocument.title'), texts.t('state.noDocument.hint'));
			if (scope.end > scope.start) return undefined;
			const empty = tab === 'subwords' ? 'subwords.empty' : 'state.empty';
			return message(texts.t(`${empty}.title`), texts.t(`${empty}.hint`));
		}
	}
}

/** What was asked for, or that it is on its way, or why it failed. */
export function dataGate(
	state: PanelState,
	tab: PanelTab,
	actions: PanelActions,
	content: () => TemplateResult,
): TemplateResult {
	const { texts } = state;
	const { load, data } = state[tab];
	if (load.kind === 'failed') {
		return message(
			texts.t('state.failed.title'),
			load.message,
			button({ content: texts.t('state.retry'), onClick: () => actions.send({ type: 'retried', tab }) }),
		);
	}
	return data === undefined ? waiting(texts.t('state.loading')) : content();
}

function waiting(label: string): TemplateResult {
	return html`<div class="waiting">${progressRing(label)}<span>${label}</span></div>`;
}
