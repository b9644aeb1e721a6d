import type { NameMention } from './entityLinker';
import type { GraphQuery, TriplePattern } from './graphQuery';
import type { PredicateMatch } from './predicateMatcher';
import type { Reading } from './reading';
import type { TypeMention } from './typeIndex';

/** What a set is matched with where no word says how its things and the thing they belong to are related. */
export const UNSAID: PredicateMatch = { score: 0.4, units: [], kind: undefined };

/** Readings of a question as all things of a kind, all of them that have to do with some thing, and answers of that kind. */
export function* readSets(
	types: readonly TypeMention[],
	mentions: readonly NameMention[],
	hops: readonly Reading[],
): Generator<Reading> {
	for (const { mention, pattern } of types) {
		const query: GraphQuery = { form: 'select', patterns: [pattern], answer: 'answer' };
		const plain = {
			query,
			mentions: [mention],
			matches: [],
			otherUnits: [],
			isInverse: false,
			isMediated: false,
			sample: [],
		};
		yield plain;
		for (const other of mentions) {
			if (overlap(mention, other)) continue;
			for (const thing of other.things.slice(0, 3)) {
				const patterns = [pattern, { subject: 'answer', predicate: 'link', object: thing }];
				yield { ...plain, query: { ...query, patterns }, mentions: [other, mention], matches: [UNSAID] };
			}
		}
		for (const hop of hops) yield* ofKind(hop, mention, pattern);
	}
}

/** A reading whose answers, or what lies on the way to them, are of a kind that free words of the question name. */
function* ofKind(hop: Reading, mention: NameMention, pattern: TriplePattern): Generator<Reading> {
	if (hop.mentions.some(other => overlap(mention, other))) return;
	const used = hop.matches.flatMap(({ units }) => units);
	const units = range(mention.first, mention.end);
	const free = units.filter(at => !used.includes(at));
	if (free.length === 0) return;
	const otherUnits = [...hop.otherUnits, ...free];
	yield { ...hop, query: { ...hop.query, patterns: [...hop.query.patterns, pattern] }, otherUnits };
	if (hop.query.patterns.length < 2) return;
	const between = { ...pattern, subject: 'between' };
	yield { ...hop, query: { ...hop.query, patterns: [...hop.query.patterns, between] }, otherUnits };
}

/** A question for a number as the count of what else it might ask for. */
export function counted(reading: Reading, countingUnits: readonly number[]): Reading {
	return {
		...reading,
		query: { ...reading.query, form: 'count' },
		otherUnits: [...reading.otherUnits, ...countingUnits],
	};
}

function overlap(a: NameMention, b: NameMention): boolean {
	return a.first < b.end && b.first < a.end;
}

function range(first: number, end: number): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
