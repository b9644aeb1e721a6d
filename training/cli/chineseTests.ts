import { RawTextScore } from '../metrics/rawText';
import type { RawAnalysis } from '../metrics/rawText';
import { SegmentationScore } from '../metrics/segmentation';
import { SpanScore } from '../metrics/spans';
import { Accuracy } from '../metrics/accuracy';
import { parseConllu, readConllu } from '../corpora/conllu';
import type { ConlluSentence } from '../corpora/conllu';
import { readUnerChinese } from '../ner/chineseCorpora';
import { STANDARDS } from '../segmentation/config';
import { cardScore } from './cardScore';
import type { Comparison } from './comparison';
import { blankConllu } from './blankConllu';
import { isName } from './isName';
import { runCli } from './runCli';

const GSD = 'zh/ud_gsdsimp/zh_gsdsimp-ud-test.conllu';
const GSD_NAME = 'UD Chinese-GSDSimp';
const GSD_CARD = 'UD_Chinese-GSDSimp test';

/** The Chinese lines of the comparison. */
export function chineseComparisons(): Comparison[] {
	return [segmentation('pku'), segmentation('ud'), ...goldWordTags(), ...rawTags(), rawNames()];
}

function segmentation(name: 'pku' | 'ud'): Comparison {
	const standard = STANDARDS[name];
	const lines = standard.test();
	const command = `segment --lang zh --standard ${name}`;
	const found = runCli(command.split(' '), lines.map(({ text }) => `${text}\n`).join('')).split('\n');
	const score = new SegmentationScore();
	lines.forEach(({ words }, i) => {
		score.add(
			words.map(word => word.replace(/\s/gu, '')),
			found[i].split(' ').filter(word => word !== ''),
		);
	});
	const isPku = name === 'pku';
	return {
		task: `Chinese words, \`${name}\``,
		chineseTask: `中文分词，\`${name}\``,
		test: isPku ? 'SIGHAN 2005 PKU' : GSD_NAME,
		measure: 'F1',
		command,
		score: score.result().f1,
		card: cardScore(standard.name, standard.testSet, 'F1'),
		peer: isPku ? { score: 83.59, name: 'jieba-wasm' } : { score: 79.82, name: 'jieba-wasm' },
	};
}

function goldWordTags(): Comparison[] {
	const sentences = readConllu(GSD);
	const command = 'analyze --pretokenized --lang zh';
	const found = parseConllu(runCli(command.split(' '), blankConllu(sentences)).split('\n'));
	const [upos, xpos] = [new Accuracy(), new Accuracy()];
	sentences.forEach(({ words }, i) => {
		words.forEach((word, j) => {
			upos.add(word.upos, found[i].words[j].upos);
			xpos.add(word.xpos, found[i].words[j].xpos);
		});
	});
	const row = (measure: 'UPOS' | 'XPOS', score: number, peer: Comparison['peer']): Comparison => ({
		task: 'Chinese parts of speech, gold words',
		chineseTask: '中文词性，给定分词',
		test: GSD_NAME,
		measure,
		command,
		score,
		card: cardScore('zh-pos', GSD_CARD, `${measure} accuracy`),
		peer,
	});
	return [row('UPOS', upos.percent(), { score: 77.22, name: 'jieba-wasm' }), row('XPOS', xpos.percent(), undefined)];
}

function rawTags(): Comparison[] {
	const sentences = readConllu(GSD);
	const texts = sentences.map(({ words }) => words.map(({ form }) => form).join(''));
	const command = 'analyze --lang zh --standard ud';
	const found = parseConllu(runCli(command.split(' '), texts.map(text => `${text}\n`).join('')).split('\n'));
	const score = new RawTextScore();
	score.add(texts.join('').replace(/\s/gu, ''), analysisOf(sentences), analysisOf(found));
	const { words, upos } = score.result();
	const row = (measure: string, value: number, cardMeasure: string, peer: Comparison['peer']): Comparison => ({
		task: 'Chinese words and parts of speech, raw text',
		chineseTask: '中文分词加词性，原始文本',
		test: GSD_NAME,
		measure,
		command,
		score: value,
		card: cardScore('zh-pos', `${GSD_CARD}, raw sentences cut by zh-segmentation-ud`, cardMeasure),
		peer,
	});
	return [
		row('words F1', words.f1, 'words F1', { score: 79.82, name: 'jieba-wasm' }),
		row('UPOS F1', upos.f1, 'UPOS F1', { score: 61.34, name: 'jieba-wasm' }),
	];
}

/** Words end to end, in offsets without white space. */
function analysisOf(sentences: readonly ConlluSentence[]): RawAnalysis {
	let end = 0;
	const words = sentences.flatMap(sentence =>
		sentence.words.map(({ form, upos, xpos }) => {
			const start = end;
			end += form.replace(/\s/gu, '').length;
			return { start, end, upos, xpos };
		}),
	);
	return { sentences: [], words };
}

function rawNames(): Comparison {
	const texts = readUnerChinese('test');
	const command = 'entities --lang zh --lines';
	const found = runCli(command.split(' '), texts.map(({ text }) => `${text}\n`).join('')).split('\n');
	const score = new SpanScore();
	texts.forEach(({ names }, i) => {
		const { entities } = JSON.parse(found[i]) as { entities: { start: number; end: number; label: string }[] };
		score.add(
			names.map(({ start, end, kind }) => ({ start, end, label: kind })),
			entities.filter(isName),
		);
	});
	return {
		task: 'Chinese names, raw text',
		chineseTask: '中文人名、地名、机构名，原始文本',
		test: 'UNER Chinese-GSDSimp',
		measure: 'F1',
		command,
		score: score.result().f1,
		card: cardScore('zh-ner', 'UNER Chinese-GSDSimp test', 'F1'),
		peer: { score: 38.56, name: 'segmentit' },
	};
}
