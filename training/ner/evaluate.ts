/** Measures the shipped name recognizers on test sets: `npm run evaluate:ner [-- en|zh]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardScore } from '../support/card';
import { readModel } from '../support/modelReader';
import { MODELS_FOLDER } from '../support/modelWriter';
import { measureChinese } from './measureChinese';
import { measureEnglish } from './measureNames';

const asked = process.argv.slice(2);

function report(scores: readonly CardScore[]): void {
	for (const { set, measure, score } of scores) {
		process.stdout.write(`${set}: ${measure} ${score.toFixed(2)}\n`);
	}
}

async function main(): Promise<void> {
	if (asked.length === 0 || asked.includes('en')) {
		report(measureEnglish(readModel('en-ner'), 'test'));
	}
	if (asked.length === 0 || asked.includes('zh')) {
		report(await measureChinese(readFileSync(join(MODELS_FOLDER, 'zh-ner.bin')), 'test', MODELS_FOLDER));
	}
}

void main();
