import { html, nothing, type TemplateResult } from 'lit-html';
import type { OddOneOut, VectorsInfo } from '../../../src/protocol/embeddings';
import type { PanelState } from '../../state/panelState';
import { button, textField } from '../../ui/controls';
import { languageOfText } from '../../vectors/atCursor';
import { wordsOf } from '../../vectors/wantedVectors';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { scoreBar } from '../scoreBar';
import { shortText } from '../shortText';
import { slotGate } from './slotGate';

/** Words to begin with, in each language. */
const EXAMPLES = { en: 'breakfast lunch dinner car', zh: '早饭 午饭 晚饭 汽车' } as const;

/** The word that does not belong to the others. */
export function oddView(state: PanelState, model: VectorsInfo, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const set = (odd: string): void =>
		actions.send({ type: 'vectors', message: { type: 'wordsSet', change: { odd: odd.slice(0, 2000) } } });
	const example = EXAMPLES[model.language ?? languageOfText(state)];
	return html`<div class="toolbar">
			${textField({
				label: texts.t('words.odd'),
				placeholder: example,
				value: vectors.words.odd,
				className: 'question',
				onChange: set,
			})}
		</div>
		<div class="vectors-scroll" tabindex="0">
			${
				wordsOf(vectors.words.odd).length < 3
					? message(
							texts.t('words.odd.hint.title'),
							texts.t('words.odd.hint'),
							button({ content: texts.t('words.analogy.try', example), onClick: () => set(example) }),
						)
					: slotGate(state, 'odd', actions, odd => result(state, odd))
			}
		</div>`;
}

function result({ texts }: PanelState, { asked, fits, odd }: OddOneOut): TemplateResult {
	return html`<section>
		${odd < 0 ? html`<p class="card-note">${texts.t('words.odd.none')}</p>` : nothing}
		<h2 class="card-heading">${texts.t('words.odd.fits')}</h2>
		<ul class="vector-list">
			${asked.map(({ word }, index) => {
				const fit = fits[index];
				const isOdd = index === odd;
				return html`<li class="vector-row ${isOdd ? 'odd' : ''}">
					<span class="vector-text"
						>${shortText(word, 80)}${isOdd ? html` <strong>${texts.t('words.odd.is')}</strong>` : nothing}</span
					>
					<span class="vector-score"
						>${Number.isFinite(fit) ? html`${texts.decimal(fit)}${scoreBar(fit)}` : texts.t('words.noVector')}</span
					>
				</li>`;
			})}
		</ul>
	</section>`;
}
