import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import { sentenceRanges } from '../../doc/sentenceTokens';
import type { Steps } from '../../steps';
import type { DocumentText } from '../../text/documentText';
import type { Language } from '../../text/language';
import { LANGUAGES } from '../../text/language';
import type { Span } from '../../text/span';
import { countCharacters } from './characterCounts';
import { FillerFinder } from './fillerFinder';
import { LanguageTally } from './languageTally';
import { readSentence } from './sentenceReading';
import type { SentenceReading } from './sentenceReading';
import type { FillerWord, LongSentence, StatisticsOptions, TextStatistics } from './statistics';

/** The layers that {@link textStatistics} draws on; without tags there is no profile of them, and some fillers are none. */
export const STATISTICS_LAYERS = ['sentences', 'tokens', 'tokenLanguages', 'upos'] as const;

const SPEED = { englishWords: 200, chineseCharacters: 500 };
const LONG_SENTENCES = { english: 25, chinese: 40 };

/** Sentences that are looked at in one step. */
const STEP = 200;

/**
 * The figures of a text, or of a stretch of one: of the words that touch it, though the annotation is of whole sentences.
 * @param source what the annotation's offsets are of
 */
export function* textStatistics(
	source: DocumentText,
	annotation: RangeAnnotation,
	{ speed = SPEED, longSentences = LONG_SENTENCES, fillers }: StatisticsOptions = {},
	span: Span = annotation,
): Steps<TextStatistics> {
	const counts = yield* countCharacters(source, span);
	const tally = new TextTally(span, new FillerFinder(fillers), {
		en: longSentences.english,
		zh: longSentences.chinese,
	});
	const { sentences, tokens } = annotation;
	if (sentences !== undefined && tokens !== undefined) {
		for (const { sentence, first, end } of sentenceRanges(sentences, tokens)) {
			if (sentence % STEP === STEP - 1) yield;
			tally.add(
				readSentence(source.prose, annotation, first, end),
				sentences.starts[sentence],
				sentences.ends[sentence],
			);
		}
	}
	const { zh, en } = tally.languages;
	return {
		...counts,
		sentences: tally.sentences,
		words: zh.words + en.words,
		languages: LANGUAGES.map(language => tally.languages[language])
			.filter(({ words }) => words > 0)
			.sort((a, b) => b.words - a.words)
			.map(({ statistics }) => statistics),
		readingSeconds: 60 * (en.words / speed.englishWords + zh.characters / speed.chineseCharacters),
		longSentences: tally.longSentences,
		fillers: tally.fillers,
	};
}

/** Counts sentence by sentence what of them lies in a span, each word in its own language. */
class TextTally {
	readonly languages: Readonly<Record<Language, LanguageTally>> = {
		zh: new LanguageTally('zh'),
		en: new LanguageTally('en'),
	};
	readonly longSentences: LongSentence[] = [];
	readonly fillers: FillerWord[] = [];
	sentences = 0;
	readonly #span: Span;
	readonly #finder: FillerFinder;
	readonly #limits: Readonly<Record<Language, number>>;

	constructor(span: Span, finder: FillerFinder, limits: Readonly<Record<Language, number>>) {
		this.#span = span;
		this.#finder = finder;
		this.#limits = limits;
	}

	/** Counts a sentence that stands at `[start, end)`. */
	add(sentence: SentenceReading, start: number, end: number): void {
		const { language, words } = sentence;
		const counted = words.filter(word => this.#touches(word));
		// By its script: a few words of the other language are analyzed in that of their sentence.
		for (const word of counted) this.languages[word.script].addWord(word.text, word.tag);
		if (counted.length === 0) return;
		this.sentences++;
		this.languages[language].addSentence(counted);
		if (words.length > this.#limits[language]) this.longSentences.push({ start, end, language, words: words.length });
		this.#findFillers(sentence);
	}

	#touches({ start, end }: Span): boolean {
		return start < this.#span.end && end > this.#span.start;
	}

	#findFillers({ language, words }: SentenceReading): void {
		for (let first = 0; first < words.length;) {
			const length = this.#finder.lengthAt(language, words, first);
			if (length > 0) {
				const filler = { start: words[first].start, end: words[first + length - 1].end };
				const text = words.slice(first, first + length);
				if (this.#touches(filler))
					this.fillers.push({ ...filler, text: text.map(word => word.text).join(language === 'en' ? ' ' : '') });
			}
			first += Math.max(1, length);
		}
	}
}
