import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';
import type { UnitSpan } from '../../src/core/tasks/ner/nameLabels';
import { readIob2 } from '../corpora/iob2';
import type { Iob2Sentence } from '../corpora/iob2';
import { spansOfTags } from '../metrics/spans';

/** A text with the names in it; offsets are UTF-16 code units of the text. */
export interface NamedText {
	readonly text: string;
	readonly names: readonly { readonly start: number; readonly end: number; readonly kind: UnitSpan['kind'] }[];
}

const KINDS: ReadonlyMap<string, UnitSpan['kind']> = new Map([
	...NAME_KINDS.map(kind => [kind, kind] as const),
	['PER.NAM', 'PER'],
	['LOC.NAM', 'LOC'],
	['GPE.NAM', 'LOC'],
	['ORG.NAM', 'ORG'],
]);

/** The sentences of a part of UNER Chinese-GSDSimp. */
export function readUnerChinese(part: 'train' | 'dev' | 'test'): NamedText[] {
	return readIob2(`zh/uner_gsdsimp/zh_gsdsimp-ud-${part}.iob2`, 1, 2).map(joined);
}

/** The same sentences in traditional characters. */
export function readUnerTraditional(part: 'train' | 'dev' | 'test'): NamedText[] {
	return readIob2(`zh/uner_gsd/zh_gsd-ud-${part}.iob2`, 1, 2).map(joined);
}

/** A corpus of the same kinds of name from elsewhere; nominal mentions of Weibo are left out. */
export const OTHER_CHINESE: Readonly<Record<string, () => NamedText[]>> = {
	weibo: () => readWeibo('train'),
	aishell: () => readIob2('zh/aishell_ner/dev.bio.txt').map(joined),
	// Every second paragraph: enough, in half the time.
	pfr: () =>
		readIob2('zh/people_daily_199801/199801.ner.bio.txt')
			.filter((_, number) => number % 2 === 0)
			.map(joined),
};

/** The messages of a part of Weibo NER, second edition. */
export function readWeibo(part: 'train' | 'dev' | 'test'): NamedText[] {
	return readIob2(`zh/weibo_ner/weiboNER_2nd_conll.${part}`).map(({ words, tags }) =>
		joined({ words: words.map(word => word.replace(/\d$/, '')), tags }),
	);
}

/** Words as a text, with blanks only between Latin letters or digits. */
function joined({ words, tags }: Iob2Sentence): NamedText {
	const starts: number[] = [];
	const ends: number[] = [];
	let text = '';
	for (const word of words) {
		if (
			/[A-Za-z0-9]$/.test(text) &&
			/^[A-Za-z0-9]/.test(word) &&
			word.length + (text.length - (starts.at(-1) ?? 0)) > 2
		) {
			text += ' ';
		}
		starts.push(text.length);
		text += word;
		ends.push(text.length);
	}
	return {
		text,
		names: spansOfTags(tags).flatMap(({ start, end, label }) => {
			const kind = KINDS.get(label);
			return kind === undefined ? [] : [{ start: starts[start], end: ends[end - 1], kind }];
		}),
	};
}
