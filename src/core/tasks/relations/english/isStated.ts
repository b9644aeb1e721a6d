import type { RelationMention } from '../../../doc/relationMention';
import type { Span } from '../../../text/span';
import { tokensOf } from '../argumentTokens';
import type { RelationSentence } from '../relationSentence';

/** Words that deny, suppose or doubt what follows: "did not acquire", "might buy", "would have married", "plans to buy". */
const DENIED =
	/(?:^| )(?:not(?! only)|never|neither|nor|deny|reject|abandon|allegedly|reportedly|might|could|may|should|would have|(?:want|wish|hope|plan|intend|attempt|try|pretend|refuse|decline|fail|threaten|unable|agree|consider) (?:[^ ]+ )?to) /u;
/** Words before the first of two names that suppose or doubt what is said of them: "rumours that X will buy Y", "if X had". */
const SUPPOSED = /(?:^| )(?:if|unless|whether|rumou?r|suppose|imagine|deny|doubt|hope|wish) /u;
const QUESTION = /\? (?:['"”’] )?$/u;

/** What is said before such a word belongs to another clause. */
const CLAUSE_STARTS: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '(', ')', 'and', 'but', 'which', 'who']);
/** So many words before a word that states a relation are read. */
const REACH = 8;

/** Whether a sentence says that a relation holds: one that is denied, supposed, wished for or asked about is not said to. */
export function isStated(sentence: RelationSentence, { subject, object, trigger }: RelationMention): boolean {
	const firstOf = (span: Span): number => tokensOf(sentence.tokens, span)?.first ?? 0;
	const [first, last] = [firstOf(subject), firstOf(object)].sort((a, b) => a - b);
	const told = trigger === undefined ? last : firstOf(trigger);
	return (
		!DENIED.test(clauseBefore(sentence, told)) &&
		!SUPPOSED.test(clauseBefore(sentence, first)) &&
		!QUESTION.test(words(sentence, Math.max(0, sentence.tokens.length - 2), sentence.tokens.length))
	);
}

/** The words of a clause before a token. */
function clauseBefore(sentence: RelationSentence, token: number): string {
	let from = token;
	while (from > 0 && token - from < REACH && !CLAUSE_STARTS.has(sentence.tokens.word(from - 1).toLowerCase())) from--;
	return words(sentence, from, token);
}

/** Lemmas of words with a space behind each; forms of verbs and plurals count as one. */
function words({ tokens, lemmas }: RelationSentence, from: number, to: number): string {
	let text = '';
	for (let i = from; i < to; i++) text += `${lemmas[i] === '' ? tokens.word(i) : lemmas[i]} `.toLowerCase();
	return text.replaceAll(/n['’]t /gu, 'not ');
}
