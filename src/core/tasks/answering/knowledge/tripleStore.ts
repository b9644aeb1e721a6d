import { growTypedArray } from '../../../collections/growTypedArray';
import type { Span } from '../../../text/span';
import { termKey } from './rdfTerm';
import type { RdfTerm } from './rdfTerm';
import type { Statement } from './readStatements';

/** What the words of a text that a statement was extracted from are, and how sure it is. */
export interface MentionSource {
	/** The sentence; undefined where the file does not tell it. */
	readonly sentence: string | undefined;
	/** The text's name; undefined where the file does not tell it. */
	readonly document: string | undefined;
	/** In UTF-16 code units of the text. */
	readonly start: number;
	readonly end: number;
	/** Confidence in [0, 1]; undefined where it is not told. */
	readonly score: number | undefined;
}

/** Where the statements of one term lie among the sorted ones: `[starts[id], starts[id + 1])` of `order`. */
interface Adjacency {
	readonly starts: Int32Array;
	readonly order: Int32Array;
}

/**
 * Statements in columns of numbers, each with its file and place, found by subject, by object and by predicate.
 *
 * N3.js's Store is not used: it draws in streams, which the core is free of, it keeps no places, and its three nested
 * indexes of objects need several times the memory. What the questions need are a term's neighbours, nothing else.
 */
export class TripleStore {
	readonly #ids = new Map<string, number>();
	readonly #terms: RdfTerm[] = [];
	#count = 0;
	#subjects = new Int32Array(64);
	#predicates = new Int32Array(64);
	#objects = new Int32Array(64);
	#files = new Int32Array(64);
	#starts = new Int32Array(64);
	#ends = new Int32Array(64);
	#mentions = new Map<number, MentionSource>();
	#bySubject: Adjacency | undefined;
	#byObject: Adjacency | undefined;
	#byPredicate: Adjacency | undefined;

	/** How many statements there are. */
	get count(): number {
		return this.#count;
	}

	/** How many terms have an id; ids are below. */
	get termCount(): number {
		return this.#terms.length;
	}

	/** Adds a statement of a file, which is known by a number; blank nodes are that file's own. */
	add({ subject, predicate, object, place }: Statement, file: number): void {
		const ids = [subject, predicate, object].map(term => this.#intern(term, file)) as [number, number, number];
		this.#push(ids, file, place);
	}

	/** Adds the statement of terms that have ids, where another statement stands; gives its number. */
	addBeside(subject: number, predicate: number, object: number, other: number): number {
		return this.#push([subject, predicate, object], this.file(other), this.place(other));
	}

	/** Keeps the statements that `keeps` says, and forgets terms that none has. */
	filter(keeps: (statement: number) => boolean): void {
		const count = this.#count;
		// Before anything moves, as `keeps` looks at the statements by their numbers.
		const kept = Uint8Array.from({ length: count }, (_, at) => Number(keeps(at)));
		const old = { subjects: this.#subjects, predicates: this.#predicates, objects: this.#objects };
		const terms = this.#terms.slice();
		const mentions = this.#mentions;
		this.#ids.clear();
		this.#terms.length = 0;
		this.#mentions = new Map();
		this.#subjects = new Int32Array(old.subjects.length);
		this.#predicates = new Int32Array(old.subjects.length);
		this.#objects = new Int32Array(old.subjects.length);
		this.#count = 0;
		const renumbered = new Int32Array(terms.length).fill(-1);
		const moved = (column: Int32Array, at: number): number => {
			const id = column[at];
			if (renumbered[id] === -1) renumbered[id] = this.#intern(terms[id], -1);
			return renumbered[id];
		};
		for (let at = 0; at < count; at++) {
			if (kept[at] === 0) continue;
			const to = this.#count++;
			this.#subjects[to] = moved(old.subjects, at);
			this.#predicates[to] = moved(old.predicates, at);
			this.#objects[to] = moved(old.objects, at);
			for (const column of [this.#files, this.#starts, this.#ends]) column[to] = column[at];
			const mention = mentions.get(at);
			if (mention !== undefined) this.#mentions.set(to, mention);
		}
		this.#forgetOrder();
	}

	/** Says which sentence a statement was extracted from. */
	setMention(statement: number, mention: MentionSource): void {
		this.#mentions.set(statement, mention);
	}

	mentionOf(statement: number): MentionSource | undefined {
		return this.#mentions.get(statement);
	}

	subject(statement: number): number {
		return this.#subjects[statement];
	}

	predicate(statement: number): number {
		return this.#predicates[statement];
	}

	object(statement: number): number {
		return this.#objects[statement];
	}

	/** The number of the file that states it. */
	file(statement: number): number {
		return this.#files[statement];
	}

	/** Where the file states it, in UTF-16 code units. */
	place(statement: number): Span {
		return { start: this.#starts[statement], end: this.#ends[statement] };
	}

	/** @throws RangeError for what is no id of a term */
	term(id: number): RdfTerm {
		const term = this.#terms[id] as RdfTerm | undefined;
		if (term === undefined) throw new RangeError(`${id} is the id of no term; there are ${this.#terms.length}.`);
		return term;
	}

	/** The id of a term; undefined where no statement has it. */
	idOf(term: RdfTerm): number | undefined {
		return this.#ids.get(termKey(term));
	}

	/** The statements about a term, those of one predicate beside each other. */
	outgoing(subject: number): Int32Array {
		this.#bySubject ??= this.#sorted(this.#subjects);
		return rowOf(this.#bySubject, subject);
	}

	/** The statements whose object is a term, those of one predicate beside each other. */
	incoming(object: number): Int32Array {
		this.#byObject ??= this.#sorted(this.#objects);
		return rowOf(this.#byObject, object);
	}

	/** The statements with a predicate, in the order in which they were added. */
	withPredicate(predicate: number): Int32Array {
		this.#byPredicate ??= this.#sorted(this.#predicates);
		return rowOf(this.#byPredicate, predicate);
	}

	/** The ids of the terms that are predicates, in the order of their ids. */
	predicates(): number[] {
		const found: number[] = [];
		for (let id = 0; id < this.#terms.length; id++) {
			if (this.withPredicate(id).length > 0) found.push(id);
		}
		return found;
	}

	#push([subject, predicate, object]: readonly [number, number, number], file: number, place: Span): number {
		const at = this.#count++;
		if (this.#count > this.#subjects.length) this.#grow(this.#count);
		this.#subjects[at] = subject;
		this.#predicates[at] = predicate;
		this.#objects[at] = object;
		this.#files[at] = file;
		this.#starts[at] = place.start;
		this.#ends[at] = place.end;
		this.#forgetOrder();
		return at;
	}

	#intern(term: RdfTerm, file: number): number {
		const own = term.kind === 'blank' && file >= 0 ? { ...term, value: `f${file}_${term.value}` } : term;
		const key = termKey(own);
		const known = this.#ids.get(key);
		if (known !== undefined) return known;
		this.#ids.set(key, this.#terms.length);
		return this.#terms.push(own) - 1;
	}

	/** Statements by the id in a column, then by predicate: two passes of counting sort. */
	#sorted(column: Int32Array): Adjacency {
		const byPredicate =
			column === this.#predicates ? undefined : (this.#byPredicate ??= this.#sorted(this.#predicates));
		const starts = new Int32Array(this.#terms.length + 1);
		for (let at = 0; at < this.#count; at++) starts[column[at] + 1]++;
		for (let id = 0; id < this.#terms.length; id++) starts[id + 1] += starts[id];
		const next = starts.slice();
		const order = new Int32Array(this.#count);
		for (let at = 0; at < this.#count; at++) {
			const statement = byPredicate === undefined ? at : byPredicate.order[at];
			order[next[column[statement]]++] = statement;
		}
		return { starts, order };
	}

	#grow(length: number): void {
		this.#subjects = growTypedArray(this.#subjects, length);
		this.#predicates = growTypedArray(this.#predicates, length);
		this.#objects = growTypedArray(this.#objects, length);
		this.#files = growTypedArray(this.#files, length);
		this.#starts = growTypedArray(this.#starts, length);
		this.#ends = growTypedArray(this.#ends, length);
	}

	#forgetOrder(): void {
		this.#bySubject = this.#byObject = this.#byPredicate = undefined;
	}
}

function rowOf({ starts, order }: Adjacency, id: number): Int32Array {
	return order.subarray(starts[id], starts[id + 1]);
}
