import type { Steps } from '../steps';
import { logDice, logLikelihood, mutualInformation, tScore } from './association';
import type { JointCounts } from './association';
import type { Collocation, CollocationPage, CollocationQuery } from './corpus';
import { neighbours } from './neighbours';
import { findOccurrences } from './occurrences';
import type { WordCorpus } from './wordCorpus';
import { stretchOf } from './wordCorpus';
import { wordUnits } from './wordUnits';
import type { WordUnits } from './wordUnits';

/** Occurrences of the node that are looked at in one step. */
const STEP = 1 << 14;

/** The widest company, in words on each side. */
const MOST_WIDTH = 20;

/** Words that stand together more often than by chance, by the measure asked for, the strongest first. */
export function* collocations(corpus: WordCorpus, query: CollocationQuery): Steps<CollocationPage> {
	const { found, nodes, minCount } =
		query.node.trim() === '' ? yield* allPairs(corpus, query) : yield* companyOf(corpus, query);
	found.sort((a, b) => b[query.by] - a[query.by] || b.count - a.count);
	return {
		kind: 'collocations',
		total: found.length,
		nodes,
		minCount,
		rows: found.slice(query.offset, query.offset + query.limit),
	};
}

interface Found {
	readonly found: Collocation[];
	readonly nodes: number;
	readonly minCount: number;
}

/** Pairs of neighbours. */
function* allPairs(corpus: WordCorpus, query: CollocationQuery): Steps<Found> {
	const units = wordUnits(corpus, query.unit, query.filter);
	const { pairs, minCount } = yield* neighbours(corpus, units, query.minCount);
	const size = units.words.length;
	const total = corpus.words.length;
	const found = Array.from(pairs, ([pair, together]) => {
		const [a, b] = [Math.floor(pair / size), pair % size];
		const counts = { together, first: units.counts[a], second: units.counts[b], total };
		return collocationOf(units.words[a], units.words[b], counts, units.counts[a]);
	});
	return { found, nodes: 0, minCount };
}

/** What stands around the node: each place beside an occurrence of it is one occasion (Evert 2008). */
function* companyOf(corpus: WordCorpus, query: CollocationQuery): Steps<Found> {
	const units = wordUnits(corpus, query.unit, query.filter);
	const nodes = yield* findOccurrences(corpus, query.node, query.unit);
	const together = new Int32Array(units.words.length);
	const counting = { corpus, units, query, together };
	let occasions = 0;
	for (let index = 0; index < nodes.places.length; index++) {
		if (index % STEP === STEP - 1) yield;
		occasions += countAround(counting, nodes.places[index], nodes.lengths[index]);
	}
	const minCount = Math.max(1, query.minCount);
	const found: Collocation[] = [];
	for (let id = 0; id < together.length; id++) {
		if (together[id] < minCount) continue;
		const second = Math.max(units.counts[id], together[id]);
		// Where windows overlap much, there are more occasions than words.
		const total = Math.max(corpus.words.length, occasions + second);
		const counts = { together: together[id], first: occasions, second, total };
		found.push(collocationOf(query.node.trim(), units.words[id], counts, nodes.total));
	}
	return { found, nodes: nodes.total, minCount };
}

interface Counting {
	readonly corpus: WordCorpus;
	readonly units: WordUnits;
	readonly query: CollocationQuery;
	readonly together: Int32Array;
}

/** Counts what stands around one occurrence. @returns how many words that are */
function countAround({ corpus, units, query, together }: Counting, place: number, length: number): number {
	const { words, sentences } = corpus;
	const [first, end] = corpus.stretchAt(sentences, stretchOf(sentences, place));
	const [before, after] = [query.before, query.after].map(count => Math.max(0, Math.min(count, MOST_WIDTH)));
	let occasions = 0;
	const count = (from: number, to: number): void => {
		for (let at = from; at < to; at++) {
			const id = units.ofEntries[words.at(at)];
			if (id >= 0) together[id]++;
			occasions++;
		}
	};
	count(Math.max(first, place - before), place);
	count(place + length, Math.min(end, place + length + after));
	return occasions;
}

/** @param nodes how often the first word stands in the corpus, for the measure that no window changes */
function collocationOf(first: string, second: string, counts: JointCounts, nodes: number): Collocation {
	return {
		first,
		second,
		count: counts.together,
		logLikelihood: logLikelihood(counts),
		mutualInformation: mutualInformation(counts),
		logDice: Math.min(14, logDice({ ...counts, first: Math.max(nodes, 1) })),
		tScore: tScore(counts),
	};
}
