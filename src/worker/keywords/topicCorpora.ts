import type { CancellationSignal } from '../../core/cancellationSignal';
import { NlpError } from '../../core/errors';
import type { LearningControl } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { TopicCorpus } from '../../core/tasks/keywords/findTopics';
import { KEYWORD_LAYERS } from '../../core/tasks/keywords/textWords';
import type { CorpusTopics, TopicCorpusText } from '../../protocol/keywords';
import { longWork } from '../longWork';

/** Texts that are being gathered for one topic model. */
interface Gathering {
	readonly topics: number;
	readonly names: string[];
	readonly corpus: TopicCorpus;
}

/** The topic models of many texts that are being made, by the ids that the host gave them. */
export class TopicCorpora {
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #gatherings = new Map<string, Gathering>();

	constructor(nlp: Nlp, scheduler: Scheduler) {
		this.#nlp = nlp;
		this.#scheduler = scheduler;
	}

	/** Begins to gather, in place of what had the id before. @param topics how many; 0 leaves it to the number of texts */
	begin(id: string, topics: number): void {
		this.#gatherings.set(id, { topics, names: [], corpus: new TopicCorpus() });
	}

	/**
	 * Adds a text: it is analyzed, its words are counted, nothing else of it is kept.
	 * @throws NlpError `input-malformed` when nothing was begun under the id; `cancelled`; those of missing models.
	 */
	async add({ id, name, text, format }: TopicCorpusText, signal: CancellationSignal): Promise<void> {
		const { names, corpus } = this.#at(id);
		const document = this.#nlp.open(text, { format, language: 'auto', standard: 'pku' }, this.#scheduler);
		const annotation = await document.analyze({ start: 0, end: text.length }, KEYWORD_LAYERS, signal);
		await corpus.add(document.prose, annotation, this.#nlp.keywords, longWork(this.#scheduler, signal));
		names.push(name);
	}

	/**
	 * Learns the topics of what was gathered, which is then forgotten.
	 * @throws NlpError `input-malformed` when there is no text with words; `cancelled`.
	 */
	async finish(id: string, control: LearningControl): Promise<CorpusTopics> {
		const { topics, names, corpus } = this.#at(id);
		this.#gatherings.delete(id);
		if (corpus.words === 0) {
			throw new NlpError(
				'input-malformed',
				'There are no words of topics in these texts. Choose a folder with Chinese or English texts.',
			);
		}
		return { model: await corpus.learn(topics, control), names };
	}

	/** Forgets what was gathered. */
	abandon(id: string): void {
		this.#gatherings.delete(id);
	}

	#at(id: string): Gathering {
		const gathering = this.#gatherings.get(id);
		if (gathering === undefined) {
			throw new NlpError('input-malformed', 'These texts are no longer known. Begin again with all of them.');
		}
		return gathering;
	}
}
