import type { EntityMention } from '../doc/entityMention';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import type { SpanColumn } from '../doc/spanColumn';
import type { Span } from '../text/span';
import { gapsOf, isComplete, overlapping, wordSpans } from './coverage';
import { knownKind } from './entityKinds';
import type { PlacedSentence } from './goldAnnotation';
import { overlayWords } from './overlayWords';

/**
 * An analysis with what people said in it: their words in place of those that they overlap, their tags, their entities, and their
 * sentences where the words of one are all known.
 * @param text what the offsets are of
 * @param gold sentences that lie in the analysis, in order
 */
export function overlayGold(
	text: string,
	annotation: RangeAnnotation,
	gold: readonly PlacedSentence[],
): RangeAnnotation {
	const { sentences, tokens, entities } = annotation;
	return {
		...annotation,
		...(sentences === undefined ? {} : { sentences: overlaySentences(text, sentences, gold) }),
		...(tokens === undefined ? {} : overlayWords(text, annotation, tokens, gold)),
		...(entities === undefined ? {} : { entities: overlayEntities(text, entities, gold) }),
	};
}

function overlaySentences(text: string, sentences: SpanColumn, gold: readonly PlacedSentence[]): SpanColumn {
	const whole = gold.filter(({ sentence }) => isComplete(sentence)).map(spanOf);
	const spans = [...whole];
	for (const [sentence, start] of sentences.starts.entries()) {
		const span = { start, end: sentences.ends[sentence] };
		spans.push(...(overlapping(whole, span).length === 0 ? [span] : gapsOf(text, whole, span)));
	}
	spans.sort((a, b) => a.start - b.start);
	return { starts: Int32Array.from(spans, ({ start }) => start), ends: Int32Array.from(spans, ({ end }) => end) };
}

function overlayEntities(
	text: string,
	entities: readonly EntityMention[],
	gold: readonly PlacedSentence[],
): EntityMention[] {
	const words = wordSpans(gold);
	const said = gold.flatMap(({ start, sentence }) =>
		sentence.entities.map(entity => ({ ...entity, start: entity.start + start, end: entity.end + start })),
	);
	const spans = gold.map(spanOf);
	const isOpen = (entity: EntityMention): boolean => {
		if (overlapping(said, entity).length > 0) return false;
		return overlapping(spans, entity).length === 0 || !isCovered(text, entity, words);
	};
	const added = said.flatMap(({ start, end, label, isCorrected }): EntityMention[] => {
		const known = knownKind(label);
		if (known === undefined) return [];
		const same = overlapping(entities, { start, end }).find(
			each => each.start === start && each.end === end && each.label === known,
		);
		return [!isCorrected && same !== undefined ? same : { start, end, label: known, engine: 'person' }];
	});
	return [...entities.filter(isOpen), ...added].sort((a, b) => a.start - b.start);
}

/** Whether words leave nothing of a stretch out: then whoever looked at them has seen it. */
function isCovered(text: string, span: Span, words: readonly Span[]): boolean {
	return gapsOf(text, words, span).length === 0;
}

function spanOf({ start, sentence }: PlacedSentence): Span {
	return { start, end: start + sentence.text.length };
}
