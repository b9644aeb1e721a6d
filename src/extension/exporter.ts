import { ProgressLocation, env, l10n, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { ExportFormat } from '../protocol/analysis';
import type { RelationFormat } from '../protocol/relations';
import type { Analysis } from './analysis';
import type { DocumentPolicy } from './documentPolicy';
import { openResult } from './resultDocument';
import type { Settings } from './settings';
import { mayAnalyzeWhole } from './sizeNotice';
import type { Target } from './target';

/** From this length on, in UTF-16 code units, an export shows its progress where it can be cancelled. */
const LONG_TEXT = 200_000;

/** Where an export goes. */
export type ExportPlace = 'clipboard' | 'document';

/** Writes analyses in formats that other programs read. */
export class Exporter {
	readonly #analysis: Analysis;
	readonly #policy: DocumentPolicy;
	readonly #settings: Settings;

	constructor(analysis: Analysis, policy: DocumentPolicy, settings: Settings) {
		this.#analysis = analysis;
		this.#policy = policy;
		this.#settings = settings;
	}

	/**
	 * Exports a target to the clipboard or a new document.
	 * @returns the exported text; nothing when the person cancelled or the document changed too often meanwhile.
	 */
	export(target: Target, format: ExportFormat, place: ExportPlace): Promise<string | undefined> {
		const { document, span } = target;
		const language = format === 'json' ? 'json' : 'plaintext';
		return this.#write(target, place, language, token => this.#analysis.export(document, span, format, token));
	}

	/** Exports the relations of a target, as {@link export} does the analysis. */
	exportRelations(target: Target, format: RelationFormat, place: ExportPlace): Promise<string | undefined> {
		const { document, span } = target;
		const write = (token: CancellationToken) => this.#analysis.exportRelations(document, span, format, token);
		return this.#write(target, place, format === 'jsonld' ? 'json' : 'plaintext', write);
	}

	async #write(
		target: Target,
		place: ExportPlace,
		language: string,
		write: (token: CancellationToken) => Promise<string | undefined>,
	): Promise<string | undefined> {
		const { document, kind } = target;
		const { maxFileSize } = this.#settings.of(document);
		if (kind === 'document' && !(await mayAnalyzeWhole(document, this.#policy, maxFileSize))) return undefined;
		const isLong = target.span.end - target.span.start > LONG_TEXT;
		const location = isLong ? ProgressLocation.Notification : ProgressLocation.Window;
		const progress = { location, title: l10n.t('Analyzing…'), cancellable: isLong };
		const text = await window.withProgress(progress, (_, token) => write(token));
		if (text === undefined) return undefined;
		if (place === 'clipboard') await env.clipboard.writeText(text);
		else await openResult(this.#policy, text, language);
		return text;
	}
}
