import { html, type TemplateResult } from 'lit-html';
import type { PlacedSuggestion } from '../../../src/protocol/ngram';
import type { PanelNextWords } from '../../../src/protocol/panelNgram';
import { shareText } from '../../languageModel/modelFigures';
import type { PanelState } from '../../state/panelState';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { modelPart } from './modelPart';

/** So many words of the history are written. */
const HISTORY_WORDS = 4;

/** The words that may come at the cursor, with their probabilities; one that is clicked is written there. */
export function nextWordsCard(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { data } = languageModel.parts.next;
	return html`<section class="topic-card" aria-label=${texts.t('next.title')}>
		<h2 class="card-title"><span>${texts.t('next.title')}</span></h2>
		${modelPart(state, 'next', actions, () => (data === undefined ? html`` : suggestions(state, data, actions)))}
	</section>`;
}

function suggestions({ texts }: PanelState, data: PanelNextWords, actions: PanelActions): TemplateResult {
	const { history, suggestions: words } = data.next;
	const before = history.slice(-HISTORY_WORDS).join(' ');
	const insert = ({ word, start }: PlacedSuggestion): void =>
		actions.insertWord({ scopeId: data.scopeId, start, end: data.offset, word });
	return html`<p class="card-note">
			${before === '' ? texts.t('next.begin') : texts.t('next.after', shortText(before, 60))}
		</p>
		${
			words.length === 0
				? html`<p class="card-note">${texts.t('next.none')}</p>`
				: html`<div class="next-words">
						${words.map(suggestion => {
							const probability = shareText(suggestion.probability, texts);
							return html`<button
								class="next-word"
								title=${texts.t('next.insert', suggestion.word, probability)}
								@click=${() => insert(suggestion)}
							>
								<span class="next-text">${shortText(suggestion.word, 40)}</span>
								<span class="next-probability">${probability}</span>
							</button>`;
						})}
					</div>`
		}`;
}
