/** Addresses of common RDF vocabularies that reading and answering know. */
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const OWL = 'http://www.w3.org/2002/07/owl#';

/** What this program's own exporter writes, and what tables without addresses are read as. */
export const ENTITY = 'urn:nlp-lens:entity:';
export const RELATION = 'urn:nlp-lens:relation:';
export const PROPERTY = 'urn:nlp-lens:property:';
export const MENTION = 'urn:nlp-lens:mention:';

export const RDF_TYPE = `${RDF}type`;
export const RDFS_LABEL = `${RDFS}label`;

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/** Properties whose values are names, the preferred ones first. */
export const LABEL_PROPERTIES: readonly string[] = [
	RDFS_LABEL,
	`${SKOS}prefLabel`,
	'http://schema.org/name',
	'https://schema.org/name',
	'http://xmlns.com/foaf/0.1/name',
	'http://purl.org/dc/terms/title',
	'http://purl.org/dc/elements/1.1/title',
	`${SKOS}altLabel`,
	`${SKOS}hiddenLabel`,
	'http://schema.org/alternateName',
	'https://schema.org/alternateName',
];

/** Properties that say that two addresses are one thing: names of the subject are names of the object too. */
export const REDIRECT_PROPERTIES: readonly string[] = [
	`${OWL}sameAs`,
	'http://dbpedia.org/ontology/wikiPageRedirects',
	'http://schema.org/sameAs',
	'https://schema.org/sameAs',
];

/** The address of a thing that is known by its name alone, as the exporter of relations writes it. */
export function entityAddress(name: string): string {
	return ENTITY + addressPart(name);
}

/** A name as the end of an address. */
export function addressPart(name: string): string {
	return encodeURIComponent(name.replaceAll(/\s+/gu, '_').replace(/\p{Surrogate}/gu, '\ufffd'));
}
