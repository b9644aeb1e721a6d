import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import type { LearningControl } from '../core/linear/learningControl';
import type { AnalyzedDocument } from '../core/pipeline/analyzedDocument';
import { rest } from '../core/steps';
import { CharacterScript, codePointScript } from '../core/text/characterScript';
import { isLowSurrogate } from '../core/text/characterKind';
import type { DoubtfulCuts, DoubtfulCutsParams } from '../protocol/analysis';
import type { SentenceMargins } from './sentenceMargins';

/**
 * The gaps between Han characters in the sentences of a stretch whose margins are no farther from 0 than `widest`.
 * @throws NlpError when the model of Chinese words is missing or malformed; `cancelled`.
 */
export async function doubtfulCuts(
	known: SentenceMargins,
	{ prose }: Pick<AnalyzedDocument, 'prose'>,
	{ sentences }: Pick<RangeAnnotation, 'sentences'>,
	params: DoubtfulCutsParams,
	control: LearningControl,
): Promise<Omit<DoubtfulCuts, 'version'>> {
	const offsets: number[] = [];
	const kept: number[] = [];
	for (const [sentence, first] of (sentences?.starts ?? []).entries()) {
		await rest(control, 'The analysis');
		const text = prose.slice(first, sentences?.ends[sentence]);
		const margins = await known.of(text, params);
		margins.forEach((margin, gap) => {
			const at = first + gap + 1;
			const isAsked = at >= params.start && at < params.end && Math.abs(margin) <= params.widest;
			if (!isAsked || !isHanBefore(prose, at) || codePointScript(prose, at) !== CharacterScript.Han) return;
			offsets.push(at);
			kept.push(margin);
		});
	}
	return { offsets: Int32Array.from(offsets), margins: Float32Array.from(kept) };
}

function isHanBefore(text: string, offset: number): boolean {
	const start = isLowSurrogate(text.charCodeAt(offset - 1)) ? offset - 2 : offset - 1;
	return codePointScript(text, start) === CharacterScript.Han;
}
