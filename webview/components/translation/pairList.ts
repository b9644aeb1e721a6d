import { html, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { PanelTranslatedSentence } from '../../../src/protocol/panelTranslation';
import type { PanelState } from '../../state/panelState';
import { phraseAfter } from '../../translation/alignedPieces';
import { GROUP_SIZE, type PhrasePlace, type TranslationData } from '../../translation/translationState';
import { cssProperties } from '../../ui/cssProperties';
import { nearGroups } from '../../ui/nearGroups';
import type { PanelActions } from '../../views/panelActions';
import { sentencePair } from './sentencePair';

/** Characters on a line, and pixels of a line and around a sentence, for heights that were not measured yet. */
const LINE_LENGTH = 36;
const LINE_HEIGHT = 20;
const PADDING = 28;

/** The sentences beside their translations, in groups of which only those near the part that is seen are drawn. */
export function pairList(state: PanelState, data: TranslationData, actions: PanelActions): TemplateResult {
	const groups = Array.from({ length: Math.ceil(data.sentences.length / GROUP_SIZE) }, (_, group) => group);
	const onMove = (moved: { near: readonly number[]; away: readonly { group: number; height: number }[] }): void =>
		actions.send({ type: 'translation', message: { type: 'groupsMoved', ...moved } });
	return html`<div
		class="pairs-scroll"
		role="list"
		aria-label=${state.texts.t('translation.list')}
		@keydown=${(event: KeyboardEvent) => onKeydown(state, data, event, actions)}
		${nearGroups({ onMove })}
	>
		${groups.map(group => pairGroup(state, data, group, actions))}
	</div>`;
}

function pairGroup(state: PanelState, data: TranslationData, group: number, actions: PanelActions): unknown {
	const { translation, texts, scope } = state;
	const first = group * GROUP_SIZE;
	const sentences = data.sentences.slice(first, first + GROUP_SIZE);
	const holds = (sentence: number): boolean => sentence >= first && sentence < first + GROUP_SIZE;
	const isDrawn = translation.near.has(group) || holds(translation.active);
	const height = isDrawn ? 'auto' : `${translation.heights.get(group) ?? estimatedHeight(sentences)}px`;
	const pointed =
		translation.pointed !== undefined && holds(translation.pointed.sentence) ? translation.pointed : undefined;
	const atHand = holds(translation.active) ? [translation.active, translation.phrase] : [];
	const isFirst = group === 0 && translation.active < 0;
	const key = [
		isDrawn,
		height,
		sentences.at(0),
		sentences.length,
		data.run,
		pointed,
		...atHand,
		isFirst,
		texts,
		scope?.id,
	];
	return guard(
		key,
		() =>
			html`<div class="pair-group" role="presentation" data-group=${group} ${cssProperties({ height })}>
				${isDrawn ? sentences.map((sentence, index) => sentencePair(state, data, sentence, first + index, actions)) : ''}
			</div>`,
	);
}

function estimatedHeight(sentences: readonly PanelTranslatedSentence[]): number {
	const lines = sentences.map(
		({ sourceText, text }) => Math.ceil(sourceText.length / LINE_LENGTH) + Math.ceil(text.length / LINE_LENGTH),
	);
	return lines.reduce((sum, count) => sum + count * LINE_HEIGHT + PADDING, 0);
}

/** Up and Down go from sentence to sentence, Left and Right from phrase to phrase of the one at hand. */
function onKeydown(state: PanelState, data: TranslationData, event: KeyboardEvent, actions: PanelActions): void {
	const element = event.target instanceof Element ? event.target.closest('[data-sentence]') : null;
	if (element === null || event.ctrlKey || event.metaKey || event.altKey) return;
	const at = Number(element.getAttribute('data-sentence'));
	const place = placeAfterKey(event.key, state, data, at);
	if (place === undefined) return;
	actions.send({ type: 'translation', message: { type: 'sentenceChosen', ...place } });
	if (place.sentence !== at) document.querySelector<HTMLElement>(`[data-sentence="${place.sentence}"]`)?.focus();
	event.preventDefault();
}

function placeAfterKey(key: string, state: PanelState, data: TranslationData, at: number): PhrasePlace | undefined {
	const last = data.sentences.length - 1;
	const rows: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, Escape: at };
	if (Object.hasOwn(rows, key)) return { sentence: Math.max(0, Math.min(rows[key], last)), phrase: -1 };
	if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
	const known = state.translation.active === at ? state.translation.phrase : -1;
	return { sentence: at, phrase: phraseAfter(data.sentences[at], known, key === 'ArrowRight' ? 1 : -1) };
}
