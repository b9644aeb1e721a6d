import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/text/language';
import { dataFolder } from '../support/dataFolder';
import { readTrainingOptions } from '../support/trainingOptions';
import { packElmo } from './packElmo';

/*
 * Trains a bidirectional language model from plain text to the model file, by the scripts of this folder; what is there already,
 * the text as words and a checkpoint, is gone on from.
 */

/** Words that each direction reads. */
const TOKENS = 6_200_000;

/** Python 3 with PyTorch 1.13 (Debian: python3-torch). */
const PYTHON = process.env['NLP_LENS_PYTHON'] ?? 'python3';

function run(command: string, args: readonly string[]): void {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
	if (error !== undefined) throw error;
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
}

function runPython(script: string, ...args: readonly string[]): void {
	run(PYTHON, [join(import.meta.dirname, script), ...args]);
}

function train(language: Language, folder: string): void {
	const derived = join(dataFolder(), 'derived', 'elmo');
	const checkpoint = join(derived, `${language}.checkpoint`);
	if (!existsSync(join(derived, `${language}.train.txt`))) {
		run(process.execPath, ['--import=tsx', join(import.meta.dirname, 'writeWords.ts'), language]);
	}
	runPython('train.py', language, '--tokens', String(TOKENS), '--checkpoint', checkpoint);
	runPython('export.py', checkpoint, language);
	runPython('evaluate_perplexity.py', checkpoint);
	if (language === 'en') runPython('evaluate_wic.py', checkpoint);
	runPython('evaluate_names.py', checkpoint);
	packElmo(language, derived, folder);
}

const { name, folder } = readTrainingOptions(process.argv.slice(2), ['en-elmo', 'zh-elmo']);
train(name === 'en-elmo' ? 'en' : 'zh', folder);
