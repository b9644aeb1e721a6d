import { PEOPLE_CONCEPTS } from './concepts/peopleConcepts';
import { PLACE_CONCEPTS } from './concepts/placeConcepts';
import { THING_CONCEPTS } from './concepts/thingConcepts';

/** What the answer to a question about a relation is. */
export type ConceptKind = 'person' | 'time' | 'place' | 'organization' | 'quantity' | 'thing' | 'text';

/** A relation that people ask about, by what data call it and what questions call it. */
export interface RelationConcept {
	readonly kind: ConceptKind;
	/** Names of properties that lead from a thing to the answer. */
	readonly names: readonly string[];
	/** Words of questions besides the names. */
	readonly asked: readonly string[];
	/** Names of properties that lead from the answer to the thing. */
	readonly inverse: readonly string[];
}

/**
 * Relations in Chinese and English, written by hand: no corpus that may train what ships says how questions in both
 * languages name them. Blocks are parted by empty lines; each begins with the kind of the answer and the names, goes on
 * with words of questions behind `?` and with the names of inverse properties behind `<`. Lines that begin with white
 * space go on with the line before.
 */
export const RELATION_CONCEPTS: readonly RelationConcept[] = [PEOPLE_CONCEPTS, PLACE_CONCEPTS, THING_CONCEPTS].flatMap(
	text => text.trim().split(/\n\n+/u).map(readConcept),
);

function readConcept(block: string): RelationConcept {
	const lines = block.replaceAll(/\n\s+/gu, ' ').split('\n');
	const listAfter = (mark: RegExp): string[] => {
		const line = lines.find(each => mark.test(each));
		return line === undefined
			? []
			: line
					.replace(mark, '')
					.split(',')
					.map(word => word.trim());
	};
	const [kind] = lines[0].split(':');
	return {
		kind: kind as ConceptKind,
		names: listAfter(/^\w+:/u),
		asked: listAfter(/^\?/u),
		inverse: listAfter(/^</u),
	};
}
