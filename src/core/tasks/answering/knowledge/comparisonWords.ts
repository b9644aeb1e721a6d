import { normalizedText } from './normalizedText';
import type { QuestionView } from './questionView';
import { stemOf, textUnits } from './questionUnits';

/** Words that compare: the greatest, greater, or how great. */
export interface Comparison {
	/** Units of the question, half-open. */
	readonly first: number;
	readonly end: number;
	/** By the name of a measure, how well the words go with it; empty where other words have to name it. */
	readonly measures: ReadonlyMap<string, number>;
	readonly isGreatest: boolean;
	/** `longest` is, `longer` and 长 are not. */
	readonly isSuperlative: boolean;
}

/** Superlatives, then comparatives, then the measures with how well they fit; dates grow as things get younger. */
const GREATER = [
	'longest,最长;longer,更长,较长,比较长,长;length 0.95 duration 0.8',
	'highest,tallest,最高;higher,taller,更高,较高,比较高,高;height 0.95 price 0.6 speed 0.5',
	'largest,biggest,greatest,最大;larger,bigger,greater,更大,较大,比较大,大;area 0.95 population 0.85 revenue 0.75 employees 0.75 weight 0.6 length 0.5 height 0.5',
	'deepest,最深;deeper,更深,较深,深;depth 0.95',
	'heaviest,最重;heavier,更重,较重,重;weight 0.95',
	'most populous,most populated,人口最多;more populous,人口更多;population 0.95',
	'most expensive,最贵;more expensive,更贵,贵;price 0.95',
	'fastest,最快;faster,更快,快;speed 0.95',
	'widest,最宽;wider,更宽,宽;width 0.95',
	'youngest,最年轻,年龄最小,年纪最小;younger,更年轻,年轻;date of birth 0.95 founding date 0.8',
	'newest,latest,most recent,last,最新,最晚,最近,最后;newer,later,更新,更晚,晚;publication date 0.9 founding date 0.9 start date 0.8 date of birth 0.7 date of death 0.7',
	'most,最多;more,更多,多;',
];
const LESS = [
	'shortest,最短,最矮;shorter,更短,更矮,短,矮;length 0.95 height 0.9 duration 0.8',
	'lowest,最低;lower,更低,低;height 0.95 price 0.7',
	'smallest,最小;smaller,更小,较小,小;area 0.95 population 0.85 revenue 0.7 employees 0.7 weight 0.6 length 0.5 height 0.5',
	'shallowest,最浅;shallower,更浅,浅;depth 0.95',
	'lightest,最轻;lighter,更轻,轻;weight 0.95',
	'cheapest,最便宜;cheaper,更便宜,便宜;price 0.95',
	'slowest,最慢;slower,更慢,慢;speed 0.95',
	'oldest,最老,最年长,年龄最大,年纪最大,最古老,历史最悠久;older,更老,老,年长;date of birth 0.95 founding date 0.9 publication date 0.8',
	'earliest,first,最早,最先;earlier,更早,早;publication date 0.9 founding date 0.9 start date 0.8 date of birth 0.8 date of death 0.7',
	'least,fewest,最少;less,fewer,更少,少;',
];

interface Entry {
	readonly stems: readonly string[];
	readonly measures: ReadonlyMap<string, number>;
	readonly isGreatest: boolean;
	readonly isSuperlative: boolean;
}

const ENTRIES: readonly Entry[] = [
	...GREATER.map(line => readLine(line, true)),
	...LESS.map(line => readLine(line, false)),
]
	.flat()
	.sort((a, b) => b.stems.length - a.stems.length);

/** The words of a question that compare; a longer one hides those inside it. */
export function comparisonsIn({ units }: QuestionView): Comparison[] {
	const found: Comparison[] = [];
	for (const { stems, ...entry } of ENTRIES) {
		for (let first = 0; first + stems.length <= units.length; first++) {
			const end = first + stems.length;
			const isHere = stems.every((stem, at) => units[first + at].stem === stem);
			if (isHere && !found.some(other => other.first < end && first < other.end)) found.push({ first, end, ...entry });
		}
	}
	return found;
}

function readLine(line: string, isGreatest: boolean): Entry[] {
	const [superlatives, comparatives, measures] = line.split(';');
	const known = new Map(
		[...measures.matchAll(/([a-z ]+) (0\.\d+)/gu)].map(([, name, weight]) => [name.trim(), Number(weight)]),
	);
	const entry = (word: string, isSuperlative: boolean): Entry => ({
		stems: textUnits(normalizedText(word).text).map(({ text, isHan }) => (isHan ? text : stemOf(text))),
		measures: known,
		isGreatest,
		isSuperlative,
	});
	return [
		...superlatives.split(',').map(word => entry(word, true)),
		...comparatives.split(',').map(word => entry(word, false)),
	];
}
