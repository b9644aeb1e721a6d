import type { SpanColumn } from '../../../doc/spanColumn';
import { firstIndex } from '../../../collections/firstIndex';
import type { LearningControl } from '../../../linear/learningControl';
import { inSteps, rest } from '../../../steps';
import type { DocumentText } from '../../../text/documentText';
import type { InlineMark } from '../../../text/markdownMarks';
import { markdownMarks } from '../../../text/markdownMarks';
import type { Span } from '../../../text/span';
import type { SentenceSource } from './markSentence';
import { proseWithout } from './markSentence';
import type { NameStretch } from './nameStretch';
import type { ParagraphPlace } from './textPlaces';
import { paragraphPlaces } from './textPlaces';
import type { SentenceTools, SentenceTranslation } from './translateSentence';
import { translateSentence } from './translateSentence';
import type { TranslatedParagraph, TranslatedSentence, TranslationDirection } from '../translation';

/** What is cancelled, for the message. */
const WORK = 'The translation';

/** A stretch of a text that is to be translated. */
export interface TranslationSource {
	readonly text: DocumentText;
	readonly range: Span;
	/** Those that touch the range. */
	readonly sentences: SpanColumn;
	/** Names that are written in the letters of the other language, in order. */
	readonly names: readonly NameStretch[];
}

/**
 * Translates a stretch of a text paragraph by paragraph. What is not prose stays as it is to the letter, and so does what is
 * between sentences, except for the space that English has there and Chinese has not.
 * @throws NlpError `cancelled` when the control's signal says so.
 */
export async function* translateText(
	{ text: document, range, sentences, names }: TranslationSource,
	tools: SentenceTools,
	control: Pick<LearningControl, 'signal' | 'pause'>,
): AsyncGenerator<TranslatedParagraph> {
	const { text, format } = document;
	const marks = format === 'markdown' ? markdownMarks(text) : [];
	const source = { text, format, prose: proseWithout(document.prose, { start: 0, end: text.length }, marks) };
	const translator = new ParagraphTranslator({ source, marks, names }, tools, control);
	let at = 0;
	for (const place of paragraphPlaces(source, sentences, marks, range)) {
		const paragraph = await translator.translate(place, at);
		at = paragraph.target.end;
		yield paragraph;
	}
}

/** What sentences are taken from. */
interface ParagraphSource {
	readonly source: DocumentText;
	readonly marks: readonly InlineMark[];
	readonly names: readonly NameStretch[];
}

class ParagraphTranslator {
	readonly #content: ParagraphSource;
	readonly #tools: SentenceTools;
	readonly #control: Pick<LearningControl, 'signal' | 'pause'>;

	constructor(content: ParagraphSource, tools: SentenceTools, control: Pick<LearningControl, 'signal' | 'pause'>) {
		this.#content = content;
		this.#tools = tools;
		this.#control = control;
	}

	/** @param start where the paragraph begins in the translation */
	async translate({ start, end, sentences: places }: ParagraphPlace, at: number): Promise<TranslatedParagraph> {
		const { source } = this.#content;
		const sentences: TranslatedSentence[] = [];
		let text = '';
		let done = start;
		let before: SentenceTranslation | undefined;
		for (const place of places) {
			await rest(this.#control, WORK);
			const steps = translateSentence(this.#sentence(place), source.format, this.#tools);
			const translation = await inSteps(steps, this.#control, WORK);
			const gap = source.text.slice(done, place.start);
			text += before === undefined ? gap : between(gap, before, translation, this.#tools.direction);
			sentences.push(placed(translation, place, at + text.length));
			text += translation.text;
			done = place.end;
			before = translation;
		}
		text += source.text.slice(done, end);
		return { source: { start, end }, target: { start: at, end: at + text.length }, text, sentences };
	}

	#sentence(place: Span): SentenceSource {
		const { source, marks, names } = this.#content;
		const [firstMark, lastMark] = within(marks, place);
		const [firstName, lastName] = within(names, place);
		const ownNames = names.slice(firstName, lastName);
		return { source, place, marks: marks.slice(firstMark, lastMark), firstMark, names: ownNames };
	}
}

/** Which of some spans in order lie in a stretch. */
function within(spans: readonly Span[], { start, end }: Span): readonly [first: number, last: number] {
	const first = firstIndex(0, spans.length, i => spans[i].start >= start);
	return [first, firstIndex(first, spans.length, i => spans[i].end > end)];
}

/** What stands between two sentences: as in the source, but for the space that goes with the language. */
function between(
	gap: string,
	before: SentenceTranslation,
	after: SentenceTranslation,
	direction: TranslationDirection,
): string {
	if (!before.isTranslated && !after.isTranslated) return gap;
	if (direction === 'zh-en') return gap === '' && /\S$/u.test(before.text) && /^\S/u.test(after.text) ? ' ' : gap;
	return /^ +$/u.test(gap) && /[。！？；…”’）」』][*_~]*$/u.test(before.text) ? '' : gap;
}

function placed({ text, phrases, confidence }: SentenceTranslation, source: Span, at: number): TranslatedSentence {
	const moved = ({ start, end }: Span): Span => ({ start: start + at, end: end + at });
	return {
		source: { start: source.start, end: source.end },
		target: { start: at, end: at + text.length },
		phrases: phrases.map(phrase => ({
			...phrase,
			target: moved(phrase.target),
			words: phrase.words.map(word => ({ source: word.source, target: moved(word.target) })),
		})),
		confidence,
	};
}
