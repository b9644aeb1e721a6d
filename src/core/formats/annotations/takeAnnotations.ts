import { sentencesOf, sentenceWithGold } from '../../annotation/correctDocument';
import type { GoldLayer, ImportProblem, PlacedSentence } from '../../annotation/goldAnnotation';
import type { GoldDocument } from '../../annotation/goldDocument';
import { overlapping } from '../../annotation/coverage';
import { placeSentences } from '../../annotation/placeSentences';
import { sentencesAround } from '../../annotation/sentenceOfAnnotation';
import { trimmedSpan } from '../../annotation/squeezedText';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { GivenEntity, ReadAnnotations } from './annotatedText';

/** What came of taking annotations in. */
export interface TakenAnnotations {
	/** How many sentences were taken. */
	readonly taken: number;
	readonly problems: readonly ImportProblem[];
}

/**
 * Takes annotations of a file in, in place of what was said about the same sentences. What the file says of text that the document does not
 * have is told of, and left out.
 * @param annotation the corrected layers of the whole document, with the gold in them
 */
export function takeAnnotations(
	gold: GoldDocument,
	text: string,
	annotation: RangeAnnotation,
	read: ReadAnnotations,
): TakenAnnotations {
	const problems = [...read.problems];
	const { placed, lost } = placeSentences(text, read.sentences);
	for (const { squeezed } of lost) problems.push({ line: 0, what: 'notFound', detail: squeezed.slice(0, 60) });
	gold.put(placed);
	const entities = withoutOverlaps(text, read.entities, problems);
	const spanned = read.stretches.flatMap(stretch => {
		if (sentencesAround(annotation, stretch) === undefined) return [];
		const sentences = joinedAt(entities, sentencesOf(gold, text, annotation, stretch), text, gold, annotation);
		return sentences.map(sentence => withEntities(sentence, entities));
	});
	// Of texts that share a sentence the last one has it.
	const byStart = new Map(spanned.map(sentence => [sentence.start, sentence]));
	gold.put([...byStart.values()]);
	return { taken: placed.length + byStart.size, problems };
}

/** Entities in order of which none overlaps one before; the longer of two that begin together stays. */
function withoutOverlaps(text: string, given: readonly GivenEntity[], problems: ImportProblem[]): GivenEntity[] {
	const kept: GivenEntity[] = [];
	for (const entity of [...given].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const span = trimmedSpan(text, entity);
		if (span === undefined) continue;
		if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push({ ...entity, ...span });
		else problems.push({ line: 0, what: 'overlap', detail: `${entity.label} ${text.slice(span.start, span.end)}` });
	}
	return kept;
}

/** Sentences that an entity goes across become one. */
function joinedAt(
	entities: readonly GivenEntity[],
	sentences: readonly PlacedSentence[],
	text: string,
	gold: GoldDocument,
	annotation: RangeAnnotation,
): PlacedSentence[] {
	const joined: PlacedSentence[] = [];
	let next = 0;
	for (const sentence of sentences) {
		const last = joined.at(-1);
		while (next < entities.length && entities[next].end <= sentence.start) next++;
		const isAcross =
			last !== undefined && next < entities.length && entities[next].start < last.start + last.sentence.text.length;
		if (!isAcross) joined.push(sentence);
		else {
			const end = sentence.start + sentence.sentence.text.length;
			joined[joined.length - 1] = sentenceWithGold(gold, text, annotation, { start: last.start, end });
		}
	}
	return joined;
}

function withEntities({ start, sentence }: PlacedSentence, entities: readonly GivenEntity[]): PlacedSentence {
	const end = start + sentence.text.length;
	const inside = overlapping(entities, { start, end }).filter(entity => entity.start >= start && entity.end <= end);
	const checked: readonly GoldLayer[] = [...sentence.checked.filter(layer => layer !== 'entities'), 'entities'];
	return {
		start,
		sentence: {
			...sentence,
			entities: inside.map(entity => ({ ...entity, start: entity.start - start, end: entity.end - start })),
			checked,
		},
	};
}
