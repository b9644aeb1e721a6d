import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelPhrase, PanelTranslatedSentence } from '../../../src/protocol/panelTranslation';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import { inOrder } from '../../translation/alignedPieces';
import type { PanelActions } from '../../views/panelActions';
import { originMark } from './originMark';

/** How the engine comes to a translation: what it does, by whom that was found, and the phrases of the sentence at hand. */
export function howItWorks(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, translation } = state;
	const sentence = translation.data?.sentences.at(Math.max(0, translation.active));
	const isModel = sentence?.phrases.length === 0;
	const toggle = (event: Event): void => {
		if ((event.target as HTMLDetailsElement).open !== translation.showsHow)
			actions.send({ type: 'translation', message: { type: 'howToggled' } });
	};
	return html`<details class="how-translated" ?open=${translation.showsHow} @toggle=${toggle}>
		<summary>${texts.t('translation.how')}</summary>
		${
			translation.showsHow
				? html`<div class="how-text">
						${(isModel ? (['model'] as const) : (['phrases', 'choice', 'learned', 'limits'] as const)).map(
							part => html`<p>${texts.t(`translation.how.${part}`)}</p>`,
						)}
						${sentence === undefined || isModel ? nothing : phraseTable(sentence, texts)}
					</div>`
				: nothing
		}
	</details>`;
}

/** The phrases in the order of the translation, with their places in the source. */
function phraseTable({ phrases, sourceText, text }: PanelTranslatedSentence, texts: Texts): TemplateResult {
	const places = new Map(inOrder(phrases, 'source').map(({ index }, place) => [index, place + 1]));
	return html`<table class="phrase-table">
		<caption>
			${texts.t('translation.phrases')}
		</caption>
		<thead>
			<tr>
				<th scope="col" title=${texts.t('translation.phrases.place.title')}>${texts.t('translation.phrases.place')}</th>
				<th scope="col">${texts.t('translation.phrases.source')}</th>
				<th scope="col">${texts.t('translation.phrases.target')}</th>
				<th scope="col">${texts.t('translation.phrases.origin')}</th>
			</tr>
		</thead>
		<tbody>
			${phrases.map((phrase, index) => phraseRow(phrase, places.get(index) ?? index + 1, index + 1, { sourceText, text }, texts))}
		</tbody>
	</table>`;
}

function phraseRow(
	{ source, target, origin }: PanelPhrase,
	from: number,
	to: number,
	{ sourceText, text }: Pick<PanelTranslatedSentence, 'sourceText' | 'text'>,
	texts: Texts,
): TemplateResult {
	return html`<tr>
		<td class="numeric">${from === to ? texts.number(to) : `${texts.number(from)} → ${texts.number(to)}`}</td>
		<td>${sourceText.slice(source.start, source.end)}</td>
		<td>${text.slice(target.start, target.end) || texts.t('translation.leftOut')}</td>
		<td>
			<span class="origin-mark origin-${origin}" aria-hidden="true">${originMark(origin)}</span>
			${texts.t(`alignment.origin.${origin}`)}
		</td>
	</tr>`;
}
