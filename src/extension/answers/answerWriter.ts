import { l10n } from 'vscode';
import type { CancellationToken, Event } from 'vscode';
import { answerFromPassages } from '../../generation/answerFromPassages';
import { readCitations } from '../../generation/citations';
import type { TextGenerator } from '../../generation/textGenerator';
import type { Excerpt } from '../../protocol/answers';
import type { PanelWritten } from '../../protocol/panelAnswers';
import type { GeneratorService, PromptService } from '../generation/generatorService';
import { fileTitle } from './excerptLocation';

/** An answer that nothing wrote. */
const NOTHING = { engine: '', text: '', citations: [] } as const;

/** Has the language model of the user's write answers from passages. */
export class AnswerWriter {
	readonly #generators: GeneratorService;
	readonly #prompts: PromptService;

	constructor(generators: GeneratorService, prompts: PromptService) {
		this.#generators = generators;
		this.#prompts = prompts;
	}

	/** What the language model is called that would write; undefined where none is chosen. */
	get engine(): string | undefined {
		return this.#generators.engine;
	}

	/** Another language model was chosen. */
	get onDidChange(): Event<void> {
		return this.#generators.onDidChange;
	}

	/** Has the person choose a language model; whether one is chosen now. */
	async choose(): Promise<boolean> {
		return (await this.#generators.choose()) !== undefined;
	}

	/** An answer with its citations; where the model does not answer, a note says why. @param told hears of it piece by piece */
	async write(
		question: string,
		passages: readonly Excerpt[],
		told: (piece: string) => void,
		token: CancellationToken,
	): Promise<PanelWritten> {
		try {
			const generator = await this.#generators.chosen();
			if (generator) return await this.#writeBy(generator, question, passages, told, token);
			return { ...NOTHING, notes: [l10n.t('No language model is chosen: the built-in engines answered.')] };
		} catch (error) {
			const reason = this.#generators.describe(error);
			return { ...NOTHING, notes: reason === '' ? [] : [`${reason} ${l10n.t('The built-in engines answered.')}`] };
		}
	}

	async #writeBy(
		generator: TextGenerator,
		question: string,
		passages: readonly Excerpt[],
		told: (piece: string) => void,
		token: CancellationToken,
	): Promise<PanelWritten> {
		const controller = new AbortController();
		const subscription = token.onCancellationRequested(() => controller.abort());
		if (token.isCancellationRequested) controller.abort();
		try {
			const fill: PromptService['messages'] = (name, values) => this.#prompts.messages(name, values);
			const given = passages.map(({ file, text }) => ({ title: fileTitle(file), text }));
			const work = { generator, fill, signal: controller.signal };
			const { pieces, passages: read } = await answerFromPassages(question, given, work);
			let text = '';
			for await (const piece of pieces) {
				text += piece;
				told(piece);
			}
			const { citations, unknown } = readCitations(text, read);
			return { engine: generator.engine, text, citations, notes: citationNotes(citations.length, unknown) };
		} finally {
			subscription.dispose();
		}
	}
}

/** What is to be known of the citations of an answer, in words fit for a user. */
export function citationNotes(citations: number, unknown: readonly number[]): string[] {
	return [
		...(unknown.length > 0 ? [l10n.t('Cited, but no passage that was given: {0}.', unknown.join(', '))] : []),
		...(citations === 0 ? [l10n.t('The answer cites no passage. Do not rely on it.')] : []),
	];
}
