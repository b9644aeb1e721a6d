import type { ChinesePair } from './chinesePair';
import { addLikeness, addNames } from './chinesePairNames';
import { lengthStep, PairKeys } from './pairKeys';

/** Words of the sentence outside of the pair count up to this far from it. */
const BAG_REACH = 60;
/** Of a long stretch between the two, what stands at its ends. */
const BETWEEN_EDGE = 15;
const WINDOW = 4;
const CHARACTERS_AROUND = 8;
const SHORT_BETWEEN = 8;
const CLAUSE_ENDS = /[，,。；;！？!?]/g;

/**
 * The features of two stretches of a Chinese sentence, as keys: words, tags and clusters inside, between and around them,
 * characters, distances, and conjunctions of what stands between with the last characters and clusters of both.
 * @param withNames whether the very names count, too: for sets whose names come back; a product must not learn by heart
 */
export function chinesePairFeatures(pair: ChinesePair, withNames: boolean): number[] {
	const keys = new PairKeys();
	addLabels(keys, pair);
	addHeads(keys, pair);
	addBetween(keys, pair);
	addBetweenWords(keys, pair);
	addWindows(keys, pair);
	addBag(keys, pair);
	addCharacters(keys, pair);
	addLikeness(keys, pair);
	if (withNames) addNames(keys, pair);
	return keys.list();
}

function addLabels(keys: PairKeys, pair: ChinesePair): void {
	const { nesting, first, second } = pair;
	const [a, b] = [pair.labelOf(first), pair.labelOf(second)];
	keys.add('nesting', nesting);
	keys.add('label of first', a);
	keys.add('label of second', b);
	keys.add('labels', a, b, nesting);
	keys.add('labels, distance', a, b, lengthStep(pair.between.length));
	keys.add('entities between', lengthStep(pair.entitiesBetween));
}

/** The last words of both, with their clusters at three levels. */
function addHeads(keys: PairKeys, pair: ChinesePair): void {
	const { nesting, heads } = pair;
	const distance = lengthStep(pair.between.length);
	const [a, b] = heads.map(head => pair.clusters.of(head));
	const [ta, tb] = heads.map(head => pair.tag(head));
	heads.forEach((head, side) => {
		const cluster = pair.clusters.of(head);
		keys.add('head cluster', side, cluster);
		keys.add('head cluster in nesting', side, cluster, nesting);
		keys.add('coarse head cluster', side, cluster >> 4);
		keys.add('head tag', side, pair.tag(head));
		keys.add('head cluster, distance', side, cluster, distance);
	});
	keys.add('head clusters', a, b);
	keys.add('coarser head clusters', a >> 2, b >> 2, nesting);
	keys.add('coarse head clusters', a >> 4, b >> 4, nesting);
	keys.add('coarse head clusters, distance', a >> 4, b >> 4, distance, nesting);
	keys.add('head tags', ta, tb, nesting);
	const clauses = pair.between.match(CLAUSE_ENDS)?.length ?? 0;
	keys.add('clauses', clauses, distance);
	keys.add('clauses, coarse head clusters', clauses, a >> 4, b >> 4);
}

/** What stands between as a whole: its length, punctuation and, if short, its characters. */
function addBetween(keys: PairKeys, pair: ChinesePair): void {
	const { between, nesting } = pair;
	const [a, b] = pair.names.map(name => name.slice(-1));
	keys.add('distance', nesting, lengthStep(between.length));
	keys.add(
		'punctuation',
		/[，,]/.test(between) ? 1 : 0,
		/[。；;]/.test(between) ? 1 : 0,
		/、/.test(between) ? 1 : 0,
		/[(（]/.test(between) ? 1 : 0,
	);
	if (nesting === 0 && between.length <= SHORT_BETWEEN) {
		keys.add('between', between);
		keys.add('between, first ends', between, a);
		keys.add('between, second ends', between, b);
		keys.add('between, both end', between, a, b);
	}
	keys.add('between begins, first ends', between.slice(0, 2), a, nesting);
	keys.add('between ends, second ends', between.slice(-2), b, nesting);
}

/** The words between, alone, in twos and threes, and with what the two are. */
function addBetweenWords(keys: PairKeys, pair: ChinesePair): void {
	const { betweenToken: from, secondToken: end } = pair;
	const [ch, co] = pair.heads.map(head => pair.clusters.of(head));
	const labels = pair.labelOf(pair.first) + pair.labelOf(pair.second);
	const [a, b] = pair.names.map(name => name.slice(-1));
	let tags = '';
	for (let token = from; token < end; token++) {
		const word = pair.word(token);
		const cluster = pair.clusters.of(token);
		keys.add('word between', word);
		keys.add('cluster between', cluster);
		keys.add('coarse cluster between', cluster >> 4);
		keys.add('word between, first ends', word, a);
		keys.add('word between, second ends', word, b);
		keys.add('word between, first cluster', word, ch >> 2);
		keys.add('word between, second cluster', word, co >> 2);
		keys.add('word between, coarse clusters', word, ch >> 4, co >> 4);
		keys.add('cluster between, coarse clusters', cluster >> 2, ch >> 4, co >> 4);
		keys.add('word between, labels', word, labels);
		if (token + 1 < end) {
			keys.add('two words between', word, pair.word(token + 1));
			keys.add('two clusters between', cluster, pair.clusters.of(token + 1));
		}
		if (token + 2 < end) keys.add('three words between', word, pair.word(token + 1), pair.word(token + 2));
		tags += pair.tag(token).slice(0, 2);
	}
	if (end - from <= 6) keys.add('tags between', tags);
	keys.add('tags', pair.tag(pair.heads[0]), pair.tag(pair.heads[1]), tags.slice(0, 8));
	addEdges(keys, pair);
}

/** The first and the last words between. */
function addEdges(keys: PairKeys, pair: ChinesePair): void {
	const { betweenToken: from, secondToken: end, nesting } = pair;
	const [ch, co] = pair.heads.map(head => pair.clusters.of(head));
	const [a, b] = pair.names.map(name => name.slice(-1));
	const first = pair.word(from);
	const last = pair.word(end - 1);
	keys.add('first between', nesting, first);
	keys.add('last between', nesting, last);
	keys.add('first two between', nesting, first, pair.word(from + 1));
	keys.add('last two between', nesting, pair.word(end - 2), last);
	keys.add('first and last between', nesting, first, last);
	keys.add('first between, coarse clusters', first, ch >> 4, co >> 4);
	keys.add('last between, coarse clusters', last, ch >> 4, co >> 4);
	keys.add('first between, both end', first, a, b);
	keys.add('last between, both end', last, a, b);
}

/** The words before the pair and after it, by distance. */
function addWindows(keys: PairKeys, pair: ChinesePair): void {
	const { nesting, firstToken: first, afterToken: after } = pair;
	for (let distance = 1; distance <= WINDOW; distance++) {
		[first - distance, after + distance - 1].forEach((token, side) => {
			keys.add('word around', side, distance, pair.word(token), nesting);
			keys.add('word near', side, pair.word(token), nesting);
			keys.add('cluster around', side, distance, pair.clusters.of(token), nesting);
			keys.add('tag around', side, distance, pair.tag(token), nesting);
		});
	}
	const before = pair.word(first - 1);
	keys.add('two before', pair.word(first - 2), before, nesting);
	keys.add('two after', pair.word(after), pair.word(after + 1), nesting);
	keys.add('before and after', before, pair.word(after), nesting);
	keys.add('before and first between', before, pair.word(pair.betweenToken), nesting);
	keys.add('last between and after', pair.word(pair.secondToken - 1), pair.word(after), nesting);
}

/** The words of the sentence, by where they stand: before, between or after. */
function addBag(keys: PairKeys, pair: ChinesePair): void {
	const from = Math.max(0, pair.firstToken - BAG_REACH);
	const end = Math.min(pair.sentence.tokens.length, pair.afterToken + BAG_REACH);
	for (let token = from; token < end; token++) {
		const zone = token < pair.firstToken ? 0 : token >= pair.afterToken ? 2 : 1;
		if (zone === 1 && (token < pair.betweenToken || token >= pair.secondToken)) continue;
		const word = pair.word(token);
		const cluster = pair.clusters.of(token);
		keys.add('word', word);
		keys.add('word of zone', zone, word, pair.nesting);
		keys.add('cluster of zone', zone, cluster);
		keys.add('coarser cluster of zone', zone, cluster >> 2, pair.nesting);
	}
}

/** One to three characters before, between and after; two anywhere. */
function addCharacters(keys: PairKeys, { sentence, first, second, between, nesting }: ChinesePair): void {
	const { text, start, end } = sentence.tokens;
	const last = Math.max(first.end, second.end);
	const edges =
		between.length > 2 * BETWEEN_EDGE ? `${between.slice(0, BETWEEN_EDGE)}…${between.slice(-BETWEEN_EDGE)}` : between;
	const zones = [
		text.slice(Math.max(start, first.start - CHARACTERS_AROUND), first.start),
		edges,
		text.slice(last, Math.min(end, last + CHARACTERS_AROUND)),
	];
	zones.forEach((zone, number) => {
		for (let at = 0; at < zone.length; at++) {
			for (let length = 1; length <= 3 && at + length <= zone.length; length++) {
				keys.add('characters', number, nesting, zone.slice(at, at + length));
			}
		}
	});
	const from = Math.max(start, first.start - 2 * BAG_REACH);
	const until = Math.min(end, last + 2 * BAG_REACH);
	for (let at = from; at + 1 < until; at++) keys.add('two characters', text.slice(at, at + 2));
}
