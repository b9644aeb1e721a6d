import { html, nothing, type TemplateResult } from 'lit-html';
import type { SummarySentence } from '../../src/protocol/summaries';
import { layerFailures } from '../components/layerFailures';
import { banner, message } from '../components/message';
import { engineLink } from '../components/models/engineLink';
import { generatedView } from '../components/summary/generatedView';
import { summaryTools } from '../components/summary/summaryTools';
import { SUMMARY_MODELS } from '../models/engineModels';
import type { PanelState } from '../state/panelState';
import type { SummaryState } from '../summary/summaryState';
import type { Texts } from '../texts';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

type SummaryData = NonNullable<SummaryState['data']>;

/** The Summary tab: what the text says, in few sentences of its own or in new ones. */
export function summaryView(state: PanelState, actions: PanelActions): TemplateResult {
	const { data, kind } = state.summary;
	if (kind === 'generated') return html`${summaryTools(state, actions)}${generatedView(state, actions, content)}`;
	return html`${summaryTools(state, actions)}
	${dataGate(state, 'summary', actions, () => (data === undefined ? html`` : content(state, data, actions)))}`;
}

function content(state: PanelState, data: SummaryData, actions: PanelActions): TemplateResult {
	const { texts } = state;
	const { sentences, failures, isOtherLanguage, substitutions } = data.result;
	const notes = html`${layerFailures(failures, texts)}
	${isOtherLanguage ? banner(texts.t('notice.otherLanguage'), 'info') : nothing}`;
	if (sentences.length === 0) {
		if (failures.length > 0) return notes;
		const hint = (data.options.query ?? '') === '' ? 'summary.none.hint' : 'summary.none.query';
		return html`${notes}${message(texts.t('summary.none.title'), texts.t(hint))}`;
	}
	return html`${notes}
		<div class="summary-scroll">
			<ol class="summary" aria-label=${texts.t('summary.list')}>
				${sentences.map(sentence => sentenceItem(sentence, data.scopeId, texts, actions))}
			</ol>
			${
				substitutions.length === 0
					? nothing
					: html`<h2 class="card-heading">${texts.t('summary.substitutions')}</h2>
							<ul class="substitutions">
								${substitutions.map(({ from, to }) => html`<li>${from} → ${to}</li>`)}
							</ul>`
			}
			<p class="engine-note">${engineNote(state, data, actions)}</p>
		</div>`;
}

function engineNote(state: PanelState, { options, result }: SummaryData, actions: PanelActions): TemplateResult {
	const { engine } = result;
	const kind = options.compress === true ? 'summary.engine.compressed' : 'summary.engine';
	const key = options.kind === 'abstractive' ? 'summary.engine.abstractive' : kind;
	return engineLink(state, { text: state.texts.t(key, engine), engine, models: SUMMARY_MODELS }, actions);
}

function sentenceItem(sentence: SummarySentence, scopeId: number, texts: Texts, actions: PanelActions): TemplateResult {
	const share = Math.max(0, Math.min(sentence.score, 1));
	const weight = texts.t('summary.score', texts.percent(share));
	const { sources } = sentence;
	return html`<li>
		<button class="summary-sentence" @click=${() => actions.reveal(scopeId, sentence)}>
			<svg class="score" viewBox="0 0 40 4" width="40" height="4" role="img" aria-label=${weight}>
				<title>${weight}</title>
				<rect class="score-track" x="0" y="0" width="40" height="4" />
				<rect class="score-bar" x="0" y="0" width=${Math.max(1, share * 40)} height="4" />
			</svg>
			<span class="summary-text">${sentence.text.trim()}</span>
		</button>
		${
			sources.length > 1
				? html`<div class="sources" role="group" aria-label=${texts.t('summary.sources')}>
						<span class="sources-label">${texts.t('summary.sources')}</span>
						${sources.map((source, index) => {
							const [position, total] = [texts.number(index + 1), texts.number(sources.length)];
							const title = texts.t('summary.source', position, total);
							return html`<button
								class="source"
								title=${title}
								aria-label=${title}
								@click=${() => actions.reveal(scopeId, source)}
							>
								${position}
							</button>`;
						})}
					</div>`
				: nothing
		}
	</li>`;
}
