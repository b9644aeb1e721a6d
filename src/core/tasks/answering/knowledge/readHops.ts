import type { NameMention } from './entityLinker';
import { edgesOf, patternOf } from './neighbourhood';
import type { Edge } from './neighbourhood';
import type { PredicateMatch, QuestionPredicates } from './predicateMatcher';
import type { Reading } from './reading';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';
import { RDF_TYPE } from './vocabulary';

/** Things of one name that are looked at. */
const MOST_THINGS = 12;
/** How well the kind of a thing answers what it is; a description answers it better. */
const DEFINITION_MATCH = 0.8;
/** A predicate that matches less is no first step of two. */
const LEAST_MATCH = 0.5;
/** Second steps that are looked at for one question; the best mentions come first. */
const MOST_SECOND_STEPS = 100_000;

/** Reads a question as what is one or two statements away from a thing that it names. */
export class HopReader {
	readonly #store: TripleStore;
	readonly #names: ThingNames;
	readonly #predicates: QuestionPredicates;
	readonly #edges = new Map<number, Edge[]>();
	#secondSteps = 0;

	constructor(store: TripleStore, names: ThingNames, predicates: QuestionPredicates) {
		this.#store = store;
		this.#names = names;
		this.#predicates = predicates;
	}

	/** All readings that are about what a mention names. */
	*read(mention: NameMention): Generator<Reading> {
		const taken = range(mention.first, mention.end);
		for (const thing of mention.things.slice(0, MOST_THINGS)) {
			for (const edge of this.#edgesOf(thing)) {
				const match = this.#lastMatch(edge, taken);
				const mediators = edge.sample.filter(node => this.#isMediator(node));
				const isUnsaidType = this.#isType(edge) && match.score < LEAST_MATCH;
				if (mediators.length < edge.sample.length && !isUnsaidType) {
					yield {
						query: { form: 'select', patterns: [patternOf(edge, thing, 'answer')], answer: 'answer' },
						mentions: [mention],
						matches: [match],
						otherUnits: [],
						isInverse: !edge.isForward,
						isMediated: false,
						sample: edge.sample,
					};
				}
				yield* this.#beyond(mention, thing, edge, new Set(mediators));
			}
		}
	}

	/** Readings whose first step is an edge. */
	*#beyond(mention: NameMention, thing: number, edge: Edge, mediators: ReadonlySet<number>): Generator<Reading> {
		const taken = range(mention.first, mention.end);
		const match = this.#predicates.match(edge.predicate, taken, edge.isForward, false);
		const seen = new Set<string>();
		const isMatched = match.score >= LEAST_MATCH;
		const goesOn = (node: number): boolean => isMatched && this.#store.term(node).kind !== 'literal';
		for (const node of edge.sample.filter(each => mediators.has(each) || goesOn(each))) {
			const isMediated = mediators.has(node);
			for (const next of this.#edgesOf(node)) {
				if (++this.#secondSteps > MOST_SECOND_STEPS) return;
				const key = `${next.predicate}/${next.isForward}/${isMediated}`;
				const isBack = next.predicate === edge.predicate && next.isForward !== edge.isForward;
				if (seen.has(key) || isBack) continue;
				const open = isMediated ? taken : [...taken, ...match.units];
				const second = this.#predicates.match(next.predicate, open, next.isForward, true);
				if (!isMediated && second.score < LEAST_MATCH) continue;
				seen.add(key);
				const matches = isMediated ? [throughMediator(match, second)] : [match, second];
				yield twoHops(mention, thing, [edge, next], matches, isMediated);
			}
		}
	}

	/** What speaks for an edge to the answer; what a thing is an instance of says what it is. */
	#lastMatch(edge: Edge, taken: readonly number[]): PredicateMatch {
		const match = this.#predicates.match(edge.predicate, taken, edge.isForward, true);
		const isDefinition = edge.isForward && this.#isType(edge) && this.#predicates.asksOnlyAbout(taken);
		return isDefinition ? { score: Math.max(DEFINITION_MATCH, match.score), units: match.units, kind: 'text' } : match;
	}

	#isType({ predicate }: Edge): boolean {
		return this.#store.term(predicate).value === RDF_TYPE;
	}

	/** Whether a node only holds statements together, as what a marriage is, with its partners and its dates. */
	#isMediator(node: number): boolean {
		return !this.#names.isNamed(node) && this.#store.outgoing(node).length > 0;
	}

	#edgesOf(thing: number): Edge[] {
		const known = this.#edges.get(thing);
		if (known !== undefined) return known;
		const edges = edgesOf(this.#store, this.#names, thing);
		this.#edges.set(thing, edges);
		return edges;
	}
}

function twoHops(
	mention: NameMention,
	thing: number,
	[first, second]: readonly [Edge, Edge],
	matches: readonly PredicateMatch[],
	isMediated: boolean,
): Reading {
	const patterns = [patternOf(first, thing, 'between'), patternOf(second, 'between', 'answer')];
	return {
		query: { form: 'select', patterns, answer: 'answer' },
		mentions: [mention],
		matches,
		otherUnits: [],
		isInverse: !first.isForward || !second.isForward,
		isMediated,
		sample: second.sample,
	};
}

/** Two predicates with a nameless node between them say one thing: what either says counts, and a little what both do. */
function throughMediator(first: PredicateMatch, second: PredicateMatch): PredicateMatch {
	const [better, other] = first.score > second.score ? [first, second] : [second, first];
	return {
		score: 0.85 * better.score + 0.15 * other.score,
		units: [...new Set([...better.units, ...other.units])],
		kind: second.kind ?? first.kind,
	};
}

function range(first: number, end: number): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
