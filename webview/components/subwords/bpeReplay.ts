import { html, type TemplateResult } from 'lit-html';
import type { SubwordTrace } from '../../../src/protocol/subword';
import { symbolText } from '../../subwords/pieceText';
import { mergeState } from '../../subwords/traceSteps';
import type { Texts } from '../../texts';

type BpeTrace = Extract<SubwordTrace, { algorithm: 'bpe' }>;
type SymbolBytes = Readonly<Record<string, readonly number[]>>;

/** A symbol as a person reads it; symbols come from files, so only the table's own entries count. */
function writingOf(symbol: string, bytes: SymbolBytes): string {
	return symbolText(symbol, Object.hasOwn(bytes, symbol) ? bytes[symbol] : undefined);
}

/** The symbols of a pre-token after so many merges, the two that are merged next marked. */
export function bpeSymbols(trace: BpeTrace, done: number, bytes: SymbolBytes): TemplateResult {
	const { symbols, next, made } = mergeState(trace, done);
	const place = (index: number): string => {
		if (next >= 0 && (index === next || index === next + 1)) return index === next ? 'next left' : 'next right';
		return index === made ? 'made' : '';
	};
	return html`<span class="symbols"
		>${symbols.map((symbol, index) => html`<span class="symbol ${place(index)}">${writingOf(symbol, bytes)}</span>`)}</span
	>`;
}

/** A merge in words: what, of what, and how early the learner found it. */
export function mergeText({ left, right, rank }: BpeTrace['merges'][number], bytes: SymbolBytes, texts: Texts): string {
	const [one, two, both] = [left, right, left + right].map(symbol => writingOf(symbol, bytes));
	return texts.t('how.merge', one, two, both, texts.number(rank + 1));
}

/** All merges of a word in order, those done marked; a click goes to the moment after one. */
export function mergeList(
	traces: readonly SubwordTrace[],
	step: number,
	bytes: SymbolBytes,
	texts: Texts,
	goTo: (step: number) => void,
): TemplateResult {
	const merges = traces.flatMap(trace => (trace.algorithm === 'bpe' ? trace.merges : []));
	return html`<ol class="merges" aria-label=${texts.t('how.merges')}>
		${merges.map(
			(merge, index) =>
				html`<li class=${index < step ? 'done' : ''} aria-current=${index === step - 1 ? 'step' : 'false'}>
					<button class="merge" tabindex="-1" @click=${() => goTo(index + 1)}>${mergeText(merge, bytes, texts)}</button>
				</li>`,
		)}
	</ol>`;
}
