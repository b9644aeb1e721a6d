import type { NameMention } from './entityLinker';
import { patternOf } from './neighbourhood';
import type { Reading } from './reading';
import type { TypeMention } from './typeIndex';
import type { PatternNode } from './graphQuery';

/** A question whether something is so, read as a statement between what it names. */
export function* readYesNo(
	hops: readonly Reading[],
	mentions: readonly NameMention[],
	types: readonly TypeMention[],
): Generator<Reading> {
	for (const hop of hops) {
		const used = [...hop.mentions.flatMap(spanUnits), ...hop.matches.flatMap(({ units }) => units)];
		for (const other of mentions) {
			if (spanUnits(other).some(at => used.includes(at)) || other.similarity < 0.95 || other.isInside) continue;
			const [thing] = other.things;
			yield {
				...hop,
				query: { ...hop.query, form: 'ask', patterns: hop.query.patterns.map(each => replaced(each, thing)) },
				mentions: [...hop.mentions, other],
			};
		}
	}
	for (const { mention, pattern } of types) {
		for (const other of mentions) {
			if (spanUnits(other).some(at => at >= mention.first && at < mention.end)) continue;
			const { predicate } = pattern;
			if (typeof predicate !== 'number' || typeof pattern.object !== 'number') continue;
			const edge = { predicate, isForward: true, sample: [] };
			yield {
				query: { form: 'ask', patterns: [patternOf(edge, other.things[0], pattern.object)], answer: 'answer' },
				mentions: [other, mention],
				matches: [{ score: 0.9, units: [], kind: undefined }],
				otherUnits: [],
				isInverse: false,
				isMediated: false,
				sample: [],
			};
		}
	}
}

function replaced<P extends { subject: PatternNode; object: PatternNode }>(pattern: P, thing: number): P {
	const put = (node: PatternNode): PatternNode => (node === 'answer' ? thing : node);
	return { ...pattern, subject: put(pattern.subject), object: put(pattern.object) };
}

function spanUnits({ first, end }: NameMention): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
