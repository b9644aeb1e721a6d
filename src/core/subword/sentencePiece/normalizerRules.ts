import { fromBytePlanes } from '../../model/bytePlanes';
import type { ModelFile } from '../../model/modelFile';
import type { ModelStore } from '../../model/modelStore';
import type { NormalizerDefinition } from '../definition/sentencePieceDefinition';
import { DEFAULT_NORMALIZER } from './modelProtoDefaults';

/** The model that holds SentencePiece's own rules, compiled, as planes of bytes; and its kind. */
export const NORMALIZERS_NAME = 'subword-normalizers';
export const NORMALIZERS_KIND = 'subword-normalizers/2';

/**
 * SentencePiece's rules of normalization: none; NFKC with control characters removed and more kinds of space made spaces;
 * the same with case folded.
 */
export type NormalizerName = (typeof NORMALIZER_NAMES)[number];

/** The names of the rules that the model holds. */
export const COMPILED_NORMALIZERS = ['nmt_nfkc', 'nmt_nfkc_cf'] as const;

export const NORMALIZER_NAMES = [...COMPILED_NORMALIZERS, 'identity'] as const;

/**
 * A normalizer for models that are to be learned, which treats spaces as SentencePiece does by default.
 * @throws NlpError as `ModelStore.load`; nothing is loaded for `identity`.
 */
export async function loadNormalizer(name: NormalizerName, models: ModelStore): Promise<NormalizerDefinition> {
	return name === 'identity'
		? { ...DEFAULT_NORMALIZER, name }
		: normalizerOf(name, await models.load(NORMALIZERS_NAME));
}

/** @throws NlpError `model-version` for another kind of model, `model-malformed` where the rules are missing. */
export function normalizerOf(name: Exclude<NormalizerName, 'identity'>, model: ModelFile): NormalizerDefinition {
	model.expectKind(NORMALIZERS_KIND);
	return { ...DEFAULT_NORMALIZER, name, charsMap: fromBytePlanes(model.tensor(name, 'uint8')) };
}
