import { l10n } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { TranslationEngine } from '../../protocol/panelTranslation';
import type { TextTranslation, TranslationDirection } from '../../protocol/translation';
import type { GeneratorService, PromptService } from '../generation/generatorService';
import type { Log } from '../log';
import { messageOf } from '../log';
import type { Glossaries, GlossaryState } from './glossaries';
import { ModelTranslator } from './modelTranslator';
import type { HearParagraph, TranslationJob, Translator } from './translator';

/** What is wanted. */
export interface TranslationWish {
	readonly document: TextDocument;
	readonly span: Span;
	readonly engine: TranslationEngine;
	/** Undefined: from the language that most of it is in into the other. */
	readonly direction: TranslationDirection | undefined;
}

/** A translation, and what is to be known of it. */
export interface NotedTranslation {
	readonly translation: TextTranslation;
	/** In words fit for a user. */
	readonly notes: readonly string[];
}

/** A translation with what it is of. */
export interface KeptTranslation extends NotedTranslation, TranslationWish {
	readonly version: number;
}

/** What {@link Translations} builds on. */
export interface TranslationSources {
	readonly builtIn: Translator;
	readonly generators: Pick<GeneratorService, 'chosen' | 'describe'>;
	readonly prompts: PromptService;
	readonly glossaries: Pick<Glossaries, 'state'>;
	readonly log: Log;
}

/** Translates with the engine that is wanted; where the user's language model cannot, the one that ships does, and the notes say so. */
export class Translations {
	readonly #sources: TranslationSources;
	#last: KeptTranslation | undefined;

	constructor(sources: TranslationSources) {
		this.#sources = sources;
	}

	/** The translation that a person asked for last. */
	get last(): KeptTranslation | undefined {
		return this.#last;
	}

	/**
	 * Translates what a person asks for.
	 * @param told hears of paragraphs as they are done; where another engine begins anew, from the first on again
	 * @returns undefined when the document changed or closed meanwhile, or `token` was cancelled
	 * @throws Error with a reason fit for a user
	 */
	async translate(
		wish: TranslationWish,
		told: HearParagraph,
		token: CancellationToken,
	): Promise<NotedTranslation | undefined> {
		const { document } = wish;
		const { version } = document;
		const isStale = () => token.isCancellationRequested || document.isClosed || document.version !== version;
		const glossary = await this.#glossary();
		const notes = glossaryNotes(glossary);
		const job: TranslationJob = { ...wish, glossary: glossary.terms };
		let translation: TextTranslation | undefined;
		if (wish.engine === 'languageModel') translation = await this.#byModel(job, told, token, notes);
		if (!translation && !isStale()) translation = await this.#sources.builtIn.translate(job, told, token);
		if (!translation || isStale()) return undefined;
		const noted = { translation, notes: [...notes, ...translation.failures] };
		this.#last = { ...wish, ...noted, version };
		return noted;
	}

	/** Translates with the engine that ships, for what nobody asked for: a hover. Nothing is remembered. */
	async translateQuietly(
		wish: Omit<TranslationWish, 'engine'>,
		token: CancellationToken,
	): Promise<TextTranslation | undefined> {
		const { terms } = await this.#glossary();
		if (token.isCancellationRequested) return undefined;
		return this.#sources.builtIn.translate({ ...wish, glossary: terms }, () => undefined, token);
	}

	/** A translation goes without glossaries that cannot be read. */
	async #glossary(): Promise<GlossaryState> {
		try {
			return await this.#sources.glossaries.state();
		} catch {
			return { terms: [], problems: 0, isRestricted: false };
		}
	}

	/** The translation of the user's model; undefined, with a note, where there is none. */
	async #byModel(
		job: TranslationJob,
		told: HearParagraph,
		token: CancellationToken,
		notes: string[],
	): Promise<TextTranslation | undefined> {
		const { generators, prompts, log } = this.#sources;
		try {
			const generator = await generators.chosen();
			if (generator) return await new ModelTranslator(generator, prompts).translate(job, told, token);
			notes.push(l10n.t('No language model is chosen: the built-in engine translated.'));
		} catch (error) {
			log.warn(`Translation: ${messageOf(error)}`);
			const reason = generators.describe(error);
			if (reason !== '') notes.push(`${reason} ${l10n.t('The built-in engine translated.')}`);
		}
		return undefined;
	}
}

function glossaryNotes({ problems, isRestricted }: GlossaryState): string[] {
	const notes: string[] = [];
	if (problems > 0)
		notes.push(l10n.t('Lines of glossaries that cannot be read: {0}. See the problems view.', problems));
	if (isRestricted) notes.push(l10n.t('The glossary of this folder is not read, since the folder is not trusted.'));
	return notes;
}
