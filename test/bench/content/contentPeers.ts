import type { RequirePeer } from '../peerPackages';

/** Says whether an English text is positive, from what a package gives: above 0, or not. */
export interface SentimentPeer {
	readonly name: string;
	readonly isPositive: (text: string) => boolean;
}

/** An example with its label, 1 for positive. */
export interface SentimentExample {
	readonly text: string;
	readonly isPositive: boolean;
}

interface Natural {
	readonly SentimentAnalyzer: new (
		language: string,
		stemmer: unknown,
		vocabulary: string,
	) => { getSentiment(words: readonly string[]): number };
	readonly PorterStemmer: unknown;
	readonly BayesClassifier: new () => {
		addDocument(text: string, label: string): void;
		train(): void;
		classify(text: string): string;
	};
}

type WinkSentiment = (text: string) => { readonly score: number };

/** What a JavaScript user would take for the sentiment of English; natural's classifier learns the examples. */
export function sentimentPeers(requirePeer: RequirePeer, examples: readonly SentimentExample[]): SentimentPeer[] {
	const wink = requirePeer('wink-sentiment') as WinkSentiment;
	const natural = requirePeer('natural') as Natural;
	const afinn = new natural.SentimentAnalyzer('English', natural.PorterStemmer, 'afinn');
	const bayes = new natural.BayesClassifier();
	for (const { text, isPositive } of examples) bayes.addDocument(text, String(isPositive));
	if (examples.length > 0) bayes.train();
	return [
		{ name: 'wink-sentiment', isPositive: text => wink(text).score > 0 },
		{ name: 'natural, AFINN', isPositive: text => afinn.getSentiment(text.toLowerCase().match(/[a-z']+/g) ?? []) > 0 },
		...(examples.length > 0
			? [{ name: 'natural, naive Bayes', isPositive: (text: string) => bayes.classify(text) === 'true' }]
			: []),
	];
}

/** Summarizes an English text in so many sentences. */
export interface SummaryPeer {
	readonly name: string;
	summarize(text: string, sentences: number): string | Promise<string>;
}

interface NodeSummarizer {
	readonly SummarizerManager: new (
		text: string,
		sentences: number,
	) => {
		getSummaryByFrequency(): { readonly summary: unknown };
		getSummaryByRank(): Promise<{ readonly summary: unknown }>;
	};
}

/** The summarizers of node-summarizer: by frequency, and TextRank. */
export function summaryPeers(requirePeer: RequirePeer): SummaryPeer[] {
	const { SummarizerManager } = requirePeer('node-summarizer') as NodeSummarizer;
	return [
		{
			name: 'node-summarizer, frequency',
			summarize: (text, sentences) => textOf(new SummarizerManager(text, sentences).getSummaryByFrequency().summary),
		},
		{
			name: 'node-summarizer, TextRank',
			summarize: async (text, sentences) =>
				textOf((await new SummarizerManager(text, sentences).getSummaryByRank()).summary),
		},
	];
}

/** A summary, which is none where there are too few sentences. */
function textOf(summary: unknown): string {
	return typeof summary === 'string' ? summary : '';
}
