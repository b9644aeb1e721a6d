import { Hover, MarkdownString, l10n } from 'vscode';
import type { CancellationToken, HoverProvider, Position, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TextTranslation } from '../../protocol/translation';
import type { Analysis } from '../analysis';
import { messageOf } from '../log';
import type { Log } from '../log';
import { documentLength, rangeOfSpan } from '../text/ranges';
import type { Translations } from '../translation/translations';

/** A pointer that moves on sooner asks for nothing. */
const PAUSE_MS = 150;

/** A longer sentence is not translated by a hover, in UTF-16 code units. */
const LONGEST = 600;

/** Translates the sentence under the pointer with the engine that ships. */
export class TranslationHover implements HoverProvider {
	readonly #analysis: Analysis;
	readonly #translations: Translations;
	readonly #isWanted: (document: TextDocument) => boolean;
	readonly #log: Log;

	/** @param isWanted whether such hovers are on for a document now. */
	constructor(analysis: Analysis, translations: Translations, isWanted: (document: TextDocument) => boolean, log: Log) {
		this.#analysis = analysis;
		this.#translations = translations;
		this.#isWanted = isWanted;
		this.#log = log;
	}

	async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
		if (!this.#isWanted(document)) return undefined;
		await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
		if (token.isCancellationRequested) return undefined;
		try {
			const span = await this.#sentenceAt(document, document.offsetAt(position), token);
			if (!span || span.end - span.start > LONGEST) return undefined;
			const wish = { document, span, direction: undefined };
			const translation = await this.#translations.translateQuietly(wish, token);
			if (!translation || translation.text.trim() === '') return undefined;
			return new Hover(describe(translation), rangeOfSpan(document, span));
		} catch (error) {
			this.#log.warn(`Hover: ${messageOf(error)}`);
			return undefined;
		}
	}

	async #sentenceAt(document: TextDocument, offset: number, token: CancellationToken): Promise<Span | undefined> {
		const around = { start: offset, end: Math.min(offset + 1, documentLength(document)) };
		const range = await this.#analysis.sentences(document, around, token);
		const { starts, ends } = range?.sentences ?? { starts: [], ends: [] };
		const index = Array.from(starts).findIndex((start, i) => start <= offset && offset < ends[i]);
		return index < 0 ? undefined : { start: starts[index], end: ends[index] };
	}
}

/** Text of the document is added as text, never as Markdown. */
function describe({ text, engine, sentences }: TextTranslation): MarkdownString {
	const markdown = new MarkdownString('', true);
	markdown.appendMarkdown('$(globe) ').appendText(text.trim());
	const sure = sentences.at(0)?.confidence;
	const facts = [engine, ...(sure === undefined ? [] : [l10n.t('confidence {0} %', percents(sure))])];
	markdown.appendMarkdown('  \n').appendText(`${l10n.t('Translation')}: ${facts.join(' · ')}`);
	return markdown;
}

/** Whole percents, at most 99: an engine is never certain. */
function percents(probability: number): number {
	return Math.min(99, Math.round(probability * 100));
}
