import type { ModelFile } from '../model/modelFile';
import { decodeUtf8 } from '../model/utf8';
import type { Language } from '../text/language';
import { LANGUAGES } from '../text/language';
import { simplify } from '../text/simplified';
import type { ScalarMix } from './scalarMix';
import { LEAST_PLACES, WordCharacters } from './wordCharacters';

/** The kind of model files that hold a bidirectional language model over characters as an ONNX network. */
export const ELMO_KIND = 'elmo';

/** No model has words of more places, or directions of more dimensions. */
const LARGEST = 4096;

/** What an ELMo model file holds, checked; `training/elmo/README.md` says what the network takes and gives. */
export interface ElmoModel {
	readonly name: string;
	/** What errors call the file. */
	readonly file: string;
	readonly language: Language;
	readonly characters: WordCharacters;
	/** Of each layer: those of both directions together. */
	readonly dimensions: number;
	/** The mix that was learned with the model's downstream task. */
	readonly mix: ScalarMix;
	/** The bytes of the network. */
	readonly network: Uint8Array;
}

/**
 * Reads an ELMo model.
 * @throws NlpError `model-version` on another kind of model, `model-malformed` when its parts do not fit together.
 */
export function readElmoModel(file: ModelFile): ElmoModel {
	file.expectKind(ELMO_KIND);
	const language = languageOf(file);
	const alphabet = decodeUtf8(file.tensor('characters', 'text'));
	const places = sizeOf(file, 'longest', LEAST_PLACES);
	return {
		name: file.name,
		file: file.file,
		language,
		characters: new WordCharacters(alphabet, places, language === 'zh' ? simplify : word => word),
		dimensions: 2 * sizeOf(file, 'dimensions', 1),
		mix: mixOf(file),
		network: file.tensor('onnx', 'uint8'),
	};
}

function sizeOf(file: ModelFile, name: string, least: number): number {
	const size = file.number(name);
	if (!Number.isInteger(size) || size < least || size > LARGEST) {
		throw file.malformed(`metadata "${name}" is ${size}, not an integer from ${least} to ${LARGEST}`);
	}
	return size;
}

function languageOf(file: ModelFile): Language {
	const language = LANGUAGES.find(each => each === file.metadata.language);
	if (language === undefined) throw file.malformed('metadata "language" is none of ours');
	return language;
}

function mixOf(file: ModelFile): ScalarMix {
	const weights = file.metadata.mixWeights;
	if (!Array.isArray(weights) || weights.length !== 3 || !weights.every(Number.isFinite)) {
		throw file.malformed('metadata "mixWeights" are not the weights of three layers');
	}
	const [token, first, second] = weights as number[];
	return { scale: file.number('mixScale'), weights: [token, first, second] };
}
