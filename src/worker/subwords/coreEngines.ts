import type { ModelSource } from '../../core/model/modelSource';
import { ModelStore } from '../../core/model/modelStore';
import { buildTokenizer } from '../../core/subword/buildTokenizer';
import type { SentencePieceDefinition } from '../../core/subword/definition/sentencePieceDefinition';
import type { TokenizerDefinition } from '../../core/subword/definition/tokenizerDefinition';
import { readTokenizer } from '../../core/subword/files/readTokenizer';
import { writeTokenizerJson } from '../../core/subword/files/tokenizerJson';
import { createLearner } from '../../core/subword/learners/createLearner';
import { READY_VOCABULARIES, ReadyVocabularies } from '../../core/subword/readyVocabularies';
import { writeSentencePieceModel } from '../../core/subword/sentencePiece/modelProtoWriter';
import { SentencePieceTokenizer } from '../../core/subword/sentencePiece/sentencePieceTokenizer';
import type { LearnOptions, NamedBytes } from '../../protocol/subword';
import type { OpenedTokenizer, SubwordEngines, TokenizerLearner } from './subwordEngines';

/** The tokenizers of the core; model files come through `models` when they are first needed. */
export function coreEngines(models: ModelSource): SubwordEngines {
	const ready = new ReadyVocabularies(models);
	const store = new ModelStore(models);
	return {
		ready: READY_VOCABULARIES,
		openReady: async id => ({ tokenizer: await ready.load(id), writers: {} }),
		read: files => Promise.resolve(files).then(openFiles),
		learner: options => learnerOf(options, store),
	};
}

function openFiles(files: readonly NamedBytes[]): OpenedTokenizer {
	const { tokenizer, definition, sentencePiece } = readTokenizer(files);
	if (sentencePiece !== undefined) return { tokenizer, writers: sentencePieceWriters(sentencePiece) };
	return { tokenizer, writers: definition === undefined ? {} : definitionWriters(definition) };
}

async function learnerOf(options: LearnOptions, models: ModelStore): Promise<TokenizerLearner> {
	const learner = await createLearner(options, models);
	return {
		add: text => learner.add(text),
		learn: async control => {
			const learned = await learner.learn(control);
			return learned.format === 'tokenizer'
				? { tokenizer: buildTokenizer(learned.definition), writers: definitionWriters(learned.definition) }
				: {
						tokenizer: new SentencePieceTokenizer(learned.definition),
						writers: sentencePieceWriters(learned.definition),
					};
		},
	};
}

function definitionWriters(definition: TokenizerDefinition): OpenedTokenizer['writers'] {
	return { tokenizerJson: () => new TextEncoder().encode(writeTokenizerJson(definition)) };
}

function sentencePieceWriters(definition: SentencePieceDefinition): OpenedTokenizer['writers'] {
	return { sentencePieceModel: () => writeSentencePieceModel(definition) };
}
