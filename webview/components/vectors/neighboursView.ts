import { html, type TemplateResult } from 'lit-html';
import type { VectorsInfo } from '../../../src/protocol/embeddings';
import type { PanelState } from '../../state/panelState';
import { textField } from '../../ui/controls';
import { wordAtHand } from '../../vectors/wantedVectors';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { shortText } from '../shortText';
import { slotGate } from './slotGate';
import { scoredWords, standingNote } from './wordParts';

/** The words nearest to one: that at the cursor, or one that was typed. */
export function neighboursView(state: PanelState, model: VectorsInfo, actions: PanelActions): TemplateResult {
	const { texts } = state;
	return html`<div class="toolbar">${wordField(state, actions)}</div>
		<div class="vectors-scroll" tabindex="0">
			${
				wordAtHand(state) === ''
					? message(texts.t('words.noWord.title'), texts.t('words.noWord.hint'))
					: slotGate(
							state,
							'neighbours',
							actions,
							({ asked, neighbours }) =>
								html`<section>
									<h2 class="card-heading">${texts.t('words.neighbours', shortText(asked.word, 60))}</h2>
									${standingNote(state, asked, model)}
									${scoredWords(state, neighbours, word => chooseWord(word, actions))}
								</section>`,
						)
			}
		</div>`;
}

/** The field for a word: what is typed holds until it is cleared, then the word at the cursor is taken again. */
export function wordField(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	return textField({
		label: texts.t('words.word'),
		placeholder: texts.t('words.word.hint'),
		value: vectors.words.word,
		className: 'question',
		onChange: written => chooseWord(written, actions),
		onKeydown: event => {
			if (event.key === 'Escape') chooseWord('', actions);
		},
	});
}

/** Asks about a word, in place of the one at the cursor. */
export function chooseWord(word: string, actions: PanelActions): void {
	actions.send({ type: 'vectors', message: { type: 'wordsSet', change: { word: word.trim().slice(0, 200) } } });
}
