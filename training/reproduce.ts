/**
 * Trains every model from nothing, word clusters included, and says which files differ from those in `models/`:
 * `npx tsx training/reproduce.ts [STEP …] [--out FOLDER]`. It ends with exit code 1 when one differs.
 *
 * A step is the name of a model, `clusters-en` or `clusters-zh`; without any, all are gone through. The folder is a new
 * temporary one by default; a step finds there what the steps before it wrote.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './support/arguments';
import { MODELS_FOLDER } from './support/modelWriter';

/** The scripts of this folder that make each thing, in an order in which each finds what it builds on. */
const STEPS: readonly (readonly [step: string, script: string, ...args: string[]])[] = [
	['clusters-en', 'ner/clusters/build.ts', 'en'],
	['clusters-zh', 'ner/clusters/build.ts', 'zh'],
	['en-sentences', 'sentences/train.ts'],
	['en-pos', 'pos/trainEnglish.ts'],
	['en-lemma', 'lemmatization/train.ts'],
	['en-ner', 'ner/train.ts', 'en'],
	['zh-segmentation-pku', 'segmentation/train.ts', 'pku'],
	['zh-segmentation-ud', 'segmentation/train.ts', 'ud'],
	['zh-pos', 'pos/chineseTrain.ts'],
	['zh-ner', 'ner/train.ts', 'zh'],
];

function main(): void {
	const { names, values } = readArguments(process.argv.slice(2), { values: ['out'] });
	const unknown = names.filter(name => !STEPS.some(([step]) => step === name));
	if (unknown.length > 0) {
		throw new Error(`There is no step ${unknown.join(', ')}.`);
	}
	const folder = values.get('out') ?? mkdtempSync(join(tmpdir(), 'nlp-lens-models-'));
	const differing: string[] = [];
	for (const [step, script, ...args] of STEPS) {
		if (names.length === 0 || names.includes(step)) {
			const isModel = !step.startsWith('clusters');
			const start = performance.now();
			train(script, isModel ? [...args, '--out', folder] : args);
			const minutes = ((performance.now() - start) / 60_000).toFixed(1);
			const others = isModel ? [`${step}.bin`, `${step}.md`].filter(file => !isSame(folder, file)) : [];
			const verdict = others.length === 0 ? 'the same' : `${others.join(', ')} not the same`;
			console.log(`${step}: ${minutes} minutes${isModel ? `, ${verdict}` : ''}`);
			differing.push(...others);
		}
	}
	process.exitCode = differing.length > 0 ? 1 : 0;
}

function train(script: string, args: readonly string[]): void {
	const node = ['--max-old-space-size=8000', '--import=tsx', join(import.meta.dirname, script), ...args];
	const { status } = spawnSync(process.execPath, node, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) {
		throw new Error(`${script} failed.`);
	}
}

/** Whether a file of the folder is the one in `models/`. */
function isSame(folder: string, file: string): boolean {
	const shipped = join(MODELS_FOLDER, file);
	return existsSync(shipped) && readFileSync(join(folder, file)).equals(readFileSync(shipped));
}

main();
