import { html, nothing, type TemplateResult } from 'lit-html';
import { banner, message } from '../components/message';
import { pieceDetail } from '../components/subwords/pieceDetail';
import { pieceList } from '../components/subwords/pieceList';
import { showHow } from '../components/subwords/showHow';
import { subwordCounts } from '../components/subwords/subwordCounts';
import { subwordToolbar } from '../components/subwords/subwordToolbar';
import type { PanelState } from '../state/panelState';
import type { SubwordsData } from '../subwords/subwordsState';
import type { PanelActions } from './panelActions';
import { dataGate } from './tabGate';

/** The Subwords tab: the text as pieces of a vocabulary, or of two that are compared. */
export function subwordsView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	const { vocabularies, data } = subwords;
	if (vocabularies.load !== 'loaded') return dataGate(state, 'subwords', actions, () => html``);
	if (vocabularies.list.length === 0) {
		return html`${subwordToolbar(state, actions)}
		${message(texts.t('subwords.none.title'), texts.t('subwords.none.hint'))}`;
	}
	return html`${subwordToolbar(state, actions)}${subwordCounts(state)}
	${dataGate(state, 'subwords', actions, () => (data === undefined ? html`` : pieces(state, data, actions)))}`;
}

function pieces(state: PanelState, data: SubwordsData, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	return html`
		${data.clipped ? banner(texts.t('notice.clipped'), 'info') : nothing} ${pieceList(state, data, actions)}
		${pieceDetail(state, data)} ${subwords.how.open ? showHow(state, actions) : nothing}
	`;
}
