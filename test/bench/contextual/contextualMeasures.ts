import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shippedFile } from '../../support/onnx/modelSources';
import { inCheckout } from '../../support/checkout';
import { benchText } from '../benchText';
import type { Core } from '../bundledCore';
import type { Loaded } from '../loadMeasures';
import { loadTable } from '../loadMeasures';
import { digits, percentile, table } from '../table';

/** A page has so many words. */
const PAGE_WORDS = 500;

/** So many pages are read, one after the other, after one that does not count. */
const PAGES = 5;

/** Length of the text that pages are cut of, in UTF-16 code units. */
const TEXT_LENGTH = 40_000;

const LANGUAGE_NAMES = { en: 'English', zh: 'Chinese' } as const;

/** Prints how long ELMo takes to be loaded and to read pages. @param file the bundled core */
export async function contextualMeasures(file: string, core: Core, print: (table: string) => void): Promise<void> {
	const rows: string[][] = [];
	for (const language of ['en', 'zh'] as const) {
		if (existsSync(inCheckout('models', `${language}-elmo.bin`))) rows.push(await pageRow(core, language));
	}
	const head = ['model', 'first page ms', 'page ms', 'of the processor ms', 'words/s'];
	print(`ELMo, pages of ${PAGE_WORDS} words, median of ${PAGES}; the first with loading\n${table(head, rows)}`);
	print(await loadTable(loadedModels(file)));
}

async function pageRow(core: Core, language: 'en' | 'zh'): Promise<string[]> {
	const source = { read: (name: string) => Promise.resolve(shippedFile(name)) };
	const nlp = new core.Nlp(source);
	const pages = pagesOf(await nlp.words(benchText(language, TEXT_LENGTH).text, 'plain'));
	const models = new core.ElmoModels(nlp.models, new core.OnnxRuntime(source));
	const begin = performance.now();
	const embedder = await models.of(language);
	await embedder.embed([pages[0]], {}, () => undefined);
	const first = performance.now() - begin;
	const times: number[] = [];
	const busy: number[] = [];
	for (const page of pages.slice(1)) {
		const used = process.cpuUsage();
		const start = performance.now();
		await embedder.embed([page], {}, () => undefined);
		times.push(performance.now() - start);
		const { user, system } = process.cpuUsage(used);
		busy.push((user + system) / 1000);
	}
	await models.close();
	const median = percentile(times, 50);
	const name = `${LANGUAGE_NAMES[language]} (${language}-elmo)`;
	return [name, digits(first), digits(median), digits(percentile(busy, 50)), digits((PAGE_WORDS * 1000) / median)];
}

/** Pages of as many words, whole but for the last sentence of each. */
function pagesOf(words: Awaited<ReturnType<InstanceType<Core['Nlp']>['words']>>): string[][][] {
	const pages: string[][][] = [];
	let page: string[][] = [];
	let left = PAGE_WORDS;
	for (let sentence = 0; sentence + 1 < words.sentences.length && pages.length <= PAGES; sentence++) {
		const [first, end] = [words.sentences[sentence], words.sentences[sentence + 1]];
		const forms = Array.from({ length: end - first }, (_, at) =>
			words.text.slice(words.starts[first + at], words.ends[first + at]),
		).slice(0, left);
		page.push(forms);
		left -= forms.length;
		if (left > 0) continue;
		pages.push(page);
		page = [];
		left = PAGE_WORDS;
	}
	return pages;
}

function loadedModels(core: string): Loaded[] {
	const wasm = inCheckout('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
	const sources = pathToFileURL(core).href;
	return (['en', 'zh'] as const)
		.map(language => ({ language, model: inCheckout('models', `${language}-elmo.bin`) }))
		.filter(({ model }) => existsSync(model))
		.map(({ language, model }) => ({
			name: `ELMo, ${LANGUAGE_NAMES[language]}, with ONNX Runtime`,
			files: [model, wasm],
			script: `
				const { readFile } = await import('node:fs/promises');
				const { Nlp, ElmoModels, OnnxRuntime } = await import(${JSON.stringify(sources)});
				const read = name => readFile(name.startsWith('onnx/') ? ${JSON.stringify(wasm)} : ${JSON.stringify(path.dirname(model))} + '/' + name);
				const models = new ElmoModels(new Nlp({ read }).models, new OnnxRuntime({ read }));
				await models.of('${language}');
				return models;`,
		}));
}
