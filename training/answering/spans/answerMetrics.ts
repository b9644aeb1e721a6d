/** How well an answer fits those that people marked, each in [0, 1]. */
export interface AnswerFit {
	/** Exact match. */
	readonly em: number;
	readonly f1: number;
}

/** A measure of answers to a question. */
export type AnswerMeasure = (prediction: string, answers: readonly string[]) => AnswerFit;

/** What the measure of CMRC 2018 leaves out of both texts. */
const CMRC_MARKS = new Set('-:_*^/\\~`+=，。：？！“”；’《》·、「」（）－～『』');

/**
 * The measure of CMRC 2018 (Cui et al., EMNLP 2019), as its evaluation script defines it: exact match in small letters without marks; F1 of
 * the longest common stretch of units, a Han character or a word of other scripts. Words are cut at white space and marks, where the script
 * has a tokenizer of English.
 */
export const cmrcMeasure: AnswerMeasure = (prediction, answers) => {
	const plain = withoutMarks(prediction);
	const units = cmrcUnits(plain);
	const f1 = answers.map(answer => {
		const marked = cmrcUnits(withoutMarks(answer));
		return harmonic(longestCommon(units, marked), units.length, marked.length);
	});
	return { em: answers.some(answer => withoutMarks(answer) === plain) ? 1 : 0, f1: Math.max(...f1) };
};

function withoutMarks(text: string): string {
	return Array.from(text.toLowerCase().trim())
		.filter(character => !CMRC_MARKS.has(character))
		.join('');
}

function cmrcUnits(text: string): string[] {
	return text.match(/[\u4e00-\u9fa5]|[\p{L}\p{N}](?:(?![\u4e00-\u9fa5])[\p{L}\p{N}.,'])*|[^\s\p{L}\p{N}]/gu) ?? [];
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
	let best = 0;
	let before = new Int32Array(b.length + 1);
	for (const unit of a) {
		const row = new Int32Array(b.length + 1);
		for (const [j, other] of b.entries()) {
			if (unit !== other) continue;
			row[j + 1] = before[j] + 1;
			best = Math.max(best, row[j + 1]);
		}
		before = row;
	}
	return best;
}

/** The measure of SQuAD (Rajpurkar et al., EMNLP 2016): small letters, no marks, no articles; F1 of the bags of words. */
export const squadMeasure: AnswerMeasure = (prediction, answers) => {
	const plain = squadWords(prediction);
	const f1 = answers.map(answer => {
		const marked = squadWords(answer);
		const left = [...marked];
		const common = plain.filter(word => {
			const at = left.indexOf(word);
			if (at >= 0) left.splice(at, 1);
			return at >= 0;
		});
		return harmonic(common.length, plain.length, marked.length);
	});
	const isExact = answers.some(answer => squadWords(answer).join(' ') === plain.join(' '));
	return { em: isExact ? 1 : 0, f1: Math.max(...f1) };
};

function squadWords(text: string): string[] {
	const plain = text
		.toLowerCase()
		.replace(/[!-/:-@[-`{-~]/gu, '')
		.replace(/\b(?:a|an|the)\b/gu, ' ');
	return plain.split(/\s+/u).filter(word => word !== '');
}

function harmonic(common: number, predicted: number, marked: number): number {
	return common === 0 ? 0 : (2 * common) / (predicted + marked);
}
