import { html, nothing, type TemplateResult } from 'lit-html';
import type { SubwordStatistics } from '../../../src/protocol/subword';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import { SIDE_LETTERS } from './pieceList';

/** The counts of each vocabulary over the whole scope, and of a comparison how much is cut differently. */
export function subwordCounts(state: PanelState): TemplateResult {
	const { texts, subwords } = state;
	const { choice, statistics, data } = subwords;
	const sides = [choice.vocabulary, choice.other].filter(vocabulary => vocabulary !== '');
	const isCompared = sides.length > 1;
	const isShown = data?.choice.vocabulary === choice.vocabulary && data.choice.other === choice.other;
	return html`<div class="subword-counts">
		${sides.map((vocabulary, side) => {
			const known = statistics.get(vocabulary);
			const isOld = known?.load === 'loading';
			return html`<div class="subword-count ${isOld ? 'old' : ''}" aria-busy=${isOld ? 'true' : 'false'}>
				${isCompared ? html`<span class="side-letter">${SIDE_LETTERS[side]}</span>` : nothing}
				${known?.load === 'failed' ? texts.t('subwords.notCounted') : countsText(known?.statistics, texts)}
			</div>`;
		})}
		${
			isCompared && isShown
				? html`<div class="subword-count differences">${texts.count('differences', data.units.differences)}</div>`
				: nothing
		}
	</div>`;
}

function countsText(statistics: SubwordStatistics | undefined, texts: Texts): TemplateResult | string {
	if (statistics === undefined) return texts.t('subwords.counting');
	const { tokens, unknown, characters, words } = statistics;
	const rate = (amount: number, per: number): string => (per === 0 ? '–' : texts.decimal(amount / per));
	const parts = [
		texts.count('pieces', tokens),
		texts.t('subwords.charactersPerToken', rate(characters, tokens)),
		...(words === undefined || words === 0 ? [] : [texts.t('subwords.tokensPerWord', rate(tokens, words))]),
		texts.t('subwords.unknownRate', texts.rate(tokens === 0 ? 0 : unknown / tokens)),
	];
	// A dot stays with what stands before it where the line is full.
	return html`${parts.map((part, index) =>
		index < parts.length - 1 ? html`<span class="figure">${part} ·</span> ` : html`<span class="figure">${part}</span>`,
	)}`;
}
