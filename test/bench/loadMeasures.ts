import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inCheckout } from '../support/checkout';
import { bundleCore, importCore } from './bundledCore';
import type { Core } from './bundledCore';
import { digits, percentile, table } from './table';

const run = promisify(execFile);

/** How many fresh processes load each engine. */
const processes = 5;

/** What an engine is loaded by, as the body of an async function in a process of its own, and the files that it reads. */
export interface Loaded {
	readonly name: string;
	readonly files: readonly string[];
	/** What is done before the clock starts. */
	readonly before?: string;
	readonly script: string;
}

/** What such a process says: milliseconds until it was ready, and those of all processors; resident memory, heap and buffers that this added, in bytes. */
interface Report {
	readonly ready: number;
	readonly busy: number;
	readonly resident: number;
	readonly heap: number;
}

/**
 * Size on disk, time until ready and memory of our models beside those of peers; of ours with their code, and without.
 * @param peers their node_modules
 */
export async function loadMeasures(peers: string): Promise<string> {
	const own = await ownModels(await bundleCore(['Nlp']));
	const [core, ...models] = own.files;
	const before = `await import(${JSON.stringify(core)});`;
	const alone = { ...own, name: 'the same, its code being there', files: models, before };
	return loadTable([own, alone, ...peerModels(peers)]);
}

/** A table of what some engines take to load. */
export async function loadTable(engines: readonly Loaded[]): Promise<string> {
	const rows: string[][] = [];
	for (const loaded of engines) rows.push(await measure(loaded));
	const head = ['engine', 'on disk MB', 'ready ms', 'processor ms', 'memory MB', 'of this JS heap and buffers MB'];
	return `Loading in a fresh process, median of ${processes}\n${table(head, rows)}`;
}

const LAYERS = ['sentences', 'tokens', 'upos', 'xpos', 'lemmas', 'entities'] as const;

async function ownModels(core: string): Promise<Loaded> {
	const script = `
		const { readFile } = await import('node:fs/promises');
		const { Nlp } = await import(${JSON.stringify(core)});
		const nlp = new Nlp({ read: name => readFile(${JSON.stringify(inCheckout('models'))} + '/' + name) });
		const prepare = async (standard, languages) => {
			const analyzer = nlp.analyzer({ language: 'auto', standard });
			await analyzer.prepare(${JSON.stringify(LAYERS)}, new Set(languages));
			const failures = analyzer.modelFailures(${JSON.stringify(LAYERS)}, new Set(languages));
			if (failures.length > 0) throw new Error(failures[0].message);
		};
		await Promise.all([prepare('pku', ['zh', 'en']), prepare('ud', ['zh'])]);
		return nlp;`;
	const models = await modelsOfAnalyses(await importCore(core));
	return { name: 'NLP Lens, all models of both languages', files: [core, ...models], script };
}

/** The files of the models that analyses draw on: those that are read for them. */
async function modelsOfAnalyses({ Nlp }: Core): Promise<string[]> {
	const files = new Set<string>();
	const nlp = new Nlp({
		read: name => {
			files.add(inCheckout('models', name));
			return readFile(inCheckout('models', name));
		},
	});
	for (const standard of ['pku', 'ud'] as const)
		await nlp.analyzer({ language: 'auto', standard }).prepare(LAYERS, new Set(['zh', 'en'] as const));
	return [...files];
}

/** A script that has `require` for the packages of the peers. */
export function withRequire(peers: string, body: string): string {
	const manifest = JSON.stringify(path.join(peers, '..', 'package.json'));
	return `const require = (await import('node:module')).createRequire(${manifest}); ${body}`;
}

function peerModels(peers: string): Loaded[] {
	const inPeers = (...names: string[]): string[] => names.map(name => path.join(peers, name));
	const load = (body: string): string => withRequire(peers, body);
	return [
		{
			name: 'wink-nlp with its model (English)',
			files: inPeers('wink-nlp/src', 'wink-eng-lite-web-model/dist'),
			script: load("return require('wink-nlp')(require('wink-eng-lite-web-model')).readDoc('A sentence.');"),
		},
		{
			name: 'compromise (English)',
			files: inPeers('compromise/builds/three/compromise-three.cjs'),
			script: load("return require('compromise')('A sentence.').termList();"),
		},
		{
			name: 'jieba-wasm (Chinese)',
			files: inPeers('jieba-wasm/pkg/nodejs'),
			script: load("return require('jieba-wasm').tag('一个句子', true);"),
		},
		{
			name: '@node-rs/jieba (Chinese, native)',
			files: inPeers('@node-rs'),
			script: load(
				"const jieba = require('@node-rs/jieba').Jieba.withDict(require('@node-rs/jieba/dict').dict); jieba.tag('一个句子'); return jieba;",
			),
		},
	];
}

async function measure({ name, files, before = '', script }: Loaded): Promise<string[]> {
	const program = `
		const memory = () => { gc(); gc(); const { rss, heapUsed, arrayBuffers } = process.memoryUsage(); return [rss, heapUsed + arrayBuffers]; };
		const load = async () => {${script}};
		${before}
		const before = memory();
		const used = process.cpuUsage();
		const begin = performance.now();
		const kept = await load();
		const ready = performance.now() - begin;
		const { user, system } = process.cpuUsage(used);
		const after = memory();
		console.log(JSON.stringify({ ready, busy: (user + system) / 1000, resident: after[0] - before[0], heap: after[1] - before[1] }));
		globalThis.kept = kept;`;
	const reports: Report[] = [];
	for (let count = 0; count < processes; count++) {
		const args = ['--expose-gc', '--input-type=module', '--eval', program];
		const { stdout } = await run(process.execPath, args, { timeout: 60_000 });
		reports.push(JSON.parse(stdout) as Report);
	}
	const median = (of: (report: Report) => number): number => percentile(reports.map(of), 50);
	return [
		name,
		digits(files.reduce((sum, file) => sum + bytesOf(file), 0) / 1e6, 2),
		digits(median(({ ready }) => ready)),
		digits(median(({ busy }) => busy)),
		digits(median(({ resident }) => resident) / 1e6, 1),
		digits(median(({ heap }) => heap) / 1e6, 1),
	];
}

/** The size of a file, or of all files in a folder. */
function bytesOf(file: string): number {
	const stats = statSync(file);
	if (!stats.isDirectory()) return stats.size;
	return readdirSync(file).reduce((sum, name) => sum + bytesOf(path.join(file, name)), 0);
}
