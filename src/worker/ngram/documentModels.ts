import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { LearningControl } from '../../core/linear/learningControl';
import type { NgramOptions, NgramReport } from '../../core/ngram/ngram';
import { NgramLearner } from '../../core/ngram/ngramLearner';
import type { LearnedNgrams } from '../../core/ngram/ngramLearner';
import type { NgramModel } from '../../core/ngram/ngramModel';
import type { Scheduler } from '../../core/pipeline/scheduler';
import type { ModelChoice } from '../../protocol/ngram';

/** So many models are kept, those used last. */
const KEPT = 3;

/** A model may be older than its document for so many times as long as it took to learn, and for so many milliseconds at least. */
const PATIENCE = 20;
const LEAST_PATIENCE_MS = 2000;

/** The share that is held out to measure on. */
const HELD_OUT = 0.1;

/** Fewer sentences are too few to hold any out. */
const LEAST_SENTENCES = 10;

interface DocumentModel {
	readonly version: number;
	readonly model: NgramModel;
	/** When it was there, and how long it took, in milliseconds. */
	readonly time: number;
	readonly took: number;
}

/** A document whose model is wanted, and how its words are had. */
export interface ModelledDocument {
	readonly uri: string;
	readonly version: number;
	words(): Promise<SentenceWords>;
}

/** Models that are learned from documents as they are now, or were a moment ago. */
export class DocumentModels {
	readonly #scheduler: Scheduler;
	/** By document, smoothing and order; least recently used first. */
	readonly #models = new Map<string, DocumentModel>();

	constructor(scheduler: Scheduler) {
		this.#scheduler = scheduler;
	}

	/**
	 * The model of a document.
	 * @param isExact whether it must be of this very version; else one that is some edits old will do
	 * @throws NlpError `input-malformed` for a document without a word; `cancelled`.
	 */
	async of(
		document: ModelledDocument,
		choice: ModelChoice,
		isExact: boolean,
		control: LearningControl,
	): Promise<NgramModel> {
		const key = `${choice.smoothing} ${choice.order} ${document.uri}`;
		const known = this.#models.get(key);
		if (known !== undefined && (known.version === document.version || (!isExact && this.#isFresh(known)))) {
			this.#keep(key, known);
			return known.model;
		}
		const begun = this.#scheduler.now();
		const { model } = await learnFrom(await document.words(), choice, control);
		const time = this.#scheduler.now();
		this.#keep(key, { version: document.version, model, time, took: time - begun });
		return model;
	}

	#isFresh({ time, took }: DocumentModel): boolean {
		return this.#scheduler.now() - time < Math.max(LEAST_PATIENCE_MS, PATIENCE * took);
	}

	#keep(key: string, model: DocumentModel): void {
		this.#models.delete(key);
		this.#models.set(key, model);
		const [oldest] = this.#models.keys();
		if (this.#models.size > KEPT) this.#models.delete(oldest);
	}
}

/** Learns a model from words. */
export function learnFrom(
	words: SentenceWords,
	{ smoothing, order }: Pick<ModelChoice, 'smoothing' | 'order'>,
	control: LearningControl,
	more: NgramOptions = {},
): Promise<LearnedNgrams> {
	const learner = new NgramLearner({ smoothing, order, ...more });
	learner.add(words);
	return learner.learn(control);
}

/** What nine tenths of a text teach about the tenth; undefined for too few sentences. */
export async function heldOutReport(
	words: SentenceWords,
	choice: Pick<ModelChoice, 'smoothing' | 'order'>,
	control: LearningControl,
): Promise<NgramReport | undefined> {
	if (words.sentences.length - 1 < LEAST_SENTENCES) return undefined;
	return (await learnFrom(words, choice, control, { heldOut: HELD_OUT })).report;
}
