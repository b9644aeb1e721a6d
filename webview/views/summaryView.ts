import { html, nothing, type TemplateResult } from 'lit-html';
import type { SummarySentence } from '../../src/protocol/analysis';
import { layerFailures } from '../components/layerFailures';
import { message } from '../components/message';
import { SUMMARY_RANGE } from '../state/savedState';
import type { PanelState } from '../state/panelState';
import type { Texts } from '../texts';
import { button } from '../ui/controls';
import { ICONS } from '../ui/icons';
import type { PanelActions } from './panelActions';

/** The Summary tab: the sentences that say most, in the order of the text. */
export function summaryView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, summary } = state;
	const { data } = summary;
	if (data === undefined) return html``;
	const { sentences, engine, failures } = data.result;
	return html`
		<div class="toolbar">
			${lengthControl(state, actions)}
			${button({
				content: ICONS.copy,
				label: texts.t('summary.copy'),
				look: 'icon',
				disabled: sentences.length === 0,
				onClick: () => actions.copySummary(sentences.map(({ text }) => text.trim()).join('\n')),
			})}
		</div>
		${layerFailures(failures, texts)}
		${
			sentences.length === 0
				? failures.length > 0
					? nothing
					: message(texts.t('summary.none.title'), texts.t('summary.none.hint'))
				: html`<div class="summary-scroll">
						<ol class="summary" aria-label=${texts.t('summary.list')}>
							${sentences.map(sentence => sentenceItem(sentence, texts, () => actions.reveal(data.scopeId, sentence)))}
						</ol>
						<p class="engine-note">${texts.t('summary.engine', engine)}</p>
					</div>`
		}
	`;
}

function lengthControl(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, summary } = state;
	const change = (sentences: number): void => actions.send({ type: 'summaryLengthChanged', sentences });
	return html`<div class="length" role="group" aria-label=${texts.t('summary.count')}>
		<span class="length-label">${texts.t('summary.count')}</span>
		${button({
			content: ICONS.minus,
			label: texts.t('summary.fewer'),
			look: 'icon',
			disabled: summary.sentences <= SUMMARY_RANGE.least,
			onClick: () => change(summary.sentences - 1),
		})}
		<output class="length-value">${texts.number(summary.sentences)}</output>
		${button({
			content: ICONS.plus,
			label: texts.t('summary.more'),
			look: 'icon',
			disabled: summary.sentences >= SUMMARY_RANGE.most,
			onClick: () => change(summary.sentences + 1),
		})}
	</div>`;
}

function sentenceItem(sentence: SummarySentence, texts: Texts, onReveal: () => void): TemplateResult {
	const share = Math.max(0, Math.min(sentence.score, 1));
	const weight = texts.t('summary.score', texts.percent(share));
	return html`<li>
		<button class="summary-sentence" @click=${onReveal}>
			<svg class="score" viewBox="0 0 40 4" width="40" height="4" role="img" aria-label=${weight}>
				<title>${weight}</title>
				<rect class="score-track" x="0" y="0" width="40" height="4" />
				<rect class="score-bar" x="0" y="0" width=${Math.max(1, share * 40)} height="4" />
			</svg>
			<span class="summary-text">${sentence.text.trim()}</span>
		</button>
	</li>`;
}
