import type { RangeAnnotation } from '../doc/rangeAnnotation';
import type { LearningControl } from '../linear/learningControl';
import { inSteps } from '../steps';
import { dominantLanguage } from '../text/dominantLanguage';
import type { Language } from '../text/language';
import { labelOfPath } from '../text/labelOfPath';
import { Background, backgroundOf } from './background';
import type { DocumentFrequencies } from './documentFrequencies';
import { fullSettings } from './spaceSettings';
import { readTerms, spaceLayers } from './spaceTerms';
import { TextCounts } from './textCounts';
import type { CountLimits, TextTerm } from './textCounts';
import { DOCUMENT_SPACE, FOLDER_SPACE } from './vectorSpace';
import type { SpaceNote, SpaceSettings } from './vectorSpace';
import { makeSpace } from './vectorSpaceModel';
import type { VectorSpace } from './vectorSpaceModel';

/** What is cancelled, for the message. */
const WORK = 'Making the vector space';

/** Gives the document frequencies of a language. */
export type LoadFrequencies = (language: Language) => Promise<DocumentFrequencies>;

/** A text and what its terms are read from. */
export interface AnnotatedProse {
	/** What the annotation's offsets are of. */
	readonly prose: string;
	readonly annotation: RangeAnnotation;
}

/** A space of sentences, and where each stands. */
export interface SentenceSpace {
	readonly space: VectorSpace;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

/**
 * The space of a text's sentences.
 * @throws NlpError `input-malformed` for settings that cannot be; `cancelled`.
 */
export async function sentenceSpace(
	{ prose, annotation }: AnnotatedProse,
	given: Partial<SpaceSettings>,
	load: LoadFrequencies,
	control: LearningControl = {},
): Promise<SentenceSpace> {
	const settings = fullSettings(given, DOCUMENT_SPACE, false);
	const counts = new TextCounts();
	const starts: number[] = [];
	const ends: number[] = [];
	const sink = {
		add: (term: TextTerm) => counts.add(term),
		endSentence: (start: number, end: number) => {
			counts.closeRow();
			starts.push(start);
			ends.push(end);
		},
	};
	await inSteps(readTerms(prose, annotation, settings, sink), control, WORK);
	const background = await neededBackground(settings, counts, load);
	const { isOther } = dominantLanguage(prose, { start: starts.at(0) ?? 0, end: ends.at(-1) ?? 0 });
	const notes: SpaceNote[] = isOther ? ['otherLanguage'] : [];
	const material = { counts, settings, unit: 'sentence', labels: [], background, notes } as const;
	const space = await inSteps(makeSpace(material), control, WORK);
	return { space, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Gathers the texts of a folder for one space; nothing of them is kept but how often their words come. */
export class SpaceTexts {
	readonly settings: SpaceSettings;
	readonly names: string[] = [];
	readonly #counts: TextCounts;
	#isOpen = false;
	#leftOut = 0;

	/** @throws NlpError `input-malformed` for settings that cannot be. */
	constructor(given: Partial<SpaceSettings>, limits?: CountLimits) {
		this.settings = fullSettings(given, FOLDER_SPACE, true);
		this.#counts = new TextCounts(limits);
	}

	/** The label of each text: the first folder of its name; empty for none. */
	get labels(): string[] {
		return this.names.map(name => labelOfPath(name) ?? '');
	}

	/**
	 * Adds a text, or what follows of the one before.
	 * @returns whether it was taken: not where memory is full
	 * @throws NlpError `cancelled`: then nothing of the call was added.
	 */
	async add(
		name: string,
		{ prose, annotation }: AnnotatedProse,
		continues: boolean,
		control: LearningControl = {},
	): Promise<boolean> {
		if (!continues) this.#close();
		if (!this.#isOpen && this.#counts.isFull) {
			if (!continues) this.#leftOut++;
			return false;
		}
		const terms: TextTerm[] = [];
		const sink = { add: (term: TextTerm) => terms.push(term), endSentence: () => undefined };
		await inSteps(readTerms(prose, annotation, this.settings, sink), control, WORK);
		if (!this.#isOpen) this.names.push(name);
		this.#isOpen = true;
		for (const term of terms) this.#counts.add(term);
		return true;
	}

	/** How much is kept: entries of texts and terms. */
	get size(): number {
		return this.#counts.rowStarts[this.#counts.rows];
	}

	/** Whether a space of other settings can be made of what was read for these: whether they take the same terms. */
	fits(given: Partial<SpaceSettings>): boolean {
		const { terms, foldCase, leaveOutStopWords } = this.settings;
		const other = fullSettings(given, FOLDER_SPACE, true);
		return (
			terms === other.terms &&
			foldCase === other.foldCase &&
			leaveOutStopWords === other.leaveOutStopWords &&
			spaceLayers(other).length <= spaceLayers(this.settings).length
		);
	}

	/**
	 * The space of what was added.
	 * @param given settings other than those that it was read for; see {@link fits}
	 * @throws NlpError `input-malformed` where the settings want labels that the texts lack; `cancelled`.
	 */
	async finish(
		load: LoadFrequencies,
		control: LearningControl = {},
		given: Partial<SpaceSettings> = this.settings,
	): Promise<VectorSpace> {
		this.#close();
		const { labels } = this;
		const settings = fullSettings(given, FOLDER_SPACE, new Set(labels).size > 1);
		const counts = this.#counts;
		const background = await neededBackground(settings, counts, load);
		const notes: SpaceNote[] = this.#leftOut > 0 ? ['textsLeftOut'] : [];
		return inSteps(makeSpace({ counts, settings, unit: 'document', labels, background, notes }), control, WORK);
	}

	#close(): void {
		if (this.#isOpen) this.#counts.closeRow();
		this.#isOpen = false;
	}
}

/** The background, where settings want it: else none is loaded. */
async function neededBackground(
	{ vocabulary, frequencies }: SpaceSettings,
	counts: TextCounts,
	load: LoadFrequencies,
): Promise<Background> {
	const isNeeded = vocabulary === 'background' || frequencies === 'background';
	return isNeeded ? backgroundOf(counts, load) : new Background(new Map(), 'en');
}

/** The terms of a text from elsewhere, as one row. @throws NlpError `cancelled`. */
export async function queryCounts(
	{ prose, annotation }: AnnotatedProse,
	settings: SpaceSettings,
	control: LearningControl = {},
): Promise<TextCounts> {
	const counts = new TextCounts();
	const sink = { add: (term: TextTerm) => counts.add(term), endSentence: () => undefined };
	await inSteps(readTerms(prose, annotation, settings, sink), control, WORK);
	counts.closeRow();
	return counts;
}
