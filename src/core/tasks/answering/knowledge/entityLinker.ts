import type { NameIndex } from './nameIndex';
import type { QuestionView } from './questionView';
import { textUnits } from './questionUnits';

/** Words of a question that may name some things. */
export interface NameMention {
	/** Units of the question, half-open. */
	readonly first: number;
	readonly end: number;
	readonly things: readonly number[];
	/** How like the words are to the name, in (0, 1]; 1 where they are the same. */
	readonly similarity: number;
	/** A longer mention holds this one. */
	readonly isInside: boolean;
}

/** Mentions that are looked at. */
const MOST_MENTIONS = 24;

/** Finds what a question may be about: all stretches that are names, and names that are like some of its words. */
export function linkNames(question: QuestionView, index: NameIndex): NameMention[] {
	const exact = exactMentions(question, index);
	const alike = alikeMentions(question, index, exact);
	return [...exact, ...alike].sort((a, b) => strength(question, b) - strength(question, a)).slice(0, MOST_MENTIONS);
}

/** The share of what the question says that a mention has, weighted by how like it is to the name. */
function strength({ units, isFunction }: QuestionView, { first, end, similarity, isInside }: NameMention): number {
	let weight = 0;
	for (let at = first; at < end; at++) weight += isFunction[at] ? 0.3 : units[at].isHan ? 1 : 2;
	return weight * similarity * (isInside ? 0.5 : 1);
}

function exactMentions(question: QuestionView, index: NameIndex): NameMention[] {
	const { units, normalized, isFunction, isQuoted } = question;
	const found: Omit<NameMention, 'isInside'>[] = [];
	for (let first = 0; first < units.length; first++) {
		for (let end = first + 1; end <= units.length; end++) {
			const name = normalized.slice(units[first].start, units[end - 1].end);
			if (name.length > index.longest) break;
			if (isEmpty(isFunction, isQuoted, first, end)) continue;
			const things = index.exact(name);
			if (things.length > 0) found.push({ first, end, things, similarity: 1 });
		}
	}
	return found.map(mention => ({
		...mention,
		isInside: found.some(other => other !== mention && other.first <= mention.first && other.end >= mention.end),
	}));
}

/** Whether a stretch names nothing by itself: only function words, unless they are quoted. */
function isEmpty(isFunction: readonly boolean[], isQuoted: readonly boolean[], first: number, end: number): boolean {
	for (let at = first; at < end; at++) if (!isFunction[at] || isQuoted[at]) return false;
	return true;
}

/** Names that are like words of the question: with a word less or more, or written a little differently. */
function alikeMentions(question: QuestionView, index: NameIndex, exact: readonly NameMention[]): NameMention[] {
	const known = new Set(exact.flatMap(({ things }) => things));
	const mentions: NameMention[] = [];
	for (const { thing, name, share } of index.alike(question.normalized, 12)) {
		if (known.has(thing)) continue;
		const span = alikeSpan(question, name);
		if (span === undefined) continue;
		const isInside = exact.some(other => other.first <= span.first && other.end >= span.end);
		mentions.push({ ...span, things: [thing], similarity: Math.min(0.9, 0.2 + 0.7 * share), isInside });
	}
	return mentions;
}

/** The units of the question that a name shares, with what stands between them; undefined where they are too far apart. */
function alikeSpan(question: QuestionView, name: string): { first: number; end: number } | undefined {
	const nameUnits = textUnits(name);
	const isShared = question.units.map(
		(unit, at) =>
			!question.isFunction[at] &&
			nameUnits.some(other => other.text === unit.text || (!unit.isHan && isAlike(other.text, unit.text))),
	);
	let best: { first: number; end: number; count: number } | undefined;
	for (let first = 0; first < isShared.length; first++) {
		if (!isShared[first]) continue;
		let count = 0;
		for (let end = first + 1; end <= Math.min(isShared.length, first + nameUnits.length + 1); end++) {
			if (!isShared[end - 1]) continue;
			count++;
			if (best === undefined || count > best.count) best = { first, end, count };
		}
	}
	return best;
}

/** Whether two words of letters differ in a letter or two, or in their ends alone. */
function isAlike(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	if (shorter < 4) return false;
	let prefix = 0;
	while (prefix < shorter && a[prefix] === b[prefix]) prefix++;
	let suffix = 0;
	while (suffix < shorter - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++;
	return prefix + suffix >= Math.max(a.length, b.length) * 0.7;
}
