import { readDataLines } from '../support/dataFolder';
import type { LabeledText, Part } from './labeledText';
import { readGzipLines } from './readGzip';

/** THUCNews titles in ten classes; the training part is the 85,310 of 180,000 that are on the shelf. */
export function thucNewsTitles(part: Part): LabeledText[] {
	const names = readDataLines('tasks/thucnews-title/class.txt').filter(name => name !== '');
	const file = { train: 'train.union.tsv', dev: 'dev.txt', test: 'test.txt' }[part];
	return readDataLines(`tasks/thucnews-title/${file}`).map(line => {
		const [text, label] = line.split('\t');
		return { text, label: names[Number(label)] };
	});
}

/** NLPCC 2017 headlines in 18 classes, cut into words by white space, which goes. */
export function nlpccHeadlines(part: 'dev' | 'test'): LabeledText[] {
	if (part === 'dev') {
		const [, ...lines] = readDataLines('tasks/nlpcc2017-headline/dev.csv');
		return lines.map(line => {
			const comma = line.indexOf(',');
			return { label: line.slice(0, comma), text: joinWords(line.slice(comma + 1)) };
		});
	}
	return readDataLines('tasks/nlpcc2017-headline/test.word').map(line => {
		const [label, text] = line.split('\t');
		return { label, text: joinWords(text) };
	});
}

function joinWords(words: string): string {
	return words.replace(/^"|"$/gu, '').replace(/(?<![a-z0-9]) | (?![a-z0-9])/giu, '');
}

/** SIB-200: sentences of FLORES in seven classes. */
export function sib200(language: 'zho_Hans' | 'eng_Latn', part: Part): LabeledText[] {
	const [, ...lines] = readDataLines(`tasks/sib200/${language}/${part}.tsv`);
	return lines.map(line => {
		const [, label, text] = line.split('\t');
		return { text, label };
	});
}

/** ChnSentiCorp: reviews of hotels, notebooks and books; labels `negative` and `positive`. */
export function chnSentiCorp(part: Part): LabeledText[] {
	const lines =
		part === 'train'
			? readGzipLines('tasks/chnsenticorp/train.tsv.gz')
			: readDataLines(`tasks/chnsenticorp/${part}.tsv`);
	return lines.slice(1).map(line => {
		const tab = line.indexOf('\t');
		return { label: polarity(line.slice(0, tab)), text: line.slice(tab + 1) };
	});
}

/** Reviews of ten kinds of goods in online shops. */
export function onlineShopping(): LabeledText[] {
	const [, ...lines] = readDataLines('tasks/online-shopping-10cats/online_shopping_10_cats.csv');
	return lines.flatMap(line => {
		const match = /^[^,]*,([01]),(.+)$/u.exec(line);
		return match === null ? [] : { label: polarity(match[1]), text: unquote(match[2]) };
	});
}

/** Reviews of delivered meals. */
export function mealReviews(): LabeledText[] {
	const [, ...lines] = readDataLines('tasks/waimai10k/waimai_10k.csv');
	return lines.map(line => ({ label: polarity(line.slice(0, 1)), text: unquote(line.slice(2)) }));
}

function unquote(field: string): string {
	return field.replace(/^"|"$/gu, '').replaceAll('""', '"').replaceAll('\ufeff', '');
}

function polarity(digit: string): string {
	return digit === '1' ? 'positive' : 'negative';
}

/** SMP 2020 EWECT: posts by emotion, those of six that are neutral, glad or unpleasant; the others have no such label. */
export function weiboPosts(part: Part): LabeledText[] {
	const labels: Readonly<Record<string, string>> = {
		'0': 'neutral',
		'1': 'negative',
		'2': 'positive',
		'3': 'negative',
	};
	const [, ...lines] = readDataLines(`tasks/smp2020-ewect/usual/${part}.tsv`);
	return lines.flatMap(line => {
		const [label, text] = line.split('\t');
		return Object.hasOwn(labels, label) ? { text, label: labels[label] } : [];
	});
}

/** Of so many paragraphs of the Chinese Wikipedia one gives its first sentence. */
const PARAGRAPH_STEP = 48;
const SHORTEST_SENTENCE = 20;
const LONGEST_SENTENCE = 120;

/** Sentences that report: of FLORES-200, which are news for the most part, and of Wikipedia; all neutral. */
export function neutralReports(part: Part): LabeledText[] {
	const step = { train: 0, dev: 1, test: 2 }[part];
	const paragraphs = readDataLines('lm/mono-zhwiki/zhwiki-simplified.txt').filter(
		(_, index) => index % PARAGRAPH_STEP === step && (part === 'train' || index % (PARAGRAPH_STEP * 16) === step),
	);
	const sentences = paragraphs
		.map(paragraph => /^[^。]*。/u.exec(paragraph)?.[0] ?? '')
		.filter(({ length }) => length >= SHORTEST_SENTENCE && length <= LONGEST_SENTENCE);
	return [...sib200('zho_Hans', part).map(({ text }) => text), ...sentences].map(text => ({ text, label: 'neutral' }));
}
