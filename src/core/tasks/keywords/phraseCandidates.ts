import type { Steps } from '../../steps';
import type { TextWords } from './textWords';
import { isWord } from './textWords';
import { ROLES, roleId } from './wordRoles';
import type { WordRole } from './wordRoles';

/** Words of a phrase at most, hyphens not counted. */
const MAX_WORDS = 5;

const ENDS: ReadonlySet<WordRole> = new Set(['noun', 'name', 'verb', 'foreign', 'suffix', 'gerund']);
const NOT_STARTS: ReadonlySet<WordRole> = new Set(['break', 'hyphen', 'suffix']);

const CAN_START = ROLES.map(role => !NOT_STARTS.has(role));
const CAN_END = ROLES.map(role => ENDS.has(role));
const BREAK = roleId('break');

/** A word or phrase that may be a keyword. */
export interface PhraseCandidate {
	/** The terms of its words, in order. */
	readonly terms: readonly number[];
	/** The first and the last token of each occurrence, in order. */
	readonly firsts: readonly number[];
	readonly lasts: readonly number[];
}

const NAME = roleId('name');

/** Whether a phrase begins with a proper noun. */
export function beginsWithName({ roles }: TextWords, { firsts }: PhraseCandidate): boolean {
	return roles[firsts[0]] === NAME;
}

/** Of more candidates the most frequent so many are looked at: in so long a text the others are no keywords. */
const MOST_CANDIDATES = 20_000;

/** Tokens, or nodes of the tree, that are seen in one step. */
const STEP = 4000;

/**
 * The words and phrases of a text that may be keywords: stretches of words of fitting parts of speech within a sentence, which end
 * in a noun, a name or, in Chinese, a verb, which often names an action; longer stretches contain shorter ones. Of a text of very
 * many the most frequent are given.
 * @param fewest phrases of several words that occur less often are left out
 */
export function* phraseCandidates(
	words: TextWords,
	fewest: number,
	most = MOST_CANDIDATES,
): Steps<readonly PhraseCandidate[]> {
	const found = new PhraseTable(words.terms.length);
	const isFrequent = fewest > 1 ? yield* frequentPairs(words, fewest) : undefined;
	const { roles } = words;
	for (let first = 0; first < roles.length; first++) {
		if (first % STEP === STEP - 1) yield;
		if (CAN_START[roles[first]]) addFrom(words, first, isFrequent, found);
	}
	return mostFrequent(yield* found.candidates(fewest), most);
}

/**
 * The most frequent candidates, as they came; of the rarest of these all or none are left out. Where too many are equally
 * frequent and none is more so, the first of them.
 */
function mostFrequent(candidates: readonly PhraseCandidate[], most: number): readonly PhraseCandidate[] {
	if (candidates.length <= most) return candidates;
	const counts = Int32Array.from(candidates, ({ firsts }) => firsts.length).sort();
	const least = counts[counts.length - most - 1];
	const kept = candidates.filter(({ firsts }) => firsts.length > least);
	return kept.length > 0 ? kept : candidates.filter(({ firsts }) => firsts.length === least).slice(0, most);
}

/**
 * Whether each token and the next one may stand together often enough: a phrase is no more frequent than any pair in it. Pairs are
 * counted by their hashes, in memory that does not grow with the number of different ones; a few rare ones pass for frequent.
 */
function* frequentPairs({ termIds }: TextWords, fewest: number): Steps<Uint8Array> {
	const buckets = 2 ** Math.min(22, Math.ceil(Math.log2(2 * termIds.length)));
	const counts = new Int32Array(buckets);
	const bucketAt = (token: number): number => {
		const hash = Math.imul(termIds[token] ^ Math.imul(termIds[token + 1], 0x9e3779b1), 0x85ebca6b);
		return (hash ^ (hash >>> 15)) & (buckets - 1);
	};
	const isFrequent = new Uint8Array(termIds.length);
	for (let token = 0; token + 1 < termIds.length; token++) {
		if (token % PAIR_STEP === PAIR_STEP - 1) yield;
		counts[bucketAt(token)]++;
	}
	for (let token = 0; token + 1 < termIds.length; token++) {
		if (token % PAIR_STEP === PAIR_STEP - 1) yield;
		isFrequent[token] = Number(counts[bucketAt(token)] >= fewest);
	}
	return isFrequent;
}

/** Pairs that are counted in one step. */
const PAIR_STEP = 50_000;

/** Adds the phrases that start at a token. */
function addFrom(words: TextWords, first: number, isFrequent: Uint8Array | undefined, found: PhraseTable): void {
	const { roles, sentences, termIds } = words;
	let node = 0;
	let count = 0;
	for (let last = first; last < roles.length && sentences[last] === sentences[first]; last++) {
		const role = roles[last];
		if (role === BREAK || (last > first && isFrequent?.[last - 1] === 0)) return;
		if (isWord(role) && ++count > MAX_WORDS) return;
		node = found.child(node, termIds[last], isWord(role));
		if (CAN_END[role]) found.add(node, first, last);
	}
}

/** Phrases as paths of a tree over terms. */
class PhraseTable {
	readonly #width: number;
	readonly #children = new Map<number, number>();
	readonly #terms: (readonly number[])[] = [[]];
	readonly #firsts: (number[] | undefined)[] = [undefined];
	readonly #lasts: (number[] | undefined)[] = [undefined];

	/** @param width number of different terms */
	constructor(width: number) {
		this.#width = width;
	}

	child(node: number, term: number, isOfPhrase: boolean): number {
		const key = node * this.#width + term;
		let child = this.#children.get(key);
		if (child === undefined) {
			child = this.#terms.length;
			this.#children.set(key, child);
			this.#terms.push(isOfPhrase ? [...this.#terms[node], term] : this.#terms[node]);
			this.#firsts.push(undefined);
			this.#lasts.push(undefined);
		}
		return child;
	}

	add(node: number, first: number, last: number): void {
		(this.#firsts[node] ??= []).push(first);
		(this.#lasts[node] ??= []).push(last);
	}

	*candidates(fewest: number): Steps<PhraseCandidate[]> {
		const candidates: PhraseCandidate[] = [];
		for (let node = 1; node < this.#terms.length; node++) {
			if (node % STEP === STEP - 1) yield;
			const terms = this.#terms[node];
			const firsts = this.#firsts[node];
			const lasts = this.#lasts[node];
			if (firsts === undefined || lasts === undefined) continue;
			if (terms.length === 1 || firsts.length >= fewest) candidates.push({ terms, firsts, lasts });
		}
		return candidates;
	}
}
