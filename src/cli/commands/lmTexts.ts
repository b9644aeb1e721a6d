import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { TextMeasures } from '../../core/ngram/ngram';
import type { NgramModel } from '../../core/ngram/ngramModel';
import { surprisalOf, TextMeasurer } from '../../core/ngram/textMeasures';
import { finish } from '../../core/steps';
import { alignedTable } from '../alignedTable';
import { inputFiles } from '../inputFiles';
import { cutSentences, wordsIn } from '../lm/cutSentences';
import type { MeasureLine } from '../lm/lmCommandLine';
import { cuttingOf, openLanguageModel } from '../lm/openLanguageModel';
import { rounded } from '../rounded';
import type { GroupContext } from './groupContext';

/** Words of a file and the model that they are measured with. */
interface MeasuredWords {
	readonly file: string;
	readonly words: SentenceWords;
	readonly model: NgramModel;
}

/** The words of all files, portion after portion; the model is that of the language that they begin in. */
async function* measuredWords(line: MeasureLine, context: GroupContext): AsyncGenerator<MeasuredWords> {
	const cutting = cuttingOf(context, line);
	let model: NgramModel | undefined;
	for await (const file of inputFiles({ ...line, warn: context.warn })) {
		for await (const words of cutSentences(file, cutting)) {
			model ??= await openLanguageModel(line, context, cutting, words.text);
			yield { file: file.name, words, model };
		}
	}
}

/** `lm perplexity`: how well a model foresees each file, and all. */
export async function lmPerplexity(line: MeasureLine, context: GroupContext): Promise<void> {
	const measurers = new Map<string, TextMeasurer>();
	let whole: TextMeasurer | undefined;
	let engine = '';
	for await (const { file, words, model } of measuredWords(line, context)) {
		engine = model.engine;
		whole ??= new TextMeasurer(model);
		let measurer = measurers.get(file);
		if (measurer === undefined) measurers.set(file, (measurer = new TextMeasurer(model)));
		for (let s = 0; s + 1 < words.sentences.length; s++) {
			const ids = model.idsOf(sentenceOf(words, s));
			measurer.take(ids, ids.length);
			whole.take(ids, ids.length);
		}
		context.progress.show(() => `${file}: ${measurer.measures.tokens.toLocaleString('en')} words`);
	}
	context.progress.clear();
	if (whole === undefined) return;
	const rows = [...measurers].map(([file, { measures }]) => ({ file, ...measures }));
	const all = whole.measures;
	await context.output.write(
		line.isJson ? `${JSON.stringify({ engine, files: rows, all })}\n` : `${engine}\n\n${perplexityTable(rows, all)}`,
	);
}

function perplexityTable(rows: readonly ({ readonly file: string } & TextMeasures)[], all: TextMeasures): string {
	const shown = rows.length > 1 ? [...rows, { file: 'all', ...all }] : rows;
	return alignedTable([
		['', 'sentences', 'words', 'unknown', 'perplexity', 'without unknown words'],
		...shown.map(({ file, sentences, tokens, unknown, perplexity, perplexityKnown }) => [
			file,
			...[sentences, tokens, unknown].map(count => count.toLocaleString('en')),
			perplexity.toFixed(2),
			perplexityKnown.toFixed(2),
		]),
	]);
}

/** `lm surprisal`: each word with its surprisal. */
export async function lmSurprisal(line: MeasureLine, { output, ...context }: GroupContext): Promise<void> {
	for await (const { file, words, model } of measuredWords(line, { output, ...context })) {
		const columns = finish(surprisalOf(model, words));
		for (let s = 0; s + 1 < words.sentences.length; s++) {
			const [from, until] = [words.sentences[s], words.sentences[s + 1]];
			const bits = Array.from(columns.bits.subarray(from, until), rounded);
			const seenOrders = [...columns.seenOrders.subarray(from, until)];
			const texts = sentenceOf(words, s);
			await output.write(
				line.isJson
					? `${JSON.stringify({ engine: model.engine, file, words: texts, bits, seenOrders })}\n`
					: `${texts.map((word, i) => `${word}\t${bits[i].toFixed(2)}\t${seenOrders[i]}\n`).join('')}\n`,
			);
		}
	}
}

function sentenceOf(words: SentenceWords, sentence: number): string[] {
	const [from, until] = [words.sentences[sentence], words.sentences[sentence + 1]];
	return wordsIn({ ...words, starts: words.starts.subarray(from, until), ends: words.ends.subarray(from, until) });
}
