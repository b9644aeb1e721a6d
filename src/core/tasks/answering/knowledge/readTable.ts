import { readCsv } from '../../../text/csvReader';
import type { CsvRecord, CsvSeparator } from '../../../text/csvReader';
import type { Span } from '../../../text/span';
import type { AnswerFile, LineNote } from '../answerFile';
import { LineTable } from './lineTable';
import { isQuantity } from './literalValue';
import { blank, iri, literal } from './rdfTerm';
import type { RdfTerm } from './rdfTerm';
import { MOST_NOTES } from './readStatements';
import type { StatementReader, StatementSink } from './readStatements';
import { addressPart, entityAddress, MENTION, PROPERTY, RDF, RDFS_LABEL, RDF_TYPE, RELATION } from './vocabulary';

/** The columns that are read, by their heads. */
type Column =
	'subject' | 'predicate' | 'relation' | 'object' | 'name' | 'score' | 'sentence' | 'document' | 'start' | 'end';

const HEADS: Readonly<Record<string, Column>> = {
	subject: 'subject',
	主语: 'subject',
	主体: 'subject',
	实体: 'subject',
	主語: 'subject',
	主體: 'subject',
	實體: 'subject',
	predicate: 'predicate',
	property: 'predicate',
	谓语: 'predicate',
	属性: 'predicate',
	关系: 'predicate',
	謂語: 'predicate',
	屬性: 'predicate',
	關係: 'predicate',
	relation: 'relation',
	object: 'object',
	value: 'object',
	宾语: 'object',
	客体: 'object',
	值: 'object',
	賓語: 'object',
	客體: 'object',
	name: 'name',
	score: 'score',
	sentence: 'sentence',
	document: 'document',
	start: 'start',
	end: 'end',
};

/** A longer object is a text and no name of a thing. */
const LONGEST_NAME = 80;

/**
 * Reads a table whose records are statements: with a head that names `subject`, `predicate` and `object`, or three columns
 * without one. A name is a thing (the same name the same thing), a number or a date a value, an absolute address a
 * resource. The exporter's own tables of relations, whose heads name `relation`, are read as their mentions.
 */
export const readTable: StatementReader = (file, add) => new TableReader(file, add).read();

class TableReader {
	readonly #file: AnswerFile;
	readonly #add: StatementSink;
	readonly #lines: LineTable;
	readonly #notes: LineNote[] = [];
	readonly #named = new Set<string>();
	#mentions = 0;

	constructor(file: AnswerFile, add: StatementSink) {
		this.#file = file;
		this.#add = add;
		this.#lines = new LineTable(file.text);
	}

	read(): LineNote[] {
		let columns: Map<Column, number> | undefined;
		for (const record of readCsv(this.#file.text, separatorOf(this.#file))) {
			if (columns === undefined) {
				columns = columnsOf(record.fields);
				if (columns !== undefined) continue;
				columns = new Map([['subject', 0] as const, ['predicate', 1] as const, ['object', 2] as const]);
				if (record.fields.length !== 3) this.#note(record, 'The head names no subject, predicate and object');
			}
			this.#read(record, columns);
			if (this.#notes.length >= MOST_NOTES) {
				this.#notes.push({ line: record.line, message: 'Too much cannot be read; the rest of the file is left out.' });
				break;
			}
		}
		return this.#notes;
	}

	#read(record: CsvRecord, columns: ReadonlyMap<Column, number>): void {
		const field = (column: Column): string => record.fields[columns.get(column) ?? -1]?.trim() ?? '';
		if (record.isUnclosed) {
			const message =
				'A quote is opened here and not closed; the file is left out from here on. Close it, or write "" for the sign.';
			this.#notes.push({ line: record.line, message });
			return;
		}
		const relation = field('relation');
		const [subject, predicate, object] = [field('subject'), relation || field('predicate'), field('object')];
		if (subject === '' || predicate === '' || object === '') {
			this.#note(record, 'Needs a subject, a predicate and an object');
			return;
		}
		const place = this.#lines.spanOf(record.line);
		const property = propertyOf(predicate, relation !== '');
		if (property.value !== predicate) this.#name(property, field('name') || predicate, place);
		const statement = {
			subject: this.#thing(subject, place),
			predicate: property,
			object: this.#object(object, place),
			place,
		};
		this.#add(statement);
		if (field('score') === '' && field('sentence') === '') return;
		const mention = blank(`mention${this.#mentions++}`);
		const say = (name: string, value: RdfTerm): void =>
			this.#add({ subject: mention, predicate: iri(name), object: value, place });
		say(RDF_TYPE, iri(`${RDF}Statement`));
		say(`${RDF}subject`, statement.subject);
		say(`${RDF}predicate`, property);
		say(`${RDF}object`, statement.object);
		for (const column of ['score', 'sentence', 'document', 'start', 'end'] as const) {
			if (field(column) !== '') say(MENTION + column, literal(field(column)));
		}
	}

	#object(object: string, place: Span): RdfTerm {
		if (isQuantity(object) || object.length > LONGEST_NAME) return literal(object);
		return this.#thing(object, place);
	}

	#thing(name: string, place: Span): RdfTerm {
		if (isAddress(name)) return iri(name);
		const thing = iri(entityAddress(name));
		this.#name(thing, name, place);
		return thing;
	}

	#name(thing: RdfTerm, name: string, place: Span): void {
		if (this.#named.has(thing.value)) return;
		this.#named.add(thing.value);
		this.#add({ subject: thing, predicate: iri(RDFS_LABEL), object: literal(name), place });
	}

	#note({ line }: CsvRecord, message: string): void {
		this.#notes.push({ line, message: `${message}; the line is left out.` });
	}
}

function propertyOf(name: string, isRelation: boolean): RdfTerm {
	if (isAddress(name)) return iri(name);
	return iri((isRelation ? RELATION : PROPERTY) + addressPart(name));
}

function isAddress(name: string): boolean {
	return /^(?:https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/u.test(name);
}

function columnsOf(fields: readonly string[]): Map<Column, number> | undefined {
	const columns = new Map<Column, number>();
	for (const [index, head] of fields.entries()) {
		const key = head.trim().toLowerCase();
		const column = Object.hasOwn(HEADS, key) ? HEADS[key] : undefined;
		if (column !== undefined && !columns.has(column)) columns.set(column, index);
	}
	const isWhole =
		columns.has('subject') && columns.has('object') && (columns.has('predicate') || columns.has('relation'));
	return isWhole ? columns : undefined;
}

function separatorOf({ name, text }: AnswerFile): CsvSeparator {
	if (/\.(?:tsv|tab)$/iu.test(name)) return '\t';
	const first = /[^\r\n]+/u.exec(text)?.[0] ?? '';
	if (first.includes('\t') && !first.includes(',')) return '\t';
	return first.includes(';') && !first.includes(',') ? ';' : ',';
}
