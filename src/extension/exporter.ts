import { ProgressLocation, env, l10n, window, workspace } from 'vscode';
import type { ExportFormat } from '../protocol/analysis';
import type { Analysis } from './analysis';
import type { DocumentPolicy } from './documentPolicy';
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
	async export(target: Target, format: ExportFormat, place: ExportPlace): Promise<string | undefined> {
		const { document, kind } = target;
		const { maxFileSize } = this.#settings.values;
		if (kind === 'document' && !(await mayAnalyzeWhole(document, this.#policy, maxFileSize))) return undefined;
		const isLong = target.span.end - target.span.start > LONG_TEXT;
		const location = isLong ? ProgressLocation.Notification : ProgressLocation.Window;
		const text = await window.withProgress({ location, title: l10n.t('Analyzing…'), cancellable: isLong }, (_, token) =>
			this.#analysis.export(document, target.span, format, token),
		);
		if (text === undefined) return undefined;
		if (place === 'clipboard') await env.clipboard.writeText(text);
		else await this.#open(text, format);
		return text;
	}

	async #open(content: string, format: ExportFormat): Promise<void> {
		const document = await workspace.openTextDocument({ content, language: format === 'json' ? 'json' : 'plaintext' });
		this.#policy.markAsResult(document);
		await window.showTextDocument(document, { preview: false });
	}
}
