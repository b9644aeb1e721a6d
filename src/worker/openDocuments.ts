import { GoldDocument } from '../core/annotation/goldDocument';
import { readGoldConllu } from '../core/formats/annotations/goldConlluReader';
import { NlpError } from '../core/errors';
import type { Nlp } from '../core/nlp';
import type { AnalyzedDocument } from '../core/pipeline/analyzedDocument';
import type { Scheduler } from '../core/pipeline/scheduler';
import type {
	AnalysisSettings,
	ChangeDocument,
	DocumentPart,
	DocumentVersion,
	OpenDocument,
} from '../protocol/analysis';

/** A document that the host opened, at its last known version. */
interface OpenedDocument {
	version: number;
	readonly document: AnalyzedDocument;
	readonly gold: GoldDocument;
	/** Why what people corrected could not be read. */
	readonly goldProblem?: string;
	readonly settings: AnalysisSettings;
}

/** The documents that the host opened; what is lost is asked for again. */
export class OpenDocuments {
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #askFor: (uri: string) => void;
	readonly #documents = new Map<string, OpenedDocument>();
	/** The parts of texts that are not whole yet. */
	readonly #parts = new Map<string, string[]>();

	/** @param askFor asks the host to open a document again */
	constructor(nlp: Nlp, scheduler: Scheduler, askFor: (uri: string) => void) {
		this.#nlp = nlp;
		this.#scheduler = scheduler;
		this.#askFor = askFor;
	}

	/** Takes a part of a text; the whole is known with {@link open}. */
	addPart({ uri, index, text }: DocumentPart): void {
		const parts = index === 0 ? [] : this.#parts.get(uri);
		// Where a part is missing, opening finds that out.
		if (parts?.length !== index) return;
		parts.push(text);
		this.#parts.set(uri, parts);
	}

	/** Takes a document's text, in place of what was known of it; asks for it again where a part is missing. */
	open({ uri, version, text: rest, parts = 0, settings, gold = '' }: OpenDocument): void {
		const sent = this.#parts.get(uri) ?? [];
		this.#parts.delete(uri);
		if (parts > 0 && sent.length !== parts) {
			this.#lose(uri);
			return;
		}
		const text = parts === 0 ? rest : [...sent, rest].join('');
		const document = this.#nlp.open(text, settings, this.#scheduler);
		this.#documents.set(uri, { version, document, settings, ...readGold(gold, text) });
	}

	/** Applies edits; if they are not edits of the text that is known, asks for the text. */
	change({ uri, version, baseVersion, changes }: ChangeDocument): void {
		const opened = this.#documents.get(uri);
		if (opened?.version !== baseVersion) {
			this.#lose(uri);
			return;
		}
		try {
			opened.document.change(changes);
			opened.gold.change(changes, opened.document.text);
			opened.version = version;
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			this.#lose(uri);
		}
	}

	/** Forgets a document. */
	close(uri: string): void {
		this.#parts.delete(uri);
		this.#documents.delete(uri);
	}

	/** The document, if it is at this version; asks for its text if it is unknown or behind. */
	at({ uri, version }: DocumentVersion): AnalyzedDocument | undefined {
		const opened = this.#documents.get(uri);
		if (opened?.version === version) return opened.document;
		if (opened === undefined || opened.version < version) this.#lose(uri);
		return undefined;
	}

	/** What people said about a document that is open. */
	goldOf(uri: string): GoldDocument {
		return this.#documents.get(uri)?.gold ?? new GoldDocument();
	}

	/** Why what people said about a document could not be read; undefined where it could. */
	goldProblem(uri: string): string | undefined {
		return this.#documents.get(uri)?.goldProblem;
	}

	/** The settings that a document was opened with; undefined where it is not known. */
	settingsOf(uri: string): AnalysisSettings | undefined {
		return this.#documents.get(uri)?.settings;
	}

	/** Whether a document is known at this version. */
	isAt({ uri, version }: DocumentVersion): boolean {
		return this.#documents.get(uri)?.version === version;
	}

	#lose(uri: string): void {
		this.#documents.delete(uri);
		this.#askFor(uri);
	}
}

function readGold(conllu: string, text: string): Pick<OpenedDocument, 'gold' | 'goldProblem'> {
	if (conllu === '') return { gold: new GoldDocument() };
	try {
		return { gold: GoldDocument.of(text, readGoldConllu(conllu, text).sentences) };
	} catch (error) {
		if (!(error instanceof NlpError)) throw error;
		return { gold: new GoldDocument(), goldProblem: error.message };
	}
}
