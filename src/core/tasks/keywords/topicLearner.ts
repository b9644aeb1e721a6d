import type { LearningControl } from '../../linear/learningControl';
import { inSteps, rest } from '../../steps';
import type { Steps } from '../../steps';
import type { Topic, TopicModel } from './keyword';
import { TopicSampler } from './topicSampler';

/** The name under which topics are shown. */
const TOPIC_ENGINE = 'LDA';

/** Topics at most. */
export const MAX_TOPICS = 50;

/** Words of a topic that are given. */
const WORDS_GIVEN = 20;

/** Words drawn in all sweeps together, about: what learning may cost. */
const EFFORT = 20_000_000;
const MOST_SWEEPS = 300;
const FEWEST_SWEEPS = 40;

/** A word in more of the parts than this says nothing of their topics, where there are enough parts to tell. */
const COMMON = 0.6;
const ENOUGH_PARTS = 12;

/** The topics of parts, with all their words. */
export interface LearnedTopics {
	/** For each topic the probability of each word, 0 for words that were left out; topics of most share first. */
	readonly words: readonly Float64Array[];
	/** Each topic's share of the whole. */
	readonly sharesOfAll: readonly number[];
	/** `shares[part][topic]`, each row of sum 1. */
	readonly shares: readonly (readonly number[])[];
}

/** Fewer words than this, counted again where they occur again, tell no topic from another. */
const WORDS_A_TOPIC = 40;

/**
 * The number of topics that suits a text, for those who leave it to the text: two or more, but where its words are so few that
 * topics would part them by chance.
 * @param words how many words topics are learned from; enough by default
 */
export function suitableTopics(parts: number, words = Infinity): number {
	const fitting = Math.max(2, Math.min(20, Math.round(1.2 * parts ** 0.4)));
	return Math.max(1, Math.min(fitting, Math.floor(words / WORDS_A_TOPIC)));
}

/**
 * Learns the topics of parts, in slices.
 * @param parts the words of each part, as numbers below `width`
 * @param topics how many, from 1 to {@link MAX_TOPICS}; 0 for what suits
 * @throws NlpError `cancelled` when the signal says so.
 */
export async function learnTopics(
	parts: readonly (readonly number[])[],
	width: number,
	topics: number,
	control: LearningControl = {},
): Promise<LearnedTopics> {
	const isKept = await inSteps(keptWords(parts, width), control, WORK);
	const kept: Int32Array[] = [];
	let total = 0;
	for (const [i, part] of parts.entries()) {
		if (i % PART_STEP === PART_STEP - 1) await rest(control, WORK);
		const words = Int32Array.from(part.filter(word => isKept[word] === 1));
		kept.push(words);
		total += words.length;
	}
	const count = Math.min(MAX_TOPICS, topics > 0 ? topics : suitableTopics(parts.length, total));
	const sweeps = Math.max(FEWEST_SWEEPS, Math.min(MOST_SWEEPS, Math.round(EFFORT / Math.max(1, total * count))));
	const sampler = new TopicSampler(kept, { topics: count, width });
	let done = 0;
	for (const words of sampler.run(sweeps)) {
		done += words;
		control.onProgress?.(total === 0 ? 1 : Math.min(1, done / (total * sweeps)));
		await rest(control, WORK);
	}
	return inSteps(sortTopics(sampler, kept, isKept, count), control, WORK);
}

/** 1 for words that topics are learned from: all but those that are nearly everywhere. */
function* keptWords(parts: readonly (readonly number[])[], width: number): Steps<Uint8Array> {
	const frequencies = new Int32Array(width);
	for (const [i, part] of parts.entries()) {
		if (i % PART_STEP === PART_STEP - 1) yield;
		for (const word of new Set(part)) frequencies[word]++;
	}
	const most = parts.length < ENOUGH_PARTS ? parts.length : parts.length * COMMON;
	return Uint8Array.from(frequencies, frequency => Number(frequency > 0 && frequency <= most));
}

function* sortTopics(
	sampler: TopicSampler,
	parts: readonly Int32Array[],
	isKept: Uint8Array,
	count: number,
): Steps<LearnedTopics> {
	const rows = sampler.shares();
	const total = parts.reduce((sum, { length }) => sum + length, 0);
	yield;
	const all = Array.from({ length: count }, (_, topic) =>
		rows.reduce((sum, row, part) => sum + (total === 0 ? 1 / rows.length : parts[part].length / total) * row[topic], 0),
	);
	const order = [...all.keys()].sort((a, b) => all[b] - all[a]);
	yield;
	const words: Float64Array[] = [];
	for (const topic of order) {
		words.push(sampler.wordsOf(topic).map((probability, word) => (isKept[word] === 1 ? probability : 0)));
		yield;
	}
	return {
		words,
		sharesOfAll: order.map(topic => all[topic]),
		shares: rows.map(row => order.map(topic => row[topic])),
	};
}

/** Topics as they are shown. @param wordAt what a word reads as */
export function* describeTopics(
	{ words, sharesOfAll, shares }: LearnedTopics,
	wordAt: (word: number) => string,
): Steps<TopicModel> {
	const topics: Topic[] = [];
	for (const [topic, row] of words.entries()) {
		topics.push(describeTopic(row, sharesOfAll[topic], wordAt));
		yield;
	}
	return { engine: TOPIC_ENGINE, topics, shares };
}

function describeTopic(probabilities: Float64Array, share: number, wordAt: (word: number) => string): Topic {
	const least = probabilities.slice().sort()[Math.max(0, probabilities.length - WORDS_GIVEN)] ?? 0;
	const best: number[] = [];
	for (const [word, probability] of probabilities.entries()) {
		if (probability > 0 && probability >= least) best.push(word);
	}
	best.sort((a, b) => probabilities[b] - probabilities[a]).splice(WORDS_GIVEN);
	return { share, words: best.map(word => ({ text: wordAt(word), probability: probabilities[word] })) };
}

/**
 * How much each word says of the topics: how often it occurs, times how far the topics of its occurrences are from those of the whole
 * (the saliency of Chuang, Manning and Heer, "Termite", AVI 2012), with some weight for words without a topic of their own.
 */
export function* topicSaliency({ words, sharesOfAll }: LearnedTopics, width: number): Steps<Float64Array> {
	const saliency = new Float64Array(width);
	for (let word = 0; word < width; word++) {
		if (word % WORD_STEP === WORD_STEP - 1) yield;
		let frequency = 0;
		for (let topic = 0; topic < words.length; topic++) frequency += words[topic][word] * sharesOfAll[topic];
		if (frequency === 0) continue;
		let distance = 0;
		for (let topic = 0; topic < words.length; topic++) {
			const share = (words[topic][word] * sharesOfAll[topic]) / frequency;
			if (share > 0) distance += share * Math.log(share / sharesOfAll[topic]);
		}
		saliency[word] = frequency * (BASE_SALIENCY + Math.max(0, distance));
	}
	return saliency;
}

/** What a word counts whose topics are those of the whole. */
const BASE_SALIENCY = 0.3;

/** What is cancelled, for the message. */
const WORK = 'Learning topics';

/** Parts that are seen in one step, and words. */
const PART_STEP = 200;
const WORD_STEP = 4000;
