import type { CancellationSignal } from '../../../cancellationSignal';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import type { LayerName } from '../../../doc/layers';
import type { SpanColumn } from '../../../doc/spanColumn';
import { NlpError } from '../../../errors';
import type { LearningControl } from '../../../linear/learningControl';
import type { DocumentText } from '../../../text/documentText';
import { dominantLanguage } from '../../../text/dominantLanguage';
import type { Span } from '../../../text/span';
import { Glossary } from '../glossary/glossary';
import type { TranslationEngines } from '../readyEngine';
import { romanizedNames } from './romanizedNames';

import { translateText } from './translateText';
import type { GlossaryTerm, TextTranslation, TranslatedParagraph, TranslationDirection } from '../translation';

/** Code units that are translated at once at most: some quarter of an hour of work. */
export const LONGEST_TRANSLATION = 1_000_000;

const NO_SENTENCES: SpanColumn = { starts: new Int32Array(), ends: new Int32Array() };

/** What a translation is asked for with. */
export interface TranslationOptions {
	/** Absent: from the language that most of the text is in into the other. */
	readonly direction?: TranslationDirection;
	/** Terms of the user's, in either direction. */
	readonly glossary?: readonly GlossaryTerm[];
	/** Hears of each paragraph when it is done, in order. */
	readonly onParagraph?: (paragraph: TranslatedParagraph) => void;
}

/** A text that gives its sentences. */
export interface TranslatableDocument extends DocumentText {
	analyze(range: Span, layers: readonly LayerName[], signal?: CancellationSignal): Promise<RangeAnnotation>;
}

/**
 * Translates a stretch of a text.
 * @throws NlpError `input-malformed` where it is too long; `cancelled`; that of a missing or malformed model
 */
export async function translateDocument(
	document: TranslatableDocument,
	{ start, end }: Span,
	options: TranslationOptions,
	engines: TranslationEngines,
	control: Pick<LearningControl, 'signal' | 'pause'>,
): Promise<TextTranslation> {
	const range = { start, end };
	checkLength(range);
	// An edit makes another text of the document; what is translated is the one that was asked for.
	const { text, prose, format } = document;
	const { direction = directionOf({ prose }, range), glossary = [], onParagraph } = options;
	const ready = await engines.ready(direction);
	const { engine } = ready;
	const tools = { engine, direction, glossary: new Glossary(glossary, direction) };
	const layers: readonly LayerName[] = ready.namePinyin ? ['sentences', 'entities'] : ['sentences'];
	const annotation = await document.analyze(range, layers, control.signal);
	const { sentences = NO_SENTENCES, entities = [] } = annotation;
	const { names, failures } = await romanizedNames(text, entities, ready);
	const source = { text: { text, prose, format }, range, sentences, names };
	const paragraphs: TranslatedParagraph[] = [];
	for await (const paragraph of translateText(source, tools, control)) {
		paragraphs.push(paragraph);
		onParagraph?.(paragraph);
	}
	return {
		engine: engine.engine,
		direction,
		text: paragraphs.map(paragraph => paragraph.text).join(''),
		sentences: paragraphs.flatMap(paragraph => paragraph.sentences),
		paragraphs: paragraphs.map(({ source, target }) => ({ source, target })),
		failures: [...ready.failures, ...annotation.failures.map(({ message }) => message), ...failures],
	};
}

/** From the language that most of a text is in into the other. */
export function directionOf({ prose }: Pick<DocumentText, 'prose'>, range: Span): TranslationDirection {
	return dominantLanguage(prose, range).language === 'zh' ? 'zh-en' : 'en-zh';
}

/** @throws NlpError `input-malformed` where a stretch is longer than what is translated at once. */
export function checkLength({ start, end }: Span): void {
	if (end - start <= LONGEST_TRANSLATION) return;
	throw new NlpError(
		'input-malformed',
		`The text has ${end - start} characters; at most ${LONGEST_TRANSLATION} are translated at once. Select a part of it.`,
	);
}
