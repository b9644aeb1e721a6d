import { html, nothing, type TemplateResult } from 'lit-html';
import { banner, message } from '../components/message';
import { shortText } from '../components/shortText';
import { tagChip } from '../components/tagChip';
import { tagName } from '../components/tagName';
import { filterBar } from '../components/tokenFilterBar';
import { tokenDetail } from '../components/tokenDetail';
import { rowId, virtualList } from '../components/virtualList';
import { layerFailures } from '../components/layerFailures';
import type { PanelState, TokensState } from '../state/panelState';
import type { PanelActions } from './panelActions';

type TokensData = NonNullable<TokensState['data']>;

/** The Tokens tab: a filter and the tokens by sentence. */
export function tokensView(state: PanelState, actions: PanelActions): TemplateResult {
	const { texts, tokens } = state;
	const { data } = tokens;
	if (data === undefined) return html``;
	const { rows, model } = data;
	if (model.count === 0) {
		if (model.range.failures.length > 0) return html`${layerFailures(model.range.failures, texts)}`;
		return message(texts.t('state.empty.title'), texts.t('state.empty.hint'));
	}
	return html`
		${filterBar(state, data, actions)} ${model.clipped ? banner(texts.t('notice.clipped'), 'info') : nothing}
		${layerFailures(model.range.failures, texts)}
		${rows.count === 0 ? html`<p class="no-match">${texts.t('tokens.noMatch')}</p>` : tokenList(state, data, actions)}
		${tokenDetail(state, data)}
	`;
}

function tokenList(state: PanelState, data: TokensData, actions: PanelActions): TemplateResult {
	const { texts, tokens } = state;
	const { rows, model } = data;
	const column = (name: 'form' | 'lemma' | 'upos' | 'xpos' | 'entity'): { className: string; text: string } => ({
		className: `cell ${name}`,
		text: texts.t(`tokens.column.${name}`),
	});
	return virtualList(
		{
			name: 'tokens',
			role: 'grid',
			label: texts.t('tokens.list'),
			list: tokens.list,
			rowCount: rows.count,
			columns: [column('form'), column('lemma'), column('upos'), column('xpos'), column('entity')],
			row: row => rowOf(state, data, row),
			onOpen: row => {
				const entry = rows.at(row);
				const span = entry.kind === 'token' ? model.span(entry.token) : model.sentenceSpan(entry.sentence);
				actions.reveal(model.scopeId, span);
			},
		},
		actions,
	);
}

function rowOf(state: PanelState, data: TokensData, row: number): TemplateResult {
	const entry = data.rows.at(row);
	return entry.kind === 'token'
		? tokenRow(state, data, row, entry.token)
		: sentenceRow(state, data, row, entry.sentence);
}

function sentenceRow(state: PanelState, { model }: TokensData, row: number, sentence: number): TemplateResult {
	const { texts, tokens } = state;
	const number = model.range.firstSentence + sentence + 1;
	const { start, end } = model.sentenceSpan(sentence);
	const text = shortText(model.slice(start, Math.min(end, start + 400)));
	return html`<div
		class="row sentence ${tokens.list.active === row ? 'active' : ''}"
		role="row"
		id=${rowId('tokens', row)}
		data-row=${row}
		aria-rowindex=${row + 2}
		aria-selected=${tokens.list.active === row ? 'true' : 'false'}
	>
		<span role="gridcell" aria-colspan="5" class="cell sentence-text" title=${text}
			><span class="sentence-number" aria-label=${texts.t('tokens.sentence', texts.number(number))}
				>${texts.number(number)}</span
			>${text}</span
		>
	</div>`;
}

function tokenRow(state: PanelState, { model }: TokensData, row: number, token: number): TemplateResult {
	const { texts, glossary, tokens } = state;
	const [form, lemma, upos, xpos] = [model.form(token), model.lemma(token), model.upos(token), model.xpos(token)];
	const xposName = tagName(glossary.xpos[model.language(token)], xpos);
	const mention = model.mention(token);
	const isActive = tokens.list.active === row;
	const isAtCursor = tokens.cursorRow === row;
	const formText = shortText(form, 80);
	return html`<div
		class="row token ${isActive ? 'active' : ''} ${isAtCursor ? 'at-cursor' : ''}"
		role="row"
		id=${rowId('tokens', row)}
		data-row=${row}
		aria-rowindex=${row + 2}
		aria-selected=${isActive ? 'true' : 'false'}
		aria-current=${isAtCursor ? 'true' : nothing}
	>
		<span
			role="gridcell"
			class="cell form"
			title=${lemma === '' || lemma === form ? formText : `${formText} · ${shortText(lemma, 80)}`}
			>${formText}</span
		>
		<span role="gridcell" class="cell lemma ${lemma === form ? 'same' : ''}" title=${shortText(lemma, 80)}
			>${shortText(lemma, 80)}</span
		>
		<span role="gridcell" class="cell upos"
			>${upos === '' ? nothing : tagChip('pos', upos, `${upos} · ${texts.bothNames(tagName(glossary.upos, upos))}`)}</span
		>
		<span
			role="gridcell"
			class="cell xpos"
			title=${xposName === undefined ? xpos : `${xpos} · ${texts.bothNames(xposName)}`}
			><span class="code">${xpos}</span> <span class="meaning">${texts.name(xposName)}</span></span
		>
		<span role="gridcell" class="cell entity"
			>${
				mention === undefined
					? nothing
					: html`<span class=${model.beginsMention(token) ? '' : 'continued'}
							>${tagChip('entity', mention.label, `${mention.label} · ${texts.bothNames(tagName(glossary.entities, mention.label))}`)}</span
						>`
			}</span
		>
	</div>`;
}
