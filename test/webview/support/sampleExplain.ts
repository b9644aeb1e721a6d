import type { Explanation } from '../../../src/protocol/explain';

/** The text over the sample's span. */
export const SAMPLE_EXPLAINED_TEXT = '研究生命起源';

/** An explanation with a picture of every kind. */
export const SAMPLE_EXPLANATION: Explanation = {
	engine: 'sample engine',
	model: 'sample',
	span: { start: 0, end: 6 },
	focus: { start: 0, end: 2 },
	choices: [
		{ start: 0, end: 2 },
		{ start: 2, end: 4 },
		{ start: 4, end: 6 },
	],
	steps: [
		{
			title: { key: 'segmentation.dictionary.title' },
			words: [{ key: 'tags.one', values: ['研究', 'NOUN'] }, 'Plain words.'],
			pictures: [
				{
					kind: 'lattice',
					caption: { key: 'segmentation.lattice' },
					units: Array.from(SAMPLE_EXPLAINED_TEXT),
					edges: [
						{ start: 0, end: 2, score: 8, note: { key: 'segmentation.source.dictionary' } },
						{ start: 0, end: 3, score: 12 },
						{ start: 2, end: 4, score: 9 },
						{ start: 3, end: 4, score: 11 },
						{ start: 4, end: 6, score: 11 },
					],
					paths: [
						{ edges: [0, 2, 4], score: 28 },
						{ edges: [1, 3, 4], score: 34 },
					],
					isCost: true,
				},
				{
					kind: 'marked',
					caption: 'Marks',
					text: '<b>研究</b>',
					marks: [{ start: 3, end: 5, label: 'NOUN', isChosen: true }],
				},
			],
			papers: [{ authors: 'Viterbi', year: 1967, title: 'Error Bounds' }],
		},
		{
			title: 'Numbers',
			words: [],
			pictures: [
				{
					kind: 'contributions',
					caption: 'What speaks for it',
					answers: ['NOUN', 'VERB'],
					rows: [
						{ feature: { key: 'tags.word' }, values: [1.5, -0.5] },
						{ feature: 'another', values: [-0.25, 0] },
					],
					totals: [1.5, -0.25],
					others: { count: 3, values: [0.25, 0.25] },
					shares: [0.85, 0.15],
				},
				{
					kind: 'trellis',
					caption: 'Ways',
					positions: ['研究', '生命'],
					states: ['NOUN', 'VERB', 'never'],
					scores: [
						[1, 2, undefined],
						[4, undefined, undefined],
					],
					best: [1, 0],
					second: [0, 0],
				},
				{
					kind: 'matrix',
					caption: 'Moves',
					rows: ['B', 'E'],
					columns: ['B', 'E'],
					values: [
						[undefined, 0.5],
						[-0.25, undefined],
					],
					rowTitle: { key: 'tags.from' },
					columnTitle: { key: 'tags.to' },
					marked: [[0, 1]],
				},
				{
					kind: 'table',
					caption: 'A table',
					columns: [
						{ title: 'Word', type: 'text' },
						{ title: 'Count', type: 'count' },
						{ title: 'Share', type: 'share' },
					],
					rows: [{ cells: ['研究', 2, 0.5], isMarked: true, place: { start: 0, end: 2 } }],
				},
				{
					kind: 'formula',
					caption: 'A formula',
					formula: 'P(y | x) = exp(s) / Z',
					symbols: [{ symbol: 's', meaning: 'a score', value: 1.25 }],
					filled: '3.49 / 4.11 = 0.85',
				},
			],
			papers: [],
		},
		{
			title: 'Structures',
			words: [],
			pictures: [
				{
					kind: 'frames',
					caption: 'Turns',
					frames: ['SHIFT', 'LEFT'].map((title, turn) => ({
						title,
						score: turn + 0.5,
						parts: [{ title: 'Stack', items: [{ text: 'root' }, { text: '研究', isMarked: turn === 1 }] }],
					})),
				},
				{
					kind: 'graph',
					caption: 'A graph',
					nodes: ['研究', '生命', '起源'].map((label, index) => ({
						label,
						weight: 0.2 + 0.1 * index,
						isChosen: index === 2,
						place: { start: 2 * index, end: 2 * index + 2 },
					})),
					links: [
						{ from: 0, to: 1, weight: 1 },
						{ from: 1, to: 2, weight: 2, label: '2' },
					],
					rounds: [
						[0.3, 0.3, 0.3],
						[0.2, 0.3, 0.4],
					],
				},
				{
					kind: 'arcs',
					caption: 'A tree',
					words: [{ text: '研究', label: 'VERB' }, { text: '生命' }, { text: '起源', label: 'NOUN' }],
					arcs: [
						{ from: -1, to: 0, label: 'root' },
						{ from: 2, to: 1, label: 'compound', isMarked: true },
						{ from: 0, to: 2, label: 'obj' },
					],
				},
			],
			papers: [],
		},
	],
};
