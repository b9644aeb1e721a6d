import { createRequire } from 'node:module';
import path from 'node:path';
import { withRequire } from '../loadMeasures';
import type { RequirePeer } from '../peerPackages';
import type { SubwordEngine, VocabularyName } from './subwordEngine';

type Ids = ArrayLike<number>;
/** The little of each package that is used. */
interface GptTokenizer {
	encode(text: string, options: { readonly disallowedSpecial: ReadonlySet<string> }): Ids;
}
interface JsTiktoken {
	readonly Tiktoken: new (ranks: unknown) => {
		encode(text: string, allowed: readonly string[], disallowed: readonly string[]): Ids;
	};
}
interface WasmTiktoken {
	get_encoding(name: string): { encode_ordinary(text: string): Ids };
}
interface HuggingFace {
	readonly Tokenizer: new (definition: object, config: object) => { encode(text: string): { readonly ids: Ids } };
}

/**
 * Public tokenizers for the same vocabulary.
 * @param folder where their packages are installed
 * @param definition a file with the vocabulary as a `tokenizer.json`
 */
export function peerSubwordEngines(folder: string, vocabulary: VocabularyName, definition: string): SubwordEngine[] {
	const packages = path.join(folder, 'node_modules');
	const requirePeer = createRequire(path.join(folder, 'package.json')) as RequirePeer;
	const at = (...names: string[]): string[] => [path.join(packages, ...names)];
	const script = (body: string): string => withRequire(packages, body);
	const ordinary = { disallowedSpecial: new Set<string>() };
	return [
		{
			name: 'gpt-tokenizer',
			kind: 'JavaScript',
			gives: 'ids',
			files: at('gpt-tokenizer', 'cjs', 'bpeRanks', `${vocabulary}.js`),
			script: script(`const t = require('gpt-tokenizer/encoding/${vocabulary}'); t.encode('word'); return t;`),
			load() {
				const tokenizer = requirePeer(`gpt-tokenizer/encoding/${vocabulary}`) as GptTokenizer;
				return text => tokenizer.encode(text, ordinary).length;
			},
		},
		{
			name: 'js-tiktoken',
			kind: 'JavaScript',
			gives: 'ids',
			files: at('js-tiktoken', 'dist', 'ranks', `${vocabulary}.cjs`),
			script: script(
				`const t = new (require('js-tiktoken/lite').Tiktoken)(require('js-tiktoken/ranks/${vocabulary}')); t.encode('word'); return t;`,
			),
			load() {
				const { Tiktoken } = requirePeer('js-tiktoken/lite') as JsTiktoken;
				const tokenizer = new Tiktoken(requirePeer(`js-tiktoken/ranks/${vocabulary}`));
				return text => tokenizer.encode(text, [], []).length;
			},
		},
		{
			name: 'tiktoken',
			kind: 'WebAssembly',
			gives: 'ids',
			files: at('tiktoken', 'encoders', `${vocabulary}.json`),
			script: script(
				`const t = require('tiktoken').get_encoding('${vocabulary}'); t.encode_ordinary('word'); return t;`,
			),
			load() {
				const tokenizer = (requirePeer('tiktoken') as WasmTiktoken).get_encoding(vocabulary);
				return text => tokenizer.encode_ordinary(text).length;
			},
		},
		{
			name: '@huggingface/tokenizers',
			kind: 'JavaScript',
			gives: 'ids, pieces',
			files: [definition],
			script: script(
				`const definition = JSON.parse((await import('node:fs')).readFileSync(${JSON.stringify(definition)}, 'utf8'));
				const t = new (require('@huggingface/tokenizers').Tokenizer)(definition, {}); t.encode('word'); return t;`,
			),
			load() {
				const { Tokenizer } = requirePeer('@huggingface/tokenizers') as HuggingFace;
				const tokenizer = new Tokenizer(requirePeer(definition) as object, {});
				return text => tokenizer.encode(text).ids.length;
			},
		},
	];
}
