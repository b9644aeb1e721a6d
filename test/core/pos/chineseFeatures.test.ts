import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FeatureSequence } from '../../../src/core/linear/featureSequence';
import { FeatureWeights } from '../../../src/core/linear/featureWeights';
import { laneWidth, unpackLanes } from '../../../src/core/linear/lanes';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import type { ModelContent } from '../../../src/core/model/modelFile';
import { CandidateDecoder } from '../../../src/core/tasks/pos/candidateDecoder';
import { CandidateLists } from '../../../src/core/tasks/pos/candidateLists';
import { ChineseFineTags, packFineTags } from '../../../src/core/tasks/pos/chineseFineTags';
import { KIND_TEMPLATES, writeKindKeys } from '../../../src/core/tasks/pos/chineseJointKeys';
import { ChineseLexicon, packLexicon } from '../../../src/core/tasks/pos/chineseLexicon';
import type { ChineseLexiconEntry } from '../../../src/core/tasks/pos/chineseLexicon';
import { ChinesePosTagger, SURE } from '../../../src/core/tasks/pos/chinesePosTagger';
import { hashWord } from '../../../src/core/tasks/pos/chineseUnits';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from '../../../src/core/tasks/pos/chineseWordForm';
import { BOUNDARY_WORD, ChineseWords } from '../../../src/core/tasks/pos/chineseWords';
import { ChineseFeatures } from '../../../training/pos/chineseFeatures';
import { chainLabel, fineTagExceptions } from '../../../training/pos/chineseLabels';
import { recut } from '../../../training/pos/chineseRecut';
import type { TaggedWord } from '../../../training/pos/chineseRecut';
import { learnChinesePos } from '../../../training/pos/learnChinese';
import { tagSentence } from '../../../training/pos/scoreChinese';

function tagged(line: string): TaggedWord[] {
	return line.split(' ').map(token => {
		const [form, upos, xpos] = token.split('/');
		return { form, upos, xpos };
	});
}

function fileOf(parts: Pick<ModelContent, 'metadata' | 'tensors'>): ModelFile {
	return new ModelFile({ name: 'tiny', kind: '', ...parts });
}

const ENTRIES: readonly [string, ChineseLexiconEntry][] = [
	['北京', { lexical: 1, cluster: 256, isFrequent: false }],
	['的', { lexical: 2, cluster: 1, isFrequent: true }],
	['去', { lexical: 3, cluster: 0, isFrequent: false }],
	['大学', { lexical: 0, cluster: 5, isFrequent: false }],
];
const LEXICON = { entries: new Map(ENTRIES.map(([form, entry]) => [hashWord(form), entry])), anchors: new Set([2, 3]) };

describe('hashWord', () => {
	it('sees traditional characters, full-width forms and digits as their like', () => {
		assert.equal(hashWord('圖書館'), hashWord('图书馆'));
		assert.equal(hashWord('ＡＢ'), hashWord('AB'));
		assert.equal(hashWord('２０26年'), hashWord('1998年'));
		assert.notEqual(hashWord('图书馆'), hashWord('图书管'));
		assert.equal(hashWord('（去）', 1, 2), hashWord('去'));
	});
});

describe('ChineseLexicon', () => {
	const lexicon = ChineseLexicon.from(fileOf({ metadata: {}, tensors: packLexicon(LEXICON) }));

	it('knows what was packed, and nothing else', () => {
		for (const [form, entry] of ENTRIES) {
			assert.deepEqual(lexicon.entryOf(hashWord(form)), entry);
		}
		assert.deepEqual(lexicon.entryOf(hashWord('上海')), { lexical: 0, cluster: 0, isFrequent: false });
		assert.deepEqual(
			[0, 1, 2, 3].map(lexical => lexicon.isAnchor(lexical)),
			[false, false, true, true],
		);
	});

	it('refuses parts that do not fit together', () => {
		const tensors = packLexicon(LEXICON);
		const shorter = { ...tensors, 'lexicon.classes': { type: 'uint8' as const, data: Uint8Array.of(1) } };
		assert.throws(() => ChineseLexicon.from(fileOf({ metadata: {}, tensors: shorter })), { code: 'model-malformed' });
	});

	it('gives words a kind: frequent ones their own, others by class, by their end, by their shape', () => {
		const kindOf = (word: string): number => readWordForm(word, 0, word.length, lexicon).kind;
		assert.equal(kindOf('的'), hashWord('的'));
		assert.equal(kindOf('小的'), kindOf('大的'));
		assert.notEqual(kindOf('小的'), kindOf('去'));
		assert.equal(kindOf('上海'), kindOf('天津'));
		assert.notEqual(kindOf('上海'), kindOf('abc'));
	});

	it('takes verbs, particles and marks for anchors', () => {
		const isAnchor = (word: string): boolean => readWordForm(word, 0, word.length, lexicon).isAnchor;
		assert.deepEqual(['去', '的', '，', '北京', '上海'].map(isAnchor), [true, true, true, false, false]);
	});
});

describe('ChineseFineTags', () => {
	it('gives a label its own fine tag but for the words listed', () => {
		const labels = ['NOUN NN', 'PART SFN'];
		const packed = packFineTags(labels, [{ hash: hashWord('性'), label: 'PART SFN', xpos: 'SFA' }]);
		const fine = ChineseFineTags.from(fileOf(packed), labels);
		assert.equal(fine.tags[fine.tagOf(hashWord('性'), 1)], 'SFA');
		assert.equal(fine.tags[fine.tagOf(hashWord('性'), 0)], 'NN');
		assert.equal(fine.tags[fine.tagOf(hashWord('者'), 1)], 'SFN');
	});

	it('lists words that have mostly another tag than their label says', () => {
		const sentences = [tagged('多/PART/PFA 小/PART/PFA 我/PRON/PRP 谁/PRON/WP 谁/PRON/WP 谁/PRON/PRP 了/AUX/AS')];
		assert.deepEqual(sentences[0].map(chainLabel), [
			'PART PFA',
			'PART PFA',
			'PRON PRP',
			'PRON PRP',
			'PRON PRP',
			'PRON PRP',
			'AUX AS',
		]);
		assert.deepEqual(fineTagExceptions(sentences), [{ hash: hashWord('谁'), label: 'PRON PRP', xpos: 'WP' }]);
	});
});

describe('recut', () => {
	it('reads a counted 个 as what stands before it', () => {
		const gold = tagged('这/DET/DT 个/NOUN/NNB 人/NOUN/NN 一/NUM/CD 个/NOUN/NNB 三/NUM/CD 月/NOUN/NNB');
		assert.deepEqual(
			recut(gold, ['这个', '人', '一个', '三月']).map(({ form, upos, xpos }) => `${form}/${upos}/${xpos}`),
			['这个/DET/DT', '人/NOUN/NN', '一个/NUM/CD', '三月/NOUN/NN'],
		);
	});
});

describe('the Chinese tagger', () => {
	const sentences = [
		tagged('我们/PRON/PRP 去/VERB/VV 北京/PROPN/NNP 的/PART/DEC 大学/NOUN/NN ，/PUNCT/,'),
		tagged('他/PRON/PRP 去/VERB/VV 的/SCONJ/DEC 地方/NOUN/NN 大/ADJ/JJ 。/PUNCT/.'),
	];
	const content = learnChinesePos('tiny', sentences, LEXICON, { learner: 'perceptron', epochs: 8 });
	const file = decodeModel(encodeModel(content), 'tiny.bin');
	const decoder = CandidateDecoder.from(file, 'chain');
	const labelCount = decoder.labels.length;
	const weights = FeatureWeights.from(file, 'chain', labelCount);
	const features = new ChineseFeatures(ChineseLexicon.from(file));
	const candidates = CandidateLists.from(file, labelCount);

	/** The scores of a position's labels: of the features of single words, with those of kinds, and with all others. */
	function scoresAt(words: readonly string[], i: number, keys: readonly number[]): [number[], number[], number[]] {
		const alone = new Array<number>(labelCount).fill(0);
		let ofWords = 0;
		for (const [slot, offset] of OFFSETS.entries()) {
			const form = i + offset in words ? features.formOf(words[i + offset]) : BOUNDARY_FORM;
			const ofWord = form.keys[slot];
			ofWords += ofWord.length;
			// Kept in steps of 16 units.
			scoresOf(ofWord).forEach((score, label) => (alone[label] += 16 * Math.round(score / 16)));
		}
		const joint = scoresOf(keys.slice(ofWords));
		const kinds = scoresOf(kindKeys(words, i));
		return [
			alone,
			alone.map((score, label) => score + kinds[label]),
			alone.map((score, label) => score + joint[label]),
		];
	}

	function kindKeys(sentence: readonly string[], i: number): number[] {
		const words = new ChineseWords();
		const numbers = sentence.map(word => words.add(features.formOf(word), 0, true));
		const keys = new Int32Array(KIND_TEMPLATES);
		writeKindKeys(words.cells, Int32Array.of(BOUNDARY_WORD, ...numbers, BOUNDARY_WORD), i + 1, keys);
		return [...keys];
	}

	function scoresOf(keys: readonly number[]): number[] {
		const lanes = new Int32Array(laneWidth(labelCount));
		const scores = new Int32Array(labelCount);
		keys.forEach(key => weights.addTo(lanes, 0, key));
		unpackLanes(lanes, 0, labelCount, scores, 0);
		return [...scores];
	}

	/** Those of a list's labels that are behind the best one by less than `lead`. */
	function near(list: Uint8Array, scores: readonly number[], lead: number): Uint8Array {
		const top = Math.max(...Array.from(list, label => scores[label]));
		return list.filter(label => top - scores[label] < lead);
	}

	/** The labels that the features which learners see give, summed one by one. */
	function labelsByFeatures(words: readonly string[]): string[] {
		const sequence = new FeatureSequence();
		features.write(words, sequence);
		decoder.begin(words.length);
		for (let i = 0; i < words.length; i++) {
			const keys = [...sequence.keys.subarray(i === 0 ? 0 : sequence.ends[i - 1], sequence.ends[i])];
			const [alone, amongKinds, all] = scoresAt(words, i, keys);
			const { hash, group } = features.formOf(words[i]);
			const list = candidates.lists[candidates.listOf(hash, group)];
			const left = near(near(list, alone, SURE.alone), amongKinds, SURE.amongKinds);
			left.forEach((label, k) => {
				decoder.kept[decoder.start + k] = label;
				decoder.scores[decoder.start + k] = all[label];
			});
			decoder.add(left.length);
		}
		decoder.decode();
		return Array.from(decoder.path.subarray(0, words.length), label => decoder.labels[label]);
	}

	it('gives the tags of the features that learners see, however often it met the words before', () => {
		const tagger = ChinesePosTagger.from(file);
		const words = [...new Set(sentences.flat().map(({ form }) => form)), '上海', 'abc', '😀', '裡', '1998年'];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), sentence => {
				const labels = tagSentence(tagger, sentence).map(chainLabel);
				assert.deepEqual(labels, labelsByFeatures(sentence));
			}),
			{ seed: 31 },
		);
	});
});
