/**
 * Trains every model from nothing, word clusters included, and says which files differ from those in `models/`:
 * `npm run train:reproduce [-- STEP …] [--out FOLDER]`. It ends with exit code 1 when one differs.
 *
 * A step is the name of a model, or of what models build on (`clusters-en`); without any, all are gone through. The folder is a new
 * temporary one by default; a step finds there what the steps before it wrote.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './support/arguments';
import { MODELS_FOLDER } from './support/modelWriter';
import { chosenSteps, isModelStep, runStep } from './steps';

function main(): void {
	const { names, values } = readArguments(process.argv.slice(2), { values: ['out'] });
	const folder = values.get('out') ?? mkdtempSync(join(tmpdir(), 'nlp-lens-models-'));
	const differing: string[] = [];
	for (const step of chosenSteps(names)) {
		const { name } = step;
		const minutes = (runStep(step, folder) / 60).toFixed(1);
		const others = isModelStep(step) ? [`${name}.bin`, `${name}.md`].filter(file => !isSame(folder, file)) : [];
		const verdict = others.length === 0 ? 'the same' : `${others.join(', ')} not the same`;
		console.log(`${name}: ${minutes} minutes${isModelStep(step) ? `, ${verdict}` : ''}`);
		differing.push(...others);
	}
	process.exitCode = differing.length > 0 ? 1 : 0;
}

/** Whether a file of the folder is the one in `models/`. */
function isSame(folder: string, file: string): boolean {
	const shipped = join(MODELS_FOLDER, file);
	return existsSync(shipped) && readFileSync(join(folder, file)).equals(readFileSync(shipped));
}

main();
