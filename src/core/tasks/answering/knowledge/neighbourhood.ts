import type { TriplePattern } from './graphQuery';
import { RDF } from './vocabulary';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';

/** The statements of one predicate that begin or end at a thing. */
export interface Edge {
	readonly predicate: number;
	/** The thing is the subject. */
	readonly isForward: boolean;
	/** Some of the terms at the other ends. */
	readonly sample: readonly number[];
}

/** Ends of an edge that are looked at to say where it leads. */
const SAMPLE = 12;

/** What lies around a thing, predicate by predicate in either direction; names are left out. */
export function edgesOf(store: TripleStore, names: ThingNames, thing: number): Edge[] {
	return [
		...edgesIn(store, names, store.outgoing(thing), true),
		...edgesIn(store, names, store.incoming(thing), false),
	];
}

/** The pattern of an edge between two nodes, whichever way it leads. */
export function patternOf({ predicate, isForward }: Edge, from: number | string, to: number | string): TriplePattern {
	return isForward ? { subject: from, predicate, object: to } : { subject: to, predicate, object: from };
}

function* edgesIn(store: TripleStore, names: ThingNames, statements: Int32Array, isForward: boolean): Generator<Edge> {
	for (let at = 0; at < statements.length;) {
		const predicate = store.predicate(statements[at]);
		const end = endOfRun(store, statements, at, predicate);
		if (!names.isLabel(predicate) && !store.term(predicate).value.startsWith(`${RDF}_`)) {
			const sample = [...statements.subarray(at, Math.min(end, at + SAMPLE))].map(statement =>
				isForward ? store.object(statement) : store.subject(statement),
			);
			yield { predicate, isForward, sample };
		}
		at = end;
	}
}

/** Where the statements of one predicate end, by doubling steps: a thing may have very many. */
function endOfRun(store: TripleStore, statements: Int32Array, start: number, predicate: number): number {
	let step = 1;
	while (start + step < statements.length && store.predicate(statements[start + step]) === predicate) step *= 2;
	let low = start + (step >>> 1);
	let high = Math.min(start + step, statements.length);
	while (high - low > 1) {
		const middle = (low + high) >>> 1;
		if (store.predicate(statements[middle]) === predicate) low = middle;
		else high = middle;
	}
	return high;
}
