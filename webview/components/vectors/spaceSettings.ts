import { html, type TemplateResult } from 'lit-html';
import type { SpaceChoice } from '../../../src/protocol/panelVectors';
import type { PanelState } from '../../state/panelState';
import type { StringKey } from '../../strings';
import { button, select } from '../../ui/controls';
import { FREQUENCIES, SELECTIONS, SIZES, TERMS, VOCABULARIES, WEIGHTINGS } from '../../vectors/savedVectors';
import type { PanelActions } from '../../views/panelActions';

/** What the space is made by: the vocabulary and how it is chosen, and the weights. */
export function spaceSettings(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, vectors } = state;
	const { choice, source } = vectors.space;
	const set = (change: Partial<SpaceChoice>): void =>
		actions.send({ type: 'vectors', message: { type: 'spaceSet', change } });
	const box = <K extends 'weighting' | 'vocabulary' | 'frequencies' | 'terms' | 'selection'>(
		name: K,
		values: readonly SpaceChoice[K][],
	): TemplateResult =>
		select({
			label: texts.t(`space.${name}`),
			value: choice[name],
			options: values.map(value => ({ value, text: texts.t(`space.${name}.${value}` as StringKey) })),
			className: 'sort',
			onChange: value => set({ [name]: value }),
		});
	// Only files in subfolders have labels to choose by.
	const selections = SELECTIONS.filter(
		selection => source === 'folder' || !['chiSquare', 'informationGain'].includes(selection),
	);
	return html`<div class="space-settings" role="group" aria-label=${texts.t('vectors.settings')}>
		${select({
			label: texts.t('space.size'),
			value: String(choice.size),
			options: SIZES.map(size => ({ value: String(size), text: texts.t('space.size.words', texts.number(size)) })),
			className: 'sort',
			onChange: size => set({ size: Number(size) }),
		})}
		${box('weighting', WEIGHTINGS)} ${box('vocabulary', VOCABULARIES)} ${box('frequencies', FREQUENCIES)}
		${box('selection', selections)} ${box('terms', TERMS)}
		${button({
			content: texts.t('space.stopWords'),
			pressed: choice.leaveOutStopWords,
			className: 'switch',
			onClick: () => set({ leaveOutStopWords: !choice.leaveOutStopWords }),
		})}
	</div>`;
}
