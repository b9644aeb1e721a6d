import type { Span } from '../../../text/span';
import { spanOf } from '../argumentTokens';
import type { ArgumentTokens } from '../argumentTokens';
import type { RelationSentence } from '../relationSentence';

/** What the classifier of nouns calls a cause before its effect, and an effect before its cause. */
export const CAUSE_LABELS = ['Cause-Effect(e1,e2)', 'Cause-Effect(e2,e1)'] as const;

/** Two nouns of which one may be the cause of the other. */
export interface CauseCandidate {
	/** The nouns by themselves. */
	readonly left: ArgumentTokens;
	readonly right: ArgumentTokens;
	/** The phrases that they head. */
	readonly spans: readonly [Span, Span];
	/** The word that says so. */
	readonly trigger: Span;
}

/** Words between a cause and its effect, each with the words of which one must follow, if any must. */
const TRIGGERS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
	...'cause trigger induce provoke spark prompt inflict elicit evoke generate'
		.split(' ')
		.map(each => [each, []] as const),
	...'lead due owe attribute'.split(' ').map(each => [each, ['to']] as const),
	...'stem arise originate'.split(' ').map(each => [each, ['from']] as const),
	['result', ['in', 'from']],
	['because', ['of']],
	['bring', ['about']],
]);

/** How far from the trigger a noun is looked for, in tokens. */
const REACH = 10;

/** The nearest nouns on both sides of words that may say that one thing causes another. */
export function causeCandidates(sentence: RelationSentence): CauseCandidate[] {
	const { tokens, lemmas, xpos } = sentence;
	const found: CauseCandidate[] = [];
	for (let token = 1; token + 1 < tokens.length; token++) {
		if (xpos[token].startsWith('NN') || !isTrigger(lemmas, token)) continue;
		const left = nounBefore(sentence, token);
		const right = nounAfter(sentence, token);
		if (left === undefined || right === undefined) continue;
		found.push({
			left: { first: left, end: left + 1 },
			right: { first: right, end: right + 1 },
			spans: [spanOf(tokens, phraseOf(sentence, left)), spanOf(tokens, phraseOf(sentence, right))],
			trigger: spanOf(tokens, { first: token, end: token + 1 }),
		});
	}
	return found;
}

function isTrigger(lemmas: readonly string[], token: number): boolean {
	const followers = TRIGGERS.get(lemmas[token].toLowerCase());
	return followers !== undefined && (followers.length === 0 || followers.includes(lemmas[token + 1].toLowerCase()));
}

/** The noun before a token that no preposition subordinates: "damage" before "caused" in "damage to crops was caused". */
function nounBefore({ xpos }: RelationSentence, token: number): number | undefined {
	let nearest: number | undefined;
	for (let i = token - 1; i >= 0 && i >= token - REACH; i--) {
		if (/^(?:[.:;]|CC)$/u.test(xpos[i]) && nearest !== undefined) break;
		if (!xpos[i].startsWith('NN') || isInCompound(xpos, i)) continue;
		nearest = i;
		const opening = openingOf(xpos, i) - 1;
		if (opening < 0 || xpos[opening] !== 'IN') return i;
		i = opening;
	}
	return nearest;
}

/** The head of the first noun phrase after a token. */
function nounAfter({ xpos }: RelationSentence, token: number): number | undefined {
	for (let i = token + 1; i < xpos.length && i <= token + REACH; i++) {
		if (/^(?:[.:;]|MD|VB[DPZ])$/u.test(xpos[i])) return undefined;
		if (xpos[i].startsWith('NN') && !isInCompound(xpos, i)) return i;
	}
	return undefined;
}

/** Whether another noun of the same phrase follows, which then is its head. */
function isInCompound(xpos: readonly string[], token: number): boolean {
	return token + 1 < xpos.length && xpos[token + 1].startsWith('NN');
}

/** Where the phrase of a noun begins, articles and the like left out. */
function openingOf(xpos: readonly string[], noun: number): number {
	let first = noun;
	while (first > 0 && /^(?:JJ|NN|VB[NG]|CD|DT|PRP\$|POS|HYPH)/u.test(xpos[first - 1])) first--;
	return first;
}

function phraseOf({ xpos }: RelationSentence, noun: number): ArgumentTokens {
	let first = noun;
	while (first > 0 && /^(?:JJ|NN|VB[NG]|CD|HYPH)/u.test(xpos[first - 1])) first--;
	return { first, end: noun + 1 };
}
