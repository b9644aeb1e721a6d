import type { CancellationSignal } from '../../core/cancellationSignal';
import { NlpError } from '../../core/errors';
import type { LearningControl } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { spaceLayers } from '../../core/vectors/spaceTerms';
import { queryCounts, SpaceTexts } from '../../core/vectors/spaceTexts';
import type { AnnotatedProse } from '../../core/vectors/spaceTexts';
import { countedQuery, countedRow, countedWhole } from '../../core/vectors/spaceVectors';
import type { CountedText } from '../../core/vectors/spaceVectors';
import type { VectorSpace } from '../../core/vectors/vectorSpaceModel';
import type { FolderSpace, SpaceSettings, SpaceTarget, SpaceText } from '../../protocol/vectorSpace';
import { longWork } from '../longWork';

/** Spaces that are kept, those used last: each takes some megabytes, of a large folder up to 200. */
const KEPT = 4;

/** What was read of a folder is kept beside its space up to so many counts: some 50 MB. */
const KEPT_COUNTS = 4_000_000;

/** A space and what its texts are called in files. */
export interface KeptSpace {
	readonly space: VectorSpace;
	readonly names: readonly string[];
	readonly labels: readonly string[];
	/** What was read, for the same texts under other settings. */
	readonly texts?: SpaceTexts;
}

/** The vector spaces of the worker, and the folders whose texts are being gathered, by the ids that the host gave them. */
export class Spaces {
	readonly #nlp: Nlp;
	readonly #scheduler: Scheduler;
	readonly #gathered = new Map<string, SpaceTexts>();
	readonly #spaces = new Map<string, KeptSpace>();

	constructor(nlp: Nlp, scheduler: Scheduler) {
		this.#nlp = nlp;
		this.#scheduler = scheduler;
	}

	/** Begins to gather, in place of what had the id before. @throws NlpError `input-malformed` for settings that cannot be. */
	begin(id: string, settings: Partial<SpaceSettings>): void {
		this.close(id);
		this.#gathered.set(id, new SpaceTexts(settings));
	}

	/**
	 * Adds a text, or a portion of one.
	 * @returns whether it was taken
	 * @throws NlpError `input-malformed` when nothing was begun under the id; `cancelled`; those of missing models.
	 */
	async add({ id, name, text, format, continues }: SpaceText, signal: CancellationSignal): Promise<boolean> {
		const texts = this.#gathered.get(id);
		if (texts === undefined) throw unknown();
		const annotated = await this.#annotate(text, format, texts.settings, signal);
		return texts.add(name, annotated, continues, longWork(this.#scheduler, signal));
	}

	/** Makes the space of what was gathered. @throws NlpError as `SpaceTexts.finish`, and `input-malformed` without a text. */
	async finish(id: string, control: LearningControl): Promise<FolderSpace> {
		const texts = this.#gathered.get(id);
		if (texts === undefined) throw unknown();
		this.#gathered.delete(id);
		return this.#make(id, texts, texts.settings, control);
	}

	/**
	 * Makes the space of a folder anew under other settings; undefined where its texts have to be read again.
	 * @throws NlpError as `finish`.
	 */
	async remake(id: string, given: Partial<SpaceSettings>, control: LearningControl): Promise<FolderSpace | undefined> {
		const texts = this.#spaces.get(id)?.texts;
		return texts?.fits(given) === true ? this.#make(id, texts, given, control) : undefined;
	}

	async #make(
		id: string,
		texts: SpaceTexts,
		given: Partial<SpaceSettings>,
		control: LearningControl,
	): Promise<FolderSpace> {
		const space = await texts.finish(language => this.#nlp.keywords.frequencies(language), control, given);
		const { names, labels } = texts;
		this.keep(id, { space, names, labels, ...(texts.size > KEPT_COUNTS ? {} : { texts }) });
		return { summary: space.summary, names, labels, lengths: space.lengths };
	}

	/** Keeps a space under an id; the ones that nobody asked about for longest are forgotten. */
	keep(id: string, space: KeptSpace): void {
		this.#spaces.delete(id);
		this.#spaces.set(id, space);
		for (const oldest of this.#spaces.keys()) {
			if (this.#spaces.size <= KEPT) break;
			this.#spaces.delete(oldest);
		}
	}

	/** Forgets a space, or what was gathered for it. */
	close(id: string): void {
		this.#gathered.delete(id);
		this.#spaces.delete(id);
	}

	/** @throws NlpError `input-malformed` where there is no space of this id any more. */
	at(id: string): KeptSpace {
		const kept = this.#spaces.get(id);
		if (kept === undefined) throw unknown();
		this.keep(id, kept);
		return kept;
	}

	/**
	 * What a request is about, by its words.
	 * @throws NlpError `input-malformed` for a text that the space does not have; `cancelled`; those of missing models.
	 */
	async counted(space: VectorSpace, target: SpaceTarget, signal: CancellationSignal): Promise<CountedText> {
		switch (target.kind) {
			case 'whole':
				return countedWhole(space);
			case 'row': {
				const { height } = space.matrix;
				if (Number.isInteger(target.row) && target.row >= 0 && target.row < height)
					return countedRow(space, target.row);
				throw new NlpError('input-malformed', `There is no text ${target.row} among ${height}. Choose one from 0 on.`);
			}
			case 'text': {
				const annotated = await this.#annotate(target.text, 'plain', space.settings, signal);
				return countedQuery(space, await queryCounts(annotated, space.settings, longWork(this.#scheduler, signal)));
			}
		}
	}

	async #annotate(
		text: string,
		format: SpaceText['format'],
		settings: SpaceSettings,
		signal: CancellationSignal,
	): Promise<AnnotatedProse> {
		const document = this.#nlp.open(text, { format, language: 'auto', standard: 'pku' }, this.#scheduler);
		const annotation = await document.analyze({ start: 0, end: text.length }, spaceLayers(settings), signal);
		const failure = annotation.failures.find(({ layer }) => layer === 'tokens');
		if (failure !== undefined && annotation.tokens === undefined) throw new NlpError('model-missing', failure.message);
		return { prose: document.prose, annotation };
	}
}

function unknown(): NlpError {
	return new NlpError('input-malformed', 'This vector space is no longer known. Make it anew.');
}
