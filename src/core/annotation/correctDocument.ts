import type { LayerName } from '../doc/layers';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { NlpError } from '../errors';
import type { Span } from '../text/span';
import { correctSentence } from './correctSentence';
import type { Correction, GoldEntity, GoldSentence, GoldWord, PlacedSentence } from './goldAnnotation';
import type { GoldDocument } from './goldDocument';
import { sentenceOfAnnotation, sentencesAround } from './sentenceOfAnnotation';

/** The layers that a person corrects, as the analysis computes them. */
export const CORRECTED_LAYERS: readonly LayerName[] = ['sentences', 'tokens', 'upos', 'xpos', 'lemmas', 'entities'];

/** A correction that needs one sentence reaches across no more code units than that. */
const LONGEST_STRETCH = 2000;

/**
 * Takes a correction into what people said about a document.
 * @param annotation the {@link CORRECTED_LAYERS} of the sentences that the stretch touches, with the gold in them
 * @throws NlpError `input-malformed` that says why there is nothing to correct.
 */
export function correctDocument(
	gold: GoldDocument,
	text: string,
	annotation: RangeAnnotation,
	correction: Correction,
	span: Span,
): void {
	if (correction.kind === 'forget') {
		const isWhole = span.start === 0 && span.end === text.length && gold.lost.length > 0;
		if (isWhole) gold.forgetLost();
		if (gold.forget(span) === 0 && !isWhole) throw new NlpError('input-malformed', 'Nothing was corrected here.');
		return;
	}
	if (correction.kind === 'check') {
		gold.put(sentencesOf(gold, text, annotation, span).map(placed => corrected(placed, correction, span)));
		return;
	}
	const around = sentencesAround(annotation, span);
	if (around === undefined) {
		throw new NlpError('input-malformed', 'There is no sentence here. Put the cursor on a word.');
	}
	if (
		around.end - around.start > Math.max(LONGEST_STRETCH, 4 * (span.end - span.start)) &&
		isAcross(annotation, around)
	) {
		throw new NlpError('input-malformed', 'The selection goes across several sentences: select less.');
	}
	gold.put([corrected(sentenceWithGold(gold, text, annotation, around), correction, span)]);
}

/** The sentences of an analysis that a stretch touches, each with what was said about it before. */
export function sentencesOf(
	gold: GoldDocument,
	text: string,
	annotation: RangeAnnotation,
	span: Span,
): PlacedSentence[] {
	const { sentences } = annotation;
	const around = sentencesAround(annotation, span);
	if (sentences === undefined || around === undefined) {
		throw new NlpError('input-malformed', 'There is no sentence here.');
	}
	const spans = Array.from(sentences.starts, (start, index) => ({ start, end: sentences.ends[index] }));
	return spans
		.filter(({ start, end }) => start >= around.start && end <= around.end)
		.map(each => sentenceWithGold(gold, text, annotation, each));
}

/** A stretch as one gold sentence: what the analysis says there, and what was said about it before. */
export function sentenceWithGold(
	gold: GoldDocument,
	text: string,
	annotation: RangeAnnotation,
	span: Span,
): PlacedSentence {
	const made = sentenceOfAnnotation(text, annotation, span);
	const before = gold.touching(span).map(({ start, sentence }) => moved(sentence, start - span.start));
	const same = before.find(({ text: known }) => known === made.sentence.text);
	const words = before.flatMap(({ words }) => words);
	const entities = before.flatMap(({ entities }) => entities);
	return {
		start: made.start,
		sentence: {
			...made.sentence,
			words: made.sentence.words.map(word => words.find(known => isSameSpan(known, word)) ?? word),
			entities: mergeEntities(made.sentence, entities),
			checked: same?.checked ?? [],
			comments: same?.comments ?? [],
		},
	};
}

function corrected({ start, sentence }: PlacedSentence, correction: Correction, span: Span): PlacedSentence {
	const at = (offset: number): number => Math.min(Math.max(0, offset - start), sentence.text.length);
	const inside = { start: at(span.start), end: at(span.end) };
	return { start, sentence: correctSentence(sentence, correction, inside) };
}

/** The entities of the analysis and those that were said before, also of kinds that the analysis does not know. */
function mergeEntities({ text, entities }: GoldSentence, said: readonly GoldEntity[]): GoldEntity[] {
	const inside = said.filter(({ start, end }) => start >= 0 && end <= text.length);
	const found = entities.filter(({ start, end }) => !inside.some(each => each.start < end && each.end > start));
	return [...inside, ...found].sort((a, b) => a.start - b.start);
}

function moved(sentence: GoldSentence, by: number): GoldSentence {
	const move = <S extends Span>(item: S): S => ({ ...item, start: item.start + by, end: item.end + by });
	return {
		...sentence,
		words: sentence.words.map((word): GoldWord => move(word)),
		entities: sentence.entities.map((entity): GoldEntity => move(entity)),
	};
}

function isSameSpan(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}

function isAcross({ sentences }: RangeAnnotation, { start, end }: Span): boolean {
	return sentences?.starts.some((from, index) => from === start && sentences.ends[index] < end) ?? false;
}
