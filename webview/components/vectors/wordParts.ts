import { html, nothing, type TemplateResult } from 'lit-html';
import type { AskedWord, ScoredWords, VectorsInfo } from '../../../src/protocol/embeddings';
import type { PanelState } from '../../state/panelState';
import { scoreBar } from '../scoreBar';
import { shortText } from '../shortText';

/** Words with their scores as bars; a click asks about one. */
export function scoredWords(
	{ texts }: PanelState,
	{ words, scores, ranks }: ScoredWords,
	onOpen: (word: string) => void,
): TemplateResult {
	// Products of cosines have no upper bound of note: the best is the whole of a bar.
	const most = Math.max(1, ...scores);
	return html`<ol class="vector-list">
		${words.map((word, index) => {
			const rank = ranks[index] < 0 ? '' : texts.t('words.rank', texts.number(ranks[index] + 1));
			return html`<li>
				<button class="vector-row" title=${rank} @click=${() => onOpen(word)}>
					<span class="vector-text">${shortText(word, 80)}</span>
					<span class="vector-score" title=${texts.t('words.score', texts.decimal(scores[index]))}
						>${texts.decimal(scores[index])}${scoreBar(scores[index] / most)}</span
					>
				</button>
			</li>`;
		})}
	</ol>`;
}

/** What is to be said of a word that is not in the vocabulary. */
export function standingNote(
	{ texts }: PanelState,
	{ word, standing }: AskedWord,
	{ words }: VectorsInfo,
): TemplateResult | typeof nothing {
	const name = shortText(word, 60);
	switch (standing) {
		case 'known':
			return nothing;
		case 'unseen':
			return html`<p class="card-note">${texts.t('words.unseen', name)}</p>`;
		case 'none':
			return html`<p class="card-note">${texts.t('words.missing', name, texts.number(words))}</p>`;
	}
}
