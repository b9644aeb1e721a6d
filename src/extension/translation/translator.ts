import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type {
	GlossaryTerm,
	TextTranslation,
	TranslatedParagraph,
	TranslationDirection,
} from '../../protocol/translation';

/** What is to be translated, and how. */
export interface TranslationJob {
	readonly document: TextDocument;
	readonly span: Span;
	/** Undefined: from the language that most of the stretch is in into the other. */
	readonly direction: TranslationDirection | undefined;
	/** Terms of the user's in either direction. */
	readonly glossary: readonly GlossaryTerm[];
}

/** Hears of a paragraph that is done. Offsets in the source are those of the document. */
export type HearParagraph = (paragraph: TranslatedParagraph) => void;

/** An engine that translates stretches of documents. */
export interface Translator {
	/**
	 * Translates paragraph by paragraph. Offsets in the source are those of the document, those in the translation of its text.
	 * @param told hears of the paragraphs in order, each once, all before the result
	 * @returns undefined when the document changed or closed meanwhile, or `token` was cancelled
	 * @throws Error with what the user can do
	 */
	translate(job: TranslationJob, told: HearParagraph, token: CancellationToken): Promise<TextTranslation | undefined>;
}
