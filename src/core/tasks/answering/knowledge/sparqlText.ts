import type { GraphQuery, PatternNode } from './graphQuery';
import { literalValue } from './literalValue';
import type { RdfTerm } from './rdfTerm';
import type { TripleStore } from './tripleStore';
import { XSD } from './vocabulary';

/**
 * A query in SPARQL 1.1. Amounts that are written with units compare by the digits of their text there, which is only as
 * good as the units are the same.
 *
 * @param limit how many solutions are best, of a query for the greatest or the least
 */
export function sparqlText(store: TripleStore, query: GraphQuery, limit: number): string {
	const writer = new SparqlWriter(store);
	const patterns = query.patterns.map(
		({ subject, predicate, object }) => `${writer.node(subject)} ${writer.node(predicate)} ${writer.node(object)} .`,
	);
	const lines = [...patterns, ...writer.descriptions];
	if (query.among !== undefined) {
		lines.push(`VALUES ?${query.answer} { ${query.among.map(id => writer.node(id)).join(' ')} }`);
	}
	const { bound, extreme, greater } = query;
	if (greater !== undefined) {
		const [value, than] = [greater.variable, greater.than].map(each => valueText(store, query, each, false));
		lines.push(`FILTER (${value} > ${than})`);
	}
	if (bound !== undefined) {
		const value = valueText(store, query, bound.variable, true);
		const number = Math.floor(bound.number / unitOf(store, query, bound.variable));
		lines.push(`FILTER (${value} ${bound.isAbove ? '>' : '<'} ${number})`);
	}
	const body = `{\n${lines.map(line => `  ${line}\n`).join('')}}`;
	if (query.form === 'ask') return `ASK ${body}`;
	const distinct = `DISTINCT ?${query.answer}`;
	const head = query.form === 'count' ? `(COUNT(${distinct}) AS ?count)` : distinct;
	if (extreme === undefined) return `SELECT ${head} WHERE ${body}`;
	// The order is over a variable that DISTINCT would have to show.
	const order = `${extreme.isGreatest ? 'DESC' : 'ASC'}(${valueText(store, query, extreme.variable, false)})`;
	return `SELECT ?${query.answer} WHERE ${body}\nORDER BY ${order}\nLIMIT ${Math.max(1, limit)}`;
}

class SparqlWriter {
	/** Patterns that describe blank nodes, which a query cannot name. */
	readonly descriptions: string[] = [];
	readonly #store: TripleStore;
	readonly #blanks = new Map<number, string>();

	constructor(store: TripleStore) {
		this.#store = store;
	}

	node(node: PatternNode): string {
		if (typeof node === 'string') return `?${node}`;
		const term = this.#store.term(node);
		return term.kind === 'blank' ? this.#blank(node) : termText(term);
	}

	#blank(id: number): string {
		const known = this.#blanks.get(id);
		if (known !== undefined) return known;
		const name = `?node${this.#blanks.size + 1}`;
		this.#blanks.set(id, name);
		for (const statement of this.#store.outgoing(id)) {
			const object = this.#store.term(this.#store.object(statement));
			if (object.kind !== 'literal') continue;
			this.descriptions.push(
				`${name} ${termText(this.#store.term(this.#store.predicate(statement)))} ${termText(object)} .`,
			);
			break;
		}
		return name;
	}
}

function termText({ kind, value, language, datatype }: RdfTerm): string {
	if (kind !== 'literal') return `<${value}>`;
	const escaped = value.replaceAll(/["\\\n\r\t]/gu, sign => ESCAPES[sign] ?? sign);
	if (language !== '') return `"${escaped}"@${language}`;
	return datatype === '' ? `"${escaped}"` : `"${escaped}"^^<${datatype}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What values of a variable are compared by: their years, their numbers, or the digits of their words. */
function valueText(store: TripleStore, query: GraphQuery, variable: string, isNumber: boolean): string {
	const first = firstValue(store, query, variable);
	if (first === undefined) return `?${variable}`;
	if (literalValue(first.value, first.datatype)?.kind === 'date') {
		return isNumber ? `<${XSD}integer>(SUBSTR(STR(?${variable}), 1, 4))` : `STR(?${variable})`;
	}
	if (first.datatype.startsWith(XSD)) return `?${variable}`;
	return `<${XSD}decimal>(REPLACE(STR(?${variable}), "[^0-9.]", ""))`;
}

/** How many base units the unit is that values of a variable are written in. */
function unitOf(store: TripleStore, query: GraphQuery, variable: string): number {
	const first = firstValue(store, query, variable);
	const value = first === undefined ? undefined : literalValue(first.value, first.datatype);
	if (first === undefined || value === undefined || value.kind === 'date') return 1;
	const digits = Number(first.value.replaceAll(/[^0-9.]/gu, ''));
	return digits > 0 && value.number > 0 ? value.number / digits : 1;
}

/** A value that a variable may have. */
function firstValue(store: TripleStore, { patterns }: GraphQuery, variable: string): RdfTerm | undefined {
	const pattern = patterns.find(({ object }) => object === variable);
	if (pattern === undefined || typeof pattern.predicate !== 'number') return undefined;
	return store.term(store.object(store.withPredicate(pattern.predicate)[0]));
}
