import { comparisonsIn } from './comparisonWords';
import type { Comparison } from './comparisonWords';
import type { ConceptIndex } from './conceptIndex';
import type { NameMention } from './entityLinker';
import type { GraphQuery } from './graphQuery';
import type { Measure } from './measures';
import { numberBound } from './numberBound';
import type { PredicateMatch, QuestionPredicates } from './predicateMatcher';
import type { QuestionView } from './questionView';
import type { Reading } from './reading';
import { UNSAID } from './readSets';

/** Measures that are tried for one comparison. */
const MOST_MEASURES = 3;
/** A measure that fits less is not meant. */
const LEAST_FIT = 0.5;
/** Words between things of which one is to be chosen. */
const CHOICE = /\bor\b|\band\b|\bthan\b|和|与|跟|还是|比|及|、/u;

interface FittingMeasure {
	readonly measure: Measure;
	readonly match: PredicateMatch;
}

/** Reads questions that compare: the longest of a set, the longer of two, those longer than a number. */
export class ComparisonReader {
	readonly #question: QuestionView;
	readonly #measures: readonly Measure[];
	readonly #concepts: ConceptIndex;
	readonly #predicates: QuestionPredicates;

	constructor(
		question: QuestionView,
		measures: readonly Measure[],
		concepts: ConceptIndex,
		predicates: QuestionPredicates,
	) {
		this.#question = question;
		this.#measures = measures;
		this.#concepts = concepts;
		this.#predicates = predicates;
	}

	/** Readings over sets of things, and over the things that are named themselves. */
	*read(sets: readonly Reading[], mentions: readonly NameMention[]): Generator<Reading> {
		const comparisons = comparisonsIn(this.#question);
		const bound = numberBound(this.#question);
		for (const comparison of comparisons) {
			if (bound === undefined) {
				if (comparison.isSuperlative) yield* this.#extremes(sets, comparison);
				yield* this.#choices(mentions, comparison);
			}
		}
		if (bound === undefined) return;
		const { isAbove, number, isDate, units } = bound;
		for (const set of sets) {
			const comparison = comparisons.find(each => !isInside(set, each));
			for (const { measure, match } of this.#fitting(set, comparison, isDate)) {
				const query: GraphQuery = withValue(set.query, measure);
				yield extended(set, { ...query, bound: { variable: 'value', isAbove, number } }, match, units);
			}
		}
	}

	/** The greatest or the least of sets. */
	*#extremes(sets: readonly Reading[], comparison: Comparison): Generator<Reading> {
		for (const set of sets) {
			if (isInside(set, comparison)) continue;
			for (const { measure, match } of this.#fitting(set, comparison)) {
				const extreme = { variable: 'value', isGreatest: comparison.isGreatest };
				yield extended(set, { ...withValue(set.query, measure), extreme }, match, unitsOf(comparison));
			}
		}
	}

	/** The greater or the less of things that are named. */
	*#choices(mentions: readonly NameMention[], comparison: Comparison): Generator<Reading> {
		if (!CHOICE.test(this.#question.original.toLowerCase())) return;
		const named = apart(
			mentions.filter(
				({ similarity, first, end }) => similarity > 0.7 && (end <= comparison.first || first >= comparison.end),
			),
		);
		if (named.length < 2) return;
		const among = named.flatMap(({ things }) => things.slice(0, 3));
		const set: Reading = {
			query: { form: 'select', patterns: [], answer: 'answer', among },
			mentions: named,
			matches: [],
			otherUnits: [],
			isInverse: false,
			isMediated: false,
			sample: [],
		};
		for (const { measure, match } of this.#fitting(set, comparison)) {
			const extreme = { variable: 'value', isGreatest: comparison.isGreatest };
			const isWhether = this.#question.analysis.kind === 'yesNo';
			const query = isWhether ? whether(named, measure, comparison) : { ...withValue(set.query, measure), extreme };
			yield extended(set, query, match, unitsOf(comparison));
		}
	}

	/** The measures that a question compares by, the best first. */
	#fitting(set: Reading, comparison: Comparison | undefined, isDate?: boolean): FittingMeasure[] {
		const taken = [
			...set.mentions.flatMap(({ first, end }) => range(first, end)),
			...set.matches.flatMap(({ units }) => units),
		];
		const fitting = this.#measures
			.filter(measure => isDate === undefined || measure.isDate === isDate)
			.map(measure => {
				const said = this.#predicates.match(measure.predicate, taken, true, false);
				const implied = comparison === undefined ? 0 : this.#implied(measure, comparison);
				const score = Math.max(said.score, implied) + (said.score > LEAST_FIT && implied > LEAST_FIT ? 0.03 : 0);
				return { measure, match: { score, units: said.score >= LEAST_FIT ? said.units : [], kind: undefined } };
			});
		return fitting
			.filter(({ match }) => match.score >= LEAST_FIT)
			.sort((a, b) => b.match.score - a.match.score)
			.slice(0, MOST_MEASURES);
	}

	/** How well a measure goes with the word that compares. */
	#implied({ concepts }: Measure, { measures }: Comparison): number {
		let best = 0;
		for (const [name, weight] of measures) {
			if (this.#concepts.ofName(name).some(({ concept }) => concepts.has(concept))) best = Math.max(best, weight);
		}
		return best;
	}
}

/** Whether what is named first is the greater, or the less, of two. */
function whether(named: readonly NameMention[], { predicate }: Measure, { isGreatest }: Comparison): GraphQuery {
	const [one, other] = [...named].sort((a, b) => a.first - b.first).map(({ things }) => things[0]);
	return {
		form: 'ask',
		patterns: [
			{ subject: one, predicate, object: 'value' },
			{ subject: other, predicate, object: 'other' },
		],
		answer: 'answer',
		greater: isGreatest ? { variable: 'value', than: 'other' } : { variable: 'other', than: 'value' },
	};
}

function withValue(query: GraphQuery, { predicate }: Measure): GraphQuery {
	return { ...query, patterns: [...query.patterns, { subject: query.answer, predicate, object: 'value' }] };
}

function extended(set: Reading, query: GraphQuery, match: PredicateMatch, units: readonly number[]): Reading {
	return {
		...set,
		query,
		// The measure says more than that two things have to do with each other in some way.
		matches: [...set.matches.filter(each => each !== UNSAID), match],
		otherUnits: [...set.otherUnits, ...units],
	};
}

/** Mentions that do not overlap, the better first. */
function apart(mentions: readonly NameMention[]): NameMention[] {
	const chosen: NameMention[] = [];
	for (const mention of mentions) {
		if (chosen.every(other => other.end <= mention.first || mention.end <= other.first)) chosen.push(mention);
	}
	return chosen;
}

function isInside(set: Reading, { first, end }: Comparison): boolean {
	return set.mentions.some(mention => mention.first < end && first < mention.end);
}

function unitsOf({ first, end }: Comparison): number[] {
	return range(first, end);
}

function range(first: number, end: number): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
