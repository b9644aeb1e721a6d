import type { QuestionKind } from '../answers';
import type { ConceptIndex } from './conceptIndex';
import type { ConceptTrigger, PropertyConcept } from './conceptIndex';
import { normalizedText } from './normalizedText';
import type { QuestionView } from './questionView';
import { textUnits } from './questionUnits';
import type { TextUnit } from './questionUnits';
import type { ConceptKind } from './relationConcepts';
import { localName } from './thingNames';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';
import { RELATION } from './vocabulary';

/** How well words of a question ask for a predicate. */
export interface PredicateMatch {
	/** In [0, 1]. */
	readonly score: number;
	/** The units of the question that ask for it. */
	readonly units: readonly number[];
	/** What the answer is, where the relation is known. */
	readonly kind: ConceptKind | undefined;
}

const NO_MATCH: PredicateMatch = { score: 0, units: [], kind: undefined };

interface PredicateName {
	readonly units: readonly TextUnit[];
	readonly weights: readonly number[];
}

interface KnownPredicate {
	readonly names: readonly PredicateName[];
	readonly concepts: readonly PropertyConcept[];
}

/** The exported relations that read "the subject is the … of the object", so that the object has the subject as its …. */
const REVERSED = new Set(
	['founder', 'leader', 'member', 'parent', 'child', 'owner', 'author', 'cause'].map(name => RELATION + name),
);

/** Matches predicates with the words of questions: by known relations in both languages, and by the words of their names. */
export class PredicateMatcher {
	readonly #store: TripleStore;
	readonly #names: ThingNames;
	readonly #concepts: ConceptIndex;
	readonly #known = new Map<number, KnownPredicate>();
	readonly #frequencies = new Map<string, number>();
	#predicateCount = 0;

	constructor(store: TripleStore, names: ThingNames, concepts: ConceptIndex) {
		this.#store = store;
		this.#concepts = concepts;
		this.#names = names;
		const predicates = store.predicates();
		this.#predicateCount = predicates.length;
		for (const predicate of predicates) {
			const stems = new Set(
				names.of(predicate).flatMap(name => textUnits(normalizedText(name).text).map(({ stem }) => stem)),
			);
			for (const stem of stems) this.#frequencies.set(stem, (this.#frequencies.get(stem) ?? 0) + 1);
		}
	}

	/** A matcher for one question. */
	forQuestion(question: QuestionView): QuestionPredicates {
		return new QuestionPredicates(question, this.#concepts, predicate => this.#knownPredicate(predicate));
	}

	#knownPredicate(predicate: number): KnownPredicate {
		const known = this.#known.get(predicate);
		if (known !== undefined) return known;
		const isReversed = REVERSED.has(this.#store.term(predicate).value);
		const normalized = [...new Set(this.#names.of(predicate).map(name => normalizedText(name).text))];
		const made = {
			names: normalized.map(name => {
				const units = textUnits(name);
				return { units, weights: units.map(({ stem }) => this.#weightOf(stem)) };
			}),
			concepts: isReversed
				? this.#conceptsOf([normalizedText(localName(this.#store.term(predicate))).text]).map(turned)
				: this.#conceptsOf(normalized),
		};
		this.#known.set(predicate, made);
		return made;
	}

	#conceptsOf(names: readonly string[]): PropertyConcept[] {
		return names.flatMap(name => this.#concepts.ofName(name));
	}

	#weightOf(stem: string): number {
		return Math.log(1 + (this.#predicateCount + 1) / (this.#frequencies.get(stem) ?? 1));
	}
}

/** Matches of one question with predicates; each is computed once. */
export class QuestionPredicates {
	readonly #question: QuestionView;
	readonly #concepts: ConceptIndex;
	readonly #predicate: (predicate: number) => KnownPredicate;
	readonly #triggers: readonly ConceptTrigger[];
	readonly #cache = new Map<string, PredicateMatch>();

	constructor(question: QuestionView, concepts: ConceptIndex, predicate: (predicate: number) => KnownPredicate) {
		this.#question = question;
		this.#concepts = concepts;
		this.#predicate = predicate;
		this.#triggers = concepts.triggers(question);
	}

	/** Whether the question says nothing besides some units, so that it asks what these name: who is she, 她是谁. */
	asksOnlyAbout(taken: readonly number[]): boolean {
		const { isFunction, analysis } = this.#question;
		return (
			analysis.kind !== 'time' &&
			analysis.kind !== 'place' &&
			isFunction.every((each, at) => each || taken.includes(at))
		);
	}

	/**
	 * How well a predicate matches what the question says outside some units. `isForward`: the step is from subject to object;
	 * `isLast`: it ends at the answer, which then should be of the kind that is asked for.
	 */
	match(predicate: number, taken: readonly number[], isForward: boolean, isLast: boolean): PredicateMatch {
		const key = `${predicate}/${isForward}/${isLast}/${taken.join(',')}`;
		const cached = this.#cache.get(key);
		if (cached !== undefined) return cached;
		const known = this.#predicate(predicate);
		let best = this.#byConcept(known, taken, isForward, isLast);
		for (const name of known.names) {
			const match = this.#byWords(name, taken);
			const score = match.score * (isForward ? 1 : 0.9);
			if (score > best.score) best = { ...match, score, kind: best.kind };
		}
		if (best.kind === undefined && known.concepts.length > 0 && isForward) {
			const forward = known.concepts.find(({ isInverse }) => !isInverse);
			if (forward !== undefined) best = { ...best, kind: this.#concepts.kind(forward.concept) };
		}
		this.#cache.set(key, best);
		return best;
	}

	#byConcept(
		{ concepts }: KnownPredicate,
		taken: readonly number[],
		isForward: boolean,
		isLast: boolean,
	): PredicateMatch {
		let best = NO_MATCH;
		const units = new Set<number>();
		for (const property of concepts) {
			const isRight = property.isInverse !== isForward;
			const kind = isRight ? this.#concepts.kind(property.concept) : undefined;
			for (const { concept, first, end, weight } of this.#triggers) {
				if (concept !== property.concept || overlaps(taken, first, end)) continue;
				const fit = isRight ? (isLast ? this.#kindFit(this.#concepts.kind(concept)) : 1) : 0.8;
				const score = weight * property.weight * fit * (1 + 0.01 * (end - first));
				for (const unit of range(first, end)) units.add(unit);
				if (score > best.score) best = { score, units: [], kind };
			}
		}
		// Several words may ask for one relation: which books did she write.
		return { ...best, units: [...units].sort((a, b) => a - b) };
	}

	/** A little less than 1 where the question asks for something of another kind. */
	#kindFit(kind: ConceptKind): number {
		return fitsKind(this.#question.analysis.kind, kind) === false ? 0.7 : 1;
	}

	#byWords({ units, weights }: PredicateName, taken: readonly number[]): PredicateMatch {
		if (units.length === 0) return NO_MATCH;
		const run = this.#wholeName(units, taken);
		if (run !== undefined) {
			const isShort = units.length === 1 && units[0].isHan;
			return { score: isShort ? 0.7 : 1, units: run, kind: undefined };
		}
		const found: number[] = [];
		let matched = 0;
		let whole = 0;
		for (const [at, unit] of units.entries()) {
			whole += weights[at];
			const [position, similarity] = this.#find(unit, taken, found);
			if (position === undefined) continue;
			found.push(position);
			matched += weights[at] * similarity;
		}
		if (found.length === 0) return NO_MATCH;
		const share = matched / whole;
		const together = longestRun(found) / units.length;
		const score = units[0].isHan ? share * (0.35 + 0.5 * together) : share * 0.85;
		return { score, units: [...found].sort((a, b) => a - b), kind: undefined };
	}

	#wholeName(units: readonly TextUnit[], taken: readonly number[]): number[] | undefined {
		const question = this.#question.units;
		for (let first = 0; first + units.length <= question.length; first++) {
			if (overlaps(taken, first, first + units.length)) continue;
			if (units.every((unit, at) => question[first + at].stem === unit.stem)) return range(first, first + units.length);
		}
		return undefined;
	}

	/** Where the question has a unit of a name, and how like it is. */
	#find(unit: TextUnit, taken: readonly number[], found: readonly number[]): [number | undefined, number] {
		let best: [number | undefined, number] = [undefined, 0];
		for (const [at, other] of this.#question.units.entries()) {
			if (taken.includes(at) || found.includes(at) || other.isHan !== unit.isHan) continue;
			if (this.#question.isFunction[at] && !unit.isHan) continue;
			const similarity = other.stem === unit.stem ? 1 : unit.isHan ? 0 : sharedStart(other.stem, unit.stem);
			if (similarity > best[1]) best = [at, similarity];
		}
		return best;
	}
}

function turned(concept: PropertyConcept): PropertyConcept {
	return { ...concept, isInverse: !concept.isInverse };
}

/** Whether an answer of a kind is one that the question asks for; undefined where that cannot be said. */
export function fitsKind(asked: QuestionKind, kind: ConceptKind | undefined): boolean | undefined {
	if (kind === undefined) return undefined;
	const kinds = KINDS[asked];
	if (kinds === undefined) return undefined;
	if (kinds.right.includes(kind)) return true;
	return kinds.possible.includes(kind) ? undefined : false;
}

/** Which answers a question wants, and which it may take; where it says nothing, there is no row. */
const KINDS: Readonly<
	Partial<Record<QuestionKind, { readonly right: readonly ConceptKind[]; readonly possible: readonly ConceptKind[] }>>
> = {
	person: { right: ['person', 'organization'], possible: ['thing'] },
	time: { right: ['time'], possible: [] },
	place: { right: ['place'], possible: ['organization', 'thing'] },
	organization: { right: ['organization'], possible: ['place', 'thing'] },
	count: { right: ['quantity'], possible: ['time'] },
	quantity: { right: ['quantity'], possible: ['time'] },
	definition: { right: ['text'], possible: ['person', 'time', 'place', 'organization', 'quantity', 'thing'] },
};

/** How like two stems are that begin alike: `locat` and `location`. */
function sharedStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length >= 4 && length >= 0.6 * Math.max(a.length, b.length) ? 0.8 : 0;
}

function longestRun(positions: readonly number[]): number {
	const sorted = [...positions].sort((a, b) => a - b);
	let best = 0;
	let run = 0;
	for (const [at, position] of sorted.entries()) {
		run = at > 0 && position === sorted[at - 1] + 1 ? run + 1 : 1;
		best = Math.max(best, run);
	}
	return best;
}

function overlaps(taken: readonly number[], first: number, end: number): boolean {
	return taken.some(at => at >= first && at < end);
}

function range(first: number, end: number): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
