import { html, nothing, type TemplateResult } from 'lit-html';
import type { TextMeasures } from '../../../src/protocol/ngram';
import type { PanelMeasures } from '../../../src/protocol/panelNgram';
import { perplexityText } from '../../languageModel/modelFigures';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { banner } from '../message';
import { scoreBar } from '../scoreBar';
import { modelPart } from './modelPart';
import { ownModel } from './modelToolbar';

/** How well the model foresees the whole text, and how much of it was known in how long n-grams. */
export function measuresCard(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { data } = languageModel.parts.measures;
	return html`<section class="topic-card" aria-label=${texts.t('measures.title')}>
		<h2 class="card-title"><span>${texts.t('measures.title')}</span></h2>
		${modelPart(state, 'measures', actions, () => (data === undefined ? html`` : measured(state, data)))}
	</section>`;
}

function measured(
	state: PanelState,
	{ measures: { measures, used, heldOut, isOtherLanguage } }: PanelMeasures,
): TemplateResult {
	const { texts } = state;
	const words = texts.count('words', measures.tokens);
	return html`${isOtherLanguage ? banner(texts.t('notice.otherLanguage'), 'info') : nothing}
		<p class="report-figures">${texts.t('measures.perplexity', perplexityText(measures.perplexity, texts))}</p>
		<p class="card-note">
			${words} · ${texts.t('measures.unknown', texts.number(measures.unknown))}
			${
				measures.unknown > 0
					? html` · ${texts.t('measures.known', perplexityText(measures.perplexityKnown, texts))}`
					: nothing
			}
		</p>
		${used.isOfThisText ? ownNotes(heldOut, texts) : nothing} ${learnedNote(state)} ${orderShares(measures, texts)}`;
}

function ownNotes(heldOut: TextMeasures | undefined, texts: Texts): TemplateResult {
	return html`<p class="card-note">${texts.t('measures.own')}</p>
		<p class="held-out">
			${
				heldOut === undefined
					? texts.t('measures.heldOutNone')
					: texts.t('measures.heldOut', perplexityText(heldOut.perplexity, texts))
			}
		</p>`;
}

/** How the model that answers did when it was learned, where that is known. */
function learnedNote(state: PanelState): TemplateResult | typeof nothing {
	const { texts } = state;
	const heldOut = ownModel(state)?.report?.heldOut;
	if (heldOut === undefined) return nothing;
	const figures = [perplexityText(heldOut.perplexity, texts), texts.count('words', heldOut.tokens)] as const;
	return html`<p class="card-note">${texts.t('measures.learnedHeldOut', ...figures)}</p>`;
}

function orderShares({ seenOrders }: TextMeasures, texts: Texts): TemplateResult | typeof nothing {
	const all = seenOrders.reduce((sum, count) => sum + count, 0);
	if (all === 0) return nothing;
	return html`<h3 class="card-heading">${texts.t('measures.orders')}</h3>
		<ul class="probabilities">
			${seenOrders.map((count, index) => {
				const share = texts.percent(count / all);
				return html`<li class="probability order-share">
					<span>${texts.number(index + 1)}</span>${scoreBar(count / all)}<span class="probability-value">${share}</span>
				</li>`;
			})}
		</ul>`;
}
