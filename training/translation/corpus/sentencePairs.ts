/** Two texts that translate each other. */
interface Pair {
	readonly zh: string;
	readonly en: string;
}

const CHINESE_END = /(?<=[。！？；][”’」』）]*)(?![。！？；”’」』）])\s*/u;
const ENGLISH_END =
	/(?<=[.!?;]["”’)]*)(?<!\b(?:e\.g|i\.e|etc|vs|cf|Mr|Mrs|Ms|Dr|St|No|Fig)\.)\s+(?=["“‘(]*[\p{Lu}\p{N}a-z])/u;

/**
 * The sentences of two paragraphs that translate each other: one by one where both have as many and each is about as long as its
 * partner, otherwise the paragraphs as they are. Short pairs are what alignment learns most from.
 */
export function sentencePairs({ zh, en }: Pair): readonly Pair[] {
	const chinese = zh.split(CHINESE_END).filter(part => part !== '');
	if (chinese.length < 2) return [{ zh, en }];
	for (const english of [sentences(en, false), sentences(en, true)]) {
		if (english.length === chinese.length && fits(chinese, english)) {
			return chinese.map((part, i) => ({ zh: part, en: english[i] }));
		}
	}
	return [{ zh, en }];
}

function sentences(text: string, atSemicolons: boolean): readonly string[] {
	const parts = text.split(ENGLISH_END);
	if (atSemicolons) return parts;
	const joined: string[] = [];
	for (const part of parts) {
		const last = joined.length - 1;
		if (last >= 0 && joined[last].endsWith(';')) joined[last] += ` ${part}`;
		else joined.push(part);
	}
	return joined;
}

/** Whether each sentence has about the share of its paragraph that its partner has. */
function fits(chinese: readonly string[], english: readonly string[]): boolean {
	const ratio = total(english) / total(chinese);
	return chinese.every((part, i) => {
		const expected = part.length * ratio;
		return Math.abs(english[i].length - expected) <= 0.5 * expected + 12;
	});
}

function total(parts: readonly string[]): number {
	return parts.reduce((sum, { length }) => sum + length, 0);
}
