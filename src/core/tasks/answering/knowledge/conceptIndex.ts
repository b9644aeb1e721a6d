import { normalizedText } from './normalizedText';
import type { QuestionView } from './questionView';
import { stemOf, textUnits } from './questionUnits';
import { RELATION_CONCEPTS } from './relationConcepts';
import type { ConceptKind } from './relationConcepts';

/** Words of a question that ask for a relation. */
export interface ConceptTrigger {
	readonly concept: number;
	/** Units of the question, half-open. */
	readonly first: number;
	readonly end: number;
	/** How much the words say; the name of a property says more than a word that goes with it. */
	readonly weight: number;
}

/** A relation that a property is, and which way. */
export interface PropertyConcept {
	readonly concept: number;
	readonly isInverse: boolean;
	/** Whether the property's name is one of the relation's, or only has one in it. */
	readonly weight: number;
}

/** Finds relations in names of properties and in questions. */
export class ConceptIndex {
	readonly #names = new Map<string, PropertyConcept[]>();
	/** By the first unit, what the units of a phrase are. */
	readonly #phrases = new Map<string, { stems: string[]; concept: number; weight: number }[]>();

	constructor() {
		for (const [concept, { names, inverse, asked }] of RELATION_CONCEPTS.entries()) {
			for (const name of names) {
				this.#addName(name, { concept, isInverse: false, weight: 1 });
				this.#addPhrase(name, concept, 1);
			}
			for (const name of inverse) this.#addName(name, { concept, isInverse: true, weight: 0.9 });
			for (const phrase of asked) this.#addPhrase(phrase, concept, 0.92);
		}
	}

	kind(concept: number): ConceptKind {
		return RELATION_CONCEPTS[concept].kind;
	}

	/** The relations that a property's normalized name is or has in it. */
	ofName(name: string): PropertyConcept[] {
		const whole = this.#names.get(name);
		if (whole !== undefined) return whole;
		const units = textUnits(name);
		for (let length = units.length - 1; length > 0; length--) {
			for (const first of [units.length - length, 0]) {
				const part = name.slice(units[first].start, units[first + length - 1].end);
				const found = units[first].isHan && length < 2 ? undefined : this.#names.get(part);
				if (found !== undefined) return found.map(each => ({ ...each, weight: each.weight * 0.8 }));
			}
		}
		return [];
	}

	/** The relations that a question asks for, wherever words of it say so. */
	triggers({ units }: QuestionView): ConceptTrigger[] {
		const found: ConceptTrigger[] = [];
		for (let first = 0; first < units.length; first++) {
			for (const { stems, concept, weight } of this.#phrases.get(units[first].stem) ?? []) {
				const end = first + stems.length;
				if (end > units.length || stems.some((stem, at) => units[first + at].stem !== stem)) continue;
				// One Han character is in many words.
				const isLone = stems.length === 1 && units[first].isHan;
				found.push({ concept, first, end, weight: isLone ? weight * 0.75 : weight });
			}
		}
		return found;
	}

	#addName(name: string, concept: PropertyConcept): void {
		const key = normalizedText(name).text;
		const list = this.#names.get(key);
		if (list === undefined) this.#names.set(key, [concept]);
		else if (list.every(other => other.concept !== concept.concept)) list.push(concept);
	}

	#addPhrase(phrase: string, concept: number, weight: number): void {
		const stems = textUnits(normalizedText(phrase).text).map(({ text, isHan }) => (isHan ? text : stemOf(text)));
		if (stems.length === 0) return;
		const list = this.#phrases.get(stems[0]) ?? [];
		this.#phrases.set(stems[0], list);
		const known = list.some(other => other.concept === concept && other.stems.join(' ') === stems.join(' '));
		if (!known) list.push({ stems, concept, weight });
	}
}
