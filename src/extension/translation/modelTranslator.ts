import type { CancellationToken, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { GenerationError } from '../../generation/generationError';
import type { GenerationMessage, TextGenerator } from '../../generation/textGenerator';
import type {
	GlossaryTerm,
	TextTranslation,
	TranslatedParagraph,
	TranslatedSentence,
	TranslationDirection,
} from '../../protocol/translation';
import type { PromptService } from '../generation/generatorService';
import { rangeOfSpan } from '../text/ranges';
import { textParagraphs } from './textParagraphs';
import type { TextParagraph } from './textParagraphs';
import { directionOf } from './textDirection';
import type { HearParagraph, TranslationJob, Translator } from './translator';

/** The longest text that a language model is given, paragraph by paragraph, in UTF-16 code units. */
const LONGEST_TEXT = 200_000;

/** What prompts call the languages. */
const NAMES = { zh: 'Chinese (Simplified)', en: 'English' } as const;

/** A paragraph with its translation, as context for the next. */
interface Context {
	readonly message: GenerationMessage;
	readonly answer: string;
}

/** The user's language model: paragraph by paragraph, with the one before as context. It does not say what became of which words. */
export class ModelTranslator implements Translator {
	readonly #generator: TextGenerator;
	readonly #prompts: PromptService;

	constructor(generator: TextGenerator, prompts: PromptService) {
		this.#generator = generator;
		this.#prompts = prompts;
	}

	/** @throws GenerationError */
	async translate(
		job: TranslationJob,
		told: HearParagraph,
		token: CancellationToken,
	): Promise<TextTranslation | undefined> {
		const { document, span } = job;
		const { version } = document;
		if (span.end - span.start > LONGEST_TEXT) {
			throw new GenerationError('too-long', `A text of ${span.end - span.start} characters; at most ${LONGEST_TEXT}.`);
		}
		const controller = new AbortController();
		const subscription = token.onCancellationRequested(() => controller.abort());
		const isStale = () => token.isCancellationRequested || document.isClosed || document.version !== version;
		try {
			const paragraphs: TranslatedParagraph[] = [];
			const text = document.getText(rangeOfSpan(document, span));
			const direction = job.direction ?? directionOf(text);
			const work = new ModelWork(this.#generator, this.#prompts, direction, job.glossary, controller.signal);
			for (const paragraph of textParagraphs(text, formatOf(document))) {
				const written = await work.translate(text, paragraph);
				if (isStale()) return undefined;
				const done = placed(paragraph, written, span.start, paragraphs.at(-1)?.target.end ?? 0);
				paragraphs.push(done);
				told(done);
			}
			return joined(paragraphs, this.#generator.engine, direction);
		} catch (error) {
			if (isStale()) return undefined;
			throw error;
		} finally {
			subscription.dispose();
		}
	}
}

/** The translation of one text by a model. */
class ModelWork {
	#context: Context | undefined;

	constructor(
		readonly generator: TextGenerator,
		readonly prompts: PromptService,
		readonly direction: TranslationDirection,
		readonly glossary: readonly GlossaryTerm[],
		readonly signal: AbortSignal,
	) {}

	/** The translation of a paragraph; one without words stays as it is. @throws GenerationError */
	async translate(text: string, { start, end, words }: TextParagraph): Promise<string> {
		if (words.end === words.start) return text.slice(start, end);
		const source = text.slice(words.start, words.end);
		const messages = await this.#messages(source);
		let answer = '';
		for await (const piece of this.generator.generate({ messages, temperature: 0 }, this.signal)) answer += piece;
		answer = answer.trim();
		if (answer === '') throw new GenerationError('bad-answer', 'The model answered with nothing.');
		this.#context = { message: messages[messages.length - 1], answer };
		return text.slice(start, words.start) + answer + text.slice(words.end, end);
	}

	/** The prompt, with the paragraph before and its translation in front of the last turn where both fit. */
	async #messages(source: string): Promise<readonly GenerationMessage[]> {
		const [from, into] = this.direction === 'zh-en' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
		const messages = await this.prompts.messages('translate', {
			source: NAMES[from],
			target: NAMES[into],
			glossary: glossaryLines(this.glossary, source),
			text: source,
		});
		if (!this.#context) return messages;
		const { message, answer } = this.#context;
		const turn: GenerationMessage = { role: 'assistant', content: answer };
		const longer = [...messages.slice(0, -1), message, turn, messages[messages.length - 1]];
		return (await this.#fits(longer)) ? longer : messages;
	}

	/** Whether a prompt leaves a model half of what it reads for its answer. */
	async #fits(messages: readonly GenerationMessage[]): Promise<boolean> {
		const { maxInputTokens } = this.generator;
		if (maxInputTokens === undefined) return true;
		const tokens = await this.generator.countTokens(messages.map(({ content }) => content).join('\n'));
		return tokens <= maxInputTokens / 2;
	}
}

/** The terms that stand in a paragraph, a line each. */
function glossaryLines(glossary: readonly GlossaryTerm[], paragraph: string): string {
	const lower = paragraph.toLowerCase();
	return glossary
		.filter(({ source }) => lower.includes(source.toLowerCase()))
		.map(({ source, target }) => `${source} = ${target}`)
		.join('\n');
}

function formatOf({ languageId }: TextDocument): 'markdown' | 'plain' {
	return languageId === 'markdown' ? 'markdown' : 'plain';
}

/** A paragraph at its place: its words are one sentence, since models do not say more. */
function placed(
	{ start, end, words }: TextParagraph,
	text: string,
	offset: number,
	target: number,
): TranslatedParagraph {
	const trailing = end - words.end;
	const leading = words.start - start;
	const sentence: TranslatedSentence = {
		source: moved(words, offset),
		target: { start: target + leading, end: target + text.length - trailing },
		phrases: [],
		confidence: undefined,
	};
	return {
		source: moved({ start, end }, offset),
		target: { start: target, end: target + text.length },
		text,
		sentences: words.end > words.start ? [sentence] : [],
	};
}

function moved({ start, end }: Span, offset: number): Span {
	return { start: start + offset, end: end + offset };
}

function joined(
	paragraphs: readonly TranslatedParagraph[],
	engine: string,
	direction: TranslationDirection,
): TextTranslation {
	return {
		engine,
		direction,
		text: paragraphs.map(({ text }) => text).join(''),
		sentences: paragraphs.flatMap(({ sentences }) => sentences),
		paragraphs: paragraphs.map(({ source, target }) => ({ source, target })),
		failures: [],
	};
}
