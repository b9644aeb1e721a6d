/*
 * The parts of N3.js that the core reads and writes RDF with. They are imported by their files: the whole package draws in streams of
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

declare module 'n3/lib/N3Lexer' {
	class Lexer {
		constructor(options: { readonly lineMode: boolean });
		/** The last token that was read before the one at hand. */
		readonly previousToken?: { readonly line: number };
	}
	export = Lexer;
}

declare module 'n3/lib/N3Parser' {
	import type Lexer from 'n3/lib/N3Lexer';
	class Parser {
		constructor(options: {
			readonly format: string;
			readonly lexer: Lexer;
			/** Makes terms and hears of each quad as it is read. */
			readonly factory: object;
			readonly blankNodePrefix: string;
			readonly baseIRI?: string;
		});
		/** @throws Error whose `context.line` is the line, from 1 */
		parse(text: string): unknown[];
	}
	export = Parser;
}
