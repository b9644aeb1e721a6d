import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { EmbeddingArchitecture, EmbeddingObjective } from '../../../src/core/embeddings/embedding';
import type { Network } from '../../../src/core/embeddings/network/network';
import type { NetworkSize } from '../../../src/core/embeddings/network/networkMemory';
import { ScriptNetwork } from '../../../src/core/embeddings/network/scriptNetwork';
import { EmbeddingCorpus } from '../../../src/core/embeddings/training/embeddingCorpus';
import { trainEmbeddings } from '../../../src/core/embeddings/training/trainEmbeddings';
import { table } from '../table';

const run = promisify(execFile);

/** What is measured: 100 dimensions, one epoch, one thread, all else as word2vec has it by default. */
const OPTIONS = { dimensions: 100, window: 5, negatives: 5, subsample: 1e-3, epochs: 1, minCount: 5 } as const;

const KINDS: readonly (readonly [EmbeddingArchitecture, EmbeddingObjective])[] = [
	['cbow', 'negativeSampling'],
	['skipgram', 'negativeSampling'],
	['cbow', 'hierarchicalSoftmax'],
	['skipgram', 'hierarchicalSoftmax'],
];

/**
 * Words a second of CPU time in training, as the program word2vec counts them too, of this program and of that one in the same run.
 * @param text a file with words between spaces, a sentence a line
 * @param source word2vec.c, which gcc compiles; absent: this program alone
 */
export async function embeddingMeasures(
	text: string,
	source: string | undefined,
	print: (table: string) => void,
): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-word2vec-'));
	try {
		const program = path.join(folder, 'word2vec');
		if (source !== undefined) await run('gcc', ['-O3', '-march=native', '-o', program, source, '-lm', '-lpthread']);
		const corpus = corpusOf(await readFile(text, 'utf8'));
		const lines = path.join(folder, 'text.txt');
		await writeFile(lines, await readFile(text));
		const rows: string[][] = [];
		for (const [architecture, objective] of KINDS) {
			const own = await wordsPerSecond(corpus, architecture, objective);
			const script = await wordsPerSecond(corpus, architecture, objective, size => new ScriptNetwork(size));
			const peer = source === undefined ? NaN : await peerSpeed(program, lines, architecture, objective);
			rows.push([
				`${architecture}, ${objective}`,
				thousands(own),
				thousands(script),
				thousands(peer),
				(own / peer).toFixed(2),
			]);
		}
		print(table(['thousand words/s', 'WebAssembly', 'JavaScript', 'word2vec.c', 'WebAssembly / word2vec.c'], rows));
	} finally {
		await rm(folder, { recursive: true });
	}
}

function corpusOf(text: string): EmbeddingCorpus {
	const corpus = new EmbeddingCorpus({ keepMarks: true, keepCase: true });
	for (const line of text.split('\n')) corpus.addSentence(line.split(' ').filter(word => word !== ''));
	return corpus;
}

async function wordsPerSecond(
	corpus: EmbeddingCorpus,
	architecture: EmbeddingArchitecture,
	objective: EmbeddingObjective,
	network?: (size: NetworkSize) => Network,
): Promise<number> {
	const before = process.cpuUsage();
	const control = network === undefined ? {} : { network };
	const { report } = await trainEmbeddings(corpus, { ...OPTIONS, architecture, objective }, control);
	const { user, system } = process.cpuUsage(before);
	return report.knownWords / ((user + system) / 1e6);
}

/** What word2vec says of itself when it is done. */
async function peerSpeed(
	program: string,
	text: string,
	architecture: EmbeddingArchitecture,
	objective: EmbeddingObjective,
): Promise<number> {
	const { dimensions, window, negatives, subsample, epochs, minCount } = OPTIONS;
	const isTree = objective === 'hierarchicalSoftmax';
	const given = {
		train: text,
		output: `${text}.vectors`,
		size: dimensions,
		window,
		sample: subsample,
		hs: isTree ? 1 : 0,
		negative: isTree ? 0 : negatives,
		iter: epochs,
		'min-count': minCount,
		cbow: architecture === 'cbow' ? 1 : 0,
		threads: 1,
		binary: 1,
	};
	const { stdout } = await run(
		program,
		Object.entries(given).flatMap(([name, value]) => [`-${name}`, String(value)]),
		{ maxBuffer: 1 << 28 },
	);
	const speeds = [...stdout.matchAll(/Words\/thread\/sec: ([\d.]+)k/gu)];
	return Number(speeds.at(-1)?.[1]) * 1000;
}

function thousands(speed: number): string {
	return Number.isNaN(speed) ? '-' : (speed / 1000).toFixed(0);
}
