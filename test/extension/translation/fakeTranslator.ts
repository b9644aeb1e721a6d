import type { CancellationToken } from 'vscode';
import type { TextTranslation, TranslatedParagraph } from '../../../src/protocol/translation';
import { rangeOfSpan } from '../../../src/extension/text/ranges';
import { textParagraphs } from '../../../src/extension/translation/textParagraphs';
import type { HearParagraph, TranslationJob, Translator } from '../../../src/extension/translation/translator';

/** Translates by writing everything in capitals and in brackets, paragraph by paragraph; keeps what it was asked. */
export class FakeTranslator implements Translator {
	readonly jobs: TranslationJob[] = [];
	/** What the second paragraph, and those behind it, wait for. */
	gate: Promise<void> = Promise.resolve();
	/** What the next translation fails with. */
	failure: Error | undefined;

	/** What it was asked to translate, as text. */
	get asked(): readonly string[] {
		return this.jobs.map(({ document, span }) => document.getText(rangeOfSpan(document, span)));
	}

	async translate(
		job: TranslationJob,
		told: HearParagraph,
		token: CancellationToken,
	): Promise<TextTranslation | undefined> {
		this.jobs.push(job);
		if (this.failure) throw this.failure;
		const { document, span, direction } = job;
		const { version } = document;
		const text = document.getText(rangeOfSpan(document, span));
		const paragraphs: TranslatedParagraph[] = [];
		let end = 0;
		for (const { start, end: sourceEnd, words } of textParagraphs(text, 'plain')) {
			await (start === 0 ? undefined : this.gate);
			if (token.isCancellationRequested || document.version !== version) return undefined;
			const written = `${text.slice(start, words.start)}[${text.slice(words.start, words.end).toUpperCase()}]${text.slice(words.end, sourceEnd)}`;
			const target = { start: end, end: end + written.length };
			const source = { start: span.start + start, end: span.start + sourceEnd };
			const paragraph = {
				source,
				target,
				text: written,
				sentences: [{ source, target, phrases: [], confidence: 0.5 }],
			};
			paragraphs.push(paragraph);
			told(paragraph);
			end = target.end;
		}
		return {
			engine: 'capitals',
			direction: direction ?? 'en-zh',
			text: paragraphs.map(each => each.text).join(''),
			sentences: paragraphs.flatMap(({ sentences }) => sentences),
			paragraphs: paragraphs.map(({ source, target }) => ({ source, target })),
			failures: [],
		};
	}
}
