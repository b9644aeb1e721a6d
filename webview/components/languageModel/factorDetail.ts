import { html, nothing, type TemplateResult } from 'lit-html';
import type { NgramTerm, UsedModel, WordProbability } from '../../../src/protocol/ngram';
import { shareText } from '../../languageModel/modelFigures';
import type { Texts } from '../../texts';
import { shortText } from '../shortText';
import { factorText } from './factorText';

/** How one factor is made: what each order has seen, what smoothing takes off, what it hands down, and what it adds. */
export function factorDetail(factor: WordProbability, used: UsedModel, texts: Texts): TemplateResult {
	const { terms, known, word } = factor;
	const hasCounts = terms.some(({ counts }) => counts !== undefined);
	const hasDiscounts = terms.some(({ counts }) => (counts?.discount ?? 0) > 0);
	return html`<div class="factor-detail">
		${known === '<unk>' ? html`<p class="card-note">${texts.t('factor.unknown', shortText(word, 40))}</p>` : nothing}
		<div class="matrix-scroll" tabindex="0" role="group" aria-label=${texts.t('factor.title', factorText(factor))}>
			<table class="matrix terms">
				<caption class="visually-hidden">
					${texts.t('factor.orders')}
				</caption>
				<thead>
					<tr>
						<th scope="col">${texts.t('factor.order')}</th>
						<th scope="col" class="term-history">${texts.t('factor.history')}</th>
						<th scope="col">${texts.t('factor.count')}</th>
						${hasDiscounts ? html`<th scope="col" title=${texts.t('factor.discount.title')}>${texts.t('factor.discount')}</th>` : nothing}
						<th scope="col">${texts.t('factor.own')}</th>
						<th scope="col">${texts.t('factor.weight')}</th>
						<th scope="col">${texts.t('factor.adds')}</th>
					</tr>
				</thead>
				<tbody>
					${terms.map(term => termRow(term, hasDiscounts, texts))}
				</tbody>
			</table>
		</div>
		<p class="card-note">${texts.t(wayOf(factor))} ${hasCounts ? nothing : texts.t('factor.noCounts')}</p>
		${used.engine.includes('stupid backoff') ? html`<p class="card-note">${texts.t('factor.noScores')}</p>` : nothing}
	</div>`;
}

/** Interpolated models add something of more than one order wherever something was seen above the lowest. */
function wayOf({ terms }: WordProbability): 'factor.interpolated' | 'factor.backedOff' {
	const isInterpolated =
		terms.some(({ order }) => order === 0) || terms.filter(({ contribution }) => contribution > 0).length > 1;
	return isInterpolated ? 'factor.interpolated' : 'factor.backedOff';
}

function termRow(term: NgramTerm, hasDiscounts: boolean, texts: Texts): TemplateResult {
	const { order, history, discounted, backoff, contribution } = term;
	const given = history.map(word => shortText(word, 16)).join(' ');
	const context = order === 0 ? texts.t('factor.uniform') : given === '' ? texts.t('factor.nothing') : given;
	return html`<tr class=${contribution > 0 ? 'gives' : ''}>
		<th scope="row">${texts.number(order)}</th>
		<td class="term-history" title=${history.join(' ')}>${context}</td>
		${seenCell(term, texts)} ${hasDiscounts ? html`<td>${discountOf(term, texts)}</td>` : nothing}
		<td>${discounted > 0 ? shareText(discounted, texts) : '–'}</td>
		<td>${backoff > 0 ? shareText(backoff, texts) : '–'}</td>
		<td class="term-adds">${contribution > 0 ? shareText(contribution, texts) : '–'}</td>
	</tr>`;
}

function seenCell({ order, isSeen, counts }: NgramTerm, texts: Texts): TemplateResult {
	if (order === 0) return html`<td>–</td>`;
	if (counts === undefined) return html`<td>${texts.t(isSeen ? 'factor.seen' : 'factor.unseen')}</td>`;
	const { count, adjusted, total, followers } = counts;
	const figures = [count, adjusted, total, followers].map(each => texts.number(each));
	return html`<td title=${texts.t('factor.count.title', figures[0], figures[1], figures[2], figures[3])}>
		${figures[1]} / ${figures[2]}
	</td>`;
}

function discountOf({ counts }: NgramTerm, texts: Texts): string {
	return counts === undefined || counts.discount === 0 ? '–' : texts.figure(counts.discount);
}
