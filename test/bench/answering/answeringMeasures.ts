import type { ChineseWordCutter } from '../../../src/core/tasks/answering/answeringResources';
import type { PassageIndex } from '../../../src/core/tasks/answering/retrieval/passageIndex';
import type { Language } from '../../../src/core/text/language';
import { shippedModels } from '../../../training/support/shippedModels';
import { benchText } from '../benchText';
import type { Core } from '../bundledCore';
import { digits, percentile, table } from '../table';

/** UTF-16 code units of a text that is indexed, and of each of its files. */
const TEXT_LENGTH = 1_000_000;
const FILE_LENGTH = 20_000;
const ROUNDS = 3;

/** Passages of the index that is asked. */
const PASSAGES = 10_000;

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
	zh: [
		'这座城市的人口是多少？',
		'谁在1949年成为总统？',
		'故宫是什么时候建成的？',
		'为什么河水会结冰？',
		'哪条河流最长？',
	],
	en: [
		'Who was the first president of the United States?',
		'When was the tower built?',
		'How many people live in the city?',
		'What is the longest river in the world?',
		'Why did the war begin?',
	],
};

/** Prints how fast texts are indexed, how large the index is, and how long a question takes. */
export async function answeringMeasures(core: Core, print: (table: string) => void): Promise<void> {
	const words = await new core.Nlp(shippedModels).answering.chineseWords();
	const rows: string[][] = [];
	for (const language of ['en', 'zh'] as const) {
		const { text, source } = benchText(language, TEXT_LENGTH);
		rows.push([
			`${language}: ${source}`,
			...(await indexingOf(core, words, text)),
			...(await askingOf(core, words, text, language)),
		]);
	}
	const head = ['text', 'indexing, MB/s', 'index bytes a byte', 'loading, ms', 'question, median ms', 'longest ms'];
	print(`Passages: UTF-8 bytes and processor time; questions to ${digits(PASSAGES)} passages\n${table(head, rows)}`);
}

async function indexingOf({ PassageIndex }: Core, words: ChineseWordCutter, text: string): Promise<string[]> {
	const bytes = Buffer.byteLength(text);
	const seconds: number[] = [];
	let size = 0;
	for (let round = 0; round <= ROUNDS; round++) {
		const begin = process.cpuUsage();
		const index = PassageIndex.empty(words);
		for (let at = 0; at < text.length; at += FILE_LENGTH)
			await addText(index, String(at), text.slice(at, at + FILE_LENGTH));
		size = index.toBytes().length;
		// The first round warms up.
		if (round > 0) seconds.push(secondsSince(begin));
	}
	return [digits(bytes / 1e6 / percentile(seconds, 50), 1), digits(size / bytes, 2)];
}

/** What a saved index takes to load and to answer; its text comes again and again, each file with a word of its own. */
async function askingOf(
	{ PassageIndex }: Core,
	words: ChineseWordCutter,
	text: string,
	language: Language,
): Promise<string[]> {
	const index = PassageIndex.empty(words);
	for (let file = 0; index.passages < PASSAGES; file++) {
		const start = (file * FILE_LENGTH) % (text.length - FILE_LENGTH);
		await addText(index, String(file), `${text.slice(start, start + FILE_LENGTH)} x${file}`);
	}
	const bytes = index.toBytes();
	const begin = process.cpuUsage();
	const loaded = PassageIndex.from(bytes, 'bench', words);
	const loading = secondsSince(begin) * 1000;
	const times: number[] = [];
	for (let round = 0; round < 5; round++) {
		for (const question of QUESTIONS[language]) {
			const asked = process.cpuUsage();
			loaded.search(question, 10);
			times.push(secondsSince(asked) * 1000);
		}
	}
	return [digits(loading), digits(percentile(times, 50), 1), digits(Math.max(...times), 1)];
}

async function addText(index: PassageIndex, name: string, text: string): Promise<void> {
	await index.add({ name, stamp: '', format: 'plain', kind: 'text', text });
}

function secondsSince(begin: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}
