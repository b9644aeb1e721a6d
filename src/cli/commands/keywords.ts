import type { Nlp } from '../../core/nlp';
import { findKeywords, KEYWORD_ENGINES } from '../../core/tasks/keywords/findKeywords';
import type { Keyword } from '../../core/tasks/keywords/keyword';
import { answerLines } from '../answerLines';
import { annotate } from '../keywords/annotatedText';
import type { KeywordsLine } from '../keywords/keywordCommandLine';
import { KEYWORDS_HELP, parseKeywordsLine } from '../keywords/keywordCommandLine';
import { inputFiles } from '../inputFiles';
import type { InputFile } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { AnswerText } from '../jsonLines/textAnswer';
import { openNlp } from '../openNlp';
import { rounded } from '../rounded';
import { readAll, readText } from '../textInput';
import type { CommandGroup, GroupContext } from './groupContext';

/** `keywords`: the words and phrases that say what texts are about. */
export const keywords: CommandGroup = {
	help: KEYWORDS_HELP,
	run: async (args, context) => {
		const line = parseKeywordsLine(args);
		return line === 'help' ? line : new KeywordWriter(line, context).run();
	},
};

/** Keywords, and why layers are missing that they are found by. */
interface FoundKeywords {
	readonly found: readonly Keyword[];
	readonly failures: readonly string[];
}

/** Finds and writes the keywords of one file after the other. */
class KeywordWriter {
	readonly #line: KeywordsLine;
	readonly #context: GroupContext;
	readonly #nlp: Nlp;
	readonly #failures = new Set<string>();

	constructor(line: KeywordsLine, context: GroupContext) {
		this.#line = line;
		this.#context = context;
		this.#nlp = openNlp(context.models);
	}

	async run(): Promise<ReadonlySet<string>> {
		const { jsonl } = this.#line;
		if (jsonl) {
			return answerDocuments({ settings: jsonl, sources: this.#line, answer: this.#answer }, this.#context);
		}
		for await (const file of inputFiles({ ...this.#line, warn: this.#context.warn })) await this.#write(file);
		return this.#failures;
	}

	async #write({ name, path }: InputFile): Promise<void> {
		const { output, warn } = this.#context;
		const { lines, json, method, paths } = this.#line;
		const engine = KEYWORD_ENGINES[method];
		if (lines) {
			this.#note(await answerLines(readText(path, warn), this.#answer, output));
			return;
		}
		const { found, failures } = await this.#find(name, await readAll(readText(path, warn)));
		this.#note(failures);
		if (json) {
			await output.write(`${JSON.stringify({ file: name, engine, keywords: found })}\n`);
			return;
		}
		const prefix = paths.length > 0 ? `${name}\t` : '';
		const rows = found.map(({ text, score, occurrences }) => `${prefix}${text}\t${score}\t${occurrences.length}\n`);
		await output.write(rows.join(''));
	}

	readonly #answer: AnswerText = async text => {
		const { found, failures } = await this.#find('', text);
		return { value: { engine: KEYWORD_ENGINES[this.#line.method], keywords: found }, failures };
	};

	#note(failures: Iterable<string>): void {
		for (const failure of failures) this.#failures.add(failure);
	}

	async #find(name: string, text: string): Promise<FoundKeywords> {
		const annotated = await annotate(this.#nlp, name, text, this.#line.language);
		const found = await findKeywords(annotated, annotated.annotation, this.#line, this.#nlp.keywords);
		return {
			found: found.map(keyword => ({ ...keyword, score: rounded(keyword.score) })),
			failures: annotated.annotation.failures.map(({ message }) => message),
		};
	}
}
