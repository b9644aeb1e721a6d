import { hashStep } from '../../../linear/featureHash';
import type { FeatureList } from './featureList';
import { stepOf } from './featureList';
import type { MarkedText } from './markedText';
import { Mark } from './markedText';
import type { ReadingCase } from './readingCase';

const TOKENS: readonly number[] = [2, 3, 4, 5, 7, 9, 12, 16, 22];
const UNITS: readonly number[] = [2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 45];
const INSIDE: readonly number[] = [0.001, 0.03, 0.08, 0.15, 0.25, 0.4];
const AROUND: readonly number[] = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Tags are listed up to so many tokens. */
const PATTERN = 4;
/** So many tokens on each side are around an answer. */
const WINDOW = 8;

/** What a stretch of tokens `[first, last]` is as an answer. */
export function addSpanFeatures(list: FeatureList, reading: ReadingCase, first: number, last: number): void {
	addForm(list, reading, first, last);
	addWords(list, reading, first, last);
	addEntities(list, reading, first, last);
	addTree(list, reading, first, last);
}

function addForm(list: FeatureList, { passage, kind, asking }: ReadingCase, first: number, last: number): void {
	const tokens = stepOf(last - first + 1, TOKENS);
	const units = stepOf(passage.ends[last] - passage.starts[first], UNITS);
	list.add(100, tokens, kind);
	list.add(101, units, kind);
	list.add(102, units, asking);
	let commas = 0;
	let verbs = 0;
	let opened = 0;
	let isBroken = false;
	for (let i = first; i <= last; i++) {
		const mark = passage.marks[i];
		if (mark === Mark.Comma || mark === Mark.Stop) commas++;
		if (mark === Mark.Open) opened++;
		if (mark === Mark.Close && --opened < 0) isBroken = true;
		if (passage.upos[i] === 'VERB') verbs++;
	}
	const isBalanced = opened === 0 && !isBroken;
	const left = borderOf(passage, first, -1);
	const right = borderOf(passage, last, 1);
	list.add(103, Math.min(commas, 3), kind);
	list.add(104, Math.min(verbs, 3), kind, Math.min(commas, 1));
	list.add(105, isBalanced ? 1 : 0);
	list.add(106, left, right, kind);
	list.add(107, left, right, tokens);
	list.add(108, left * 8 + right, Math.min(commas, 2), Math.min(verbs, 2));
	list.add(109, passage.tags[first], passage.tags[last], kind);
	list.add(110, tagAround(passage, first - 1), tagAround(passage, last + 1), kind);
	if (last - first < PATTERN) {
		let pattern = 0;
		for (let i = first; i <= last; i++) pattern = hashStep(pattern, passage.tags[i]);
		list.add(111, pattern, kind);
		list.add(112, pattern, asking);
	}
}

function tagAround({ tags, length }: MarkedText, at: number): number {
	return at < 0 || at >= length ? 1 : tags[at];
}

/** What mark stands at a border; 7 for the end of a sentence. */
function borderOf({ marks, sentences, length }: MarkedText, at: number, side: -1 | 1): number {
	const next = at + side;
	return next < 0 || next >= length || sentences[next] !== sentences[at] ? 7 : marks[next];
}

/** The words of the question in the answer and around it. */
function addWords(list: FeatureList, reading: ReadingCase, first: number, last: number): void {
	const { passage, match, weightSums, kind, bestStretch, question } = reading;
	const inside = weightSums[last + 1] - weightSums[first];
	const stretch = match.stretchCover[passage.stretches[first]];
	const sentence = match.sentenceCover[passage.sentences[first]];
	const step = stepOf(inside, INSIDE);
	list.add(120, step, kind);
	list.add(121, step, stepOf(last - first + 1, TOKENS));
	const isOneStretch = passage.stretches[first] === passage.stretches[last] ? 1 : 0;
	list.add(122, stepOf(stretch - inside, AROUND), isOneStretch, kind);
	list.add(123, stepOf(bestStretch - stretch, INSIDE), isOneStretch);
	list.add(124, stepOf(sentence - inside, AROUND));
	const left = weightSums[first] - weightSums[Math.max(0, first - WINDOW)];
	const right = weightSums[Math.min(passage.length, last + 1 + WINDOW)] - weightSums[last + 1];
	list.add(125, stepOf(left + right, AROUND), kind);
	list.add(126, stepOf(left, AROUND), stepOf(right, AROUND));
	list.add(127, stepOf(near(reading, first, last), AROUND), kind);
	let matched = 0;
	for (let i = first; i <= last; i++) if (match.partners[i] >= 0 && question.weights[match.partners[i]] > 1) matched++;
	list.add(128, stepOf(matched / (last - first + 1), [0.01, 0.2, 0.4, 0.6, 0.99]), kind);
	const place = stepOf(first / passage.length, [0.1, 0.3, 0.6]);
	if (question.marked.language === 'zh') list.add(129, place);
}

/** The weight of the question's words around an answer, each the less the farther it is. */
function near({ passage, weightSums }: ReadingCase, first: number, last: number): number {
	let sum = 0;
	for (let distance = 1; distance <= 2 * WINDOW; distance++) {
		const left = first - distance;
		const right = last + distance;
		if (left >= 0) sum += (weightSums[left + 1] - weightSums[left]) / (1 + distance / 4);
		if (right < passage.length) sum += (weightSums[right + 1] - weightSums[right]) / (1 + distance / 4);
	}
	return sum;
}

/** Names, dates and amounts that the answer is or has. */
function addEntities(list: FeatureList, { passage, kind, asking }: ReadingCase, first: number, last: number): void {
	const { entities, entityEnds } = passage;
	let labels = 0;
	let count = 0;
	for (let i = first; i <= last; i++) {
		if (entityEnds[i] < 0) continue;
		labels |= 1 << entities[i];
		count++;
	}
	const whole = entityEnds[first] === last ? entities[first] : 0;
	list.add(140, whole, kind);
	list.add(141, whole, asking);
	list.add(142, labels, kind);
	list.add(143, Math.min(count, 3), whole === 0 ? 0 : 1, kind);
	list.add(144, labels, stepOf(last - first + 1, TOKENS));
}

/** How the answer hangs in the tree of its sentence, and whether that is where the question's words hang. */
function addTree(list: FeatureList, reading: ReadingCase, first: number, last: number): void {
	const { passage, kind } = reading;
	const { heads, lefts, rights, relations } = passage;
	const { roots, root } = rootsOf(passage, first, last);
	const isWhole = roots === 1 && lefts[root] >= first && rights[root] <= last ? 1 : 0;
	list.add(150, Math.min(roots, 3), isWhole, kind);
	if (roots !== 1) return;
	const head = heads[root];
	const isAsked = isOfQuestion(reading, head);
	const isAskedAbove = isOfQuestion(reading, head < 0 ? head : heads[head]);
	const side = head < 0 ? 0 : head < first ? 1 : 2;
	list.add(151, relations[root], kind, isWhole);
	list.add(152, passage.tags[root], kind);
	list.add(153, passage.keys[root], kind);
	list.add(154, isAsked, relations[root], kind);
	list.add(155, isAsked, isAskedAbove, isWhole);
	list.add(156, head < 0 ? 0 : passage.tags[head], relations[root], side);
}

/** How many words of a stretch depend on none in it, and the last of them. */
function rootsOf({ heads, marks }: MarkedText, first: number, last: number): { roots: number; root: number } {
	let roots = 0;
	let root = first;
	for (let i = first; i <= last; i++) {
		if ((heads[i] >= first && heads[i] <= last) || marks[i] !== Mark.None) continue;
		roots++;
		root = i;
	}
	return { roots, root };
}

/** 1 for a token that matches a word of weight of the question, else 0; also for none. */
function isOfQuestion({ match, question }: ReadingCase, token: number): number {
	return token >= 0 && match.partners[token] >= 0 && question.weights[match.partners[token]] > 1 ? 1 : 0;
}
