import type { Nlp } from '../../core/nlp';
import { findKeywords, KEYWORD_ENGINES } from '../../core/tasks/keywords/findKeywords';
import type { Keyword } from '../../core/tasks/keywords/keyword';
import { annotate } from '../keywords/annotatedText';
import type { KeywordsLine } from '../keywords/keywordCommandLine';
import { KEYWORDS_HELP, parseKeywordsLine } from '../keywords/keywordCommandLine';
import { inputFiles } from '../inputFiles';
import type { InputFile } from '../inputFiles';
import { openNlp } from '../openNlp';
import { rounded } from '../rounded';
import { readAll, readLines, readText } from '../textInput';
import type { CommandGroup, GroupContext } from './groupContext';

/** `keywords`: the words and phrases that say what texts are about. */
export const keywords: CommandGroup = {
	help: KEYWORDS_HELP,
	run: async (args, context) => {
		const line = parseKeywordsLine(args);
		return line === 'help' ? line : new KeywordWriter(line, context).run();
	},
};

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
		for await (const file of inputFiles({ ...this.#line, warn: this.#context.warn })) await this.#write(file);
		return this.#failures;
	}

	async #write({ name, path }: InputFile): Promise<void> {
		const { output, warn } = this.#context;
		const { lines, json, method, paths } = this.#line;
		const engine = KEYWORD_ENGINES[method];
		if (lines) {
			for await (const { text } of readLines(readText(path, warn))) {
				await output.write(`${JSON.stringify({ engine, keywords: await this.#find('', text) })}\n`);
			}
			return;
		}
		const found = await this.#find(name, await readAll(readText(path, warn)));
		if (json) {
			await output.write(`${JSON.stringify({ file: name, engine, keywords: found })}\n`);
			return;
		}
		const prefix = paths.length > 0 ? `${name}\t` : '';
		const rows = found.map(({ text, score, occurrences }) => `${prefix}${text}\t${score}\t${occurrences.length}\n`);
		await output.write(rows.join(''));
	}

	async #find(name: string, text: string): Promise<Keyword[]> {
		const annotated = await annotate(this.#nlp, name, text, this.#line.language);
		for (const { message } of annotated.annotation.failures) this.#failures.add(message);
		const found = await findKeywords(annotated, annotated.annotation, this.#line, this.#nlp.keywords);
		return found.map(keyword => ({ ...keyword, score: rounded(keyword.score) }));
	}
}
