import type { NameMention } from './entityLinker';
import type { TriplePattern } from './graphQuery';
import { normalizedText } from './normalizedText';
import { textUnits } from './questionUnits';
import type { TextUnit } from './questionUnits';
import type { QuestionView } from './questionView';
import type { ThingNames } from './thingNames';
import type { TripleStore } from './tripleStore';

/** A kind of things that a question names: rivers, 作家. */
export interface TypeMention {
	/** The words; its things are the kind alone. */
	readonly mention: NameMention;
	/** The pattern that the answer is of the kind. */
	readonly pattern: TriplePattern;
}

interface KnownType {
	readonly type: number;
	readonly predicate: number;
	readonly units: readonly TextUnit[];
}

/** What a question wants answers to be: the kinds that it names beside the words that ask. */
export type WantedTypes = ReadonlyMap<number, ReadonlySet<number>>;

/** Types with more things than questions name kinds of are no kinds but values. */
const MOST_TYPES = 3000;

/** Finds the kinds of things of a store in questions, in singular and plural. */
export class TypeIndex {
	readonly #byFirst = new Map<string, KnownType[]>();

	constructor(store: TripleStore, names: ThingNames) {
		const seen = new Set<string>();
		for (const predicate of names.typePredicates()) {
			for (const statement of store.withPredicate(predicate)) {
				const type = store.object(statement);
				const key = `${predicate}/${type}`;
				if (seen.has(key)) continue;
				if (seen.size >= MOST_TYPES) return;
				seen.add(key);
				for (const name of names.of(type)) this.#add({ type, predicate, units: textUnits(normalizedText(name).text) });
			}
		}
	}

	/** The kinds that a question names. */
	find({ units }: QuestionView): TypeMention[] {
		const found: TypeMention[] = [];
		for (let first = 0; first < units.length; first++) {
			for (const { type, predicate, units: name } of this.#byFirst.get(units[first].stem) ?? []) {
				let length = 1;
				while (length < name.length && units[first + length]?.stem === name[length].stem) length++;
				// 条河 asks for 河流 and 哪国 for 国家, but a word of letters is needed whole.
				const isWhole = length === name.length;
				if (!isWhole && !(name.length === 2 && name[0].isHan)) continue;
				found.push({
					mention: { first, end: first + length, things: [type], similarity: isWhole ? 1 : 0.8, isInside: false },
					pattern: { subject: 'answer', predicate, object: type },
				});
			}
		}
		return found;
	}

	/** The kinds, by their predicates, that stand beside the words that ask: which river, 哪些国家, 公司有哪些. */
	wanted(found: readonly TypeMention[], { units, isFunction }: QuestionView, asking: readonly number[]): WantedTypes {
		const wanted = new Map<number, Set<number>>();
		if (asking.length === 0) return wanted;
		const [first] = asking;
		const last = asking[asking.length - 1];
		const isEmpty = (from: number, to: number): boolean => isFunction.slice(from, to).every(Boolean);
		for (const { mention, pattern } of found) {
			const isAfter = mention.first >= last && mention.first <= last + 2 && isEmpty(last + 1, mention.first);
			const isBefore =
				units[mention.first].isHan && mention.end <= first && mention.end >= first - 1 && isEmpty(mention.end, first);
			if (!isAfter && !isBefore) continue;
			const types = wanted.get(pattern.predicate as number) ?? new Set();
			wanted.set(pattern.predicate as number, types.add(pattern.object as number));
		}
		return wanted;
	}

	#add(known: KnownType): void {
		if (known.units.length === 0) return;
		const { stem } = known.units[0];
		const list = this.#byFirst.get(stem);
		if (list === undefined) this.#byFirst.set(stem, [known]);
		else list.push(known);
	}
}
