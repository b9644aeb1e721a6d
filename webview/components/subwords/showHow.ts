import { html, nothing, type TemplateResult } from 'lit-html';
import type { SubwordExplanation } from '../../../src/protocol/subword';
import type { PanelState } from '../../state/panelState';
import { visibleText } from '../../subwords/pieceText';
import { stepCount, stepsDone } from '../../subwords/traceSteps';
import { button } from '../../ui/controls';
import { ICONS } from '../../ui/icons';
import type { PanelActions } from '../../views/panelActions';
import { shortText } from '../shortText';
import { bpeSymbols, mergeList, mergeText } from './bpeReplay';
import { vocabularyOf } from './subwordToolbar';
import { unigramLattice } from './unigramLattice';
import { wordPieceSteps } from './wordPieceSteps';

/** How the word at hand comes to its pieces: a replay of merges or matches, or a lattice. */
export function showHow(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	const { data, load, message } = subwords.how;
	const explanation = data?.explanation;
	const title = vocabularyOf(state, explanation?.vocabulary ?? '')?.title ?? '';
	const word = explanation === undefined || explanation.text === '' ? '' : visibleText(explanation.text);
	const close = (): void => actions.send({ type: 'subwords', message: { type: 'howToggled' } });
	return html`<section
		class="how"
		aria-label=${texts.t('subwords.how.title')}
		aria-busy=${load === 'loading' ? 'true' : 'false'}
	>
		<div class="how-head">
			<h2 class="how-word">${word === '' ? texts.t('subwords.how') : shortText(word, 60)}</h2>
			<span class="how-vocabulary">${title}</span>
			${button({ content: ICONS.close, label: texts.t('how.close'), look: 'icon', onClick: close })}
		</div>
		<div class="how-body">
			${load === 'failed' ? html`<p class="how-note">${message}</p>` : body(state, explanation, actions)}
		</div>
	</section>`;
}

function body(state: PanelState, explanation: SubwordExplanation | undefined, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	if (explanation === undefined) return html`<p class="how-note">${texts.t('state.loading')}</p>`;
	const { traces, text, symbolBytes } = explanation;
	if (text === '' || traces.length === 0) return html`<p class="how-note">${texts.t('how.noWord')}</p>`;
	const { step } = subwords.how;
	const done = stepsDone(traces, step);
	const goTo = (next: number): void => actions.send({ type: 'subwords', message: { type: 'howStepped', step: next } });
	return html`
		${stepCount(traces) === 0 ? noSteps(explanation, state) : replayControls(state, explanation, goTo)}
		<div class="pre-tokens">
			${traces.map((trace, index) => (trace.algorithm === 'bpe' ? bpeSymbols(trace, done[index], symbolBytes) : nothing))}
		</div>
		${traces.map((trace, index) => {
			if (trace.algorithm === 'bpe') return nothing;
			return trace.algorithm === 'wordPiece' ? wordPieceSteps(trace, done[index], texts) : unigramLattice(trace, texts);
		})}
		${mergeList(traces, step, symbolBytes, texts, goTo)}
	`;
}

/** A word that the vocabulary has as a whole needs no merge; a lattice has no steps. */
function noSteps({ traces }: SubwordExplanation, { texts }: PanelState): TemplateResult | typeof nothing {
	if (traces.some(({ algorithm }) => algorithm === 'unigram')) return nothing;
	return html`<p class="how-note">${texts.t('how.noSteps')}</p>`;
}

function replayControls(
	{ texts, subwords }: PanelState,
	explanation: SubwordExplanation,
	goTo: (step: number) => void,
): TemplateResult {
	const last = stepCount(explanation.traces);
	const { step } = subwords.how;
	const targets: Readonly<Record<string, number>> = { ArrowLeft: step - 1, ArrowRight: step + 1, Home: 0, End: last };
	const onKeydown = (event: KeyboardEvent): void => {
		if (!Object.hasOwn(targets, event.key)) return;
		goTo(targets[event.key]);
		event.preventDefault();
	};
	const control = (name: 'first' | 'previous' | 'next' | 'last', target: number): TemplateResult =>
		button({
			content: ICONS[name],
			label: texts.t(`how.${name}`),
			look: 'icon',
			idle: Math.max(0, Math.min(target, last)) === step,
			onClick: () => goTo(target),
		});
	return html`<div class="replay" role="group" aria-label=${texts.t('how.replay')} @keydown=${onKeydown}>
		${control('first', 0)}${control('previous', step - 1)}
		<output class="replay-step">${texts.t('how.step', texts.number(step), texts.number(last))}</output>
		${control('next', step + 1)}${control('last', last)}
		<span class="replay-text" aria-live="polite">${stepText(explanation, step, texts)}</span>
	</div>`;
}

/** What the last step did. */
function stepText({ traces, symbolBytes }: SubwordExplanation, step: number, texts: PanelState['texts']): string {
	const merges = traces.flatMap(trace => (trace.algorithm === 'bpe' ? trace.merges : []));
	if (merges.length === 0) return '';
	return step === 0 ? texts.t('how.start') : mergeText(merges[step - 1], symbolBytes, texts);
}
