import DataFactory from 'n3/lib/N3DataFactory';
import type { Quad, Term } from 'n3/lib/N3DataFactory';
import type { RelationArgument, RelationLabel, RelationMention } from '../doc/relationMention';
import type { Span } from '../text/span';
import { surroundingSentence } from './surroundingSentence';

/** A relation's name in both languages of the interface. */
export type RelationNames = Readonly<Record<RelationLabel, { readonly en: string; readonly zh: string }>>;

/** The text that relations come from, among others. */
export interface RelationOrigin {
	/** Names the text: its address. */
	readonly name: string;
	/** Tells its mentions from those of other texts. */
	readonly number: number;
	/** The sentence that states a relation. */
	sentenceOf(relation: RelationMention): Span;
}

/** The prefixes that exported relations are written with. */
export const RDF_PREFIXES = {
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
	relation: 'urn:nlp-lens:relation:',
	kind: 'urn:nlp-lens:kind:',
	entity: 'urn:nlp-lens:entity:',
	mention: 'urn:nlp-lens:mention:',
} as const;

const { namedNode, literal, quad, blankNode } = DataFactory;

/**
 * Relations as RDF: each relation once as a triple of its own, and each mention of it as a reified statement
 * (RDF Schema 1.1, 5.3) with its score, what found it, where it stands and in which sentence. The same text is the
 * same thing; a date is a literal. Where it is told from which text they come, mentions have its name and stand where their
 * sentence stands.
 */
export function relationQuads(
	text: string,
	relations: readonly RelationMention[],
	names: RelationNames,
	origin?: RelationOrigin,
): Quad[] {
	const quads = new Map<string, Quad>();
	const add = (subject: Term, predicate: string, object: Term): void => {
		const made = quad(subject, namedNode(predicate), object);
		quads.set(`${subject.value}\t${predicate}\t${object.termType}\t${object.value}`, made);
	};
	for (const [number, relation] of relations.entries()) {
		const { label, subject, object, score, engine } = relation;
		const from = describe(text, subject, add);
		const to = object.label === 'DATE' ? literal(textOf(text, object)) : describe(text, object, add);
		const property = `${RDF_PREFIXES.relation}${label}`;
		add(from, property, to);
		add(namedNode(property), `${RDF_PREFIXES.rdfs}label`, literal(names[label].en, 'en'));
		add(namedNode(property), `${RDF_PREFIXES.rdfs}label`, literal(names[label].zh, 'zh'));
		const statement = blankNode(`${origin === undefined ? '' : `text${origin.number}-`}mention${number + 1}`);
		add(statement, `${RDF_PREFIXES.rdf}type`, namedNode(`${RDF_PREFIXES.rdf}Statement`));
		add(statement, `${RDF_PREFIXES.rdf}subject`, from);
		add(statement, `${RDF_PREFIXES.rdf}predicate`, namedNode(property));
		add(statement, `${RDF_PREFIXES.rdf}object`, to);
		add(statement, `${RDF_PREFIXES.mention}score`, typed(roundedScore(score), 'decimal'));
		add(statement, `${RDF_PREFIXES.mention}engine`, literal(engine));
		const place = origin?.sentenceOf(relation) ?? coveredBy(relation);
		add(statement, `${RDF_PREFIXES.mention}start`, typed(place.start, 'integer'));
		add(statement, `${RDF_PREFIXES.mention}end`, typed(place.end, 'integer'));
		const sentence = origin === undefined ? surroundingSentence(text, place) : textOf(text, place).trim();
		add(statement, `${RDF_PREFIXES.mention}sentence`, literal(sentence));
		if (origin !== undefined) add(statement, `${RDF_PREFIXES.mention}document`, literal(origin.name));
	}
	return [...quads.values()];
}

/** The text of an argument, with white space inside as one space each, and no half of a surrogate pair. */
export function textOf(text: string, { start, end }: Span): string {
	return text
		.slice(start, end)
		.replace(/\s+/gu, ' ')
		.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A score for people: a probability is never certainty, so that what rounds to 1 is 0.99. */
export function roundedScore(score: number): number {
	return Math.min(0.99, Math.round(score * 100) / 100);
}

/** The stretch from the one side to the other. */
function coveredBy({ subject, object }: RelationMention): Span {
	return { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) };
}

function describe(
	text: string,
	argument: RelationArgument,
	add: (subject: Term, predicate: string, object: Term) => void,
): Term {
	const name = textOf(text, argument);
	const node = namedNode(`${RDF_PREFIXES.entity}${encodeURIComponent(name.replaceAll(' ', '_'))}`);
	add(node, `${RDF_PREFIXES.rdfs}label`, literal(name));
	if (argument.label !== undefined) {
		add(node, `${RDF_PREFIXES.rdf}type`, namedNode(`${RDF_PREFIXES.kind}${argument.label}`));
	}
	return node;
}

function typed(value: number, type: 'decimal' | 'integer'): Term {
	return literal(String(value), namedNode(`${RDF_PREFIXES.xsd}${type}`));
}
