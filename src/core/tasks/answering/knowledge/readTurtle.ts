import DataFactory from 'n3/lib/N3DataFactory';
import type { Term } from 'n3/lib/N3DataFactory';
import Lexer from 'n3/lib/N3Lexer';
import Parser from 'n3/lib/N3Parser';
import type { AnswerFile, LineNote } from '../answerFile';
import { LineTable } from './lineTable';
import { blank, iri, literal } from './rdfTerm';
import type { RdfTerm } from './rdfTerm';
import { MOST_NOTES } from './readStatements';
import type { StatementReader, StatementSink } from './readStatements';

/** Code units of what N3.js says. */
const LONGEST_REASON = 200;

/**
 * Reads Turtle and TriG (W3C Recommendations of 2014) with N3.js; names of graphs are passed over. After what cannot be
 * read, reading goes on behind the next line that ends a statement, with the prefixes that were declared before.
 */
export const readTurtle: StatementReader = (file, add) => new TurtleReader(file, 'TriG', add).read();

/** Reads N-Triples and N-Quads, in which each line stands for itself. */
export const readQuads: StatementReader = (file, add) => new TurtleReader(file, 'N-Quads', add).read();

class TurtleReader {
	readonly #file: AnswerFile;
	readonly #format: 'TriG' | 'N-Quads';
	readonly #add: StatementSink;
	readonly #lines: LineTable;
	readonly #notes: LineNote[] = [];

	constructor(file: AnswerFile, format: 'TriG' | 'N-Quads', add: StatementSink) {
		this.#file = file;
		this.#format = format;
		this.#add = add;
		this.#lines = new LineTable(file.text);
	}

	read(): LineNote[] {
		for (let line: number | undefined = 1; line !== undefined;) {
			const failed = this.#parseFrom(line);
			if (failed === undefined) break;
			this.#notes.push(failed);
			if (this.#notes.length >= MOST_NOTES) {
				this.#notes.push({ line: failed.line, message: 'Too much cannot be read; the rest of the file is left out.' });
				break;
			}
			line = this.#lineAfter(failed.line);
		}
		return this.#notes;
	}

	/** Reads on from the beginning of a line; where reading ends early, what is wrong and where. */
	#parseFrom(line: number): LineNote | undefined {
		const { text } = this.#file;
		const start = this.#lines.startOf(line);
		const head = line === 1 ? '' : this.#declarationsBefore(start);
		const lexer = new Lexer({ lineMode: this.#format === 'N-Quads' });
		const lineNow = (): number => (lexer.previousToken?.line ?? 1) + line - 1;
		const parser = new Parser({
			format: this.#format,
			lexer,
			factory: this.#factory(lineNow),
			blankNodePrefix: '_:',
		});
		try {
			parser.parse(head + text.slice(start));
			return undefined;
		} catch (error) {
			const at = lineOf(error);
			// What it could not read is quoted there, were it all the rest of the file.
			const reason = (error as Error).message.replace(/(?: on line \d+)?\.$/u, '');
			const message = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}….` : `${reason}.`;
			return { line: at === undefined ? lineNow() : at + line - 1, message };
		}
	}

	/** A factory of N3.js's terms that hands each quad on instead of keeping it. */
	#factory(lineNow: () => number): object {
		return {
			...DataFactory,
			quad: (subject: Term, predicate: Term, object: Term): null => {
				const from = termOf(subject);
				const property = termOf(predicate);
				const to = termOf(object);
				if (from === undefined || property === undefined || to === undefined) {
					this.#noteQuoted(lineNow());
				} else {
					this.#add({ subject: from, predicate: property, object: to, place: this.#lines.spanOf(lineNow()) });
				}
				return null;
			},
		};
	}

	#noteQuoted(line: number): void {
		if (this.#notes.length < MOST_NOTES) {
			this.#notes.push({ line, message: 'Statements about quoted statements are left out.' });
		}
	}

	/** Prefixes and bases before an offset, on one line so that lines keep their numbers. */
	#declarationsBefore(offset: number): string {
		if (this.#format === 'N-Quads') return '';
		const found = this.#file.text
			.slice(0, offset)
			.match(
				/^[ \t]*(?:@prefix[ \t]+[^\s:]*:[ \t]*<[^>\n]*>[ \t]*\.|@base[ \t]+<[^>\n]*>[ \t]*\.|prefix[ \t]+[^\s:]*:[ \t]*<[^>\n]*>|base[ \t]+<[^>\n]*>)/gimu,
			);
		return found === null ? '' : `${found.join(' ')} `;
	}

	/** The line behind the next end of a statement; undefined where there is none. */
	#lineAfter(failed: number): number | undefined {
		if (this.#format === 'N-Quads') return failed < this.#lines.count ? failed + 1 : undefined;
		for (let line = failed; line < this.#lines.count; line++) {
			const { start, end } = this.#lines.spanOf(line);
			if (end > start && /[.}]\s*(?:#.*)?$/u.test(this.#file.text.slice(start, end))) return line + 1;
		}
		return undefined;
	}
}

function lineOf(error: unknown): number | undefined {
	return (error as { context?: { line?: number } }).context?.line;
}

/** A term of N3.js as ours; undefined for a quoted triple. */
function termOf(term: Term): RdfTerm | undefined {
	if (term.termType === 'NamedNode') return iri(term.value);
	if (term.termType === 'BlankNode') return blank(term.value);
	// The types of N3.js that are declared here leave quoted triples out, its parser does not.
	if ((term.termType as string) !== 'Literal') return undefined;
	const language = term.language ?? '';
	return literal(term.value, language, language === '' ? (term.datatype?.value ?? '') : '');
}
