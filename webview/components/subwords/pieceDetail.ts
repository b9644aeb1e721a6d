import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelState } from '../../state/panelState';
import { hexText, visibleText } from '../../subwords/pieceText';
import { pieceAtHand, type SubwordsData } from '../../subwords/subwordsState';
import { shortText } from '../shortText';

/** All that is known of the piece at hand: its writing in the vocabulary, id, bytes and place. */
export function pieceDetail(state: PanelState, data: SubwordsData): TemplateResult {
	const { texts } = state;
	const atHand = pieceAtHand(state.subwords);
	const model = atHand === undefined ? undefined : data.sides[atHand.side];
	if (atHand === undefined || model === undefined || atHand.piece >= model.count) {
		return html`<div class="piece-info hint">${texts.t('subwords.hint')}</div>`;
	}
	const { piece } = atHand;
	const entry = model.entry(piece);
	const covered = model.covered(piece);
	const { start, end } = model.span(piece);
	const bytes = hexText(model.bytes(piece));
	return html`<div class="piece-info">
		<span class="piece-info-text">${shortText(covered === '' ? model.writing(piece) : visibleText(covered), 40)}</span>
		<span class="figure">${texts.t('subwords.piece.id', String(entry.id))}</span>
		${
			entry.kind === 'normal'
				? nothing
				: html`<span class="piece-kind">${texts.t(`subwords.piece.${entry.kind}`)}</span>`
		}
		<span class="figure">${texts.t('subwords.piece.entry', '')}<code>${shortText(entry.piece, 40)}</code></span>
		${
			bytes === ''
				? nothing
				: html`<span class="figure">${texts.t('subwords.piece.bytes', '')}<code>${shortText(bytes, 60)}</code></span>`
		}
		${
			covered === ''
				? nothing
				: html`<span class="figure">${texts.t('subwords.piece.place', texts.number(start), texts.number(end))}</span>`
		}
	</div>`;
}
