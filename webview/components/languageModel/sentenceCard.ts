import { html, nothing, type TemplateResult } from 'lit-html';
import type { WordProbability } from '../../../src/protocol/ngram';
import type { PanelChain } from '../../../src/protocol/panelNgram';
import { bitsText, perplexityText, probabilityText, surprisalLevel } from '../../languageModel/modelFigures';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { factorTable } from './factorTable';
import { usedEngine } from './usedEngine';

/** So many factors of the product are written out in its line; the table has all. */
const WRITTEN_FACTORS = 6;

/** The sentence at the cursor: its words by surprisal, the product of their probabilities, and each factor. */
export function sentenceCard(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { data } = languageModel;
	if (data === undefined || data.chain.chain.factors.length === 0) {
		return html`<section class="topic-card" aria-label=${texts.t('sentence.title')}>
			<h2 class="card-title"><span>${texts.t('sentence.title')}</span></h2>
			<p class="card-note">${texts.t('sentence.none')}</p>
		</section>`;
	}
	const { chain } = data.chain;
	return html`<section class="topic-card" aria-label=${texts.t('sentence.title')}>
		<h2 class="card-title">
			<span>${texts.t('sentence.title')}</span>
			<span>${texts.t('sentence.perplexity', perplexityText(chain.perplexity, texts))}</span>
		</h2>
		${data.chain.isCut ? html`<p class="card-note">${texts.t('sentence.cut')}</p>` : nothing}
		${strip(state, data, actions)}
		<p class="card-note">${texts.t('sentence.hint')} ${texts.t('sentence.scale')}</p>
		<p class="chain-product" role="note" aria-label=${texts.t('sentence.product')}>${productText(data, texts)}</p>
		${factorTable(state, data, actions)}
		<p class="card-note">${usedEngine(state, data.chain.used, 'model.engine', actions)}</p>
	</section>`;
}

/** The words one after the other, each in the shade of its surprisal. */
function strip(state: PanelState, data: PanelChain, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { factors } = data.chain.chain;
	const show = (factor: number): void => {
		actions.send({ type: 'languageModel', message: { type: 'factorChosen', factor } });
		const start = data.chain.starts.at(factor);
		const end = data.chain.ends.at(factor);
		if (start !== undefined && end !== undefined && factor < data.chain.starts.length)
			actions.reveal(data.scopeId, { start, end });
	};
	const at = Math.max(0, languageModel.factor);
	return html`<div
		class="heat-strip"
		role="group"
		aria-label=${texts.t('sentence.words')}
		@keydown=${(event: KeyboardEvent) => moveFocus(event)}
	>
		${factors.map(
			(factor, index) =>
				html`<button
					class="heat-word level-${surprisalLevel(factor.bits)} ${index === languageModel.factor ? 'chosen' : ''}"
					data-factor=${index}
					tabindex=${index === at ? '0' : '-1'}
					aria-pressed=${index === languageModel.factor ? 'true' : 'false'}
					title=${wordTitle(factor, texts)}
					@click=${() => show(index)}
				>
					<span class="heat-text">${shortText(factor.word, 40)}</span>
					<span class="heat-bits">${bitsText(factor.bits, texts)}</span>
				</button>`,
		)}
	</div>`;
}

function wordTitle({ word, log10, bits, known }: WordProbability, texts: Texts): string {
	const title = texts.t('sentence.word', word, probabilityText(log10, texts), bitsText(bits, texts));
	return known === '<unk>' ? `${title}, ${texts.t('sentence.unknown')}` : title;
}

/** Arrow keys go from word to word without choosing one. */
function moveFocus(event: KeyboardEvent): void {
	const words = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.heat-word')];
	const from = words.findIndex(word => word === event.target);
	const steps: Readonly<Record<string, number>> = {
		ArrowRight: from + 1,
		ArrowLeft: from - 1,
		Home: 0,
		End: words.length - 1,
	};
	if (from < 0 || !Object.hasOwn(steps, event.key)) return;
	words[Math.max(0, Math.min(steps[event.key], words.length - 1))].focus();
	event.preventDefault();
}

function productText({ chain: { chain } }: PanelChain, texts: Texts): string {
	const factors = chain.factors.map(({ log10 }) => probabilityText(log10, texts));
	const shown =
		factors.length <= WRITTEN_FACTORS ? factors : [...factors.slice(0, WRITTEN_FACTORS - 1), '…', ...factors.slice(-1)];
	return `P = ${shown.join(' · ')} = ${probabilityText(chain.log10, texts)}`;
}
