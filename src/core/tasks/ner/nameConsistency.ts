import type { EntityMention } from '../../doc/entityMention';
import type { TokenRange } from '../../doc/tokenRange';

/** What a recognizer found in one sentence by itself, in order and without overlap. */
export interface SentenceNames {
	readonly tokens: TokenRange;
	readonly names: readonly EntityMention[];
}

/** How sure a name must be to speak for other places of the same text; on dev, the less sure help, too. */
const SURE = 0.5;
/** The same for names of Han characters, whose likes may be parts of words. */
const SURE_HAN = 0.8;
/** A form that was also found as another kind speaks only when that is so much weaker. */
const RIVAL_SHARE = 0.5;
/** What a name found by its likeness to another is believed, of what the other is. */
const LIKENESS = 0.9;
/** Han names shorter than this must be cut out as words to count: two characters are often part of something else. */
const FREE_HAN_LENGTH = 3;

const HAN = /\p{Script=Han}/u;
const CAPITALIZED = /^[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]+$/u;

/** A name that speaks for its like. */
interface KnownName {
	readonly form: string;
	readonly label: EntityMention['label'];
	readonly score: number;
}

/** How often, by what it was believed, a form was found as a kind, and how sure at best. */
interface Vote {
	readonly label: EntityMention['label'];
	sum: number;
	best: number;
}

/**
 * Makes the names of a block of text agree: a name that one sentence makes plain is known in the others, too (Krishnan and
 * Manning, 2006, without their second model). Where a sure name's form stands again, it is a name of the same kind, unless
 * something surer or longer stands there; of a person's full name each part counts, as `Obama` after `Barack Obama`.
 *
 * One sentence alone stays as it is: its names were found together. A pure function of the block's sentences, so that a
 * part analyzed anew gives what the whole gives.
 * @param text the text that all offsets are of
 * @returns the names of each sentence
 */
export function agreeOnNames(text: string, sentences: readonly SentenceNames[]): readonly (readonly EntityMention[])[] {
	const known = sentences.length < 2 ? [] : sureNames(text, sentences);
	const names = sentences.map(sentence => sentence.names);
	for (const name of known) {
		addPlaces(text, sentences, names, name);
	}
	return names;
}

function sureNames(text: string, sentences: readonly SentenceNames[]): KnownName[] {
	const votes = votesOf(text, sentences);
	if (votes.size > 0) addRivals(text, sentences, votes);
	const known: KnownName[] = [];
	for (const [form, kinds] of votes) {
		const name = form.length < 2 ? undefined : sureName(form, kinds);
		if (name !== undefined) known.push(name);
	}
	return known;
}

/** The votes of names that may speak for others, by their forms. */
function votesOf(text: string, sentences: readonly SentenceNames[]): Map<string, Vote[]> {
	const votes = new Map<string, Vote[]>();
	for (const { names } of sentences) {
		for (const { start, end, label, score = 1 } of names) {
			const form = text.slice(start, end);
			if (isPartOfMore(form, label)) continue;
			addVote(votes, form, label, score);
			if (label === 'PER' && isSure(form, score) && !HAN.test(form)) {
				for (const part of partsOf(form)) addVote(votes, part, label, score);
			}
		}
	}
	return votes;
}

/** Adds the votes of names that never speak for others themselves, for forms that others may speak for. */
function addRivals(text: string, sentences: readonly SentenceNames[], votes: Map<string, Vote[]>): void {
	for (const { names } of sentences) {
		for (const { start, end, label, score = 1 } of names) {
			if (label === 'PER') continue;
			const form = text.slice(start, end);
			if (votes.has(form) && isPartOfMore(form, label)) addVote(votes, form, label, score);
		}
	}
}

function addVote(votes: Map<string, Vote[]>, form: string, label: EntityMention['label'], score: number): void {
	const kinds = votes.get(form);
	if (kinds === undefined) {
		votes.set(form, [{ label, sum: score, best: score }]);
		return;
	}
	for (const kind of kinds) {
		if (kind.label === label) {
			kind.sum += score;
			kind.best = Math.max(kind.best, score);
			return;
		}
	}
	kinds.push({ label, sum: score, best: score });
}

/** A form as the kind that was found most, the first of these, if it speaks for others. */
function sureName(form: string, kinds: readonly Vote[]): KnownName | undefined {
	let [most] = kinds;
	let second = 0;
	for (const kind of kinds) {
		if (kind === most) continue;
		if (kind.sum > most.sum) {
			second = most.sum;
			most = kind;
		} else {
			second = Math.max(second, kind.sum);
		}
	}
	const { label, best } = most;
	if (!isSure(form, best) || second > most.sum * RIVAL_SHARE || isPartOfMore(form, label)) {
		return undefined;
	}
	return { form, label, score: best * LIKENESS };
}

/** Places and organizations in Han characters are too often parts of longer names: on dev they lose more than they win. */
function isPartOfMore(form: string, label: EntityMention['label']): boolean {
	return label !== 'PER' && HAN.test(form);
}

function isSure(form: string, score: number): boolean {
	return score >= SURE_HAN || (score >= SURE && !HAN.test(form));
}

/** The parts of a person's name of several words that stand for the person. */
function partsOf(form: string): string[] {
	const words = form.split(' ');
	return words.length < 2
		? []
		: [words[0], words[words.length - 1]].filter(word => word.length > 2 && CAPITALIZED.test(word));
}

/** Adds a name wherever its form stands again, where nothing surer or longer stands. */
function addPlaces(
	text: string,
	sentences: readonly SentenceNames[],
	names: (readonly EntityMention[])[],
	{ form, label, score }: KnownName,
): void {
	let number = 0;
	for (let start = text.indexOf(form, sentences[0].tokens.start); start >= 0; start = text.indexOf(form, start + 1)) {
		const end = start + form.length;
		while (number < sentences.length && sentences[number].tokens.end < end) number++;
		if (number === sentences.length) break;
		const { tokens } = sentences[number];
		if (start >= tokens.start && !isTold(names[number], start, end, label) && stands(tokens, start, end, form)) {
			names[number] = withName(names[number], { start, end, label, engine: 'model', score });
		}
	}
}

/** Whether a name says already that there is one of that kind, or is longer. */
function isTold(names: readonly EntityMention[], start: number, end: number, label: EntityMention['label']): boolean {
	return names.some(
		name => name.start <= start && end <= name.end && (name.label === label || name.end - name.start > end - start),
	);
}

/** Whether a stretch of text is one or more whole tokens; of Han names, the longer ones need not be. */
function stands(tokens: TokenRange, start: number, end: number, form: string): boolean {
	if (form.length >= FREE_HAN_LENGTH && HAN.test(form)) return true;
	return indexOf(tokens, start, 'start') >= 0 && indexOf(tokens, end, 'end') >= 0;
}

/** The token that starts or ends at an offset, or -1. */
function indexOf(tokens: TokenRange, offset: number, side: 'start' | 'end'): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const at = side === 'start' ? tokens.startOf(middle) : tokens.endOf(middle);
		if (at === offset) return middle;
		if (at < offset) low = middle + 1;
		else high = middle;
	}
	return -1;
}

function withName(names: readonly EntityMention[], name: EntityMention): readonly EntityMention[] {
	const length = name.end - name.start;
	const rivals = names.filter(({ start, end }) => start < name.end && name.start < end);
	const isBeaten = rivals.some(
		({ start, end, label, score = 1 }) =>
			end - start > length || score >= (name.score ?? 1) || (label === name.label && end - start === length),
	);
	return isBeaten ? names : [...names.filter(other => !rivals.includes(other)), name].sort((a, b) => a.start - b.start);
}
