import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { SubwordCommand } from '../../../src/protocol/panelSubwords';
import type { VocabularyInfo } from '../../../src/protocol/subword';
import type { PanelState } from '../../state/panelState';
import type { SubwordsUserMessage } from '../../subwords/subwordsMessage';
import { button, select, type SelectOption } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { menuButton, type MenuItem } from '../menu';

const GROUPS = [
	['ready', 'subwords.group.ready'],
	['own', 'subwords.group.own'],
	['loaded', 'subwords.group.loaded'],
	['learned', 'subwords.group.learned'],
] as const;

/** The vocabularies by where they come from. */
function options({ texts, subwords }: PanelState, without: string): readonly SelectOption[] {
	const { list } = subwords.vocabularies;
	return GROUPS.flatMap(([source, heading]) => {
		const group = list.filter(info => info.source === source && info.id !== without);
		if (group.length === 0) return [];
		return [
			{ value: `heading:${source}`, text: texts.t(heading), isHeading: true },
			...group.map(({ id, title }) => ({ value: id, text: title })),
		];
	});
}

/** The vocabulary that an id names. */
export function vocabularyOf({ subwords }: PanelState, id: string): VocabularyInfo | undefined {
	return subwords.vocabularies.list.find(info => info.id === id);
}

/** What can be chosen in the tab; drawn again only when that changes, not as the text scrolls. */
export function subwordToolbar(state: PanelState, actions: PanelActions): unknown {
	const { texts, subwords } = state;
	const { vocabularies, choice, shown, how, specialTokens } = subwords;
	const canShow = hasSpecialTokens(state);
	return guard([texts, vocabularies, choice, shown, how.open, specialTokens, canShow], () =>
		drawnToolbar(state, actions),
	);
}

/** Whether there are special tokens to show. */
function hasSpecialTokens({ subwords }: PanelState): boolean {
	return subwords.data?.sides.some(side => side.hasSpecialTokens) === true;
}

function drawnToolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	const { choice } = subwords;
	const send = (message: SubwordsUserMessage): void => actions.send({ type: 'subwords', message });
	const first = select({
		label: texts.t('subwords.vocabulary'),
		value: choice.vocabulary,
		options: options(state, ''),
		className: 'vocabulary',
		onChange: vocabulary => {
			// The other one is never the same: what would there be to compare?
			const other = choice.other === vocabulary ? '' : choice.other;
			send({ type: 'choiceChanged', choice: { vocabulary, other } });
		},
	});
	const second = select({
		label: texts.t('subwords.compare'),
		value: choice.other,
		options: [{ value: '', text: texts.t('subwords.compare.none') }, ...options(state, choice.vocabulary)],
		className: 'vocabulary',
		onChange: other => send({ type: 'choiceChanged', choice: { ...choice, other } }),
	});
	return html`<div class="toolbar vocabularies">${first}${commandMenu(state, actions)}</div>
		<div class="toolbar vocabularies">${second}${switches(state, send)}</div>`;
}

function switches(state: PanelState, send: (message: SubwordsUserMessage) => void): TemplateResult {
	const { texts, subwords } = state;
	const { shown, how, specialTokens } = subwords;
	return html`<span class="switches" role="group" aria-label=${texts.t('subwords.show')}>
		${button({
			content: texts.t('subwords.ids'),
			title: texts.t('subwords.ids.title'),
			pressed: shown.ids,
			className: 'switch',
			onClick: () => send({ type: 'shownChanged', shown: { ...shown, ids: !shown.ids } }),
		})}
		${button({
			content: texts.t('subwords.bytes'),
			title: texts.t('subwords.bytes.title'),
			pressed: shown.bytes,
			className: 'switch',
			onClick: () => send({ type: 'shownChanged', shown: { ...shown, bytes: !shown.bytes } }),
		})}
		${button({
			content: texts.t('subwords.how'),
			title: texts.t('subwords.how.title'),
			pressed: how.open,
			className: 'switch',
			onClick: () => send({ type: 'howToggled' }),
		})}
		${
			hasSpecialTokens(state)
				? button({
						content: texts.t('subwords.special'),
						title: texts.t('subwords.special.title'),
						pressed: specialTokens,
						className: 'switch',
						onClick: () => send({ type: 'specialTokensToggled' }),
					})
				: nothing
		}
	</span>`;
}

function commandMenu(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, subwords } = state;
	const item = (command: SubwordCommand): MenuItem => ({
		text: texts.t(`subwords.command.${command}`),
		onChoose: () => actions.runSubwordCommand(command),
	});
	const canSave = (vocabularyOf(state, subwords.choice.vocabulary)?.formats.length ?? 0) > 0;
	return menuButton({
		id: 'vocabulary-menu',
		label: texts.t('subwords.more'),
		disabled: false,
		groups: [[item('learn'), item('load'), ...(canSave ? [item('save')] : [])], [item('countFolder')]],
	});
}
