import { parseTagFilter } from './tagCounts';
import type { TokenModel } from './tokenModel';

/** What the token list shows: a tag as in `tagFilterOf`, or '' for all; and a text looked for in forms and lemmas. */
export interface TokenFilter {
	readonly tag: string;
	readonly text: string;
}

/** The filter that lets everything through. */
export const NO_FILTER: TokenFilter = { tag: '', text: '' };

/** Whether a filter lets everything through. */
export function isOpen(filter: TokenFilter): boolean {
	return filter.tag === '' && filter.text.trim() === '';
}

/** A predicate on the tokens of a model; letter case does not matter. */
export function tokenPredicate(model: TokenModel, filter: TokenFilter): (token: number) => boolean {
	const hasTag = tagPredicate(model, filter.tag);
	const wanted = filter.text.trim().toLowerCase();
	if (wanted === '') return hasTag;
	const { lemmas } = model.range;
	const lemmaMatches = lemmas?.texts.map(lemma => lemma.toLowerCase().includes(wanted)) ?? [];
	return token =>
		hasTag(token) &&
		(model.form(token).toLowerCase().includes(wanted) || (lemmas !== undefined && lemmaMatches[lemmas.ids[token]]));
}

function tagPredicate(model: TokenModel, filter: string): (token: number) => boolean {
	const wanted = parseTagFilter(filter);
	switch (wanted?.layer) {
		case undefined:
			return () => true;
		case 'upos':
			return token => model.upos(token) === wanted.tag;
		case 'xpos':
			return token => model.xpos(token) === wanted.tag && model.language(token) === wanted.language;
		case 'entity':
			return token => model.mention(token)?.label === wanted.tag;
	}
}
