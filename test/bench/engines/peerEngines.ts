import type { RequirePeer } from '../peerPackages';
import type { Engine } from './engine';

/** The little of wink-nlp that is used. */
type WinkNlp = (
	model: unknown,
	pipe?: readonly string[],
) => { readDoc(text: string): { tokens(): { length(): number } } };

/** The little of compromise that is used. */
type Compromise = (text: string) => { compute(layer: string): unknown; termList(): readonly unknown[] };

/** The little of jieba-wasm that is used. */
interface JiebaWasm {
	cut(text: string, hmm: boolean): readonly string[];
	tag(text: string, hmm: boolean): readonly unknown[];
}

/** The little of @node-rs/jieba that is used. */
interface JiebaNative {
	readonly Jieba: {
		withDict(dictionary: Uint8Array): {
			cut(text: string, hmm: boolean): readonly string[];
			tag(text: string, hmm: boolean): readonly unknown[];
		};
	};
}

/** Public engines for both languages. */
export function peerEngines(requirePeer: RequirePeer): Engine[] {
	return [...englishEngines(requirePeer), ...chineseEngines(requirePeer)];
}

function englishEngines(requirePeer: RequirePeer): Engine[] {
	const wink = (does: string, pipe?: readonly string[]): Engine => ({
		name: 'wink-nlp',
		language: 'en',
		does,
		load() {
			const nlp = (requirePeer('wink-nlp') as WinkNlp)(requirePeer('wink-eng-lite-web-model'), pipe);
			return text => nlp.readDoc(text).tokens().length();
		},
	});
	return [
		wink('words, sentences', ['sbd']),
		wink('words, sentences, tags, lemmas, patterns', undefined),
		{
			name: 'compromise',
			language: 'en',
			does: 'words, sentences, tags, names',
			load() {
				const nlp = requirePeer('compromise') as Compromise;
				return text => nlp(text).termList().length;
			},
		},
	];
}

function chineseEngines(requirePeer: RequirePeer): Engine[] {
	const wasm = (does: string, method: 'cut' | 'tag'): Engine => ({
		name: 'jieba-wasm',
		language: 'zh',
		does,
		load() {
			const jieba = requirePeer('jieba-wasm') as JiebaWasm;
			return text => jieba[method](text, true).length;
		},
	});
	const native = (does: string, method: 'cut' | 'tag'): Engine => ({
		name: '@node-rs/jieba (native)',
		language: 'zh',
		does,
		load() {
			const { Jieba } = requirePeer('@node-rs/jieba') as JiebaNative;
			const { dict } = requirePeer('@node-rs/jieba/dict') as { readonly dict: Uint8Array };
			const jieba = Jieba.withDict(dict);
			return text => jieba[method](text, true).length;
		},
	});
	return [wasm('words', 'cut'), native('words', 'cut'), wasm('words, tags', 'tag'), native('words, tags', 'tag')];
}
