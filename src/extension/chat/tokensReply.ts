import { l10n } from 'vscode';
import type { EncodedRange } from '../../protocol/subword';
import { escaped, table } from '../markdown';
import type { SubjectReply } from './chatPorts';
import { subjectName, writeEngine } from './chatWords';

/** So much of a text is shown as its pieces, in code units. */
const SHOWN = 300;

/** The number of tokens of a text in every vocabulary, and the pieces of its beginning. A vocabulary may be named. */
export const tokensReply: SubjectReply = async ({ subwords, settings }, { prompt, subject }, stream, token) => {
	const { document, span } = subject;
	const all = await subwords.vocabularies();
	const named = all.filter(({ id, title }) => [id, title].includes(prompt.trim()));
	const vocabularies = named.length > 0 ? named : all;
	const rows: string[][] = [];
	for (const { id, title } of vocabularies) {
		const count = await subwords.count(document, span, id, token);
		if (count === undefined) return undefined;
		rows.push([escaped(title), count.toLocaleString()]);
	}
	stream.markdown(`${l10n.t('Tokens of {0}:', subjectName(subject))}\n\n`);
	stream.markdown(`${table([l10n.t('Vocabulary'), l10n.t('Tokens')], ['left', 'right'], rows)}\n\n`);
	const shown = vocabularies.find(({ id }) => id === settings.values.subwordVocabulary) ?? vocabularies.at(0);
	const end = Math.min(span.end, span.start + SHOWN);
	const options = { vocabulary: shown?.id ?? '', specialTokens: false };
	const pieces = shown && (await subwords.encode(document, { start: span.start, end }, options, token));
	if (!pieces) return undefined;
	stream.markdown(`${l10n.t('The beginning in pieces of {0}:', escaped(shown.title))}\n\n`);
	stream.markdown(piecesOf(pieces, document.getText()));
	writeEngine(stream, l10n.t('built-in tokenizers, exact'));
	return { canBeWritten: false };
};

/** The pieces with their ids; those that share a character's bytes stand together. */
function piecesOf({ ids, starts, ends }: EncodedRange, text: string): string {
	const pieces: string[] = [];
	for (let first = 0; first < ids.length;) {
		let last = first + 1;
		while (last < ids.length && starts[last] < ends[last - 1]) last++;
		const words = JSON.stringify(text.slice(starts[first], ends[last - 1])).slice(1, -1);
		pieces.push(`${code(words)} ${Array.from(ids.subarray(first, last)).join('+')}`);
		first = last;
	}
	return pieces.join(' · ');
}

/** Words as code, whatever they hold. */
function code(words: string): string {
	const longest = Math.max(0, ...Array.from(words.matchAll(/`+/gu), ([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return longest > 0 || /^ .*\S.* $/u.test(words) ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}
