import { l10n } from 'vscode';
import type { AnnotatedRange } from '../../protocol/analysis';
import { ENTITY_LABELS } from '../labels';
import type { EntityLabel } from '../labels';
import type { ToolAnswer } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import {
	counted,
	ANALYSIS_ENGINE,
	OFFSETS,
	aboutText,
	onOneLine,
	placeName,
	placed,
	readAnalysisInput,
	sourceName,
} from './readText';
import type { AnalysisInput } from './readText';
import type { ToolPorts } from './toolPorts';
import { aboutSource } from './sourceWords';
import type { ToolSource } from './toolSource';

/** So many code units in one call. */
const LIMIT = 300_000;

interface EntitiesInput extends AnalysisInput {
	readonly labels: readonly EntityLabel[];
}

/** The mentions of persons, places, organizations, times and amounts. */
export function extractEntities(ports: ToolPorts): ToolDefinition<EntitiesInput> {
	return {
		name: 'nlp_extract_entities',
		read: input => ({ ...readAnalysisInput(input), labels: input.choices('labels', ENTITY_LABELS) ?? ENTITY_LABELS }),
		describe: ({ source }) => ({
			title: l10n.t('Find the named entities of a text'),
			progress: l10n.t('Finding named entities with NLP Lens'),
			about: aboutSource(source),
		}),
		answer: (input, token) =>
			aboutText(ports, input, LIMIT, token, async (source, ask) => {
				const { start, end } = source;
				return answered(source, await ask('analysis/analyze', { start, end, layers: ['entities'] }), input.labels);
			}),
	};
}

function answered(source: ToolSource, range: AnnotatedRange, labels: readonly EntityLabel[]): ToolAnswer {
	const wanted = (range.entities ?? []).filter(
		({ label, start }) => labels.includes(label) && start >= source.start && start < source.end,
	);
	const counts = labels
		.map(label => [label, wanted.filter(entity => entity.label === label).length] as const)
		.filter(([, count]) => count > 0);
	const byLabel = counts.map(([label, count]) => `${label} ${count}`).join(', ');
	return {
		head: `${counted(wanted.length, 'mention')} in ${sourceName(source)}${byLabel === '' ? '' : ` (${byLabel})`}. Engine: ${ANALYSIS_ENGINE}.`,
		engine: ANALYSIS_ENGINE,
		facts: { source: source.name, offsets: OFFSETS, counts: Object.fromEntries(counts) },
		kind: 'entities',
		items: wanted.map(({ start, end, label, engine, score }) => ({
			text: `[${placeName(source, start)}] ${label} ${onOneLine(source.text.slice(start, end))}`,
			data: {
				...placed(source, { start, end }),
				label,
				engine,
				...(score !== undefined && { score: Math.round(score * 1000) / 1000 }),
			},
			line: source.places.at(start).line,
		})),
		notes: range.failures.map(({ message }) => message),
	};
}
