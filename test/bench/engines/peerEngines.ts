import type { RequirePeer } from '../peerPackages';
import type { Engine, Task } from './engine';

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
	const wink = (task: Task, does: string, pipe?: readonly string[]): Engine => ({
		name: 'wink-nlp',
		language: 'en',
		task,
		does,
		load() {
			const nlp = (requirePeer('wink-nlp') as WinkNlp)(requirePeer('wink-eng-lite-web-model'), pipe);
			return text => nlp.readDoc(text).tokens().length();
		},
	});
	const compromise = (task: Task, name: string, does: string): Engine => ({
		name,
		language: 'en',
		task,
		does,
		load() {
			const nlp = requirePeer(name) as Compromise;
			return text => nlp(text).termList().length;
		},
	});
	return [
		wink('words', 'words', []),
		wink('tags', 'sentences, words, tags', ['sbd', 'pos']),
		wink('all', 'sentences, words, tags, lemmas, patterns', undefined),
		compromise('tags', 'compromise/two', 'sentences, words, tags'),
		compromise('all', 'compromise', 'sentences, words, tags, names'),
	];
}

function chineseEngines(requirePeer: RequirePeer): Engine[] {
	const wasm = (task: Task, does: string, method: 'cut' | 'tag'): Engine => ({
		name: 'jieba-wasm',
		language: 'zh',
		task,
		does,
		load() {
			const jieba = requirePeer('jieba-wasm') as JiebaWasm;
			return text => jieba[method](text, true).length;
		},
	});
	const native = (task: Task, does: string, method: 'cut' | 'tag'): Engine => ({
		name: '@node-rs/jieba (native)',
		language: 'zh',
		task,
		does,
		load() {
			const { Jieba } = requirePeer('@node-rs/jieba') as JiebaNative;
			const { dict } = requirePeer('@node-rs/jieba/dict') as { readonly dict: Uint8Array };
			const jieba = Jieba.withDict(dict);
			return text => jieba[method](text, true).length;
		},
	});
	return [
		wasm('words', 'words as strings', 'cut'),
		native('words', 'words as strings', 'cut'),
		wasm('tags', 'words, tags', 'tag'),
		native('tags', 'words, tags', 'tag'),
		wasm('all', 'words, tags', 'tag'),
	];
}
