import { html, nothing, type TemplateResult } from 'lit-html';
import type { VectorsInfo } from '../../../src/protocol/embeddings';
import type { PanelState } from '../../state/panelState';
import { button, textField } from '../../ui/controls';
import { languageOfText } from '../../vectors/atCursor';
import type { WordsState } from '../../vectors/vectorsState';
import type { PanelActions } from '../../views/panelActions';
import { message } from '../message';
import { switches } from '../switches';
import { slotGate } from './slotGate';
import { scoredWords, standingNote } from './wordParts';

/** An analogy to begin with, in each language. */
const EXAMPLES = {
	en: { a: 'man', b: 'king', c: 'woman' },
	zh: { a: '法国', b: '巴黎', c: '日本' },
} as const;

/** “a is to b as c is to …”. */
export function analogyView(state: PanelState, model: VectorsInfo, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { analogy } = vectors.words;
	const isAsked = analogy.a !== '' && analogy.b !== '' && analogy.c !== '';
	return html`${fields(state, actions)}
		<div class="vectors-scroll" tabindex="0">
			${
				isAsked
					? slotGate(
							state,
							'analogy',
							actions,
							({ asked, answers }) =>
								html`<section>
									${asked.map(word => standingNote(state, word, model))}
									${
										answers.words.length === 0
											? nothing
											: html`<h2 class="card-heading">${texts.t('words.analogy.answers')}</h2>`
									}
									${scoredWords(state, answers, word => set({ c: word }))}
								</section>`,
						)
					: message(
							texts.t('words.analogy.hint.title'),
							texts.t('words.analogy.hint'),
							example(model.language ?? languageOfText(state)),
						)
			}
		</div>`;

	function set(change: Partial<WordsState['analogy']>): void {
		actions.send({ type: 'vectors', message: { type: 'analogySet', change } });
	}

	function example(language: 'zh' | 'en'): TemplateResult {
		const { a, b, c } = EXAMPLES[language];
		return button({
			content: texts.t('words.analogy.try', `${a} : ${b} :: ${c} : ?`),
			onClick: () => set(EXAMPLES[language]),
		});
	}
}

function fields(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { analogy } = vectors.words;
	const set = (change: Partial<WordsState['analogy']>): void =>
		actions.send({ type: 'vectors', message: { type: 'analogySet', change } });
	const field = (name: 'a' | 'b' | 'c'): TemplateResult =>
		textField({
			label: texts.t(`words.analogy.${name}`),
			placeholder: name,
			value: analogy[name],
			className: 'analogy-word',
			onChange: written => set({ [name]: written.trim().slice(0, 200) }),
		});
	const methods = (['3CosAdd', '3CosMul'] as const).map(value => ({
		value,
		text: value,
		title: texts.t('words.analogy.method.title'),
	}));
	return html`<div class="toolbar wrapping analogy" role="group" aria-label=${texts.t('words.analogy')}>
			${field('a')}<span>${texts.t('words.analogy.is')}</span>${field('b')}<span>${texts.t('words.analogy.as')}</span>${field('c')}<span
				>${texts.t('words.analogy.to')}</span
			>
		</div>
		<div class="toolbar">
			${switches(texts.t('words.analogy.method'), analogy.method, methods, method => set({ method }))}
		</div>`;
}
