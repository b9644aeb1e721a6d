import { iri } from './rdfTerm';
import type { RdfTerm } from './rdfTerm';
import type { MentionSource, TripleStore } from './tripleStore';
import { MENTION, RDF, RDF_TYPE } from './vocabulary';

/** A node that is a statement. */
interface ReifiedNode {
	/** Ids of values by the addresses of their properties. */
	readonly parts: Map<string, number>;
	/** The statement that describes the node first. */
	readonly place: number;
}

/** The ids of a subject, a predicate and an object. */
type Triple = readonly [subject: number, predicate: number, object: number];

/**
 * Takes reified statements (RDF Schema 1.1, 5.3) among the statements from `first` on out of the store: what they are about
 * is stated, and what they say of it, sentence and score, becomes the source of that statement.
 */
export function absorbReified(store: TripleStore, first: number): void {
	const nodes = reifiedNodes(store, first);
	if (nodes.size === 0) return;
	const stated = statedTriples(store, first);
	for (const [node, { parts, place }] of [...nodes]) {
		const triple = meantBy(parts);
		if (triple === undefined) {
			nodes.delete(node);
			continue;
		}
		const key = triple.join();
		const statement = stated.get(key) ?? store.addBeside(...triple, place);
		stated.set(key, statement);
		if (store.mentionOf(statement) === undefined) store.setMention(statement, mentionOf(store, parts));
	}
	store.filter(at => at < first || !nodes.has(store.subject(at)));
}

/** The nodes that are statements. */
function reifiedNodes(store: TripleStore, first: number): Map<number, ReifiedNode> {
	const nodes = new Map<number, ReifiedNode>();
	const type = store.idOf(iri(RDF_TYPE));
	const statementType = store.idOf(iri(`${RDF}Statement`));
	if (type === undefined || statementType === undefined) return nodes;
	for (let at = first; at < store.count; at++) {
		if (store.predicate(at) !== type || store.object(at) !== statementType) continue;
		if (!nodes.has(store.subject(at))) nodes.set(store.subject(at), { parts: new Map(), place: at });
	}
	for (let at = first; at < store.count; at++) {
		nodes.get(store.subject(at))?.parts.set(store.term(store.predicate(at)).value, store.object(at));
	}
	return nodes;
}

/** The statements from `first` on by their triples. */
function statedTriples(store: TripleStore, first: number): Map<string, number> {
	const stated = new Map<string, number>();
	for (let at = first; at < store.count; at++) {
		const key = [store.subject(at), store.predicate(at), store.object(at)].join();
		if (!stated.has(key)) stated.set(key, at);
	}
	return stated;
}

/** What a node says is stated; undefined where it does not say all of it. */
function meantBy(parts: ReadonlyMap<string, number>): Triple | undefined {
	const [subject, predicate, object] = ['subject', 'predicate', 'object'].map(part => parts.get(RDF + part));
	if (subject === undefined || predicate === undefined || object === undefined) return undefined;
	return [subject, predicate, object];
}

function mentionOf(store: TripleStore, parts: ReadonlyMap<string, number>): MentionSource {
	const text = (name: string): string | undefined => {
		const id = parts.get(MENTION + name);
		const term: RdfTerm | undefined = id === undefined ? undefined : store.term(id);
		return term?.value;
	};
	const number = (name: string): number => {
		const value = Number(text(name) ?? Number.NaN);
		return Number.isFinite(value) && value >= 0 ? value : 0;
	};
	return {
		sentence: text('sentence'),
		document: text('document'),
		start: number('start'),
		end: number('end'),
		score: text('score') === undefined ? undefined : Math.min(1, number('score')),
	};
}
