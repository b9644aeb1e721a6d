import type { LearningControl } from '../../core/linear/learningControl';
import type { AnalyzedDocument } from '../../core/pipeline/analyzedDocument';
import type { AnswerFile } from '../../core/tasks/answering/answerFile';
import { AnswerLibrary } from '../../core/tasks/answering/answerLibrary';
import type { AnsweringResources } from '../../core/tasks/answering/answeringResources';
import type { TextFormat } from '../../core/text/documentText';
import type { AskDocument } from '../../protocol/answers';

/** So many libraries of documents are kept, those asked last. */
const KEPT = 4;

/** A library and what it was made of. A version would not tell: a document that is opened again begins with its first one. */
interface DocumentLibrary {
	readonly text: string;
	readonly format: TextFormat;
	readonly library: AnswerLibrary;
}

/** Libraries of one document each, made when a question is asked and kept until the text changes. */
export class DocumentLibraries {
	readonly #resources: AnsweringResources;
	/** By uri, least recently asked first. */
	readonly #kept = new Map<string, DocumentLibrary>();

	constructor(resources: AnsweringResources) {
		this.#resources = resources;
	}

	/**
	 * The library of a stretch of a document; its file is named by the document's uri and begins at the stretch.
	 * @throws NlpError `cancelled`; those of missing models.
	 */
	async of(params: AskDocument, document: AnalyzedDocument, control: LearningControl): Promise<AnswerLibrary> {
		const { uri, start, end } = params;
		const { format } = document;
		const text = document.text.slice(start, end);
		const known = this.#kept.get(uri);
		this.#kept.delete(uri);
		const isSame = known?.text === text && known.format === format;
		const library = isSame ? known.library : await this.#build({ name: uri, text, format }, control);
		this.#kept.set(uri, { text, format, library });
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > KEPT) this.#kept.delete(oldest);
		return library;
	}

	async #build(file: Pick<AnswerFile, 'name' | 'text' | 'format'>, control: LearningControl): Promise<AnswerLibrary> {
		const library = await AnswerLibrary.empty(this.#resources);
		await library.add({ ...file, kind: 'text', stamp: '' }, control);
		return library;
	}
}
