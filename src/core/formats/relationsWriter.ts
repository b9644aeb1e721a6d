import type { Quad } from 'n3/lib/N3DataFactory';
import Writer from 'n3/lib/N3Writer';
import type { RelationMention } from '../doc/relationMention';
import { csvRecord } from '../text/csv';
import { RDF_PREFIXES, relationQuads, roundedScore, textOf } from './relationQuads';
import type { RelationNames, RelationOrigin } from './relationQuads';
import { surroundingSentence } from './surroundingSentence';

/** Relations as Turtle (W3C Recommendation of 2014), with prefixes. */
export function writeTurtle(
	text: string,
	relations: readonly RelationMention[],
	names: RelationNames,
	origin?: RelationOrigin,
): string {
	const writer = new Writer({ prefixes: RDF_PREFIXES, format: 'text/turtle' });
	writer.addQuads(relationQuads(text, relations, names, origin));
	let written = '';
	writer.end((error, result) => {
		if (error !== null) throw error;
		written = result;
	});
	return written;
}

/** Relations as JSON-LD 1.1 in flattened form with a context of the prefixes: one object for each subject. */
export function writeJsonLd(text: string, relations: readonly RelationMention[], names: RelationNames): string {
	const nodes = new Map<string, Record<string, unknown[]>>();
	for (const { subject, predicate, object } of relationQuads(text, relations, names)) {
		const node = nodes.get(idOf(subject)) ?? {};
		nodes.set(idOf(subject), node);
		const isType = predicate.value === `${RDF_PREFIXES.rdf}type`;
		(node[isType ? '@type' : shortened(predicate.value)] ??= []).push(
			isType ? shortened(object.value) : valueOf(object),
		);
	}
	const graph = [...nodes].map(([id, properties]) => ({ '@id': id, ...properties }));
	return `${JSON.stringify({ '@context': RDF_PREFIXES, '@graph': graph }, undefined, 2)}\n`;
}

/** Relations as a table of comma-separated values (RFC 4180), one mention a record; offsets are UTF-16 code units. */
export function writeRelationsCsv(text: string, relations: readonly RelationMention[], names: RelationNames): string {
	const head = [
		'subject',
		'relation',
		'object',
		'subjectLabel',
		'objectLabel',
		'name',
		'score',
		'engine',
		'start',
		'end',
		'sentence',
	];
	const records = relations.map(({ label, subject, object, score, engine }) => {
		const span = { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) };
		return [
			textOf(text, subject),
			label,
			textOf(text, object),
			subject.label ?? '',
			object.label ?? '',
			names[label].en,
			roundedScore(score),
			engine,
			span.start,
			span.end,
			surroundingSentence(text, span),
		];
	});
	return [head, ...records].map(record => `${csvRecord(record)}\r\n`).join('');
}

/** The writers of relations, by what they write. */
export const RELATIONS_WRITERS = { turtle: writeTurtle, jsonld: writeJsonLd, csv: writeRelationsCsv } as const;

function idOf({ termType, value }: Quad['subject']): string {
	return termType === 'BlankNode' ? `_:${value}` : shortened(value);
}

function valueOf(object: Quad['object']): unknown {
	if (object.termType !== 'Literal')
		return { '@id': object.termType === 'BlankNode' ? `_:${object.value}` : shortened(object.value) };
	if (object.language !== undefined && object.language !== '')
		return { '@value': object.value, '@language': object.language };
	const type = object.datatype?.value ?? `${RDF_PREFIXES.xsd}string`;
	return type === `${RDF_PREFIXES.xsd}string`
		? { '@value': object.value }
		: { '@value': object.value, '@type': shortened(type) };
}

/** An address with its prefix, where it begins with one. */
function shortened(address: string): string {
	for (const [prefix, start] of Object.entries(RDF_PREFIXES)) {
		if (address.startsWith(start)) return `${prefix}:${address.slice(start.length)}`;
	}
	return address;
}
