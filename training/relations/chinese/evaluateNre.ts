import type { WordTable } from '../../../src/core/linear/wordTable';
import { ChineseClusters, ChinesePair } from '../../../src/core/tasks/relations/chinese/chinesePair';
import { chinesePairFeatures } from '../../../src/core/tasks/relations/chinese/chinesePairFeatures';
import { readArguments } from '../../support/arguments';
import type { PairExample, PairWeights } from '../learnPairs';
import { learnPairs } from '../learnPairs';
import { analyzeText, chineseClusterTable } from './analyzePairs';
import type { NrePair } from './readNre';
import { placesOf, readNre, readNreLabels } from './readNre';

/*
 * The features of Chinese pairs on FinRE and SanWen (Li et al. 2019), micro-F1 without "unknown".
 * Usage: npm run evaluate:relations-zh -- [FinRE|SanWen] [--with-dev]
 * Choices (features, cost, bias against "unknown") were made on dev; with --with-dev the model then learns from dev, too.
 */

type SetName = 'FinRE' | 'SanWen';

/** The words whose clusters are known, as in the shipped model. */
const CLUSTERED_WORDS = 60_000;
const OPTIONS = { cost: 0.1, epochs: 25, minCount: 2, seed: 20240407 };
/** How far a relation must be ahead of "unknown", as a logarithm; chosen on dev. */
const MARGIN: Readonly<Record<SetName, number>> = { FinRE: -0.9, SanWen: 0 };
const MARGINS = [-1.5, -1.2, -0.9, -0.6, -0.3, 0, 0.3];

interface Instance extends PairExample {
	readonly pair: NrePair;
	readonly turned: boolean;
}

/** One set: its labels, and what each becomes when the two names change places. */
class NreSet {
	readonly labels: readonly string[];
	readonly turned: readonly number[];

	constructor(readonly name: SetName) {
		this.labels = readNreLabels(name);
		// FinRE names both directions of a relation (收购, 被收购); SanWen names none.
		this.turned = this.labels.map((label, id) => {
			const other = this.labels.indexOf(label.startsWith('被') ? label.slice(1) : `被${label}`);
			return other < 0 ? id : other;
		});
	}

	/** Instances whose features and labels are of the names in the order of the text. */
	async read(part: 'train' | 'valid' | 'test', clusters: WordTable): Promise<Instance[]> {
		const instances: Instance[] = [];
		for (const pair of readNre(this.name, part)) {
			const sentence = await analyzeText(pair.text);
			const [head, tail] = placesOf(pair);
			const turned = tail.start < head.start;
			const known = new ChineseClusters(sentence.tokens, clusters);
			const [first, second] = turned ? [tail, head] : [head, tail];
			const keys = chinesePairFeatures(new ChinesePair(sentence, known, first, second), true);
			const label = this.labels.indexOf(pair.label);
			instances.push({ keys, label: turned ? this.turned[label] : label, pair, turned });
		}
		return instances;
	}
}

/** Precision, recall and F1 of relations that are not unknown. */
class MicroScore {
	correct = 0;
	given = 0;
	gold = 0;

	get f1(): number {
		return (200 * this.correct) / Math.max(1, this.given + this.gold);
	}

	toString(): string {
		const share = (of: number): string => ((100 * this.correct) / Math.max(1, of)).toFixed(2);
		return `${this.f1.toFixed(2)} (P ${share(this.given)} R ${share(this.gold)})`;
	}
}

/** Scores as published: a pair that comes with several labels is one instance, right with any of them. */
function scoreMerged(instances: readonly Instance[], logits: readonly Float64Array[], margin: number): MicroScore {
	const gold = new Map<string, Set<number>>();
	const given = new Map<string, number>();
	instances.forEach(({ pair, label, turned }, i) => {
		const key = `${pair.head}\t${pair.tail}\t${pair.text}\t${String(turned)}`;
		gold.set(key, (gold.get(key) ?? new Set()).add(label));
		given.set(key, bestLabel(logits[i], margin));
	});
	const score = new MicroScore();
	for (const [key, labels] of gold) {
		const label = given.get(key) ?? 0;
		score.given += label === 0 ? 0 : 1;
		score.gold += labels.size === 1 && labels.has(0) ? 0 : 1;
		score.correct += label !== 0 && labels.has(label) ? 1 : 0;
	}
	return score;
}

/** Scores line by line. */
function scoreLines(instances: readonly Instance[], logits: readonly Float64Array[], margin: number): MicroScore {
	const score = new MicroScore();
	instances.forEach(({ label }, i) => {
		const best = bestLabel(logits[i], margin);
		score.given += best === 0 ? 0 : 1;
		score.gold += label === 0 ? 0 : 1;
		score.correct += best !== 0 && best === label ? 1 : 0;
	});
	return score;
}

function bestLabel(logits: Float64Array, margin: number): number {
	let best = 0;
	let most = logits[0] + margin;
	logits.forEach((logit, label) => {
		if (label > 0 && logit > most) {
			best = label;
			most = logit;
		}
	});
	return best;
}

function logitsOf({ keys, weights, biases, labelCount }: PairWeights, instances: readonly Instance[]): Float64Array[] {
	const numbers = new Map(Array.from(keys, (key, number) => [key, number]));
	return instances.map(instance => {
		const logits = Float64Array.from(biases);
		for (const key of instance.keys) {
			const number = numbers.get(key);
			if (number === undefined) continue;
			for (let label = 0; label < labelCount; label++) logits[label] += weights[number * labelCount + label];
		}
		return logits;
	});
}

async function evaluate(name: SetName, withDev: boolean): Promise<void> {
	const set = new NreSet(name);
	const clusters = chineseClusterTable(CLUSTERED_WORDS);
	const [train, dev, test] = [
		await set.read('train', clusters),
		await set.read('valid', clusters),
		await set.read('test', clusters),
	];
	const learned = withDev ? [...train, ...dev] : train;
	const weights = await learnPairs(learned, { ...OPTIONS, labelCount: set.labels.length });
	console.log(`${name}: ${String(learned.length)} pairs, ${String(weights.keys.length)} features`);
	if (!withDev) {
		const logits = logitsOf(weights, dev);
		for (const margin of MARGINS) {
			console.log(`  dev, margin ${String(margin)}: as published ${String(scoreMerged(dev, logits, margin))}`);
		}
	}
	const logits = logitsOf(weights, test);
	const margin = MARGIN[name];
	console.log(`  test, margin ${String(margin)}: as published ${String(scoreMerged(test, logits, margin))}`);
	console.log(`  test, line by line ${String(scoreLines(test, logits, margin))}`);
}

async function main(): Promise<void> {
	const { names, flags } = readArguments(process.argv.slice(2), { flags: ['with-dev'] });
	for (const name of ['FinRE', 'SanWen'] as const) {
		if (names.length === 0 || names.includes(name)) await evaluate(name, flags.has('with-dev'));
	}
}

void main();
