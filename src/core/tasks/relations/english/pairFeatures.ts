import { featureKey, hashStep, hashTemplate, key1, key2, key3 } from '../../../linear/featureHash';
import type { ArgumentTokens } from '../argumentTokens';
import type { WordKnowledge } from '../wordKnowledge';
import { coarseCluster, LAST_CLUSTER_TRAIT } from '../wordKnowledge';
import { kindOf } from './pairContext';
import type { ArgumentPair, PairContext } from './pairContext';
import type { PairWords } from './pairWords';

/** Longer stretches between two arguments are read from their ends alone. */
const LONGEST_BETWEEN = 24;

/**
 * The feature keys of two arguments of a sentence: what each is, and what stands between and around them. Paths through
 * dependency trees were tried and left out: with the trees of our parser they made no classifier better.
 */
export function pairFeatures(words: PairWords, knowledge: WordKnowledge, pair: ArgumentPair): number[] {
	const keys: number[] = [];
	const add = (key: number): void => void keys.push(key);
	const heads = [headOf(words, pair.left), headOf(words, pair.right)] as const;
	const context: PairContext = { words, knowledge, heads, pair, add };
	addArgument(context, 0);
	addArgument(context, 1);
	addKinds(context);
	addBetween(context);
	addSequence(context);
	addAround(context);
	return keys;
}

/** The head of an argument: its last token before a preposition. */
function headOf({ isPreposition }: PairWords, { first, end }: ArgumentTokens): number {
	for (let i = first + 1; i < end; i++) if (isPreposition[i] === 1) return i - 1;
	return end - 1;
}

function addArgument(context: PairContext, side: 0 | 1): void {
	const { words, knowledge, heads, pair, add } = context;
	const head = heads[side];
	const { first, end } = side === 0 ? pair.left : pair.right;
	const cluster = words.clusters[head];
	add(key2(0, side, words.lemmas[head]));
	add(key2(1, side, words.tags[head]));
	add(key2(2, side, cluster));
	add(key2(3, side, cluster >> 2));
	add(key2(4, side, cluster >> 4));
	add(key2(5, side, words.entities[head] > 0 ? 0 : words.suffixes[head]));
	for (const sense of sensesOf(words, knowledge, head)) add(key2(6, side, sense));
	add(key2(7, side, first > 0 ? words.lemmas[first - 1] : 0));
	add(key2(8, side, end < words.length ? words.lemmas[end] : 0));
	if (head > 0) add(key3(9, side, words.tags[head - 1], words.tags[head]));
	if (first > 0) add(key3(10, side, words.clusters[first - 1] >> 2, words.tags[first - 1]));
	add(key2(11, side, words.secondClusters[head]));
	add(key2(12, side, coarseCluster(words.secondClusters[head])));
	addGlosses(context, side);
}

/** The traits of an argument's glosses; clusters also by the coarser ones that they are part of. */
function addGlosses({ words, knowledge, heads, add }: PairContext, side: 0 | 1): void {
	for (const trait of knowledge.glosses.traits(words.glosses[heads[side]])) {
		add(key2(13, side, trait));
		if (trait > LAST_CLUSTER_TRAIT) continue;
		add(key2(14, side, (trait - 1) >> 2));
		add(key2(15, side, (trait - 1) >> 4));
	}
}

/** The classes of a word's two first senses with all above them, each once. */
function sensesOf(words: PairWords, { parents }: WordKnowledge, token: number): Set<number> {
	const found = new Set<number>();
	for (let sense = words.senses[token] & 255; sense > 0; sense = parents[sense]) found.add(sense);
	for (let sense = words.senses[token] >> 8; sense > 0; sense = parents[sense]) found.add(sense);
	return found;
}

function addKinds({ words, knowledge, heads: [left, right], add }: PairContext): void {
	add(key2(20, words.lemmas[left], words.lemmas[right]));
	add(key2(21, kindOf(words, left), kindOf(words, right)));
	add(key2(22, words.clusters[left] >> 4, words.clusters[right] >> 4));
	add(key2(23, words.clusters[left], words.clusters[right]));
	add(key2(24, words.lemmas[left], kindOf(words, right)));
	add(key2(25, kindOf(words, left), words.lemmas[right]));
	add(key2(26, words.tags[left], words.tags[right]));
	const rights = sensesOf(words, knowledge, right);
	for (const sense of sensesOf(words, knowledge, left)) {
		for (const other of rights) add(key2(27, sense, other));
	}
}

function addBetween(context: PairContext): void {
	const { words, heads, pair, add } = context;
	const first = pair.left.end;
	const end = pair.right.first;
	const leftKind = kindOf(words, heads[0]);
	const rightKind = kindOf(words, heads[1]);
	add(key1(30, Math.min(12, end - first)));
	add(key3(31, Math.min(4, end - first), leftKind, rightKind));
	for (let i = first; i < end; i++) {
		if (i - first < LONGEST_BETWEEN || end - i <= LONGEST_BETWEEN) addBetweenWord(context, i, leftKind, rightKind);
	}
	const opening = first < end ? words.lemmas[first] : 0;
	const closing = first < end ? words.lemmas[end - 1] : 0;
	add(key1(41, opening));
	add(key1(42, closing));
	add(key2(43, opening, leftKind));
	add(key2(44, closing, rightKind));
}

function addBetweenWord(
	{ words, heads: [left, right], pair, add }: PairContext,
	i: number,
	leftKind: number,
	rightKind: number,
): void {
	const end = pair.right.first;
	const lemma = words.lemmas[i];
	add(key1(32, lemma));
	add(key1(33, words.prefixes[i]));
	add(key1(34, words.clusters[i]));
	if (i + 1 < end) add(key2(35, lemma, words.lemmas[i + 1]));
	if (i + 2 < end) add(key3(36, lemma, words.lemmas[i + 1], words.lemmas[i + 2]));
	if (words.isVerb[i] === 1 || words.isPreposition[i] === 1) {
		add(key2(37, lemma, leftKind));
		add(key2(38, lemma, rightKind));
		add(key3(39, lemma, leftKind, rightKind));
		add(key2(45, lemma, coarseCluster(words.secondClusters[left])));
		add(key2(46, lemma, coarseCluster(words.secondClusters[right])));
	}
	const sense = words.senses[i] & 255;
	if (words.isVerb[i] === 1 && sense > 0) add(key3(40, sense, leftKind, rightKind));
}

/** The whole stretch between the arguments, in four ways: lemmas, tags, content words as clusters, verbs and prepositions. */
function addSequence({ words, heads: [left, right], pair, add }: PairContext): void {
	let lemmas = hashTemplate(50);
	let tags = hashTemplate(51);
	let clusters = hashTemplate(52);
	let skeleton = hashTemplate(53);
	for (let i = pair.left.end; i < pair.right.first; i++) {
		const isFrame = words.isVerb[i] === 1 || words.isPreposition[i] === 1;
		lemmas = hashStep(lemmas, words.lemmas[i]);
		tags = hashStep(tags, words.tags[i]);
		clusters = hashStep(clusters, isFrame ? words.lemmas[i] : words.clusters[i] >> 4);
		if (isFrame) skeleton = hashStep(skeleton, words.lemmas[i]);
	}
	const length = pair.right.first - pair.left.end;
	if (length <= 8) {
		add(featureKey(lemmas));
		add(featureKey(tags));
		add(featureKey(clusters));
		add(key2(54, lemmas, kindOf(words, left)));
		add(key2(55, lemmas, kindOf(words, right)));
		add(key3(58, lemmas, kindOf(words, left), kindOf(words, right)));
	}
	if (length <= LONGEST_BETWEEN) {
		add(featureKey(skeleton));
		add(key3(56, skeleton, kindOf(words, left), kindOf(words, right)));
		add(key2(57, skeleton, words.lemmas[left]));
		add(key2(59, skeleton, words.lemmas[right]));
		add(key2(47, skeleton, coarseCluster(words.secondClusters[left])));
		add(key2(48, skeleton, coarseCluster(words.secondClusters[right])));
	}
}

function addAround({ words, pair, add }: PairContext): void {
	const at = (i: number): number => (i < 0 || i >= words.length ? 0 : words.lemmas[i]);
	const before = pair.left.first - 1;
	const after = pair.right.end;
	add(key2(60, at(before - 1), at(before)));
	add(key2(61, at(after), at(after + 1)));
	add(key1(62, at(before - 1)));
	add(key1(63, at(after + 1)));
	add(key3(64, at(after), at(after + 1), at(after + 2)));
	for (let i = Math.max(0, before - 3); i <= before; i++) if (words.isVerb[i] === 1) add(key1(65, words.lemmas[i]));
	for (let i = after; i < Math.min(words.length, after + 4); i++) {
		if (words.isVerb[i] === 1) add(key1(66, words.lemmas[i]));
	}
}
