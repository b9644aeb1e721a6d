import { html, nothing, type TemplateResult } from 'lit-html';
import type { LanguageModelInfo, ModelChoice, NgramSmoothing } from '../../../src/protocol/ngram';
import type { LanguageModelCommand } from '../../../src/protocol/panelNgram';
import { ORDERS, SMOOTHINGS } from '../../languageModel/languageModelState';
import type { PanelState } from '../../state/panelState';
import { select, type SelectOption } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';
import { menuButton, type MenuItem } from '../menu';

const GROUPS = [
	['learned', 'model.group.learned'],
	['loaded', 'model.group.loaded'],
] as const;

/** Which model answers, and what one of the text's own is learned with. */
export function modelToolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const { choice } = languageModel;
	const isOwn = choice.model === 'document';
	const choose = (change: Partial<ModelChoice>): void => actions.chooseLanguageModel({ ...choice, ...change });
	const model = select({
		label: texts.t('model.choice'),
		value: choice.model,
		options: options(state),
		className: 'vocabulary',
		onChange: value => choose({ model: value }),
	});
	const smoothing = select({
		label: texts.t('model.smoothing'),
		value: choice.smoothing,
		options: SMOOTHINGS.map(value => ({ value, text: texts.t(`model.smoothing.${value}`) })),
		className: 'sort',
		onChange: value => choose({ smoothing: value as NgramSmoothing }),
	});
	const order = select({
		label: texts.t('model.order'),
		value: String(choice.order),
		options: ORDERS.map(value => ({ value: String(value), text: texts.t(`model.order.${value}`) })),
		className: 'sort model-order',
		onChange: value => choose({ order: ORDERS.find(known => String(known) === value) ?? 3 }),
	});
	return html`<div class="toolbar vocabularies">${model}${menu(state, actions)}</div>
		${isOwn ? html`<div class="toolbar wrapping">${smoothing}${order}</div>` : nothing} ${figures(state)}`;
}

/** The model that a person had learned or loaded, where that is the one that answers. */
export function ownModel({ languageModel }: PanelState): LanguageModelInfo | undefined {
	return languageModel.models.list.find(({ id }) => id === languageModel.choice.model);
}

function options({ texts, languageModel }: PanelState): readonly SelectOption[] {
	const { list } = languageModel.models;
	return [
		{ value: 'shipped', text: texts.t('model.shipped') },
		{ value: 'document', text: texts.t('model.document') },
		...GROUPS.flatMap(([source, heading]) => {
			const group = list.filter(info => info.source === source);
			if (group.length === 0) return [];
			return [
				{ value: `heading:${source}`, text: texts.t(heading), isHeading: true },
				...group.map(({ id, title }) => ({ value: id, text: title })),
			];
		}),
	];
}

function menu(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, languageModel } = state;
	const item = (command: LanguageModelCommand): MenuItem => ({
		text: texts.t(`model.command.${command}`),
		onChoose: () => actions.runLanguageModelCommand(command),
	});
	const own = ownModel(state) === undefined ? [] : [item('remove')];
	const canSave = languageModel.choice.model !== 'shipped';
	return menuButton({
		id: 'model-menu',
		label: texts.t('command.more'),
		disabled: false,
		groups: [[item('highlightSurprisal')], [item('learn'), item('load'), ...(canSave ? [item('save')] : []), ...own]],
	});
}

/** How large a person's own model is. */
function figures(state: PanelState): TemplateResult | typeof nothing {
	const { texts } = state;
	const own = ownModel(state);
	if (own === undefined) return nothing;
	const { engine, vocabularySize, ngrams } = own.model;
	const all = ngrams.reduce((sum, count) => sum + count, 0);
	const sizes = [texts.count('words', vocabularySize), texts.count('ngrams', all)] as const;
	return html`<p class="model-figures">${[engine, ...sizes].join(' · ')}</p>`;
}
