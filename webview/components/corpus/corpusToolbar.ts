import { html, nothing, type TemplateResult } from 'lit-html';
import type { CorpusUserMessage } from '../../corpus/corpusMessage';
import {
	CORPUS_TAGS,
	KEY_ORDERS,
	LINE_ORDERS,
	MEASURES,
	MIN_COUNTS,
	WIDTHS,
	WORD_ORDERS,
	type CorpusChoices,
} from '../../corpus/corpusState';
import type { PanelState } from '../../state/panelState';
import type { StringKey } from '../../strings';
import { button, select, textField } from '../../ui/controls';
import type { PanelActions } from '../../views/panelActions';

/** What the controls of the tab are made with. */
interface Tools {
	readonly state: PanelState;
	readonly send: (message: CorpusUserMessage) => void;
}

/** The controls of the table in view. */
export function corpusToolbar(state: PanelState, actions: PanelActions): TemplateResult {
	const send = (message: CorpusUserMessage): void => actions.send({ type: 'corpus', message });
	const tools = { state, send };
	const { isTagged = false } = state.corpus.corpus?.info ?? {};
	return html`<div class="toolbar wrapping corpus-tools">
		${own(tools)} ${isTagged ? units(tools) : nothing}
		${state.corpus.view === 'concordance' ? nothing : html`${isTagged ? tags(tools) : nothing}${contentOnly(tools)}`}
	</div>`;
}

/** Those that no other table has. */
function own(tools: Tools): TemplateResult {
	const { texts, corpus } = tools.state;
	switch (corpus.view) {
		case 'words':
			return html`${pattern(tools)} ${choice(tools, 'wordOrder', WORD_ORDERS, 'corpus.order.', 'corpus.order')}`;
		case 'concordance':
			return html`${query(tools)} ${near(tools)}
			${choice(tools, 'lineOrder', LINE_ORDERS, 'corpus.lineOrder.', 'corpus.order')}`;
		case 'keyWords':
			return html`${pattern(tools)}
			${choice(tools, 'direction', ['more', 'less'] as const, 'corpus.direction.', 'corpus.direction')}
			${choice(tools, 'keyOrder', KEY_ORDERS, 'corpus.keyOrder.', 'corpus.order')} ${minCount(tools)}`;
		case 'collocations':
			return html`${textField({
				label: texts.t('corpus.node'),
				placeholder: texts.t('corpus.node.placeholder'),
				value: corpus.node,
				className: 'corpus-query',
				onChange: node => tools.send({ type: 'nodeChanged', node }),
			})}
			${choice(tools, 'measure', MEASURES, 'corpus.measure.', 'corpus.measure')}
			${corpus.node.trim() === '' ? nothing : width(tools)} ${minCount(tools)}`;
	}
}

function query({ state: { texts, corpus }, send }: Tools): TemplateResult {
	return textField({
		label: texts.t('corpus.query'),
		placeholder: texts.t('corpus.query.placeholder'),
		value: corpus.query,
		className: 'corpus-query',
		onChange: written => send({ type: 'queryChanged', query: written }),
	});
}

/** The word that lines have near: a button that lets go of it. */
function near({ state: { texts, corpus }, send }: Tools): TemplateResult | typeof nothing {
	if (corpus.near === '') return nothing;
	return button({
		content: texts.t('corpus.near', corpus.near),
		title: texts.t('corpus.near.remove'),
		pressed: true,
		className: 'switch',
		onClick: () => send({ type: 'queryChanged', query: corpus.query }),
	});
}

function pattern({ state: { texts, corpus }, send }: Tools): TemplateResult {
	return textField({
		label: texts.t('corpus.pattern'),
		placeholder: texts.t('corpus.pattern.placeholder'),
		value: corpus.pattern,
		className: 'corpus-query',
		onChange: written => send({ type: 'chosen', choice: { pattern: written.trim() } }),
	});
}

/** A box of choices whose texts are called by a prefix and the choice. */
function choice<K extends 'wordOrder' | 'lineOrder' | 'keyOrder' | 'direction' | 'measure' | 'unit'>(
	{ state: { texts, corpus }, send }: Tools,
	key: K,
	values: readonly CorpusChoices[K][],
	prefix: string,
	label: StringKey,
): TemplateResult {
	return select({
		label: texts.t(label),
		value: corpus[key],
		options: values.map(value => ({ value, text: texts.t(`${prefix}${value}` as StringKey) })),
		className: 'sort',
		onChange: value => send({ type: 'chosen', choice: { [key]: value } }),
	});
}

function units(tools: Tools): TemplateResult {
	return choice(tools, 'unit', ['form', 'lemma'] as const, 'corpus.unit.', 'corpus.unit');
}

function tags({ state: { texts, corpus, glossary }, send }: Tools): TemplateResult {
	const options = CORPUS_TAGS.map(value => ({
		value,
		text: Object.hasOwn(glossary.upos, value) ? glossary.upos[value][texts.language] : value,
	}));
	return select({
		label: texts.t('corpus.tag'),
		value: corpus.tag,
		options: [{ value: '', text: texts.t('corpus.tag.all') }, ...options],
		className: 'sort',
		onChange: tag => send({ type: 'chosen', choice: { tag } }),
	});
}

function contentOnly({ state: { texts, corpus }, send }: Tools): TemplateResult {
	return button({
		content: texts.t('corpus.content'),
		title: texts.t('corpus.content.title'),
		pressed: corpus.isContentOnly,
		className: 'switch',
		onClick: () => send({ type: 'chosen', choice: { isContentOnly: !corpus.isContentOnly } }),
	});
}

function width({ state: { texts, corpus }, send }: Tools): TemplateResult {
	return select({
		label: texts.t('corpus.width'),
		value: String(corpus.width),
		options: WIDTHS.map(value => ({ value: String(value), text: texts.t('corpus.width.words', texts.number(value)) })),
		className: 'sort',
		onChange: value => send({ type: 'chosen', choice: { width: Number(value) } }),
	});
}

function minCount({ state: { texts, corpus }, send }: Tools): TemplateResult {
	return select({
		label: texts.t('corpus.minCount'),
		value: String(corpus.minCount),
		options: MIN_COUNTS.map(value => ({
			value: String(value),
			text: texts.t('corpus.minCount.times', texts.number(value)),
		})),
		className: 'sort',
		onChange: value => send({ type: 'chosen', choice: { minCount: Number(value) } }),
	});
}
