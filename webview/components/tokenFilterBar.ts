import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { PanelState, TokensState } from '../state/panelState';
import type { StringKey } from '../strings';
import { parseTagFilter, tagFilterOf, type TagCount, type TagLayer } from '../tokens/tagCounts';
import { isOpen, NO_FILTER, type TokenFilter } from '../tokens/tokenFilter';
import { button, select, textField, type SelectOption } from '../ui/controls';
import { ICONS } from '../ui/icons';
import type { PanelActions } from '../views/panelActions';
import { tagName } from './tagName';

type TokensData = NonNullable<TokensState['data']>;

function optionText(state: PanelState, { layer, tag, language, count }: TagCount): string {
	const { texts, glossary } = state;
	const names = { upos: glossary.upos, xpos: glossary.xpos[language ?? 'en'], entity: glossary.entities }[layer];
	const name = texts.name(tagName(names, tag));
	return `${name === '' ? tag : `${tag} ${name}`} (${texts.number(count)})`;
}

function options(state: PanelState, tags: readonly TagCount[], chosen: string): readonly SelectOption[] {
	const { texts } = state;
	const missing = parseTagFilter(chosen);
	const isMissing = missing !== undefined && !tags.some(tag => tagFilterOf(tag) === chosen);
	const all = isMissing ? [...tags, { ...missing, count: 0 }] : tags;
	const layer = (name: TagLayer, heading: StringKey): readonly SelectOption[] => {
		const choices = all.filter(tag => tag.layer === name);
		if (choices.length === 0) return [];
		return [
			{ value: `heading:${name}`, text: texts.t(heading), isHeading: true },
			...choices.map(tag => ({ value: tagFilterOf(tag), text: optionText(state, tag) })),
		];
	};
	return [
		{ value: '', text: texts.t('tokens.filter.all') },
		...layer('upos', 'tokens.filter.upos'),
		...layer('entity', 'tokens.filter.entity'),
		...layer('xpos', 'tokens.filter.xpos'),
	];
}

/** A field and a choice of tags that narrow the token list; drawn again only when they change, not as the list scrolls. */
export function filterBar(state: PanelState, { tags }: TokensData, actions: PanelActions): unknown {
	const { texts, tokens } = state;
	return guard([texts, tags, tokens.filter], () => drawnFilterBar(state, tags, actions));
}

function drawnFilterBar(state: PanelState, tags: readonly TagCount[], actions: PanelActions): TemplateResult {
	const { texts, tokens } = state;
	const { filter } = tokens;
	const change = (next: TokenFilter): void =>
		actions.send({ type: 'tokenFilterChanged', filter: next, time: actions.now() });
	return html`<div class="toolbar filter" role="search">
		${textField({
			label: texts.t('tokens.filter.text'),
			placeholder: texts.t('tokens.filter.text'),
			value: filter.text,
			className: 'filter-text',
			onInput: text => change({ ...filter, text }),
			onKeydown: event => {
				if (event.key === 'Escape' && filter.text !== '') change({ ...filter, text: '' });
			},
		})}
		${select({
			label: texts.t('tokens.filter.tag'),
			value: filter.tag,
			options: options(state, tags, filter.tag),
			className: 'filter-tag',
			onChange: tag => change({ ...filter, tag }),
		})}
		${
			isOpen(filter)
				? nothing
				: button({
						content: ICONS.close,
						label: texts.t('tokens.filter.clear'),
						look: 'icon',
						onClick: () => change(NO_FILTER),
					})
		}
	</div>`;
}
