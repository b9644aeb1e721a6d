import { literalValue } from './literalValue';
import { NameIndex } from './nameIndex';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';

/** The things and values of a store by their names, without what stands in brackets behind some of them. */
export function indexThings(store: TripleStore, names: ThingNames): NameIndex {
	const index = new NameIndex();
	for (let id = 0; id < store.termCount; id++) {
		if (!isAskedAbout(store, names, id)) continue;
		for (const name of [...names.of(id), ...names.redirected(id)]) {
			index.add(id, name);
			const plain = name.replace(/\s*[(（[【][^()（）【】[\]]*[)）\]】]\s*$/u, '');
			if (plain !== name && plain !== '') index.add(id, plain);
		}
	}
	return index;
}

/** Whether a question may be about a term: things, and values that are words; numbers and names of things are not. */
function isAskedAbout(store: TripleStore, names: ThingNames, id: number): boolean {
	const incoming = store.incoming(id);
	const { kind, value, datatype } = store.term(id);
	if (kind !== 'literal') return incoming.length + store.outgoing(id).length > 0;
	return literalValue(value, datatype) === undefined && incoming.some(at => !names.isLabel(store.predicate(at)));
}
