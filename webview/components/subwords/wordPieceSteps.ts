import { html, nothing, type TemplateResult } from 'lit-html';
import type { SubwordTrace } from '../../../src/protocol/subword';
import { visibleText } from '../../subwords/pieceText';
import type { Texts } from '../../texts';

type WordPieceTrace = Extract<SubwordTrace, { algorithm: 'wordPiece' }>;

/** The longest matches of a word that were found so far, each with the candidates that were tried before it. */
export function wordPieceSteps(trace: WordPieceTrace, done: number, texts: Texts): TemplateResult {
	return html`<ol class="matches" aria-label=${texts.t('how.matches')}>
		${trace.steps.slice(0, done).map(
			({ start, tried, found }) =>
				html`<li>
					<span class="rest">${visibleText(trace.word.slice(start))}</span>
					<span class="candidates">
						${tried.map((candidate, index) => {
							const isFound = found && index === tried.length - 1;
							const label = texts.t(isFound ? 'how.candidate.found' : 'how.candidate.missing', visibleText(candidate));
							return html`<span class="symbol ${isFound ? 'made' : 'missing'}" aria-label=${label} title=${label}
								>${visibleText(candidate)}</span
							>`;
						})}
					</span>
					${found ? nothing : html`<span class="piece-kind">${texts.t('how.noMatch')}</span>`}
				</li>`,
		)}
	</ol>`;
}
