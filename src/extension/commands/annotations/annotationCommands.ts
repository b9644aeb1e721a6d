import type { Settings } from '../../settings';
import type { Command } from '../command';
import type { CorrectionPorts } from './correctHere';
import { correctTag } from './correctTag';
import { checkSentences, forgetAll, forgetCorrections, openCorrections, undoCorrection } from './correctSentences';
import { joinWords, splitWord } from './correctWords';
import { evaluateDocument } from './evaluateDocument';
import { evaluateFolder } from './evaluateFolder';
import type { EvaluateFolderPorts } from './evaluateFolder';
import { importAnnotations } from './importAnnotations';
import { markEntity, removeEntity } from './markEntity';

/** The commands that correct the analysis, and measure it against corrections. */
export function annotationCommands(
	ports: CorrectionPorts & EvaluateFolderPorts & { readonly settings: Settings },
): readonly Command[] {
	return [
		correctTag(ports),
		markEntity(ports),
		removeEntity(ports),
		joinWords(ports),
		splitWord(ports),
		checkSentences(ports),
		forgetCorrections(ports),
		forgetAll(ports),
		undoCorrection(ports),
		openCorrections(ports),
		evaluateDocument(ports),
		evaluateFolder(ports),
		importAnnotations(ports),
	];
}
