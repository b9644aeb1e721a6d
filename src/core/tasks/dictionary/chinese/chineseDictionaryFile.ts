import type { ModelContent, ModelFile } from '../../../model/modelFile';
import { stringsTensor } from '../../../model/modelFile';
import { CodedDictionary } from '../codedDictionary';
import type { HeadwordLines } from '../codedDictionary';
import { packDictionary } from '../packDictionary';
import { TextTable } from '../textTable';
import type { ChineseLine } from './chineseLine';
import { ChineseScript } from './chineseScript';
import { alphabetsOf } from './chineseAlphabets';
import { GLOSS_CODES, GlossCode } from './glossCode';
import { WORD_CODES, WordCode } from './wordCode';

/** The kind of model file that holds a dictionary from Chinese. */
export const CHINESE_DICTIONARY_KIND = 'chinese-dictionary/1';

const CODES = [...WORD_CODES, ...GLOSS_CODES] as const;

/** The lines of a file, and the script that they are written in. */
export interface OpenedChinese {
	readonly script: ChineseScript;
	readonly dictionary: CodedDictionary<ChineseLine, (typeof CODES)[number]>;
}

/**
 * Opens what {@link packChinese} packed.
 * @throws NlpError `model-version` or `model-malformed`.
 */
export function openChinese(file: ModelFile): OpenedChinese {
	file.expectKind(CHINESE_DICTIONARY_KIND);
	const script = ChineseScript.from(file);
	const words = new WordCode(script, Array.from(file.tensor('masks', 'uint32')), file.strings('syllables'));
	const glosses = new GlossCode(script, words, TextTable.from(file, 'terms'), file.strings('letters'));
	const dictionary = new CodedDictionary<ChineseLine, (typeof CODES)[number]>(file, CODES, (read, word) => ({
		...words.read(read, word),
		glosses: glosses.read(read),
	}));
	return { script, dictionary };
}

/**
 * Packs lines; those of one simplified word stay in their order. The same lines give the same bytes.
 * @param weightOf how frequent a reading (lower case) of a character is, for the order of readings; more is first
 */
export function packChinese(
	name: string,
	lines: readonly ChineseLine[],
	weightOf: (character: string, reading: string) => number,
): ModelContent {
	const { script, masks, syllables, terms, letters } = alphabetsOf(lines, weightOf);
	const words = new WordCode(script, masks, syllables);
	const glosses = new GlossCode(script, words, TextTable.of(terms), letters);
	const entries = new Map<string, { word: readonly number[]; lines: ChineseLine[] }>();
	for (const line of lines) {
		const entry = entries.get(line.word);
		if (entry === undefined) entries.set(line.word, { word: script.wordOf(line.word) ?? [], lines: [line] });
		else entry.lines.push(line);
	}
	const headwords: HeadwordLines<ChineseLine>[] = [...entries.values()];
	const packed = packDictionary(headwords, CODES, (put, line, word) => {
		words.write(put, word, line);
		glosses.write(put, line.glosses);
	});
	return {
		name,
		kind: CHINESE_DICTIONARY_KIND,
		metadata: { words: packed.words, lines: lines.length },
		tensors: {
			script: script.toTensor(),
			masks: { type: 'uint32', data: Uint32Array.from(masks) },
			syllables: stringsTensor(syllables),
			terms: stringsTensor(terms),
			letters: stringsTensor(letters),
			...packed.tensors,
		},
	};
}
