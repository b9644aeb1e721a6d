import { ConceptIndex } from './conceptIndex';
import { linkNames } from './entityLinker';
import type { NameMention } from './entityLinker';
import { measuresOf } from './measures';
import type { Measure } from './measures';
import type { NameIndex } from './nameIndex';
import { PredicateMatcher } from './predicateMatcher';
import { normalizedText } from './normalizedText';
import type { QuestionView } from './questionView';
import { ComparisonReader } from './readComparisons';
import { HopReader } from './readHops';
import type { Reading } from './reading';
import { counted, readSets } from './readSets';
import { readYesNo } from './readYesNo';
import { readingFeatures, readingScore } from './scoreReading';
import type { ReadingFeatures } from './scoreReading';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';
import { TypeIndex } from './typeIndex';
import type { WantedTypes } from './typeIndex';

/** A reading with its score. */
export interface ScoredReading {
	readonly reading: Reading;
	readonly features: ReadingFeatures;
	readonly score: number;
}

/** Readings of one or two steps that sets, counts and comparisons are made of. */
const MOST_HOPS = 12;
/** Whether somebody knows is not what such a question wants to know. */
const WHETHER_KNOWN =
	/^(?:请问)?(?:[你您]们?|大家|有人|有没有人|谁|能)?(?:能|可以)?(?:知道|清楚|了解|晓得|告诉|给我|介绍)|^do you know/iu;
/** Sets that are counted or compared. */
const MOST_SETS = 40;

/** Reads questions as queries over a store that does not change while this lives. */
export class QuestionReader {
	readonly #store: TripleStore;
	readonly #names: ThingNames;
	readonly #index: NameIndex;
	readonly #concepts = new ConceptIndex();
	readonly #matcher: PredicateMatcher;
	readonly #types: TypeIndex;
	readonly #measures: readonly Measure[];

	constructor(store: TripleStore, names: ThingNames, index: NameIndex) {
		this.#store = store;
		this.#names = names;
		this.#index = index;
		this.#matcher = new PredicateMatcher(store, names, this.#concepts);
		this.#types = new TypeIndex(store, names);
		this.#measures = measuresOf(store, names, this.#concepts);
	}

	/** What a question may mean, the most likely first. */
	read(question: QuestionView): ScoredReading[] {
		const predicates = this.#matcher.forQuestion(question);
		const mentions = linkNames(question, this.#index);
		const types = this.#types.find(question);
		const asking = this.#askingUnits(question);
		const wanted = this.#types.wanted(types, question, asking);
		const scored = (readings: Iterable<Reading>): ScoredReading[] =>
			[...readings]
				.map(reading => {
					const features = readingFeatures(question, reading, this.#isWanted(reading, wanted));
					return { reading, features, score: readingScore(features) };
				})
				.sort((a, b) => b.score - a.score);
		const hops = scored(allHops(new HopReader(this.#store, this.#names, predicates), mentions));
		const best = hops.slice(0, MOST_HOPS).map(({ reading }) => reading);
		const sets = scored(readSets(types, mentions, best)).slice(0, MOST_SETS);
		const groups = [...sets.map(({ reading }) => reading), ...best];
		const comparisons = new ComparisonReader(question, this.#measures, this.#concepts, predicates);
		const compared = scored(comparisons.read(withEmpty(groups), mentions));
		const found = [...hops, ...sets, ...compared];
		const { kind } = question.analysis;
		if (kind === 'count') {
			const counts = [...groups, ...compared.map(({ reading }) => reading)]
				.filter(reading => !this.#isNumber(reading))
				.map(reading => counted(reading, asking));
			found.push(...scored(counts));
		}
		if (kind === 'yesNo' && !WHETHER_KNOWN.test(question.original))
			found.push(...scored(readYesNo(best, mentions, types)));
		return found.sort((a, b) => b.score - a.score);
	}

	/** Whether a reading's answers are numbers already, in whatever words: 12个出入口. */
	#isNumber({ matches, sample }: Reading): boolean {
		if (matches[matches.length - 1]?.kind === 'quantity') return true;
		return sample.some(answer => /^\D{0,4}\d/u.test(this.#names.shown(answer, 'zh')));
	}

	/** Whether some answers are of a kind that the question names; undefined where it names none, or they are not known yet. */
	#isWanted({ query, sample }: Reading, wanted: WantedTypes): boolean | undefined {
		if (wanted.size === 0 || query.form === 'ask') return undefined;
		const isOne = (predicate: number, type: number): boolean => wanted.get(predicate)?.has(type) === true;
		const isSaid = query.patterns.some(
			({ subject, predicate, object }) => subject === query.answer && isOne(predicate as number, object as number),
		);
		if (isSaid) return true;
		if (sample.length === 0) return undefined;
		return sample.some(answer =>
			[...this.#store.outgoing(answer)].some(at => isOne(this.#store.predicate(at), this.#store.object(at))),
		);
	}

	#askingUnits({ original, units, analysis: { asking } }: QuestionView): number[] {
		const start = normalizedText(original.slice(0, asking.start)).text.length;
		const end = normalizedText(original.slice(0, asking.end)).text.length;
		return units.flatMap((unit, at) => (unit.start >= start && unit.end <= end ? [at] : []));
	}
}

function* allHops(reader: HopReader, mentions: readonly NameMention[]): Generator<Reading> {
	for (const mention of mentions) yield* reader.read(mention);
}

/** With the set of everything, for data that do not say what things are. */
function withEmpty(groups: readonly Reading[]): Reading[] {
	const query = { form: 'select', patterns: [], answer: 'answer' } as const;
	return [
		...groups,
		{ query, mentions: [], matches: [], otherUnits: [], isInverse: false, isMediated: false, sample: [] },
	];
}
