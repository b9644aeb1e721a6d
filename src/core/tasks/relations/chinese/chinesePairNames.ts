import type { ChinesePair } from './chinesePair';
import type { PairKeys } from './pairKeys';
import { lengthStep } from './pairKeys';

const PRONOUN = /^[我你他她它您咱自]/;

/** How alike the two names are: short forms and their long ones, and family names. */
export function addLikeness(keys: PairKeys, { names: [a, b] }: ChinesePair): void {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const shared = sharedInOrder(short, long);
	const side = long.length === a.length ? 0 : 1;
	keys.add('all of the short one', shared === short.length ? 1 : 0, lengthStep(short.length), side);
	keys.add('shared characters', lengthStep(shared));
	keys.add(
		'same edges',
		Number(a[0] === b[0]),
		Number(a.slice(0, 2) === b.slice(0, 2)),
		Number(a.slice(-1) === b.slice(-1)),
		Number(a.slice(-2) === b.slice(-2)),
	);
	if (long.includes(short)) keys.add('contained', long.startsWith(short) ? 1 : long.endsWith(short) ? 2 : 3, side);
}

/** How many characters of one come in the other in the same order, each as early as can be. */
function sharedInOrder(short: string, long: string): number {
	let shared = 0;
	let from = 0;
	for (let at = 0; at < short.length; at++) {
		const place = long.indexOf(short[at], from);
		if (place >= 0) {
			shared++;
			from = place + 1;
		}
	}
	return shared;
}

/** The very names, their characters and words. */
export function addNames(keys: PairKeys, pair: ChinesePair): void {
	const { names, nesting } = pair;
	names.forEach((name, side) => {
		keys.add('name', side, name);
		keys.add('name in nesting', side, name, nesting);
		keys.add('length', side, lengthStep(name.length));
		keys.add('modified', side, name.includes('的') ? 1 : 0);
		for (let at = 0; at < name.length; at++) {
			keys.add('character of name', side, name[at]);
			keys.add('characters of name', side, name.slice(at, at + 2));
		}
		for (const [label, part] of endsOf(name)) {
			keys.add(label, side, part);
			keys.add(`${label} in nesting`, side, part, nesting);
		}
	});
	const [a, b] = names;
	keys.add('names', a, b);
	keys.add('name, second ends', a, b.slice(-1));
	keys.add('first ends, name', a.slice(-1), b);
	keys.add('name, between begins', a, pair.between.slice(0, 2));
	keys.add('name, between ends', b, pair.between.slice(-2));
	addPronouns(keys, pair);
	addEndings(keys, pair);
	addInnerWords(keys, pair);
}

function endsOf(name: string): readonly (readonly [label: string, part: string])[] {
	return [
		['last character', name.slice(-1)],
		['last characters', name.slice(-2)],
		['first character', name.slice(0, 1)],
		['first characters', name.slice(0, 2)],
	];
}

/** The last characters and words of both together. */
function addEndings(keys: PairKeys, pair: ChinesePair): void {
	const { nesting, heads } = pair;
	const [a, b] = pair.names;
	const [ca, cb] = heads.map(head => pair.clusters.of(head));
	const [wa, wb] = heads.map(head => pair.word(head));
	keys.add('both end', a.slice(-1), b.slice(-1), nesting);
	keys.add('both end in two', a.slice(-2), b.slice(-2));
	keys.add('first ends in two', a.slice(-2), b.slice(-1));
	keys.add('second ends in two', a.slice(-1), b.slice(-2));
	keys.add('head of first', wa, nesting);
	keys.add('head of second', wb, nesting);
	keys.add('heads', wa, wb, nesting);
	keys.add('head of first, cluster', wa, cb);
	keys.add('cluster, head of second', ca, wb);
	keys.add('head of first ends', a.slice(0, 1), a.slice(-1));
	keys.add('head of second ends', b.slice(0, 1), b.slice(-1));
}

/** The words inside of both. */
function addInnerWords(keys: PairKeys, pair: ChinesePair): void {
	for (const side of [0, 1] as const) {
		const [from, end] = side === 0 ? [pair.firstToken, pair.betweenToken] : [pair.secondToken, pair.afterToken];
		for (let token = from; token < end; token++) {
			keys.add('word of name', side, pair.word(token));
			keys.add('cluster of name', side, pair.clusters.of(token));
			keys.add('tag of name', side, pair.tag(token));
		}
	}
}

/** Whether they are pronouns, with what the other one is. */
function addPronouns(keys: PairKeys, pair: ChinesePair): void {
	const { nesting } = pair;
	const distance = lengthStep(pair.between.length);
	const [a, b] = pair.names;
	const [ca, cb] = pair.heads.map(head => pair.clusters.of(head));
	const [pa, pb] = [Number(PRONOUN.test(a)), Number(PRONOUN.test(b))];
	keys.add('pronouns', pa, pb, nesting);
	keys.add('pronoun, second ends', pa, b.slice(-1), nesting);
	keys.add('first ends, pronoun', pb, a.slice(-1), nesting);
	keys.add('pronoun, second cluster', pa, cb, nesting);
	keys.add('first cluster, pronoun', pb, ca, nesting);
	keys.add('pronoun, second coarse cluster', pa, cb >> 4, distance, nesting);
	keys.add('first coarse cluster, pronoun', pb, ca >> 4, distance, nesting);
}
