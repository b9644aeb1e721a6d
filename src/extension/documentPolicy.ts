import { Disposable, EventEmitter, workspace } from 'vscode';
import type { Event, Memento, TextDocument } from 'vscode';
import type { LanguageSetting } from '../core/text/language';
import type { AnalysisSettings } from '../protocol/analysis';
import type { Settings } from './settings';
import { documentLength } from './text/ranges';
import type { DocumentWords } from './words/userDictionaries';

const LANGUAGES_KEY = 'documentLanguages';

/** Schemes of documents that are no texts of the user's: output, logs, the old side of a comparison, views of VS Code. */
const SKIPPED_SCHEMES =
	/^(?:output|debug|comment|git|gitfs|gitlens|review|pr|search-editor|scm.*|walkThrough.*|vscode-.*)$/;
const SKIPPED_LANGUAGES = new Set(['log', 'Log', 'search-result', 'scminput', 'git-commit']);

/** Virtual documents that VS Code itself makes of a user's texts, though their scheme looks like one of its views. */
const TEXT_SCHEMES = new Set(['vscode-remote', 'vscode-vfs', 'vscode-userdata', 'vscode-notebook-cell']);

/**
 * Decides for each document how it is analyzed and whether background features look at it: by settings, and by what a
 * person asked for this document in this window.
 */
export class DocumentPolicy implements Disposable {
	readonly #settings: Settings;
	readonly #memory: Memento;
	readonly #words: DocumentWords;
	readonly #changed = new EventEmitter<void>();
	readonly #subscriptions: Disposable;
	/** Uris of the documents of any size or language that a person wants analyzed, and of those that are results. */
	readonly #allowed = new Set<string>();
	readonly #included = new Set<string>();
	readonly #results = new Set<string>();

	/** @param memory remembers the languages of documents in this window. */
	constructor(settings: Settings, memory: Memento, words: DocumentWords) {
		this.#settings = settings;
		this.#words = words;
		this.#memory = memory;
		this.#subscriptions = Disposable.from(
			settings.onDidChange(() => this.#changed.fire()),
			words.onDidChange(() => this.#changed.fire()),
			workspace.onDidCloseTextDocument(document => this.#forget(document)),
		);
	}

	/** Some document may be analyzed otherwise now. */
	get onDidChange(): Event<void> {
		return this.#changed.event;
	}

	/** How a document is analyzed. */
	analysisSettings(document: TextDocument): AnalysisSettings {
		return {
			format: document.languageId === 'markdown' ? 'markdown' : 'plain',
			language: this.languageOverride(document) ?? this.#settings.of(document).language,
			standard: this.#settings.of(document).standard,
			userWords: this.#words.of(document),
		};
	}

	/** Whether the document is within the limit of size, or a person wants it analyzed anyway. */
	isWithinLimit(document: TextDocument): boolean {
		return (
			this.#allowed.has(document.uri.toString()) || documentLength(document) <= this.#settings.of(document).maxFileSize
		);
	}

	/** Whether marks, hovers and the status item look at this document by themselves. */
	isWatched(document: TextDocument): boolean {
		const uri = document.uri.toString();
		if (document.isClosed || this.#results.has(uri)) return false;
		if (this.#included.has(uri)) return true;
		return this.isText(document) && this.#settings.values.documentLanguages.includes(document.languageId);
	}

	/** Whether this is a text of the user's, whatever its language, and not a log or one of our own results. */
	isText(document: TextDocument): boolean {
		const { scheme } = document.uri;
		const skipped = SKIPPED_SCHEMES.test(scheme) && !TEXT_SCHEMES.has(scheme);
		return !skipped && !SKIPPED_LANGUAGES.has(document.languageId) && !this.#results.has(document.uri.toString());
	}

	/** A person wants this document analyzed whatever its size. */
	allowAnySize(document: TextDocument): void {
		this.#allowed.add(document.uri.toString());
		this.include(document);
	}

	/** A person ran a command on this document: background features look at it though its language is not in the settings. */
	include(document: TextDocument): void {
		const uri = document.uri.toString();
		if (this.isWatched(document) && !this.#allowed.has(uri)) return;
		this.#included.add(uri);
		this.#changed.fire();
	}

	/** Everything is to be looked at anew. */
	refresh(): void {
		this.#changed.fire();
	}

	/** This document is our own output; background features leave it alone. */
	markAsResult(document: TextDocument): void {
		this.#results.add(document.uri.toString());
	}

	/** The language that a person set for this document. */
	languageOverride(document: TextDocument): LanguageSetting | undefined {
		return this.#memory.get<Record<string, LanguageSetting>>(LANGUAGES_KEY, {})[document.uri.toString()];
	}

	/** Sets the document's language for this window; `undefined` leaves it to the settings again. */
	async setLanguageOverride(document: TextDocument, language: LanguageSetting | undefined): Promise<void> {
		const languages = new Map(Object.entries(this.#memory.get<Record<string, LanguageSetting>>(LANGUAGES_KEY, {})));
		if (language === undefined) languages.delete(document.uri.toString());
		else languages.set(document.uri.toString(), language);
		await this.#memory.update(LANGUAGES_KEY, Object.fromEntries(languages));
		this.#changed.fire();
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#changed.dispose();
	}

	/** The name of an untitled document goes to another one after it is closed. */
	#forget(document: TextDocument): void {
		if (!document.isUntitled) return;
		const uri = document.uri.toString();
		for (const uris of [this.#allowed, this.#included, this.#results]) uris.delete(uri);
		if (this.languageOverride(document) !== undefined) void this.setLanguageOverride(document, undefined);
	}
}
