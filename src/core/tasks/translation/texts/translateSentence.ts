import type { Steps } from '../../../steps';
import type { TextFormat } from '../../../text/documentText';
import type { Span } from '../../../text/span';
import type { StretchFinder } from './fixedStretches';
import { fixedStretches } from './fixedStretches';
import type { SentenceSource } from './markSentence';
import { copiedMarks, copiedStretch, markSentence, proseWithout } from './markSentence';
import type { FixedStretch, MarkedSentence, SourceWord } from './markedSentence';
import type { DecodedPhrase, DecodedSentence, FixedPhrase, SourceSentence } from '../phraseDecoding';
import type { SentenceEngine } from '../sentenceEngine';
import { isOfSource } from './sentenceLanguage';
import type { TranslatedPhrase } from '../translation';
import type { WrittenSentence } from './writeSentence';
import { writeSentence } from './writeSentence';

/** The translation of a sentence; offsets in it are from its own start, those of the source of the whole text. */
export interface SentenceTranslation {
	readonly text: string;
	readonly phrases: readonly TranslatedPhrase[];
	/** Undefined where nothing was to be translated. */
	readonly confidence: number | undefined;
	/** Whether the sentence was in the language of the source. */
	readonly isTranslated: boolean;
}

/** What sentences are translated with. */
export type SentenceTools = StretchFinder & { readonly engine: SentenceEngine };

/** Translates a sentence; one that is not in the language of the source, or has no words, stays as it is. */
export function* translateSentence(
	source: SentenceSource,
	format: TextFormat,
	tools: SentenceTools,
): Steps<SentenceTranslation> {
	const { text, prose } = source.source;
	const marks = copiedMarks(source).sort((a, b) => a.start - b.start);
	const plain = proseWithout(prose, source.place, marks);
	if (!isOfSource(plain, tools.direction)) return unchanged(text, source.place);
	const { start: origin } = source.place;
	const names = source.names.map(name => ({ ...name, start: name.start - origin, end: name.end - origin }));
	const found = fixedStretches(plain, format, names, tools).map(stretch => moved(stretch, origin));
	const fixed = [...marks, ...found].sort((a, b) => a.start - b.start);
	let sentence = wordsOf(source, fixed, tools);
	let decoded = yield* tools.engine.decode(toDecode(sentence));
	const lost = lostNumbers(sentence.words, decoded);
	if (lost.length > 0) {
		const kept = lost.map(({ start, end }) => copiedStretch({ start, end }, text.slice(start, end)));
		sentence = wordsOf(
			source,
			[...fixed, ...kept].sort((a, b) => a.start - b.start),
			tools,
		);
		decoded = yield* tools.engine.decode(toDecode(sentence));
	}
	const written = writeSentence(text, sentence, decoded, tools.engine.join(decoded.words));
	return {
		text: written.text,
		phrases: decoded.phrases.map(phrase => placedPhrase(phrase, sentence, written)),
		confidence: decoded.confidence,
		isTranslated: true,
	};
}

function wordsOf(source: SentenceSource, fixed: readonly FixedStretch[], { engine }: SentenceTools): MarkedSentence {
	return markSentence(source, engine.tokens(proseWithout(source.source.prose, source.place, fixed)), fixed);
}

/** A sentence as the decoder takes it. Zones do not cross walls or fixed phrases: those are single words here. */
function toDecode({ words, pairs, walls }: MarkedSentence): SourceSentence {
	const fixed = words.flatMap(({ fixed: stretch }, start): FixedPhrase[] =>
		stretch === undefined ? [] : [{ start, end: start + 1, target: stretch.words, origin: stretch.origin }],
	);
	const zones = pairs.filter(({ start, end }) => end - start > 1 && !walls.some(wall => wall > start && wall < end));
	return {
		words: words.map(({ form }) => form),
		fixed,
		zones: zones.map(({ start, end }) => ({ start, end })),
		walls,
	};
}

/** Numbers of the source that are not in the translation; small ones may have become words, and those of months names. */
function lostNumbers(words: readonly SourceWord[], decoded: DecodedSentence): SourceWord[] {
	const written = new Set(decoded.words);
	return words.filter(
		({ kind, form, fixed }, i) =>
			kind === 'number' &&
			fixed === undefined &&
			/\d\D*\d/u.test(form) &&
			!written.has(form) &&
			words.at(i + 1)?.form !== '月',
	);
}

function unchanged(text: string, { start, end }: Span): SentenceTranslation {
	const source = { start, end };
	const target = { start: 0, end: end - start };
	const phrase: TranslatedPhrase = { source, target, origin: 'copied', words: [{ source, target }] };
	return { text: text.slice(start, end), phrases: [phrase], confidence: undefined, isTranslated: false };
}

function moved(stretch: FixedStretch, by: number): FixedStretch {
	return { ...stretch, start: stretch.start + by, end: stretch.end + by };
}

function placedPhrase(phrase: DecodedPhrase, { words }: MarkedSentence, written: WrittenSentence): TranslatedPhrase {
	const { sourceStart, sourceEnd, targetStart, targetEnd, origin, alignment } = phrase;
	return {
		source: { start: words[sourceStart].start, end: words[sourceEnd - 1].end },
		target: targetSpan(written, targetStart, targetEnd),
		origin,
		words: alignment.map(([source, target]) => ({ source: spanOf(words[source]), target: written.words[target] })),
	};
}

/** The place of some words of the translation; where there are none, the empty place before the next. */
function targetSpan({ text, words }: WrittenSentence, start: number, end: number): Span {
	if (start < end) return { start: words[start].start, end: words[end - 1].end };
	const at = words.at(start)?.start ?? text.length;
	return { start: at, end: at };
}

function spanOf({ start, end }: Span): Span {
	return { start, end };
}
