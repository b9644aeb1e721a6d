import { l10n } from 'vscode';
import type { AnnotatedRange, DoubtfulCuts } from '../../protocol/analysis';
import type { ToolAnswer, ToolItem } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import { counted, OFFSETS, aboutText, placeName, placed, readAnalysisInput, sourceName } from './readText';
import type { AnalysisInput } from './readText';
import type { ToolPorts } from './toolPorts';
import { aboutSource } from './sourceWords';
import type { ToolSource } from './toolSource';

/** So many code units in one call. */
const LIMIT = 50_000;

/** A gap is in doubt where the best cut and the best word over it differ by no more. */
const DOUBT = 3;

const STANDARDS = { pku: 'PKU (People’s Daily corpus)', ud: 'UD (Universal Dependencies)' } as const;

/** Chinese words, and where the cut was in doubt. */
export function segmentChinese(ports: ToolPorts): ToolDefinition<AnalysisInput> {
	return {
		name: 'nlp_segment_chinese',
		read: readAnalysisInput,
		describe: ({ source }) => ({
			title: l10n.t('Cut a Chinese text into words'),
			progress: l10n.t('Cutting a Chinese text into words with NLP Lens'),
			about: aboutSource(source),
		}),
		answer: (input, token) =>
			aboutText(ports, input, LIMIT, token, async (source, ask, { standard }) => {
				const { start, end } = source;
				const range = await ask('analysis/analyze', { start, end, layers: ['sentences', 'tokens'] });
				const params = { start, end, standard, widest: DOUBT };
				const hasWords = (range.tokens?.starts.length ?? 0) > 0;
				const doubts = hasWords ? await ask('analysis/doubtfulCuts', params) : undefined;
				return answered(source, range, doubts, STANDARDS[standard]);
			}),
	};
}

/** A gap between two words, or inside one, that might have been otherwise. */
interface Doubt {
	readonly offset: number;
	readonly isCut: boolean;
	readonly margin: number;
}

function answered(
	source: ToolSource,
	range: AnnotatedRange,
	doubts: DoubtfulCuts | undefined,
	standard: string,
): ToolAnswer {
	const engine = `NLP Lens linear-chain segmenter, standard ${standard} (offline)`;
	const items = itemsOf(source, range, doubtsOf(range, doubts));
	const count = doubts?.offsets.length ?? 0;
	return {
		head: `${counted(range.tokens?.starts.length ?? 0, 'word')} in ${sourceName(source)}, ${counted(count, 'cut')} in doubt. Engine: ${engine}.`,
		engine,
		facts: {
			source: source.name,
			offsets: OFFSETS,
			margins: 'score of cutting at the offset less that of not cutting; near 0 is doubtful',
		},
		kind: 'sentences',
		items,
		notes: range.failures.map(({ message }) => message),
	};
}

function doubtsOf({ tokens }: AnnotatedRange, doubts: DoubtfulCuts | undefined): readonly Doubt[] {
	const cuts = new Set(tokens?.starts);
	return Array.from(doubts?.offsets ?? [], (offset, index) => {
		const margin = Math.round((doubts?.margins[index] ?? 0) * 100) / 100;
		return { offset, isCut: cuts.has(offset), margin };
	});
}

function itemsOf(source: ToolSource, { sentences, tokens }: AnnotatedRange, doubts: readonly Doubt[]): ToolItem[] {
	if (!sentences || !tokens) return [];
	let token = 0;
	return Array.from(sentences.starts, (start, sentence) => {
		const end = sentences.ends[sentence];
		const words: { readonly text: string; readonly start: number; readonly end: number }[] = [];
		for (; token < tokens.starts.length && tokens.starts[token] < end; token++) {
			const [from, to] = [tokens.starts[token], tokens.ends[token]];
			words.push({ text: source.text.slice(from, to), start: from, end: to });
		}
		const own = doubts.filter(({ offset }) => offset > start && offset < end);
		return {
			text: [
				`[${placeName(source, start)}] ${words.map(({ text }) => text).join(' ')}`,
				...own.map(described(source)),
			].join('\n'),
			data: {
				...placed(source, { start, end }),
				words,
				inDoubt: own.map(doubt => ({ ...doubt, ...source.places.at(doubt.offset) })),
			},
			line: source.places.at(start).line,
		};
	});
}

function described({ text }: ToolSource): (doubt: Doubt) => string {
	return ({ offset, isCut, margin }) => {
		const around = `${text.slice(offset - 1, offset)}|${text.slice(offset, offset + 1)}`;
		return `  in doubt: ${around} (${isCut ? 'cut' : 'not cut'}, margin ${margin})`;
	};
}
