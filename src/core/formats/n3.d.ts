/*
 * The parts of N3.js that the core writes RDF with. They are imported by their files: the whole package draws in streams of
 * Node, and its types those of Node, which the core must not see.
 */

declare module 'n3/lib/N3DataFactory' {
	namespace factory {
		/** A term of RDF: a resource, a blank node or a literal. */
		interface Term {
			readonly termType: 'NamedNode' | 'BlankNode' | 'Literal';
			readonly value: string;
			/** Of a literal; empty for none. */
			readonly language?: string;
			/** Of a literal. */
			readonly datatype?: Term;
		}
		/** A triple. */
		interface Quad {
			readonly subject: Term;
			readonly predicate: Term;
			readonly object: Term;
		}
	}
	const factory: {
		readonly namedNode: (address: string) => factory.Term;
		readonly blankNode: (name: string) => factory.Term;
		readonly literal: (value: string, languageOrType?: string | factory.Term) => factory.Term;
		readonly quad: (subject: factory.Term, predicate: factory.Term, object: factory.Term) => factory.Quad;
	};
	export = factory;
}

declare module 'n3/lib/N3Writer' {
	import type { Quad } from 'n3/lib/N3DataFactory';
	class Writer {
		constructor(options: { readonly format: string; readonly prefixes: Readonly<Record<string, string>> });
		addQuads(quads: readonly Quad[]): void;
		/** Calls back before it returns. */
		end(done: (error: Error | null, written: string) => void): void;
	}
	export = Writer;
}
