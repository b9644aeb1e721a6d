/** A term of RDF 1.1: a resource, a blank node, whose name holds in its file alone, or a literal. */
export interface RdfTerm {
	readonly kind: 'iri' | 'blank' | 'literal';
	readonly value: string;
	/** Of a literal; empty for none. */
	readonly language: string;
	/** The address of a literal's type; empty for a plain string. */
	readonly datatype: string;
}

/** A resource; signs that no address has are written as their codes, so that a query can name it. */
export function iri(address: string): RdfTerm {
	const value = address.replace(FORBIDDEN, encodeURIComponent);
	return { kind: 'iri', value, language: '', datatype: '' };
}

/** A blank node. */
export function blank(value: string): RdfTerm {
	return { kind: 'blank', value, language: '', datatype: '' };
}

/** A literal; `xsd:string` and no type are the same. */
export function literal(value: string, language = '', datatype = ''): RdfTerm {
	return {
		kind: 'literal',
		value,
		language: /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/iu.test(language) ? language.toLowerCase() : '',
		datatype: datatype === STRING ? '' : datatype.replace(FORBIDDEN, encodeURIComponent),
	};
}

/** Signs that RFC 3987 and SPARQL keep out of addresses. */
const FORBIDDEN = /[\u0000-\u0020<>"{}|^`\\]/gu;

const STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** A key that no other term has. */
export function termKey({ kind, value, language, datatype }: RdfTerm): string {
	if (kind === 'iri') return `<${value}`;
	return kind === 'blank' ? `_${value}` : `"${language}^${datatype}"${value}`;
}
