import path from 'node:path';
import type { Example } from '../../core/tasks/classification/examples/example';
import { readExamples } from '../../core/tasks/classification/examples/readExamples';
import { labelOfPath } from '../../core/text/labelOfPath';
import type { GroupContext } from '../commands/groupContext';
import { inputFiles, isFolder } from '../inputFiles';
import { readAll, readText } from '../textInput';
import type { ExampleSources } from './learningCommandLine';

/**
 * The examples of tables and of folders whose subfolders are labels, one after the other.
 * @throws UsageError for what cannot be read; NlpError `input-malformed` for tables that are none.
 */
export async function* examplesOf(
	{ paths, textColumn, labelColumn }: ExampleSources,
	{ progress, warn }: GroupContext,
): AsyncGenerator<Example> {
	for (const given of paths) {
		if (await isFolder(given)) {
			yield* examplesBelow(given, progress, warn);
		} else {
			const text = await readAll(readText(given, warn));
			yield* readExamples({ name: given, text, textColumn, labelColumn });
		}
	}
}

async function* examplesBelow(
	folder: string,
	progress: GroupContext['progress'],
	warn: GroupContext['warn'],
): AsyncGenerator<Example> {
	let outside = 0;
	for await (const { path: file = folder, name } of inputFiles({ paths: [folder], include: [], warn })) {
		const label = labelOfPath(path.relative(folder, file).split(path.sep).join('/'));
		if (label === undefined) {
			outside++;
			continue;
		}
		progress.show(() => `reading ${name}`);
		yield { text: await readAll(readText(file, warn)), label };
	}
	if (outside > 0) warn(`${outside} files that lie in ${folder} itself, and not in a folder of a label, are left out`);
}
