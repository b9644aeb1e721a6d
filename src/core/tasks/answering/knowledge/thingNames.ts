import type { Language } from '../../../text/language';
import { iri } from './rdfTerm';
import type { RdfTerm } from './rdfTerm';
import type { TripleStore } from './tripleStore';
import { LABEL_PROPERTIES, RDF_TYPE, REDIRECT_PROPERTIES } from './vocabulary';

/** Longer values are texts about a thing and no names. */
const LONGEST_NAME = 80;
/** Values that are shown are cut here. */
const LONGEST_SHOWN = 500;

/** Local names of properties whose values are other names of a thing, and may be asked for too. */
const ALIAS =
	/^(?:alias(?:es)?|alternate ?names?|alternative ?names?|also known as|nick ?names?|别名|又名|别称|中文名|中文名称|外文名|英文名|英文名称|名称|姓名|本名|原名|书名|昵称|简称|全称|name|label|title)$/iu;

/** Names of the things of a store: from properties that give names, or the address where there are none. */
export class ThingNames {
	readonly #store: TripleStore;
	readonly #labelProperties: readonly number[];
	readonly #aliasProperties: ReadonlySet<number>;
	readonly #redirects: readonly number[];

	constructor(store: TripleStore) {
		this.#store = store;
		const ids = (addresses: readonly string[]): number[] =>
			addresses.flatMap(address => store.idOf(iri(address)) ?? []).filter(id => store.withPredicate(id).length > 0);
		this.#labelProperties = ids(LABEL_PROPERTIES);
		this.#redirects = ids(REDIRECT_PROPERTIES);
		const labels = new Set(this.#labelProperties);
		this.#aliasProperties = new Set(
			store.predicates().filter(id => !labels.has(id) && this.of(id).some(name => ALIAS.test(name))),
		);
	}

	/** Whether a predicate gives names alone, so that nobody asks for it. */
	isLabel(predicate: number): boolean {
		return this.#labelProperties.includes(predicate);
	}

	/** The names that statements give a term, and what its address says. */
	of(id: number): string[] {
		const names = new Set<string>();
		const term = this.#store.term(id);
		if (term.kind === 'literal') {
			if (term.value.length <= LONGEST_NAME) names.add(term.value);
			return [...names];
		}
		for (const statement of this.#store.outgoing(id)) {
			const predicate = this.#store.predicate(statement);
			if (!this.isLabel(predicate) && !this.#isAlias(predicate)) continue;
			const name = this.#store.term(this.#store.object(statement));
			if (name.value.length <= LONGEST_NAME && name.kind === 'literal') names.add(name.value);
			else if (name.kind === 'iri' && this.#isAlias(predicate))
				names.add(this.shown(this.#store.object(statement), 'en'));
		}
		const local = localName(term);
		if (local !== '') names.add(local);
		return [...names];
	}

	/** Names of other addresses of the same thing. */
	redirected(id: number): string[] {
		return this.#redirects.flatMap(predicate =>
			[...this.#store.incoming(id)]
				.filter(statement => this.#store.predicate(statement) === predicate)
				.flatMap(statement => this.of(this.#store.subject(statement))),
		);
	}

	/** The name to show: in a language if there is one, by the first of the properties that give names. */
	shown(id: number, language: Language): string {
		const term = this.#store.term(id);
		if (term.kind === 'literal') return cut(term.value);
		let best: string | undefined;
		let bestRank = Number.POSITIVE_INFINITY;
		for (const statement of this.#store.outgoing(id)) {
			const property = this.#labelProperties.indexOf(this.#store.predicate(statement));
			if (property < 0) continue;
			const name = this.#store.term(this.#store.object(statement));
			const rank = property + languageRank(name, language) * this.#labelProperties.length;
			if (rank >= bestRank) continue;
			best = name.value;
			bestRank = rank;
		}
		return cut(best ?? (localName(term) || term.value));
	}

	/** Whether a thing has any name that people know. */
	isNamed(id: number): boolean {
		const term = this.#store.term(id);
		if (term.kind === 'literal') return true;
		return [...this.#store.outgoing(id)].some(at => this.isLabel(this.#store.predicate(at))) || localName(term) !== '';
	}

	/** The ids of the predicates that say what a thing is an instance of. */
	typePredicates(): number[] {
		return this.#store
			.predicates()
			.filter(
				id =>
					this.#store.term(id).value === RDF_TYPE ||
					this.of(id).some(name => /^(?:type|instance of|is a|kind|类型|类别|类|种类|分类|是一种|属于)$/iu.test(name)),
			);
	}

	#isAlias(predicate: number): boolean {
		// The set is made with the names of predicates, which need none of it.
		return (this.#aliasProperties as ReadonlySet<number> | undefined)?.has(predicate) === true;
	}
}

function languageRank({ language }: RdfTerm, wanted: Language): number {
	if (language.startsWith(wanted)) return 0;
	return language === '' ? 1 : language.startsWith('en') ? 2 : 3;
}

function cut(value: string): string {
	if (value.length <= LONGEST_SHOWN) return value;
	return `${value.slice(0, LONGEST_SHOWN).replace(/\p{Surrogate}$/u, '')}…`;
}

/** The words of an address's last part: `placeOfBirth`, `place_of_birth` and `place-of-birth` are `place of birth`. */
export function localName(term: RdfTerm): string {
	if (term.kind !== 'iri') return '';
	const last = /([^/#:]*)[/#]*$/u.exec(term.value)?.[1] ?? '';
	const words = decoded(last)
		.replaceAll(/[_+]|(?<=\p{L})-(?=\p{L})/gu, ' ')
		.replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\p{Lu}+$)/gu, ' ')
		.trim();
	return isOpaque(words) ? '' : words.slice(0, LONGEST_NAME);
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

/** Whether a local name is a number of some catalogue, as Q42 and m.0abc12 are. */
function isOpaque(name: string): boolean {
	return (
		name === '' ||
		/^(?:[a-z]{1,2}[.]?)?\d[\da-z.]*$/iu.test(name) ||
		/^[\da-f-]{16,}$/iu.test(name) ||
		/^[mg]\.[\w]+$/u.test(name)
	);
}
