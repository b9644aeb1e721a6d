import { l10n, workspace } from 'vscode';
import type { CancellationToken, Uri } from 'vscode';
import type { Evaluation } from '../../../protocol/annotation';
import type { Annotations } from '../../annotations/annotations';
import { evaluationReport } from '../../annotations/evaluationReport';
import type { DocumentEvaluation } from '../../annotations/evaluationReport';
import { GOLD_SUFFIX, isFile } from '../../annotations/goldFiles';
import type { GoldFiles } from '../../annotations/goldFiles';
import { pickFolder } from '../../corpus/pickFolder';
import { filesBelow } from '../../corpus/textFiles';
import type { DocumentPolicy } from '../../documentPolicy';
import { messageOf } from '../../log';
import type { Log } from '../../log';
import { showError, showInformation } from '../../notices';
import { openResult } from '../../resultDocument';
import type { TextRequests } from '../../textRequests';
import { TextPlaces } from '../../text/textPlaces';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';

export interface EvaluateFolderPorts {
	readonly annotations: Annotations;
	readonly goldFiles: GoldFiles;
	readonly texts: TextRequests;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** Measures the analysis of all documents below a folder that have corrections; the result is a table in a new document. */
export function evaluateFolder(ports: EvaluateFolderPorts): Command {
	return {
		id: 'nlpLens.annotation.evaluateFolder',
		run: async given => {
			const folder = await pickFolder(given);
			if (!folder) return undefined;
			try {
				const parts = await watchedWork(l10n.t('Evaluating'), (token, report) =>
					evaluateAll(ports, folder, token, report),
				);
				if (!parts) return undefined;
				if (parts.length === 0) {
					void showInformation(l10n.t('Nothing is corrected in the documents of this folder yet.'));
					return undefined;
				}
				const total = await ports.annotations.join(parts.map(({ evaluation }) => evaluation));
				await openResult(ports.policy, evaluationReport(total, parts));
				return total;
			} catch (error) {
				ports.log.warn(`Evaluation: ${messageOf(error)}`);
				void showError(l10n.t('The analysis was not measured. {0}', messageOf(error)));
				return undefined;
			}
		},
	};
}

async function evaluateAll(
	ports: EvaluateFolderPorts,
	folder: Uri,
	token: CancellationToken,
	report: (message: string) => void,
): Promise<DocumentEvaluation[] | undefined> {
	const documents = await correctedBelow(ports.goldFiles, folder, token);
	const parts: DocumentEvaluation[] = [];
	for (const [index, uri] of documents.entries()) {
		report(l10n.t('file {0} of {1}', index + 1, documents.length));
		const part = await evaluate(ports, folder, uri, token);
		if (token.isCancellationRequested) return undefined;
		if (part) parts.push(part);
	}
	return parts;
}

/** The documents below a folder that have corrections, beside them or in the storage. */
async function correctedBelow(files: GoldFiles, folder: Uri, token: CancellationToken): Promise<Uri[]> {
	const found = await filesBelow(folder, token);
	const beside = found
		.filter(({ path }) => path.endsWith(GOLD_SUFFIX))
		.map(uri => uri.with({ path: uri.path.slice(0, -GOLD_SUFFIX.length) }));
	const all = new Map([...beside, ...files.storedBelow(folder)].map(uri => [uri.toString(), uri]));
	const there: Uri[] = [];
	for (const uri of all.values()) if (await isFile(uri)) there.push(uri);
	return there;
}

async function evaluate(
	{ goldFiles, texts, policy, log }: EvaluateFolderPorts,
	folder: Uri,
	uri: Uri,
	token: CancellationToken,
): Promise<DocumentEvaluation | undefined> {
	try {
		const gold = await goldFiles.read(uri);
		if (!gold) return undefined;
		const document = await workspace.openTextDocument(uri);
		const text = document.getText();
		const span = { start: 0, end: text.length };
		const evaluation: Evaluation = await texts.about(
			text,
			policy.analysisSettings(document),
			token,
			ask => ask('annotation/evaluate', span),
			gold.text,
		);
		const places = new TextPlaces(text);
		const name = uri.path.slice(folder.path.replace(/\/$/u, '').length + 1);
		return { name, evaluation, lineOf: offset => places.at(offset).line };
	} catch (error) {
		if (token.isCancellationRequested) return undefined;
		log.warn(`Evaluation: ${uri.path}: ${messageOf(error)}`);
		return undefined;
	}
}
