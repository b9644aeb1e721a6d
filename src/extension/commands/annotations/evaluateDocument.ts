import { l10n } from 'vscode';
import { evaluationReport } from '../../annotations/evaluationReport';
import { lastName } from '../../corpus/lastName';
import { messageOf } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { placeHere } from './correctHere';
import type { CorrectionPorts } from './correctHere';

/** Measures the analysis of the document against what people said of it; the result is a table in a new document. */
export function evaluateDocument({ annotations, policy, log }: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.evaluate',
		run: async () => {
			const place = placeHere(policy);
			if (!place) return undefined;
			const { document } = place;
			try {
				if (!(await annotations.isCorrected(document))) {
					const hint = l10n.t(
						'Nothing is corrected in this document yet: correct a word or an entity, or import annotations.',
					);
					void showInformation(hint);
					return undefined;
				}
				const evaluation = await watchedWork(l10n.t('Evaluating'), token => annotations.evaluate(document, token));
				if (!evaluation) return undefined;
				const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
				const parts = [{ name: lastName(document.uri), evaluation, lineOf }];
				await openResult(policy, evaluationReport(evaluation, parts));
				return evaluation;
			} catch (error) {
				log.warn(`Evaluation: ${messageOf(error)}`);
				void showError(l10n.t('The analysis was not measured. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}
