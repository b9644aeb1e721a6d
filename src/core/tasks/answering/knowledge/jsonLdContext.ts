import type { JsonNode } from './positionedJson';
import { RDF_TYPE } from './vocabulary';

/** What a context says of a term. */
interface TermDefinition {
	readonly address: string;
	/** `@id`, `@vocab` or the address of the values' type. */
	readonly type: string;
	readonly language: string | undefined;
	readonly isReverse: boolean;
	readonly container: string;
}

/** A context that would have to be fetched, or that is malformed. */
export class JsonLdContextError extends Error {
	constructor(
		message: string,
		/** Where the context stands, in UTF-16 code units. */
		readonly offset: number,
	) {
		super(message);
	}
}

const SCHEMA = /^https?:\/\/schema\.org\/?$/u;

/**
 * The context of a part of a JSON-LD document: what its short names stand for. Only contexts that stand in the file are
 * read, and `https://schema.org`, whose terms are all in one vocabulary; nothing is ever fetched.
 */
export class JsonLdContext {
	readonly #terms: ReadonlyMap<string, TermDefinition | null>;
	readonly #vocabulary: string;
	readonly #base: string;
	readonly language: string;

	private constructor(
		terms: ReadonlyMap<string, TermDefinition | null>,
		vocabulary: string,
		base: string,
		language: string,
	) {
		this.#terms = terms;
		this.#vocabulary = vocabulary;
		this.#base = base;
		this.language = language;
	}

	static readonly empty = new JsonLdContext(new Map(), '', '', '');

	/** This context with what a `@context` adds. @throws JsonLdContextError */
	with(node: JsonNode): JsonLdContext {
		if (node.kind === 'array') return node.items.reduce<JsonLdContext>((context, item) => context.with(item), this);
		if (node.kind === 'object') return this.#withObject(node);
		if (node.value === null) return JsonLdContext.empty;
		const address = String(node.value);
		if (SCHEMA.test(address)) return new JsonLdContext(this.#terms, 'https://schema.org/', this.#base, this.language);
		throw new JsonLdContextError(
			`The context ${address.slice(0, 100)} is not in the file and nothing is fetched; write the context into the file, or convert the file to Turtle.`,
			node.start,
		);
	}

	definition(term: string): TermDefinition | undefined {
		return this.#terms.get(term) ?? undefined;
	}

	/** The address of a property or a type; undefined where the context gives it none. */
	property(term: string): string | undefined {
		if (term === '@type') return RDF_TYPE;
		if (this.#terms.has(term)) return this.#terms.get(term)?.address;
		return this.#expanded(term) ?? (this.#vocabulary === '' ? undefined : this.#vocabulary + term);
	}

	/** The address of a thing. */
	thing(id: string): string {
		return this.#expanded(id) ?? (/^[a-z][\w+.-]*:/iu.test(id) ? id : this.#base + id);
	}

	/** `prefix:rest` in full, a full address as it is. */
	#expanded(name: string): string | undefined {
		const colon = name.indexOf(':');
		if (colon < 0) return undefined;
		const rest = name.slice(colon + 1);
		const prefix = this.#terms.get(name.slice(0, colon));
		return prefix === undefined || prefix === null || rest.startsWith('//') ? name : prefix.address + rest;
	}

	#withObject(node: JsonNode & { kind: 'object' }): JsonLdContext {
		const values = new Map(node.entries.map(entry => [entry.key, entry.value]));
		const scalar = (key: string, old: string): string => {
			const value = values.get(key);
			return value?.kind === 'scalar' ? String(value.value ?? '') : old;
		};
		if (values.has('@import'))
			throw new JsonLdContextError('Contexts are not imported; nothing is fetched.', node.start);
		const terms = new Map(this.#terms);
		const base = scalar('@base', this.#base);
		const made = new JsonLdContext(terms, scalar('@vocab', this.#vocabulary), base, scalar('@language', this.language));
		// Twice, as a prefix may be declared behind a term that is written with it.
		for (let round = 0; round < 2; round++) {
			for (const [term, value] of values) {
				if (!term.startsWith('@')) terms.set(term, made.#define(term, value));
			}
		}
		return made;
	}

	#define(term: string, node: JsonNode): TermDefinition | null {
		const plain = { type: '', language: undefined, isReverse: false, container: '' };
		if (node.kind === 'array') return null;
		if (node.kind === 'scalar') {
			if (node.value === null) return null;
			return { ...plain, address: this.#address(String(node.value)) };
		}
		const part = (key: string): string | undefined => {
			const value = node.entries.find(entry => entry.key === key)?.value;
			return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
		};
		const reverse = part('@reverse');
		const type = part('@type') ?? '';
		return {
			address: this.#address(reverse ?? part('@id') ?? term),
			type: type.startsWith('@') || type === '' ? type : this.#address(type),
			language: part('@language'),
			isReverse: reverse !== undefined,
			container: part('@container') ?? '',
		};
	}

	#address(name: string): string {
		if (name.startsWith('@')) return name === '@type' ? RDF_TYPE : name;
		return this.#expanded(name) ?? this.#terms.get(name)?.address ?? this.#vocabulary + name;
	}
}
