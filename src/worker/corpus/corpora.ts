import type { CancellationSignal } from '../../core/cancellationSignal';
import type { CorpusInfo, CorpusPage, CorpusTableParams, CorpusText } from '../../protocol/corpus';
import { CORPUS_LAYERS, corpusWords, TAGGED_CORPUS_LAYERS } from '../../core/corpus/corpusWords';
import { corpusTable } from '../../core/corpus/corpusTable';
import { corpusReference } from '../../core/corpus/keyWords';
import type { Reference } from '../../core/corpus/keyWords';
import { LanguageReferences } from '../../core/corpus/languageReference';
import { WordCorpus } from '../../core/corpus/wordCorpus';
import { NlpError } from '../../core/errors';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { inSteps } from '../../core/steps';
import { longWork } from '../longWork';

/** What is cancelled, for the message. */
const WORK = 'The search in the corpus';

/** Nobody compares with this reference. */
const NO_REFERENCE: Reference = { words: () => 0, countOf: () => 0, listed: () => [] };

/** The corpora of the worker, by the ids that the host gave them. */
export class Corpora {
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #references: LanguageReferences;
	readonly #corpora = new Map<string, WordCorpus>();

	constructor(nlp: Nlp, scheduler: Scheduler) {
		this.#nlp = nlp;
		this.#scheduler = scheduler;
		this.#references = new LanguageReferences(nlp.models);
	}

	/** Begins a corpus in place of what had the id before. */
	begin(id: string, isTagged: boolean): void {
		this.#corpora.set(id, new WordCorpus(isTagged));
	}

	/**
	 * Adds a text, or a portion of one: its words are kept, the text is not.
	 * @throws NlpError `input-malformed` where there is no corpus of the id; `cancelled`; that of a missing model
	 */
	async add({ id, name, text, format, offset }: CorpusText, signal: CancellationSignal): Promise<CorpusInfo> {
		const corpus = this.#at(id);
		if (corpus.info.isFull) return corpus.info;
		const document = this.#nlp.open(text, { format, language: 'auto', standard: 'pku' }, this.#scheduler);
		const layers = corpus.isTagged ? TAGGED_CORPUS_LAYERS : CORPUS_LAYERS;
		const annotation = await document.analyze({ start: 0, end: text.length }, layers, signal);
		if (offset === 0) corpus.beginText(name);
		corpus.add(document.prose, corpusWords(document.prose, annotation), offset);
		return corpus.info;
	}

	/** Lets go of what only adding needs. @throws NlpError `input-malformed` where there is no corpus of the id */
	finish(id: string): CorpusInfo {
		const corpus = this.#at(id);
		corpus.finish();
		return corpus.info;
	}

	/** Forgets a corpus. */
	close(id: string): void {
		this.#corpora.delete(id);
	}

	/**
	 * A table of a corpus.
	 * @throws NlpError `input-malformed` where there is no corpus of an id; `cancelled`; that of a missing model
	 */
	async table({ id, table, reference }: CorpusTableParams, signal: CancellationSignal): Promise<CorpusPage> {
		const corpus = this.#at(id);
		let beside = NO_REFERENCE;
		if (table.kind === 'keyWords') {
			beside =
				reference === undefined
					? await this.#references.of(corpus, table.unit)
					: corpusReference(this.#at(reference), table);
		}
		return inSteps(
			corpusTable(corpus, table, () => beside),
			longWork(this.#scheduler, signal),
			WORK,
		);
	}

	#at(id: string): WordCorpus {
		const corpus = this.#corpora.get(id);
		if (corpus !== undefined) return corpus;
		throw new NlpError('input-malformed', 'This corpus is no longer known. Read its folder again.');
	}
}
