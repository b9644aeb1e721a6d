import { SeededRandom } from '../../../src/core/numeric/seededRandom';
import { QuestionIndex } from '../../../src/core/tasks/answering/community/questionIndex';
import type { QuestionTermReader } from '../../../src/core/tasks/answering/community/questionTerms';
import { readCmrc } from '../readingSets';
import type { FreebaseQuestion, LabeledPair, PairSet } from './questionPairs';
import { haveCommon, isSameQuestion, readTranslations } from './questionPairs';

/** Neighbours of a sentence that are looked at, and every which of them is taken. */
const NEIGHBOURS = 32;
const EVERY = 8;
/** Sentences less alike than this are no neighbours. */
const NEAR = 0.1;
/** Translations that share so large a part of their words may mean the same. */
const SAME_MEANING = 0.6;

/**
 * Chinese sentences that translate the same English one, and neighbours by TF-IDF whose translations differ. Neighbours are taken near
 * and far, so that likeness itself does not speak against the same meaning.
 */
export function translationPairs(reader: QuestionTermReader): PairSet {
	const groups = readTranslations();
	const sentences = groups.flatMap(({ chinese }, group) => chinese.map(text => ({ text, group })));
	const terms = sentences.map(({ text }) => reader.read(text).grams);
	const index = new QuestionIndex(terms);
	const words = groups.map(({ english }) => new Set(english.toLowerCase().match(/[a-z']+/gu)));
	const pairs: LabeledPair[] = [];
	for (const [row, { text, group }] of sentences.entries()) {
		const { chinese } = groups[group];
		if (chinese.length < 2) continue;
		const other = chinese[(chinese.indexOf(text) + 1) % chinese.length];
		if (terms[row].join() === reader.read(other).grams.join()) continue;
		pairs.push({ fresh: text, asked: other, isSame: true });
		const cosines = index.cosines(terms[row]);
		[...cosines.keys()]
			.filter(near => cosines[near] > NEAR && jaccard(words[sentences[near].group], words[group]) < SAME_MEANING)
			.sort((a, b) => cosines[b] - cosines[a])
			.slice(0, NEIGHBOURS)
			.filter((_, rank) => rank % EVERY === 0)
			.forEach(near => pairs.push({ fresh: text, asked: sentences[near].text, isSame: false }));
	}
	return { pairs, collection: sentences.map(({ text }) => text) };
}

/**
 * Each question with the nearest others of its collection by TF-IDF, as they are compared when somebody asks: those with the same
 * answers about the same thing ask the same. Others that share an answer are left out.
 */
export function neighbourPairs(
	questions: readonly FreebaseQuestion[],
	reader: QuestionTermReader,
	most: number,
): PairSet {
	const terms = questions.map(({ question }) => reader.read(question));
	const words = new QuestionIndex(terms.map(each => each.words));
	const grams = new QuestionIndex(terms.map(each => each.grams));
	const pairs: LabeledPair[] = [];
	for (const [row, fresh] of questions.entries()) {
		const byGrams = grams.cosines(terms[row].grams);
		const cosines = words.cosines(terms[row].words).map((cosine, other) => cosine + byGrams[other]);
		const near = [...cosines.keys()].filter(other => cosines[other] > 0).sort((a, b) => cosines[b] - cosines[a]);
		for (const other of near.slice(0, most)) {
			const asked = questions[other];
			const isSame = isSameQuestion(fresh, asked);
			if (asked.question === fresh.question || (!isSame && haveCommon(fresh, asked))) continue;
			pairs.push({ fresh: fresh.question, asked: asked.question, isSame });
		}
	}
	return { pairs, collection: questions.map(({ question }) => question) };
}

function jaccard(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
	const common = [...first].filter(word => second.has(word)).length;
	return common / (first.size + second.size - common || 1);
}

/** Words that ask, those of a line for the same. */
const ASKING: readonly (readonly string[])[] = [
	['什么时候', '何时', '啥时候'],
	['为什么', '为何', '为啥'],
	['怎么', '如何', '怎样'],
	['哪里', '哪儿', '什么地方', '何处'],
	['多少', '几'],
	['什么', '啥', '哪些'],
	['谁', '哪个人', '什么人'],
];

/** Questions about one paragraph (zh), which ask different things, and each with itself in other words for what asks. */
export function paragraphPairs(): PairSet {
	const random = new SeededRandom(5);
	const pairs: LabeledPair[] = [];
	for (const { questions } of readCmrc('trial')) {
		const texts = questions.map(({ question }) => question);
		for (const [index, fresh] of texts.entries()) {
			const asked = reworded(fresh, random);
			if (asked !== fresh) pairs.push({ fresh, asked, isSame: true });
			for (const other of texts.slice(0, index)) {
				if (other !== fresh) pairs.push({ fresh, asked: other, isSame: false });
			}
		}
	}
	return { pairs, collection: pairs.flatMap(({ fresh, asked }) => [fresh, asked]) };
}

function reworded(question: string, random: SeededRandom): string {
	let words = question.replace(/[？?]$/u, '');
	for (const alike of ASKING) {
		const asking = alike.find(word => words.includes(word));
		if (asking === undefined) continue;
		const others = alike.filter(word => word !== asking);
		words = words.replace(asking, others[Math.floor(random.next() * others.length)]);
		break;
	}
	if (random.next() < 0.4) words = `请问${words}`;
	if (random.next() < 0.3) words = words.replace('的', '');
	if (random.next() < 0.3) words = `${words}呢`;
	return `${words}？`;
}

/** What a word becomes when it is denied. */
const DENIED: readonly (readonly [word: RegExp, denied: string])[] = [
	[/(?<![不没还总])(?=[能会要可]|是)/u, '不'],
	[/(?<!没)有/u, '没有'],
	[/\b(is|are|was|were|can|could|do|does|did|should|will|would)\b(?! not|n't)/u, '$1 not'],
];

/**
 * Of pairs that ask the same, those in which both have a number or a word that can be denied: with another number, or denied, on one
 * side they ask something else, on both sides the same.
 */
export function alteredPairs(sets: readonly PairSet[]): PairSet {
	const pairs = sets.flatMap(({ pairs: all }) =>
		all.filter(({ isSame }) => isSame).flatMap(pair => [...altered(pair, otherNumber), ...altered(pair, denied)]),
	);
	return { pairs, collection: sets.flatMap(({ collection }) => collection) };
}

function altered({ fresh, asked }: LabeledPair, change: (question: string) => string): LabeledPair[] {
	const changed = { fresh: change(fresh), asked: change(asked), isSame: true };
	if (changed.fresh === fresh || changed.asked === asked) return [];
	return [changed, { fresh, asked: changed.asked, isSame: false }];
}

function otherNumber(question: string): string {
	return question.replace(/\d(?=\D|$)/gu, digit => String((Number(digit) + 3) % 10));
}

function denied(question: string): string {
	const rule = DENIED.find(([word]) => word.test(question));
	return rule === undefined ? question : question.replace(...rule);
}
