import type { Nlp } from '../../core/nlp';
import { readGlossary } from '../../core/tasks/translation/glossary/readGlossary';
import type { GlossaryTerm, TextTranslation } from '../../core/tasks/translation/translation';
import type { TextFormat } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { answerLines } from '../answerLines';
import { inputFiles } from '../inputFiles';
import type { InputFile } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { AnswerText } from '../jsonLines/textAnswer';
import { openNlp } from '../openNlp';
import { rounded } from '../rounded';
import { readAll, readText } from '../textInput';
import type { TranslateLine } from '../translation/translateCommandLine';
import { parseTranslateLine, TRANSLATE_HELP } from '../translation/translateCommandLine';
import type { CommandGroup, GroupContext } from './groupContext';

/** `translate`: texts in the other language. */
export const translate: CommandGroup = {
	help: TRANSLATE_HELP,
	run: async (args, context) => {
		const line = parseTranslateLine(args);
		return line === 'help' ? line : new TranslationWriter(line, context).run();
	},
};

/** Translates and writes one file after the other. */
class TranslationWriter {
	readonly #line: TranslateLine;
	readonly #context: GroupContext;
	readonly #nlp: Nlp;
	readonly #failures = new Set<string>();
	readonly #engines = new Set<string>();
	#glossary: readonly GlossaryTerm[] = [];

	constructor(line: TranslateLine, context: GroupContext) {
		this.#line = line;
		this.#context = context;
		this.#nlp = openNlp(context.models);
	}

	async run(): Promise<ReadonlySet<string>> {
		const { warn, progress } = this.#context;
		const { jsonl } = this.#line;
		this.#glossary = await this.#readGlossary();
		if (jsonl) {
			return answerDocuments({ settings: jsonl, sources: this.#line, answer: this.#answer }, this.#context);
		}
		for await (const file of inputFiles({ ...this.#line, warn })) {
			if (this.#line.lines) await this.#writeLines(file);
			else await this.#write(file);
		}
		progress.clear();
		if (this.#engines.size > 0) warn(`translated by ${[...this.#engines].join(', ')}`);
		return this.#failures;
	}

	async #readGlossary(): Promise<readonly GlossaryTerm[]> {
		const { glossary: file } = this.#line;
		if (file === undefined) return [];
		const { warn } = this.#context;
		const { terms, problems } = readGlossary(await readAll(readText(file, warn)), file);
		for (const { line, message } of problems) warn(`${file}, line ${line}: ${message}`);
		return terms;
	}

	async #writeLines({ path }: InputFile): Promise<void> {
		const { output, warn } = this.#context;
		this.#note(await answerLines(readText(path, warn), this.#answer, output));
	}

	readonly #answer: AnswerText = async text => {
		const translation = await this.#translate(text, this.#line.format ?? 'plain', '');
		return { value: this.#toObject(translation), failures: translation.failures };
	};

	#note(failures: Iterable<string>): void {
		for (const failure of failures) this.#failures.add(failure);
	}

	async #write({ name, path }: InputFile): Promise<void> {
		const { output, warn } = this.#context;
		const text = await readAll(readText(path, warn));
		const translation = await this.#translate(text, this.#line.format ?? formatOfName(name), name);
		this.#note(translation.failures);
		if (!this.#line.json) await output.write(translation.text);
		else await output.write(`${JSON.stringify({ file: name, ...this.#toObject(translation) })}\n`);
	}

	async #translate(text: string, format: TextFormat, name: string): Promise<TextTranslation> {
		const { direction } = this.#line;
		const translation = await this.#nlp.translate(text, format, {
			...(direction && { direction }),
			glossary: this.#glossary,
			onParagraph: ({ source }) => this.#showProgress(name, source.end / text.length),
		});
		this.#engines.add(translation.engine);
		return translation;
	}

	#showProgress(name: string, part: number): void {
		if (name !== '') this.#context.progress.show(() => `${name}: ${Math.floor(100 * part)} %`);
	}

	#toObject({ engine, direction, text, sentences, paragraphs }: TextTranslation): object {
		const written = sentences.map(({ source, target, confidence, phrases }) => ({
			source,
			target,
			...(confidence !== undefined && { confidence: rounded(confidence) }),
			...(this.#line.alignments && { phrases }),
		}));
		const parts = this.#line.alignments ? { paragraphs } : {};
		return { engine, direction, text, sentences: written, ...parts };
	}
}
