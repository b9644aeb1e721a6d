import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NgramOrder } from '../../src/core/ngram/ngram';
import { NgramLearner } from '../../src/core/ngram/ngramLearner';
import type { NgramModel } from '../../src/core/ngram/ngramModel';
import { readArguments } from '../support/arguments';
import { cutSentences, heldOutSentences } from './languageText';
import type { Sentences } from './languageText';
import { measure, measuredTexts } from './measuredTexts';
import type { MeasuredText } from './measuredTexts';

/** More n-grams than the corpora have. */
const ROOM = 60_000_000;

/** One row of the table. */
interface Row {
	readonly what: string;
	readonly 'NLP Lens': string;
	readonly KenLM: string;
}

/**
 * Learns a model as users do and compares it with KenLM's on the same words:
 * `npm run evaluate:ngram -- [zh|en] [--order N] [--words MILLIONS] [--kenlm FOLDER]`, the folder with `lmplz`, `query` and
 * `build_binary`. Without KenLM its column is empty.
 */
async function main(): Promise<void> {
	const { values, names } = readArguments(process.argv.slice(2), { values: ['order', 'words', 'kenlm'] });
	const language = names[0] === 'zh' ? 'zh' : 'en';
	const order = Number(values.get('order') ?? 3) as NgramOrder;
	const corpus = [...firstWords(cutSentences(language, 'train'), Number(values.get('words') ?? 10) * 1e6)];
	const texts = [
		{ name: 'held-out documents, dev', sentences: [...heldOutSentences(language, 'dev')] },
		...(await measuredTexts(language)),
	];
	const folder = mkdtempSync(join(tmpdir(), 'nlp-lens-ngram-'));
	const kenlm = values.get('kenlm');
	try {
		const peer = kenlm === undefined ? undefined : new KenLm(kenlm, folder, corpus, order);
		const learned = await learn(corpus, order);
		console.table([...speedRows(learned, peer, texts[0].sentences), ...perplexityRows(learned.model, peer, texts)]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function speedRows(
	{ model, counting, estimating, tokens }: LearnedModel,
	peer: KenLm | undefined,
	sentences: Sentences,
): Row[] {
	const seconds = (time: number): string => `${time.toFixed(1)} s`;
	return [
		{ what: `counting ${tokens} words, processor time`, 'NLP Lens': seconds(counting), KenLM: '' },
		{ what: 'estimating, processor time', 'NLP Lens': seconds(estimating), KenLM: '' },
		{
			what: 'both, processor time',
			'NLP Lens': seconds(counting + estimating),
			KenLM: peer === undefined ? '' : seconds(peer.seconds),
		},
		{
			what: 'n-grams a second, queried',
			'NLP Lens': queries(model, sentences).toExponential(2),
			KenLM: peer === undefined ? '' : peer.queries(sentences).toExponential(2),
		},
	];
}

function perplexityRows(model: NgramModel, peer: KenLm | undefined, texts: readonly MeasuredText[]): Row[] {
	return texts.flatMap(({ name, sentences }) => {
		const { perplexity, perplexityKnown } = measure(model, sentences);
		const theirs = peer?.perplexities(sentences);
		return [
			{ what: `perplexity, ${name}`, 'NLP Lens': perplexity.toFixed(2), KenLM: theirs?.all ?? '' },
			{ what: 'without unknown words', 'NLP Lens': perplexityKnown.toFixed(2), KenLM: theirs?.known ?? '' },
		];
	});
}

function* firstWords(sentences: Sentences, most: number): Generator<readonly string[]> {
	let words = 0;
	for (const sentence of sentences) {
		if (words >= most) return;
		words += sentence.length;
		yield sentence;
	}
}

/** A model, how long it took in seconds of processor time, and the words that it was learned from. */
interface LearnedModel {
	readonly model: NgramModel;
	readonly counting: number;
	readonly estimating: number;
	readonly tokens: number;
}

async function learn(corpus: Sentences, order: NgramOrder): Promise<LearnedModel> {
	const learner = new NgramLearner({ order, maxNgrams: ROOM });
	const start = process.cpuUsage();
	for (const sentence of corpus) learner.addSentence(sentence);
	const counted = process.cpuUsage(start);
	const { model, report } = await learner.learn();
	const done = process.cpuUsage(start);
	const counting = (counted.user + counted.system) / 1e6;
	return { model, counting, estimating: (done.user + done.system) / 1e6 - counting, tokens: report.tokens };
}

/** How many probabilities a second of processor time are looked up, of words that are numbers already. */
function queries(model: NgramModel, sentences: Sentences): number {
	const ids = [...sentences].map(words => model.idsOf(words));
	const walk = model.walk();
	let asked = 0;
	const start = process.cpuUsage();
	for (let round = 0; round < 5; round++) {
		for (const sentence of ids) {
			walk.begin();
			for (const id of sentence) walk.take(id);
			asked += sentence.length;
		}
	}
	return asked / (process.cpuUsage(start).user / 1e6);
}

/** KenLM's programs, run on the same words. */
class KenLm {
	/** Processor time of `lmplz`. */
	readonly seconds: number;
	readonly #bin: string;
	readonly #folder: string;

	constructor(bin: string, folder: string, corpus: Sentences, order: number) {
		this.#bin = bin;
		this.#folder = folder;
		if (!existsSync(join(bin, 'lmplz'))) throw new Error(`There is no lmplz in ${bin}; build KenLM first.`);
		writeLines(join(folder, 'train.txt'), corpus);
		const args = ['-o', String(order), '-S', '2G', '-T', folder, '--text', 'train.txt', '--arpa', 'model.arpa'];
		this.seconds = this.#time('lmplz', args);
		this.#time('build_binary', ['model.arpa', 'model.kenlm']);
	}

	/** Perplexity with and without unknown words. */
	perplexities(sentences: Sentences): { readonly all: string; readonly known: string } {
		writeLines(join(this.#folder, 'test.txt'), sentences);
		const { stdout, stderr } = this.#run('query', ['-v', 'summary', 'model.kenlm'], 'test.txt');
		const numberAfter = (what: string): string =>
			Number(new RegExp(`${what}:\\s*([\\d.]+)`, 'u').exec(stdout + stderr)?.[1] ?? NaN).toFixed(2);
		return { all: numberAfter('Perplexity including OOVs'), known: numberAfter('Perplexity excluding OOVs') };
	}

	/** Words a second of processor time, with the reading of the text. */
	queries(sentences: Sentences): number {
		const many = Array.from({ length: 5 }, () => [...sentences]).flat();
		writeLines(join(this.#folder, 'test.txt'), many);
		const words = many.reduce((sum, { length }) => sum + length, 0);
		return words / this.#time('query', ['-v', 'summary', 'model.kenlm'], 'test.txt');
	}

	/** Processor time of a run, as the shell tells it. */
	#time(program: string, args: readonly string[], input?: string): number {
		const { stderr } = this.#run(program, args, input);
		const times = stderr.match(/^(?:user|sys)\s+([\d.]+)$/gmu) ?? [];
		return times.reduce((sum, line) => sum + Number(line.replace(/\D*/u, '')), 0);
	}

	#run(program: string, args: readonly string[], input?: string): { readonly stdout: string; readonly stderr: string } {
		const redirection = input === undefined ? '' : ` < ${input}`;
		const command = `time -p ${join(this.#bin, program)} ${args.join(' ')}${redirection}`;
		const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: this.#folder, encoding: 'utf8' });
		if (status !== 0) throw new Error(`${program} failed: ${stderr.slice(-500)}`);
		return { stdout, stderr };
	}
}

function writeLines(file: string, sentences: Sentences): void {
	const lines = Array.from(sentences, words => `${words.join(' ')}\n`);
	writeFileSync(file, lines.join(''));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
