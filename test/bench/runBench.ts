/**
 * Measures, prints tables, judges nothing: `npm run bench [-- core|throughput|load|linearity|memory|subword|content|answering|contextual|translation|host|window]`,
 * `npm run bench -- memory MEGABYTES` for documents of at most so many, and `npm run bench -- word2vec TEXT [word2vec.c]`. With `--write` the speeds, linearity and memory go into docs/performance.md, the
 * speeds into the READMEs as well.
 */
import path from 'node:path';
import { exitOnSignals } from '../support/process/atExit';
import { answeringMeasures } from './answering/answeringMeasures';
import { bundleCore, importCore } from './bundledCore';
import { contextualMeasures } from './contextual/contextualMeasures';
import { ownEngines } from './engines/ownEngines';
import { peerEngines } from './engines/peerEngines';
import { embeddingMeasures } from './embeddings/embeddingMeasures';
import { contentMeasures } from './content/contentMeasures';
import { hostMeasures } from './hostMeasures';
import { linearity } from './linearity/linearity';
import { loadMeasures } from './loadMeasures';
import { packageSize } from './memory/packageSize';
import { windowMemory } from './memory/windowMemory';
import { peerFolder, peerPackages } from './peerPackages';
import { subwordMeasures } from './subword/subwordMeasures';
import { throughput } from './throughput';
import { translationMeasures } from './translation/translationMeasures';
import { writeMeasures } from './writeMeasures';
import { writeSpeed } from './writeSpeed';
import { windowMeasures } from './window/windowMeasures';

async function main(): Promise<void> {
	const named = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
	const only = named.at(0);
	const core = await bundleCore();
	const wants = (...parts: string[]): boolean => only === undefined || parts.includes(only);
	await coreMeasures(core, wants, named.at(1));
	if (wants('subword')) await subwordMeasures(core, await peerFolder(), print);
	if (wants('content')) await contentMeasures(await importCore(core), await peerPackages(), print);
	if (wants('answering')) await answeringMeasures(await importCore(core), print);
	if (wants('contextual')) await contextualMeasures(core, await importCore(core), print);
	if (wants('translation')) await translationMeasures(await importCore(core), print);
	// Texts and compilers are not everywhere: these measures are made only where they are asked for.
	if (only === 'word2vec') await word2vec(process.argv.at(3), process.argv.at(4));
	if (wants('host')) print(await hostMeasures());
	if (wants('window')) await windowMeasures(print, named.at(1), process.argv.includes('--write'));
	process.exit(0);
}

/** Speed, loading, growth and memory of the core. */
async function coreMeasures(
	core: string,
	wants: (...parts: string[]) => boolean,
	largest: string | undefined,
): Promise<void> {
	if (wants('core', 'throughput')) await measureThroughput(core);
	if (wants('core', 'load')) show('LOADING', await loadMeasures(path.join(await peerFolder(), 'node_modules')));
	if (wants('linearity')) show('LINEARITY', await linearity(await importCore(core)));
	const bytes = largest === undefined ? undefined : Number(largest) * 1e6;
	if (wants('memory')) show('MEMORY', await windowMemory(bytes), await packageSize());
}

/** The speed of our engines beside others; `--write` takes it into the documents. */
async function measureThroughput(core: string): Promise<void> {
	const engines = [...ownEngines(await importCore(core)), ...peerEngines(await peerPackages())];
	const printed: string[] = [];
	const measured = await throughput(engines, block => {
		printed.push(block);
		print(block);
	});
	if (process.argv.includes('--write')) writeSpeed(measured, printed);
}

async function word2vec(text: string | undefined, source: string | undefined): Promise<void> {
	if (text === undefined)
		throw new Error(
			'Give a text, words between spaces, a sentence a line: npm run bench -- word2vec TEXT [word2vec.c]',
		);
	await embeddingMeasures(text, source, print);
}

/** Prints tables; `--write` takes them into docs/performance.md, between the markers of the name. */
function show(name: string, ...tables: readonly string[]): void {
	tables.forEach(print);
	if (process.argv.includes('--write')) writeMeasures(name, tables);
}

function print(table: string): void {
	console.log(`\n${table}`);
}

exitOnSignals();
main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
