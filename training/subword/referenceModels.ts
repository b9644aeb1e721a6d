import { buildTokenizer } from '../../src/core/subword/buildTokenizer';
import { cleanUpSpaces } from '../../src/core/subword/decoders/wordDecoders';
import type { AddedTokenDefinition, TokenizerDefinition } from '../../src/core/subword/definition/tokenizerDefinition';
import { readTokenizer } from '../../src/core/subword/files/readTokenizer';
import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';
import {
	bert,
	clip,
	extraTokenizer,
	gpt2,
	llama2,
	shelfBytes,
	shelfTokenizer,
	specialToken,
} from './referenceVocabularies';

/** A published model of the fixtures whose vocabulary we have. */
export interface ReferenceModel {
	/** By their names in the fixtures; models that share all of their tokenizer are one. */
	readonly models: readonly string[];
	/** Undefined where the vocabulary is not there. */
	readonly open: () => SubwordTokenizer | undefined;
	/** What the library that made the fixtures does to a decoded text, beyond what `tokenizer.json` says. */
	readonly afterDecoding?: (text: string) => string;
}

/** What `clean_up_tokenization_spaces` does, which is on unless a model's configuration says otherwise. */
function withoutSpacesBeforeMarks(text: string): string {
	// Contractions of "do not" are of the WordPiece decoder alone.
	return text.split(' do not').map(cleanUpSpaces).join(' do not');
}

function defined(define: () => TokenizerDefinition | undefined): () => SubwordTokenizer | undefined {
	return () => {
		const definition = define();
		return definition === undefined ? undefined : buildTokenizer(definition);
	};
}

function tiktoken(name: string): () => SubwordTokenizer {
	return () => readTokenizer([{ name, bytes: shelfBytes(`bbpe/${name}.tiktoken`) }]).tokenizer;
}

function withTokens(definition: TokenizerDefinition, tokens: readonly AddedTokenDefinition[]): TokenizerDefinition {
	const kept = definition.added_tokens.filter(({ content }) => !tokens.some(token => token.content === content));
	return { ...definition, added_tokens: [...kept, ...tokens] };
}

/**
 * Whisper's English vocabulary: GPT-2's, and special tokens after it (openai/whisper, `tokenizer.py`; those that are needed).
 * @param strips whether these take the white space beside them in
 */
function whisperEnglish(strips: boolean): TokenizerDefinition {
	const tokens = [
		specialToken('<|endoftext|>', 50_256),
		specialToken('<|startoftranscript|>', 50_257),
		specialToken('<|en|>', 50_258),
		specialToken('<|notimestamps|>', 50_362),
	];
	const definition = withTokens(
		gpt2(),
		tokens.map(token => ({ ...token, lstrip: strips, rstrip: strips })),
	);
	return { ...definition, post_processor: template([50_257, 50_362], [50_256]) };
}

/** The ids around a text as the post-processor `TemplateProcessing`. */
function template(before: readonly number[], after: readonly number[]): TokenizerDefinition['post_processor'] {
	const special = (id: number): object => ({ SpecialToken: { id: String(id), type_id: 0 } });
	return {
		type: 'TemplateProcessing',
		single: [...before.map(special), { Sequence: { id: 'A', type_id: 0 } }, ...after.map(special)],
		special_tokens: Object.fromEntries(
			[...before, ...after].map(id => [String(id), { id: String(id), ids: [id], tokens: [String(id)] }]),
		),
	};
}

/** MPNet's vocabulary: four tokens of fairseq, BERT's uncased one after them, and a mask. */
function mpnet(): TokenizerDefinition {
	const definition = bert('uncased', true);
	if (definition.model.type !== 'WordPiece') throw new Error('BERT is WordPiece.');
	const first = ['<s>', '<pad>', '</s>', '<unk>'];
	const ids = Object.entries(definition.model.vocab).sort(([, a], [, b]) => a - b);
	const pieces = [...first, ...ids.map(([piece]) => piece), '<mask>'];
	const vocab = Object.fromEntries(pieces.map((piece, id) => [piece, id]));
	return {
		...definition,
		added_tokens: [
			...first.slice(0, 3).map((content, id) => specialToken(content, id)),
			specialToken('[UNK]', vocab['[UNK]']),
			{ ...specialToken('<mask>', vocab['<mask>']), lstrip: true },
		],
		model: { ...definition.model, vocab },
		post_processor: { type: 'RobertaProcessing', sep: ['</s>', 2], cls: ['<s>', 0] },
	};
}

/** T5 without `legacy`: spaces are kept, and only the beginning of a text gets a prefix (or each stretch, for `always`). */
function t5(prependScheme: 'first' | 'always'): TokenizerDefinition {
	const definition = shelfTokenizer('t5-small');
	return {
		...definition,
		normalizer: {
			type: 'Sequence',
			normalizers: [definition.normalizer, { type: 'Replace', pattern: { Regex: ' {2,}' }, content: '▁' }],
		},
		pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: prependScheme, split: true },
	};
}

function llama3(begin: boolean): TokenizerDefinition | undefined {
	const definition = extraTokenizer('llama3');
	return definition === undefined || !begin ? definition : { ...definition, post_processor: template([128_000], []) };
}

/** Qwen 1.5 has the pieces of Qwen 3, and fewer added tokens. */
function qwen(): TokenizerDefinition | undefined {
	const definition = extraTokenizer('qwen3');
	return definition && { ...definition, added_tokens: definition.added_tokens.slice(0, 3) };
}

function owlVit(): TokenizerDefinition | undefined {
	const definition = clip();
	return definition && withTokens(definition, [...definition.added_tokens, specialToken('!', 0)]);
}

/** CLIP writes the end of a word as `</w>`, which is a space in text. */
function clipText(text: string): string {
	return withoutSpacesBeforeMarks(text.replaceAll('</w>', ' '));
}

/** Models in the order of the fixtures' families. */
export const REFERENCE_MODELS: readonly ReferenceModel[] = [
	{
		models: ['Xenova/bert-base-uncased', 'Xenova/distilbert-base-uncased-finetuned-sst-2-english'],
		open: defined(() => bert('uncased', true)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['Xenova/bert-base-cased', 'google-bert/bert-base-cased', 'Xenova/distilbert-base-cased-distilled-squad'],
		open: defined(() => bert('cased', false)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['Xenova/spanbert-large-cased'],
		open: defined(() => bert('cased', true)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['Xenova/bge-small-zh-v1.5'],
		open: defined(() => bert('chinese', false)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['Xenova/bge-base-zh-v1.5'],
		open: defined(() => bert('chinese', true)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{ models: ['Xenova/all-mpnet-base-v2'], open: defined(mpnet), afterDecoding: withoutSpacesBeforeMarks },
	{ models: ['Xenova/clip-vit-base-patch16'], open: defined(clip), afterDecoding: clipText },
	{ models: ['Xenova/owlvit-base-patch32'], open: defined(owlVit), afterDecoding: clipText },
	{
		models: ['Xenova/gpt2', 'openai-community/gpt2', 'tiiuae/falcon-rw-1b'],
		open: defined(gpt2),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{ models: ['Xenova/gpt-4'], open: tiktoken('cl100k_base') },
	{ models: ['Xenova/gpt-4o'], open: tiktoken('o200k_base') },
	{ models: ['Xenova/claude-tokenizer'], open: defined(() => extraTokenizer('claude')) },
	{ models: ['Xenova/llama-tokenizer'], open: defined(llama2) },
	{ models: ['Xenova/llama3-tokenizer'], open: defined(() => llama3(false)), afterDecoding: withoutSpacesBeforeMarks },
	{
		models: ['Xenova/llama3-tokenizer-new'],
		open: defined(() => llama3(true)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{ models: ['Xenova/gemma2-tokenizer'], open: defined(() => extraTokenizer('gemma2')) },
	{ models: ['Xenova/Qwen1.5-0.5B-Chat'], open: defined(qwen) },
	{
		models: ['Xenova/all-distilroberta-v1'],
		open: defined(() => shelfTokenizer('roberta-base')),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['Xenova/t5-small', 'google-t5/t5-small'],
		open: defined(() => shelfTokenizer('t5-small')),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{ models: ['Xenova/t5-tokenizer-new'], open: defined(() => t5('first')), afterDecoding: withoutSpacesBeforeMarks },
	{
		models: ['Xenova/LaMini-Flan-T5-783M'],
		open: defined(() => t5('always')),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['onnx-community/whisper-tiny.en'],
		open: defined(() => whisperEnglish(false)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
	{
		models: ['distil-whisper/distil-small.en'],
		open: defined(() => whisperEnglish(true)),
		afterDecoding: withoutSpacesBeforeMarks,
	},
];
