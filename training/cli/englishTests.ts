import { parseConllu, readConllu } from '../corpora/conllu';
import type { ConlluSentence } from '../corpora/conllu';
import { Accuracy } from '../metrics/accuracy';
import { SpanScore, spansOfTags } from '../metrics/spans';
import type { LabelledSpan } from '../metrics/spans';
import { readUnerEnglish } from '../ner/englishCorpora';
import { rebuildDocuments } from '../tokenization/rawDocument';
import type { RawDocument } from '../tokenization/rawDocument';
import { readEwt } from '../tokenization/treebank';
import { blankConllu } from './blankConllu';
import { cardScore } from './cardScore';
import type { Comparison } from './comparison';
import { isName } from './isName';
import { runCli } from './runCli';

const EWT = 'en/ud_ewt/r2.16/en_ewt-ud-test.conllu';
const EWT_NAME = 'UD English-EWT';
const EWT_CARD = 'UD English-EWT r2.16 test';

/** The English lines of the comparison. */
export function englishComparisons(): Comparison[] {
	return [...rawText(), ...goldWords(), names()];
}

interface JsonSentence extends LabelledSpan {
	readonly tokens: readonly (LabelledSpan & { readonly upos?: string; readonly xpos?: string })[];
}

function rawText(): Comparison[] {
	const command = 'analyze --lang en --format jsonl';
	const document = joinedDocuments(rebuildDocuments(readEwt('test')));
	const [words, sentences, upos] = [new SpanScore(), new SpanScore(), new SpanScore()];
	const found = runCli(command.split(' '), document.text)
		.split('\n')
		.filter(line => line !== '')
		.map(line => JSON.parse(line) as JsonSentence);
	const tokens = found.flatMap(sentence => sentence.tokens);
	words.add(
		goldSpans(document, () => ''),
		unlabelled(tokens),
	);
	upos.add(
		goldSpans(document, ({ gold }) => gold.upos),
		tokens.map(({ start, end, upos: label = '' }) => ({ start, end, label })),
	);
	sentences.add(
		document.sentences.map(([start, end]) => ({ start, end, label: '' })),
		unlabelled(found),
	);
	const row = (
		part: readonly [task: string, chinese: string],
		score: SpanScore,
		rest: Partial<Comparison>,
	): Comparison => ({
		task: `English ${part[0]}, raw text`,
		chineseTask: `英文${part[1]}，原始文本`,
		test: EWT_NAME,
		measure: 'F1',
		command,
		score: score.result().f1,
		card: undefined,
		peer: undefined,
		...rest,
	});
	return [
		row(['words', '分词'], words, { peer: { score: 97.3, name: 'wink-nlp' } }),
		row(['sentences', '分句'], sentences, {
			card: cardScore('en-sentences', `${EWT_CARD}, raw documents`, 'sentences, F1 of exact spans'),
			peer: { score: 82.19, name: 'compromise' },
		}),
		row(['parts of speech', '词性'], upos, { measure: 'UPOS F1', peer: { score: 87.1, name: 'wink-nlp' } }),
	];
}

/** Documents one after the other with a blank line between, as paragraphs of one text. */
function joinedDocuments(documents: readonly RawDocument[]): RawDocument {
	let text = '';
	const sentences: [number, number][] = [];
	const words: RawDocument['words'][number][] = [];
	for (const document of documents) {
		const offset = text.length;
		text += `${document.text}\n\n`;
		sentences.push(...document.sentences.map(([start, end]): [number, number] => [start + offset, end + offset]));
		words.push(...document.words.map(word => ({ ...word, start: word.start + offset, end: word.end + offset })));
	}
	return { text, sentences, words };
}

function goldSpans(document: RawDocument, label: (word: RawDocument['words'][number]) => string): LabelledSpan[] {
	return document.words.map(word => ({ start: word.start, end: word.end, label: label(word) }));
}

function unlabelled(spans: readonly LabelledSpan[]): LabelledSpan[] {
	return spans.map(({ start, end }) => ({ start, end, label: '' }));
}

function goldWords(): Comparison[] {
	const command = 'analyze --pretokenized --lang en';
	const sentences = readConllu(EWT);
	const found = parseConllu(runCli(command.split(' '), blankConllu(sentences)).split('\n'));
	const [upos, xpos, lemma] = [new Accuracy(), new Accuracy(), new Accuracy()];
	forEachWord(sentences, found, (gold, word) => {
		upos.add(gold.upos, word.upos);
		xpos.add(gold.xpos, word.xpos);
		lemma.add(gold.lemma === '_' ? word.lemma : gold.lemma, word.lemma);
	});
	const set = `${EWT_CARD}, gold words`;
	const shared = { test: EWT_NAME, command };
	const tags = { ...shared, task: 'English parts of speech, gold words', chineseTask: '英文词性，给定分词' };
	return [
		{
			...tags,
			measure: 'UPOS',
			score: upos.percent(),
			card: cardScore('en-pos', set, 'UPOS accuracy'),
			peer: { score: 89.25, name: 'wink-nlp' },
		},
		{
			...tags,
			measure: 'XPOS',
			score: xpos.percent(),
			card: cardScore('en-pos', set, 'XPOS accuracy'),
			peer: undefined,
		},
		{
			...shared,
			task: 'English lemmas, gold words, predicted tags',
			chineseTask: '英文词元，给定分词，预测词性',
			measure: '%',
			score: lemma.percent(),
			card: cardScore('en-lemma', set, 'lemma accuracy, tags of en-pos'),
			peer: undefined,
		},
	];
}

function forEachWord(
	gold: readonly ConlluSentence[],
	found: readonly ConlluSentence[],
	visit: (gold: ConlluSentence['words'][number], found: ConlluSentence['words'][number]) => void,
): void {
	gold.forEach(({ words }, i) => {
		words.forEach((word, j) => {
			visit(word, found[i].words[j]);
		});
	});
}

function names(): Comparison {
	const command = 'analyze --pretokenized --lang en';
	const sentences = readUnerEnglish('test');
	const input = sentences.map(({ words }) => `${words.join(' ')}\n`).join('');
	const found = parseConllu(runCli(command.split(' '), input).split('\n'));
	const score = new SpanScore();
	sentences.forEach(({ names: gold }, i) => {
		const tags = found[i].words.map(({ misc }) => /NER=([^|]+)/u.exec(misc)?.[1] ?? 'O');
		score.add(
			gold.map(({ first, end, kind }) => ({ start: first, end, label: kind })),
			spansOfTags(tags).filter(isName),
		);
	});
	return {
		task: 'English names, gold words',
		chineseTask: '英文人名、地名、机构名，给定分词',
		test: 'UNER English-EWT',
		measure: 'F1',
		command,
		score: score.result().f1,
		card: cardScore('en-ner', 'UNER English-EWT test', 'F1'),
		peer: { score: 53.93, name: 'compromise' },
	};
}
