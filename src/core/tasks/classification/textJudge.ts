import { Int32Builder } from '../../doc/columnBuilder';
import type { SpanColumn } from '../../doc/spanColumn';
import type { LearningControl } from '../../linear/learningControl';
import { rest } from '../../steps';
import { dominantLanguage } from '../../text/dominantLanguage';
import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import type { Classification } from './classification';
import { cutPortions } from './portions';
import type { ShippedClassifier, ShippedClassifiers } from './shippedClassifiers';
import type { ClassifierInput, TextClassifier } from './textClassifier';

/** Cuts a stretch of a Chinese text into words, always in the same way: classifiers know the words that it makes. */
export type ClassifierWordCutter = (text: string, span: Span, add: (start: number, end: number) => void) => void;

/** What a text was taken for, and whether that means anything. */
export interface Judgement {
	/** Undefined where the text has nothing to judge by. */
	readonly classification: Classification | undefined;
	/** The text is for the most part in a language that no classifier knows. */
	readonly isOtherLanguage: boolean;
}

/** Marks and numbers alone tell neither topics nor sentiments; a classifier of the user's may be about them. */
const LETTER = /\p{L}/u;

/** Judges texts of either language: finds out which one, cuts words where the classifier wants them, and asks it. */
export class TextJudge {
	readonly #shipped: ShippedClassifiers;
	readonly #loadCutter: () => Promise<ClassifierWordCutter>;

	constructor(shipped: ShippedClassifiers, loadCutter: () => Promise<ClassifierWordCutter>) {
		this.#shipped = shipped;
		this.#loadCutter = loadCutter;
	}

	/**
	 * Judges a stretch of a text, all of it by default.
	 * @param classifier a shipped one by its name, or any other
	 * @param language the language of the text where that is known; by default the one that most of it is in
	 * @throws NlpError when a model is missing or malformed, or `cancelled`
	 */
	async judge(
		classifier: ShippedClassifier | TextClassifier,
		text: string,
		{
			span = { start: 0, end: text.length },
			language,
			control = {},
		}: { readonly span?: Span; readonly language?: Language | undefined; readonly control?: LearningControl } = {},
	): Promise<Judgement> {
		const dominant = dominantLanguage(text, span);
		const judged = language ?? dominant.language;
		const chosen = typeof classifier === 'string' ? await this.#shipped.get(classifier, judged) : classifier;
		const wantsWords = chosen.head.features.words > 0 || judged === 'zh';
		const words = wantsWords ? await this.words(text, span, control) : undefined;
		const found = await chosen.classify({ text, span, words, language: judged }, control);
		const isByMarks = !found?.evidence.some(({ start, end }) => LETTER.test(text.slice(start, end)));
		return {
			classification: typeof classifier === 'string' && isByMarks ? undefined : found,
			isOtherLanguage: language === undefined && dominant.isOther,
		};
	}

	/**
	 * The classifier that judges a stretch, and what it is given.
	 * @throws NlpError when a model is missing or malformed, or `cancelled`
	 */
	async prepare(
		classifier: ShippedClassifier | TextClassifier,
		text: string,
		span: Span,
		control: LearningControl = {},
	): Promise<{ readonly chosen: TextClassifier; readonly input: ClassifierInput; readonly language: Language }> {
		const { language } = dominantLanguage(text, span);
		const chosen = typeof classifier === 'string' ? await this.#shipped.get(classifier, language) : classifier;
		const wantsWords = chosen.head.features.words > 0 || language === 'zh';
		const words = wantsWords ? await this.words(text, span, control) : undefined;
		return { chosen, input: { text, span, words, language }, language };
	}

	/**
	 * The words of a stretch of a text as classifiers know them.
	 * @throws NlpError when the model is missing or malformed, or `cancelled`
	 */
	async words(
		text: string,
		span: Span = { start: 0, end: text.length },
		control: LearningControl = {},
	): Promise<SpanColumn> {
		const cut = await this.#loadCutter();
		const starts = new Int32Builder();
		const ends = new Int32Builder();
		for (const portion of cutPortions(text, span)) {
			cut(text, portion, (start, end) => {
				starts.push(start);
				ends.push(end);
			});
			await rest(control, 'The classification');
		}
		return { starts: starts.finish(), ends: ends.finish() };
	}
}
