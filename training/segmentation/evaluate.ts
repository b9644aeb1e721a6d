/** Measures a shipped Chinese segmenter on its test set: `npm run evaluate:segmentation -- pku|ud [MODEL.bin]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { readArguments } from '../support/arguments';
import { MODELS_FOLDER } from '../support/modelWriter';
import { STANDARDS } from './config';
import { measureSegmenter } from './measure';

function main(): void {
	const { names } = readArguments(process.argv.slice(2), {});
	const name = names[0];
	if (name !== 'pku' && name !== 'ud') {
		throw new Error('Say which standard: pku or ud.');
	}
	const standard = STANDARDS[name];
	const file = names[1] ?? join(MODELS_FOLDER, `${standard.name}.bin`);
	const loading = performance.now();
	const segmenter = ChineseSegmenter.from(decodeModel(readFileSync(file), file));
	console.log(`loaded in ${(performance.now() - loading).toFixed(0)} ms`);
	const lines = standard.test();
	const { precision, recall, f1 } = measureSegmenter(segmenter, lines);
	console.log(`${standard.testSet}: P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`);
	console.log(`${speed(segmenter, lines.map(({ text }) => text).join('\n')).toFixed(2)} million characters a second`);
}

/** The best of some runs, offsets only. */
function speed(segmenter: ChineseSegmenter, text: string): number {
	let best = 0;
	for (let run = 0; run < 8; run++) {
		const start = performance.now();
		segmenter.segment(text, 0, text.length, () => undefined);
		best = Math.max(best, text.length / (performance.now() - start) / 1000);
	}
	return best;
}

main();
