import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeUtf8 } from '../../src/core/model/utf8';
import type { Language } from '../../src/core/text/language';
import { saveModel } from '../support/modelWriter';
import { elmoCard } from './card';
import type { ElmoReport } from './card';

/** What export.py says of a model. */
interface Exported {
	readonly characters: string;
	readonly longest: number;
	readonly dimensions: number;
	readonly tokens: number;
}

/**
 * Puts what export.py made of a trained model into a model file, with a card of the scores that the evaluations left.
 * @param derived where both left it
 * @param folder where the model goes
 */
export function packElmo(language: Language, derived: string, folder: string): void {
	const onnx = new Uint8Array(readFileSync(join(derived, `${language}.onnx`)));
	const exported = JSON.parse(readFileSync(join(derived, `${language}.json`), 'utf8')) as Exported;
	const report = JSON.parse(readFileSync(join(derived, `${language}.report.json`), 'utf8')) as ElmoReport;
	const { longest, dimensions } = exported;
	const { weights: mixWeights, scale: mixScale } = report.mix;
	const content = {
		name: `${language}-elmo`,
		kind: 'elmo',
		metadata: { language, longest, dimensions, mixWeights, mixScale },
		tensors: {
			characters: { type: 'text', data: encodeUtf8(exported.characters) },
			onnx: { type: 'uint8', data: onnx },
		},
	} as const;
	saveModel(content, elmoCard(language, exported.tokens, report), folder);
}
