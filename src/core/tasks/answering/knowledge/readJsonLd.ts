import type { Span } from '../../../text/span';
import type { AnswerFile, LineNote } from '../answerFile';
import { JsonLdContext, JsonLdContextError } from './jsonLdContext';
import { LineTable } from './lineTable';
import { JsonSyntaxError, readPositionedJson } from './positionedJson';
import type { JsonEntry, JsonNode } from './positionedJson';
import { blank, iri, literal } from './rdfTerm';
import type { RdfTerm } from './rdfTerm';
import type { StatementReader, StatementSink } from './readStatements';
import { RDF, RDF_TYPE, XSD } from './vocabulary';

/**
 * Reads JSON-LD 1.1 as it is commonly written: contexts in the file, prefixes, typed terms, `@graph`, `@reverse`, language
 * maps, lists, nodes in nodes. Left out: contexts that are fetched or imported, scoped and protected contexts, framing,
 * `@included`, `@nest`, `@json` and index maps.
 */
export const readJsonLd: StatementReader = (file, add) => new JsonLdReader(file, add).read();

type ObjectNode = JsonNode & { kind: 'object' };

/** Keys of a node object that are no properties. */
const KEYWORDS: ReadonlySet<string> = new Set([
	'@context',
	'@id',
	'@graph',
	'@reverse',
	'@index',
	'@version',
	'@included',
]);

class JsonLdReader {
	readonly #text: string;
	readonly #add: StatementSink;
	readonly #lines: LineTable;
	#blanks = 0;

	constructor({ text }: AnswerFile, add: StatementSink) {
		this.#text = text;
		this.#add = add;
		this.#lines = new LineTable(text);
	}

	read(): LineNote[] {
		try {
			this.#top(readPositionedJson(this.#text), JsonLdContext.empty);
			return [];
		} catch (error) {
			if (!(error instanceof JsonSyntaxError) && !(error instanceof JsonLdContextError)) throw error;
			return [{ line: this.#lines.lineOf(error.offset), message: error.message }];
		}
	}

	#top(node: JsonNode, context: JsonLdContext): void {
		if (node.kind === 'array') for (const item of node.items) this.#top(item, context);
		else if (node.kind === 'object') this.#node(node, context);
	}

	/** States what a node object says, and gives its term. */
	#node(node: ObjectNode, outer: JsonLdContext): RdfTerm {
		const own = entryOf(node, '@context');
		const context = own === undefined ? outer : outer.with(own);
		const id = node.entries.find(({ key }) => this.#keyword(key, context) === '@id')?.value;
		const subject =
			id?.kind === 'scalar' && typeof id.value === 'string' ? thing(id.value, context) : blank(`json${this.#blanks++}`);
		for (const entry of node.entries) {
			const keyword = this.#keyword(entry.key, context);
			if (keyword === '@graph') this.#top(entry.value, context);
			else if (keyword === '@reverse') this.#reversed(subject, entry.value, context);
			else if (!KEYWORDS.has(keyword)) this.#property(subject, entry, keyword, context);
		}
		return subject;
	}

	/** A key, or the keyword that the context makes it another name of. */
	#keyword(key: string, context: JsonLdContext): string {
		const address = context.definition(key)?.address;
		return address?.startsWith('@') === true ? address : key;
	}

	#reversed(object: RdfTerm, node: JsonNode, context: JsonLdContext): void {
		if (node.kind !== 'object') return;
		for (const { key, start, value } of node.entries) {
			const address = context.property(key);
			if (address === undefined) continue;
			for (const item of itemsOf(value)) {
				if (item.kind !== 'object') continue;
				const predicate = iri(address);
				this.#add({ subject: this.#node(item, context), predicate, object, place: this.#place(start) });
			}
		}
	}

	#property(subject: RdfTerm, { key, start, value }: JsonEntry, keyword: string, context: JsonLdContext): void {
		const address = context.property(keyword);
		if (address === undefined || address.startsWith('@')) return;
		const predicate = iri(address);
		const isType = address === RDF_TYPE;
		const definition = context.definition(key);
		const put = (object: RdfTerm | undefined, at: number): void => {
			if (object === undefined) return;
			const place = this.#place(at);
			if (definition?.isReverse === true) this.#add({ subject: object, predicate, object: subject, place });
			else this.#add({ subject, predicate, object, place });
		};
		if (definition?.container === '@language' && value.kind === 'object') {
			for (const { key: language, start: at, value: text } of value.entries) {
				for (const item of itemsOf(text)) {
					if (item.kind === 'scalar' && typeof item.value === 'string') put(literal(item.value, language), at);
				}
			}
			return;
		}
		for (const item of itemsOf(value)) {
			put(this.#object(item, key, isType, context), item === value ? start : item.start);
		}
	}

	#object(node: JsonNode, key: string, isType: boolean, context: JsonLdContext): RdfTerm | undefined {
		if (node.kind === 'array') return undefined;
		if (node.kind === 'scalar') return this.#scalar(node.value, key, isType, context);
		const list = entryOf(node, '@list');
		if (list !== undefined) return this.#list(itemsOf(list), key, context);
		const value = entryOf(node, '@value');
		return value === undefined ? this.#node(node, context) : valueOf(node, value, context);
	}

	#scalar(
		value: string | number | boolean | null,
		key: string,
		isType: boolean,
		context: JsonLdContext,
	): RdfTerm | undefined {
		if (value === null) return undefined;
		if (typeof value !== 'string') return typed(value);
		const { type, language } = context.definition(key) ?? { type: '', language: undefined };
		if (isType || type === '@vocab') return iri(context.property(value) ?? context.thing(value));
		if (type === '@id') return thing(value, context);
		if (type !== '' && !type.startsWith('@')) return literal(value, '', type);
		return literal(value, language ?? context.language);
	}

	#list(items: readonly JsonNode[], key: string, context: JsonLdContext): RdfTerm {
		let rest: RdfTerm = iri(`${RDF}nil`);
		for (const item of [...items].reverse()) {
			const object = this.#object(item, key, false, context);
			if (object === undefined) continue;
			const cell = blank(`json${this.#blanks++}`);
			const place = this.#place(item.start);
			this.#add({ subject: cell, predicate: iri(`${RDF}first`), object, place });
			this.#add({ subject: cell, predicate: iri(`${RDF}rest`), object: rest, place });
			rest = cell;
		}
		return rest;
	}

	#place(offset: number): Span {
		return this.#lines.spanOf(this.#lines.lineOf(offset));
	}
}

function thing(id: string, context: JsonLdContext): RdfTerm {
	return id.startsWith('_:') ? blank(id.slice(2)) : iri(context.thing(id));
}

function itemsOf(node: JsonNode): readonly JsonNode[] {
	if (node.kind === 'array') return node.items.flatMap(itemsOf);
	if (node.kind !== 'object') return [node];
	const set = entryOf(node, '@set');
	return set === undefined ? [node] : itemsOf(set);
}

function entryOf(node: ObjectNode, key: string): JsonNode | undefined {
	return node.entries.find(entry => entry.key === key)?.value;
}

/** A value object. */
function valueOf(node: ObjectNode, value: JsonNode, context: JsonLdContext): RdfTerm | undefined {
	if (value.kind !== 'scalar' || value.value === null) return undefined;
	const text = (key: string): string => {
		const found = entryOf(node, key);
		return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : '';
	};
	const type = text('@type');
	if (type !== '') return literal(String(value.value), '', context.property(type) ?? type);
	return typeof value.value === 'string' ? literal(value.value, text('@language')) : typed(value.value);
}

function typed(value: number | boolean): RdfTerm {
	if (typeof value === 'boolean') return literal(String(value), '', `${XSD}boolean`);
	return literal(String(value), '', Number.isInteger(value) ? `${XSD}integer` : `${XSD}double`);
}
