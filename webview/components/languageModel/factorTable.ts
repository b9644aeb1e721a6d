import { html, nothing, type TemplateResult } from 'lit-html';
import type { WordProbability } from '../../../src/protocol/ngram';
import type { PanelChain } from '../../../src/protocol/panelNgram';
import { bitsText, probabilityText } from '../../languageModel/modelFigures';
import type { PanelState } from '../../state/panelState';
import type { Texts } from '../../texts';
import type { PanelActions } from '../../views/panelActions';
import { scoreBar } from '../scoreBar';
import { factorDetail } from './factorDetail';
import { factorText } from './factorText';

/** A bar is full at so many bits. */
const FULL_BITS = 20;

/** Each factor of the chain, one a row: P(word | history) and its value; the chosen one says how it is made. */
export function factorTable(state: PanelState, data: PanelChain, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { factors } = data.chain.chain;
	return html`<div class="factors" role="group" aria-label=${texts.t('sentence.factors')}>
		${factors.map(
			(factor, index) =>
				html`<div class="factor ${index === languageModel.factor ? 'open' : ''}">
					<button
						class="factor-row"
						aria-expanded=${index === languageModel.factor ? 'true' : 'false'}
						title=${factorText(factor)}
						@click=${() => actions.send({ type: 'languageModel', message: { type: 'factorChosen', factor: index } })}
					>
						<span class="factor-text">${factorText(factor)}</span>
						<span class="factor-value">${probabilityText(factor.log10, texts)}</span>
						${scoreBar(factor.bits / FULL_BITS)}
						<span class="factor-bits">${bitsOf(factor, texts)}</span>
					</button>
					${index === languageModel.factor ? factorDetail(factor, data.chain.used, texts) : nothing}
				</div>`,
		)}
	</div>`;
}

function bitsOf({ bits }: WordProbability, texts: Texts): string {
	return `${bitsText(bits, texts)} bit`;
}
