import type { MtToken } from './mtToken';
import { unifyMarks } from './mtUnits';
import { surfaceTokens } from './surfaceTokens';
import { tokenForm } from './tokenForm';
import { trueCased } from './trueCased';
import type { Truecaser } from './truecaser';

/** Clitics that stand by themselves, as the Penn Treebank has them: `do n't`, `Tom 's`, `they 'd 've`. */
const CLITIC = /(?:n't|'(?:s|m|d|re|ve|ll))$/iu;

/** Clitics of a word at most. */
const MOST_CLITICS = 3;

/**
 * The tokens of an English sentence, or of some sentences: words with clitics parted, numbers, marks; code, addresses and paths
 * are one token each. A word that has a capital because of its place loses it.
 */
export function englishTokens(text: string, truecaser: Truecaser, start = 0, end = text.length): MtToken[] {
	const unified = unifyMarks(text);
	const tokens: MtToken[] = [];
	for (const token of surfaceTokens(unified, start, end)) {
		if (token.kind === 'word') addWord(unified, token.start, token.end, tokens);
		else {
			const kind = token.kind === 'han' ? 'word' : token.kind;
			tokens.push({ ...token, kind, form: tokenForm(unified, token) });
		}
	}
	return trueCased(tokens, truecaser);
}

function addWord(text: string, start: number, end: number, tokens: MtToken[]): void {
	const starts = [end];
	while (starts.length <= MOST_CLITICS) {
		const length = CLITIC.exec(text.slice(start, starts[0]))?.[0].length ?? 0;
		if (length === 0 || starts[0] - length <= start) break;
		starts.unshift(starts[0] - length);
	}
	starts.unshift(start);
	for (let i = 0; i + 1 < starts.length; i++) {
		tokens.push({ kind: 'word', start: starts[i], end: starts[i + 1], form: text.slice(starts[i], starts[i + 1]) });
	}
}
