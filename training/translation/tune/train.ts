import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import { withEntry } from '../../../src/core/model/manifest';
import type { Json } from '../../../src/core/model/modelFile';
import type { Manifest } from '../../../src/core/model/manifest';
import { unpackNgramModel } from '../../../src/core/ngram/ngramFile';
import { finish } from '../../../src/core/steps';
import { signsOf } from '../../../src/core/tasks/translation/decoding/confidence';
import type { FeatureWeights } from '../../../src/core/tasks/translation/decoding/features';
import { FIRST_WEIGHTS } from '../../../src/core/tasks/translation/decoding/features';
import { PhraseDecoder } from '../../../src/core/tasks/translation/decoding/phraseDecoder';
import type { TextDomain } from '../../../src/core/tasks/translation/decoding/textDomain';
import { TEXT_DOMAINS } from '../../../src/core/tasks/translation/decoding/textDomain';
import { joinChinese } from '../../../src/core/tasks/translation/tokens/joinChinese';
import { joinEnglish } from '../../../src/core/tasks/translation/tokens/joinEnglish';
import { PhraseTable } from '../../../src/core/tasks/translation/phrases/phraseTable';
import type { TranslationDirection } from '../../../src/core/tasks/translation/translation';
import {
	LANGUAGE_MODELS,
	PHRASES_MODEL,
	TRANSLATION_DIRECTIONS,
} from '../../../src/core/tasks/translation/translationModels';
import { chrf } from '../../metrics/chrf';
import type { CardScore } from '../../support/card';
import { fileSize } from '../../support/card';
import { readModel } from '../../support/modelReader';
import { readTrainingOptions } from '../../support/trainingOptions';
import type { TextPart, TokenizedPair } from '../corpus/translationText';
import { readTranslationText } from '../corpus/translationText';
import type { JudgedTranslation } from './fitConfidence';
import { fitConfidence, judgeConfidence } from './fitConfidence';
import type { TuningPair } from './tuneWeights';
import { decodedBleu, tuneWeights } from './tuneWeights';

/** Longer sentences take long to decode many times and teach no more. */
const MOST_WORDS = 25;

/** Sentences that weights are tuned on, of either domain, at most. */
const MOST_SENTENCES = 600;

const ROUNDS = 4;
const CANDIDATES = 60;

/** Sentences that confidence is fitted to, and that scores are measured on, of either domain, at most. */
const MEASURED = 600;

/** What was tuned for one direction and domain. */
interface Tuned {
	readonly direction: TranslationDirection;
	readonly domain: TextDomain;
	readonly weights: FeatureWeights;
	readonly confidence: readonly number[];
	readonly scores: readonly CardScore[];
}

/**
 * Tunes the weights of both directions and domains and writes them into the file of the phrase table, into its card and its line of
 * the manifest: `npm run train:translation-weights -- [--out FOLDER]`.
 */
function main(): void {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), [PHRASES_MODEL]);
	const file = readModel(name, folder);
	const table = new PhraseTable(file);
	const tuned = TRANSLATION_DIRECTIONS.flatMap(direction => {
		const languageModel = unpackNgramModel(readModel(LANGUAGE_MODELS[direction], folder));
		const parts = { table, direction, languageModel, wordTranslations: undefined };
		const decoder = new PhraseDecoder({ ...parts, weights: FIRST_WEIGHTS });
		return TEXT_DOMAINS.map(domain => tuneDomain(decoder, domain));
	});
	const of = (domain: TextDomain, key: 'weights' | 'confidence'): Record<string, Json> =>
		Object.fromEntries(
			tuned.filter(each => each.domain === domain).map(each => [each.direction, each[key] as Json] as const),
		);
	const all = (key: 'weights' | 'confidence') => ({ ...of('everyday', key), documentation: of('documentation', key) });
	const bytes = encodeModel({
		name,
		kind: file.kind,
		metadata: { ...file.metadata, weights: all('weights'), confidence: all('confidence') },
		tensors: file.tensors,
	});
	writeFileSync(join(folder, `${name}.bin`), bytes);
	updateManifest(folder, name, bytes);
	updateCard(
		folder,
		name,
		bytes,
		tuned.flatMap(({ scores }) => scores),
	);
}

function tuneDomain(decoder: PhraseDecoder, domain: TextDomain): Tuned {
	const { direction } = decoder;
	const tuning = sentencesOf('tuning', domain, direction);
	const short = spread(
		tuning.filter(({ source }) => source.length <= MOST_WORDS),
		MOST_SENTENCES,
	);
	const log = (line: string): void => console.log(`${domain}: ${line}`);
	const weights = tuneWeights(decoder, FIRST_WEIGHTS, short, { rounds: ROUNDS, candidates: CANDIDATES, log });
	const tuned = decoder.with({ weights });
	const dev = spread(sentencesOf('dev', domain, direction), MEASURED);
	const confidence = Array.from(fitConfidence(judged(tuned, spread(tuning, MEASURED))));
	const { meanError, correlation } = judgeConfidence(judged(tuned, dev), confidence);
	const set = `${direction}, ${domain} text held out for developing`;
	const scores = [
		{ set, measure: 'BLEU of tokens, characters of Chinese', score: decodedBleu(tuned, dev) },
		{ set, measure: 'confidence: mean distance from chrF', score: 100 * meanError },
		{ set, measure: 'confidence: correlation with chrF', score: 100 * correlation },
	];
	console.table(scores);
	return { direction, domain, weights, confidence, scores };
}

function sentencesOf(part: TextPart, domain: TextDomain, direction: TranslationDirection): Sentence[] {
	return readTranslationText(part)
		.filter(pair => (domain === 'everyday' ? pair.kind === 'tatoeba' : pair.domain === domain))
		.map(pair => sentenceOf(pair, direction));
}

/** So many of a list, evenly taken. */
function spread<T>(items: readonly T[], most: number): T[] {
	if (items.length <= most) return [...items];
	return items.filter((_, i) => Math.floor((i * most) / items.length) < Math.floor(((i + 1) * most) / items.length));
}

type Sentence = TuningPair & { readonly text: string };

function sentenceOf({ zh, en, zhTokens, enTokens }: TokenizedPair, direction: TranslationDirection): Sentence {
	return direction === 'zh-en'
		? { source: zhTokens, target: enTokens, text: en }
		: { source: enTokens, target: zhTokens, text: zh };
}

/** Sentences as a decoder translates them, with their chrF. */
function judged(decoder: PhraseDecoder, sentences: readonly Sentence[]): JudgedTranslation[] {
	const written = decoder.direction === 'zh-en' ? joinEnglish : joinChinese;
	return sentences.map(({ source, text }) => {
		const { sentence, features } = finish(decoder.decodeWithFeatures({ words: source }));
		const quality = chrf([written(sentence.words).text], [[text]]).score / 100;
		return { signs: signsOf(features, source.length), quality };
	});
}

function updateManifest(folder: string, name: string, bytes: Uint8Array): void {
	const path = join(folder, 'manifest.json');
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const entry = { name, file: `${name}.bin`, bytes: bytes.length, sha256, card: `${name}.md` };
	writeFileSync(path, `${JSON.stringify(withEntry(manifest, entry), null, '\t')}\n`);
}

/** Puts the size and the scores of before out of the card, and the new ones in. */
function updateCard(folder: string, name: string, bytes: Uint8Array, scores: readonly CardScore[]): void {
	const path = join(folder, `${name}.md`);
	const kept = readFileSync(path, 'utf8')
		.split('\n')
		.filter(line => !scores.some(({ set, measure }) => line.startsWith(`| ${set} | ${measure} |`)))
		.map(line =>
			line.startsWith('- File:') ? `- File: \`${name}.bin\`, ${fileSize(bytes.length)} (${bytes.length} bytes)` : line,
		);
	const end = kept.reduce((last, line, i) => (line.startsWith('|') ? i + 1 : last), 0);
	const rows = scores.map(({ set, measure, score }) => `| ${set} | ${measure} | ${score.toFixed(2)} |`);
	writeFileSync(path, [...kept.slice(0, end), ...rows, ...kept.slice(end)].join('\n'));
}

main();
