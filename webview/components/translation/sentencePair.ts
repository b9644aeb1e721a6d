import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelTranslatedSentence } from '../../../src/protocol/panelTranslation';
import type { PanelState } from '../../state/panelState';
import { alignedPieces } from '../../translation/alignedPieces';
import type { TranslationData } from '../../translation/translationState';
import type { PanelActions } from '../../views/panelActions';
import { phraseOfEvent } from './phraseOfEvent';

/** A sentence beside its translation; a click shows it in the editor. */
export function sentencePair(
	state: PanelState,
	data: TranslationData,
	sentence: PanelTranslatedSentence,
	index: number,
	actions: PanelActions,
): TemplateResult {
	const { texts, translation } = state;
	const isActive = translation.active === index;
	const isReached = isActive || (translation.active < 0 && index === 0);
	const choose = (event: Event): void => {
		const phrase = phraseOfEvent(event);
		actions.send({ type: 'translation', message: { type: 'sentenceChosen', sentence: index, phrase } });
		actions.reveal(data.scopeId, sentence.source);
	};
	const point = (event: Event): void =>
		actions.send({
			type: 'translation',
			message: { type: 'phrasePointed', sentence: index, phrase: phraseOfEvent(event) },
		});
	return html`<div class="pair-item ${isActive ? 'active' : ''}" role="listitem">
		<button
			class="pair"
			data-sentence=${index}
			tabindex=${isReached ? '0' : '-1'}
			aria-current=${isActive ? 'true' : nothing}
			title=${texts.t('translation.reveal')}
			@click=${choose}
			@pointerover=${point}
			@pointerleave=${point}
		>
			<span class="pair-source">${pieces(state, sentence, index, 'source')}</span>
			<span class="pair-target"
				><span class="pair-text"
					>${
						sentence.text.trim() === ''
							? html`<em class="left-out">${texts.t('translation.leftOut')}</em>`
							: pieces(state, sentence, index, 'target')
					}</span
				>${confidence(state, sentence)}</span
			>
		</button>
	</div>`;
}

function confidence(
	{ texts }: PanelState,
	{ confidence: sure }: PanelTranslatedSentence,
): TemplateResult | typeof nothing {
	if (sure === undefined) return nothing;
	const title = texts.t('translation.confidence', texts.confidence(sure));
	return html`<span class="pair-confidence" title=${title}>${texts.confidence(sure)}</span>`;
}

function pieces(
	{ translation }: PanelState,
	sentence: PanelTranslatedSentence,
	index: number,
	side: 'source' | 'target',
): readonly (TemplateResult | string)[] {
	const { active, phrase, pointed } = translation;
	const atHand = pointed?.sentence === index ? pointed.phrase : active === index ? phrase : -1;
	return alignedPieces(sentence, side).map(piece => {
		if (piece.phrase < 0) return piece.text;
		const { origin } = sentence.phrases[piece.phrase];
		const classes = `phrase origin-${origin} ${piece.phrase === atHand ? 'at-hand' : ''}`;
		return html`<span class=${classes} data-phrase=${piece.phrase}>${piece.text}</span>`;
	});
}
