import { html, type TemplateResult } from 'lit-html';
import { likelihood } from '../../answers/answerSections';
import type { Texts } from '../../texts';
import { scoreBar } from '../scoreBar';

/** How sure an answer is: in words, as a bar, and in percents. */
export function sureness(probability: number, texts: Texts): TemplateResult {
	const words = texts.t(`answers.likely.${likelihood(probability)}`);
	const share = texts.confidence(probability);
	return measure(words, share, probability, texts.t('answers.probability', share));
}

/** How like a question that was asked is. */
export function alikeness(similarity: number, texts: Texts): TemplateResult {
	const share = texts.percent(Math.max(0, Math.min(similarity, 1)));
	return measure('', texts.t('answers.similarity', share), similarity, '');
}

function measure(words: string, share: string, value: number, title: string): TemplateResult {
	return html`<span class="sureness" title=${title}>
		<span class="sureness-words">${words}</span>${scoreBar(value)}<span class="sureness-share">${share}</span>
	</span>`;
}
