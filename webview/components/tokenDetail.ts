import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelState, TokensState } from '../state/panelState';
import { shortText } from './shortText';
import { tagName } from './tagName';

type TokensData = NonNullable<TokensState['data']>;

/** All that is known of the token at hand, below a list too narrow to show it in columns. */
export function tokenDetail(state: PanelState, { model, rows }: TokensData): TemplateResult | typeof nothing {
	const { texts, glossary, tokens } = state;
	const row = tokens.list.active >= 0 ? tokens.list.active : tokens.cursorRow;
	const entry = row >= 0 && row < rows.count ? rows.at(row) : undefined;
	if (entry?.kind !== 'token') return nothing;
	const { token } = entry;
	const [form, lemma, upos, xpos] = [model.form(token), model.lemma(token), model.upos(token), model.xpos(token)];
	const mention = model.mention(token);
	const tags = [
		[upos, texts.name(tagName(glossary.upos, upos))],
		[xpos, texts.name(tagName(glossary.xpos[model.language(token)], xpos))],
		mention === undefined ? [] : [mention.label, texts.name(tagName(glossary.entities, mention.label))],
	];
	const known = tags.map(parts => parts.filter(part => part !== '').join(' ')).filter(text => text !== '');
	return html`<div class="token-detail">
		<span class="detail-form">${shortText(form, 60)}</span>
		${lemma === '' || lemma === form ? nothing : html`<span class="detail-lemma">${shortText(lemma, 60)}</span>`}
		<div class="detail-tags">${known.join(' · ')}</div>
	</div>`;
}
