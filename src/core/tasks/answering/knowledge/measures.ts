import type { ConceptIndex } from './conceptIndex';
import { literalValue } from './literalValue';
import { normalizedText } from './normalizedText';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';

/** A predicate whose values are numbers or dates. */
export interface Measure {
	readonly predicate: number;
	/** Its relations, as their numbers. */
	readonly concepts: ReadonlySet<number>;
	/** Whether its values are dates. */
	readonly isDate: boolean;
}

const SAMPLE = 40;
/** The share of a predicate's values that are numbers, from which on things can be compared by it. */
const LEAST_SHARE = 0.6;

/** The predicates of a store that things can be compared by. */
export function measuresOf(store: TripleStore, names: ThingNames, concepts: ConceptIndex): Measure[] {
	const measures: Measure[] = [];
	for (const predicate of store.predicates()) {
		const statements = store.withPredicate(predicate);
		const step = Math.max(1, Math.floor(statements.length / SAMPLE));
		const values = [...statements]
			.filter((_, at) => at % step === 0)
			.map(statement => {
				const term = store.term(store.object(statement));
				return term.kind === 'literal' ? literalValue(term.value, term.datatype) : undefined;
			});
		const known = values.filter(value => value !== undefined);
		if (known.length < LEAST_SHARE * values.length) continue;
		const relations = names.of(predicate).flatMap(name => concepts.ofName(normalizedText(name).text));
		measures.push({
			predicate,
			concepts: new Set(relations.map(({ concept }) => concept)),
			isDate: known.filter(({ kind }) => kind === 'date').length * 2 > known.length,
		});
	}
	return measures;
}
