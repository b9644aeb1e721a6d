import { html, type TemplateResult } from 'lit-html';
import { switches } from '../components/switches';
import { contextsPart } from '../components/vectors/contextsPart';
import { spacePart } from '../components/vectors/spacePart';
import { wordsPart } from '../components/vectors/wordsPart';
import type { PanelState } from '../state/panelState';
import { PARTS } from '../vectors/savedVectors';
import type { PanelActions } from './panelActions';

const VIEWS = { space: spacePart, words: wordsPart, contexts: contextsPart } as const;

/** The Vectors tab: texts and words as numbers, from counts over learned vectors to vectors of words in their contexts. */
export function vectorsView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	return html`<div class="toolbar ladder">
			${switches(
				texts.t('vectors.part'),
				vectors.part,
				PARTS.map(value => ({ value, text: texts.t(`vectors.part.${value}`), title: texts.t(`${value}.about`) })),
				part => actions.send({ type: 'vectors', message: { type: 'partChosen', part } }),
			)}
		</div>
		${VIEWS[vectors.part](state, actions)}`;
}

/** Whether an answer that is shown is about to be replaced. */
export function isRenewing({ vectors }: PanelState): boolean {
	return Object.values(vectors.answers).some(({ load, data }) => load === 'loading' && data !== undefined);
}

/** What a screen reader is told of the tab: that something is on its way. */
export function vectorsStatus({ vectors, texts }: PanelState): string {
	const isWaiting = Object.values(vectors.answers).some(({ load }) => load === 'loading');
	return isWaiting ? texts.t('vectors.waiting') : '';
}
