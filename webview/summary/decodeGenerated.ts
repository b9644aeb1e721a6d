import type { Outdated } from '../../src/protocol/analysis';
import type { PanelGeneratedSummary, PanelGenerationHostNotifications } from '../../src/protocol/panelGeneration';
import { fields, number, optional, outdated, text } from '../rpc/decode';
import { decodeSummary } from '../rpc/decodeAnalysis';

/** What the chosen language model is called. @throws DecodeError */
export function decodeGenerator(value: unknown): { readonly engine: string } {
	return { engine: text(fields(value, 'generator').engine, 'generator.engine') };
}

/** A summary by a language model. @throws DecodeError */
export function decodeGeneratedSummary(value: unknown): PanelGeneratedSummary | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'generated');
	const builtIn = optional(source.builtIn, 'generated.builtIn', decodeSummary);
	return {
		scopeId: number(source.scopeId, 'generated.scopeId'),
		run: number(source.run, 'generated.run'),
		engine: text(source.engine, 'generated.engine'),
		text: text(source.text, 'generated.text'),
		parts: number(source.parts, 'generated.parts'),
		note: text(source.note, 'generated.note'),
		...(builtIn === undefined ? {} : { builtIn }),
	};
}

/** Decoders of what the host says unasked of language models that write, by method. */
export const GENERATION_NOTIFICATION_DECODERS: {
	readonly [M in keyof PanelGenerationHostNotifications]: (value: unknown) => PanelGenerationHostNotifications[M];
} = {
	'panel/generatorChanged': decodeGenerator,
	'panel/summaryWritten': value => {
		const source = fields(value, 'written');
		return {
			run: number(source.run, 'written.run'),
			text: text(source.text, 'written.text'),
			part: number(source.part, 'written.part'),
			parts: number(source.parts, 'written.parts'),
		};
	},
	'panel/summarizeNow': () => null,
};
