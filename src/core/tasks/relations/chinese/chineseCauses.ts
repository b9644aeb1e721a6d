import type { RelationMention } from '../../../doc/relationMention';
import { simplify } from '../../../text/simplified';
import type { RelationSentence } from '../relationSentence';

/** Verbs that say that what stands before them brings about what stands after them. */
const CAUSE_VERBS = words('导致 引起 引发 造成 致使 诱发 招致 酿成 触发');
/** What may stand between the verb and its arguments. */
const SKIPPED = words(
	'了 过 会 能 可 可以 往往 常 常常 容易 直接 最终 也 还 便 就 所 从而 进而 曾 共 共计 总共 一共 更 随即 随后 立即 极易 易 还会 也会 至少 约 大约 近 超过 已',
);
/** Before the verb: it is not said to be so. */
const NOT_STATED = words(
	'不 没 没有 未 不会 可能 并 未必 或 或许 是否 避免 防止 险些 差点 差点儿 几乎 除了 如果 为 被 由 以免 以',
);
/** Phrases that name nothing in particular. */
const EMPTY = words(
	'这 那 其 它 他 她 他们 此 这些 那些 自己 后果 结果 原因 问题 影响 情况 人 者 什么 因此 因而 所以 同时 但 而 此举 有时 严重后果 不良后果',
);
/** Tags of words that a noun phrase is made of, and what else may stand inside of one that is a whole clause. */
const NOMINAL = words('NOUN PROPN ADJ NUM PART DET X');
const CLAUSAL = words('NOUN PROPN ADJ NUM PART DET X VERB ADV');
/** What may end a clause that is an effect: 地铁线路全部停运. */
const EFFECT = words('NOUN PROPN ADJ NUM PART DET X VERB ADV AUX CCONJ');
/** Words after which a cause can stand. */
const BEFORE_CAUSE = words('由于 因 因为');
const LONGEST = 8;
const LONGEST_EFFECT = 12;
const SCORE = 0.8;

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** Tokens `[first, end)`. */
type Phrase = readonly [first: number, end: number];

/** Causes and effects: what stands on both sides of a causal verb, when it is a noun phrase or a short clause of its own. */
export function findChineseCauses({ tokens, upos }: RelationSentence): RelationMention[] {
	const found: RelationMention[] = [];
	const forms = tokens.words.map(simplify);
	for (let verb = 1; verb + 1 < tokens.length; verb++) {
		if (!CAUSE_VERBS.has(forms[verb])) continue;
		const subject = phraseBefore(forms, upos, verb);
		const object = phraseAfter(forms, upos, verb);
		if (subject === undefined || object === undefined) continue;
		found.push({
			label: 'cause',
			subject: { start: tokens.startOf(subject[0]), end: tokens.endOf(subject[1] - 1) },
			object: { start: tokens.startOf(object[0]), end: tokens.endOf(object[1] - 1) },
			trigger: { start: tokens.startOf(verb), end: tokens.endOf(verb) },
			engine: 'rule',
			score: SCORE,
		});
	}
	return found;
}

/** What stands before the verb up to the border of its clause. */
function phraseBefore(forms: readonly string[], upos: readonly string[], verb: number): Phrase | undefined {
	let end = verb;
	while (end > 0 && SKIPPED.has(forms[end - 1])) end--;
	let first = end;
	while (first > 0 && end - first < LONGEST && CLAUSAL.has(upos[first - 1])) first--;
	const startsClause = first === 0 || upos[first - 1] === 'PUNCT' || BEFORE_CAUSE.has(forms[first - 1]);
	const isStated = !forms.slice(first, verb).some(form => NOT_STATED.has(form));
	return startsClause && isStated ? named(forms, first, end) : undefined;
}

/** The noun phrases after the verb, one or several of them, if the clause ends with them. */
function phraseAfter(forms: readonly string[], upos: readonly string[], verb: number): Phrase | undefined {
	let first = verb + 1;
	while (first < forms.length && SKIPPED.has(forms[first])) first++;
	let end = first;
	while (end < forms.length && end - first < LONGEST && isNominal(forms, upos, end)) end++;
	if (end > first) end = eventEnd(upos, first, end);
	const endsClause = end === forms.length || (upos[end] === 'PUNCT' && forms[end] !== '、');
	return endsClause ? named(forms, first, end) : undefined;
}

/** The end of what becomes of the noun phrase `[first, end)`. */
function eventEnd(upos: readonly string[], first: number, end: number): number {
	let last = end;
	while (last < upos.length && last - first < LONGEST_EFFECT && EFFECT.has(upos[last])) last++;
	return last;
}

function isNominal(forms: readonly string[], upos: readonly string[], token: number): boolean {
	return NOMINAL.has(upos[token]) || upos[token] === 'CCONJ' || forms[token] === '、';
}

function named(forms: readonly string[], first: number, end: number): Phrase | undefined {
	const text = forms.slice(first, end).join('');
	return text.length < 2 || EMPTY.has(text) || EMPTY.has(forms[first] ?? '') ? undefined : [first, end];
}
