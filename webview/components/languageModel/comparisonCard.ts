import { html, nothing, type TemplateResult } from 'lit-html';
import type { NgramSmoothing, SmoothingComparison } from '../../../src/protocol/ngram';
import { SMOOTHINGS } from '../../languageModel/languageModelState';
import { perplexityText } from '../../languageModel/modelFigures';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { moreButton } from '../moreButton';
import { modelPart } from './modelPart';
import { sparsityChart } from './sparsityChart';

/** Smoothings side by side, and how sparse n-grams get as they grow; asked for only when it is opened. */
export function comparisonCard(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { data } = languageModel.parts.comparison;
	const toggle = (): void => actions.send({ type: 'languageModel', message: { type: 'comparisonToggled' } });
	return html`<section class="topic-card" aria-label=${texts.t('comparison.title')}>
		<h2 class="card-title">${moreButton(texts.t('comparison.title'), languageModel.compares, toggle)}</h2>
		${
			languageModel.compares
				? modelPart(state, 'comparison', actions, () =>
						data === undefined ? html`` : compared(data.comparison, texts),
					)
				: nothing
		}
	</section>`;
}

function compared(comparison: SmoothingComparison, texts: Texts): TemplateResult {
	const { tokens, scores, sparsity } = comparison;
	return html`<p class="card-note">${texts.t('comparison.about', texts.count('words', tokens))}</p>
		${
			scores.length === 0
				? html`<p class="card-note">${texts.t('comparison.none')}</p>`
				: html`${scoreTable(comparison, texts)}
						<p class="card-note">${texts.t('comparison.note')}</p>`
		}
		${sparsityChart(sparsity, texts)}`;
}

/** A row a smoothing, a column an order; the best of those that are probabilities is marked. */
function scoreTable({ scores }: SmoothingComparison, texts: Texts): TemplateResult {
	const orders = [...new Set(scores.map(({ order }) => order))].sort((a, b) => a - b);
	const shown = SMOOTHINGS.filter(smoothing => scores.some(score => score.smoothing === smoothing));
	const isFair = (smoothing: NgramSmoothing): boolean => smoothing !== 'stupidBackoff';
	const best = Math.min(...scores.filter(each => isFair(each.smoothing)).map(({ heldOut }) => heldOut.perplexity));
	return html`<div class="matrix-scroll" tabindex="0" role="group" aria-label=${texts.t('comparison.perplexity')}>
		<table class="matrix smoothings">
			<caption>
				${texts.t('comparison.perplexity')}
			</caption>
			<thead>
				<tr>
					<td><span class="visually-hidden">${texts.t('comparison.smoothing')}</span></td>
					${orders.map(order => html`<th scope="col">${texts.number(order)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${shown.map(
					smoothing =>
						html`<tr>
							<th scope="row">${texts.t(`model.smoothing.${smoothing}`)}</th>
							${orders.map(order => {
								const perplexity = scores.find(each => each.smoothing === smoothing && each.order === order)?.heldOut
									.perplexity;
								const isBest = isFair(smoothing) && perplexity === best;
								return html`<td class=${isBest ? 'best' : ''}>
									${perplexity === undefined ? '–' : perplexityText(perplexity, texts)}
								</td>`;
							})}
						</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}
