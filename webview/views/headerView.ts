import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { menuButton } from '../components/menu';
import type { PanelState } from '../state/panelState';
import { analyzableScope } from '../state/wantedData';
import { ANALYSIS_FORMATS, FORMAT_NAMES, RELATION_FORMATS } from './exportFormats';
import type { PanelActions } from './panelActions';

function counts(state: PanelState): string {
	const { texts, tokens, scope, tab } = state;
	const model = tokens.data?.model;
	if (scope === undefined || model === undefined) return '';
	// Tokens of a vocabulary are counted in their tab; words beside them would be taken for them.
	if (model.clipped || tab === 'subwords') return texts.count('characters', scope.end - scope.start);
	return [texts.count('tokens', model.count), texts.count('sentences', model.sentenceCount)].join(' · ');
}

/** What the panel is about, how much there is of it, and the export menu. */
export function headerView(state: PanelState, actions: PanelActions): unknown {
	const { connection, texts, scope, status, tokens, tab } = state;
	return guard([connection, texts, scope, status, tokens.data?.model, tab], () => drawnHeader(state, actions));
}

function drawnHeader(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, scope, tab } = state;
	// The tab of relations offers what carries relations.
	const formats = tab === 'relations' ? RELATION_FORMATS : ANALYSIS_FORMATS;
	const entry = (key: 'export.copyAs' | 'export.openAs', target: 'clipboard' | 'document') =>
		formats.map(format => ({
			text: texts.t(key, FORMAT_NAMES[format]),
			onChoose: () => actions.exportAs(format, target),
		}));
	return html`<header class="header">
		<div class="scope">
			<div class="scope-line">
				${scope?.kind === 'selection' ? html`<span class="scope-kind">${texts.t('scope.selection')}</span>` : nothing}
				<h1 class="scope-title" title=${scope?.title ?? ''}>${scope?.title ?? 'NLP Lens'}</h1>
			</div>
			<div class="counts">${counts(state)}</div>
		</div>
		${menuButton({
			id: 'export-menu',
			label: texts.t('export.button'),
			disabled: analyzableScope(state) === undefined,
			groups: [entry('export.copyAs', 'clipboard'), entry('export.openAs', 'document')],
		})}
	</header>`;
}
