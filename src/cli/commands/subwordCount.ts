import { countCodePoints } from '../../core/text/codePoints';
import { formatCounts } from '../subword/countReport';
import type { FileCount } from '../subword/countReport';
import { inputFiles } from '../inputFiles';
import { openTokenizer } from '../subword/openTokenizer';
import type { CountLine } from '../subword/subwordCommandLine';
import { portionsOf } from '../subword/textParts';
import type { GroupContext } from './groupContext';

/** `subword count`: characters and tokens of each file and in all. */
export async function subwordCount(line: CountLine, { models, output, progress, warn }: GroupContext): Promise<void> {
	const tokenizer = await openTokenizer(line.model, models);
	const counts: FileCount[] = [];
	for await (const file of inputFiles({ ...line, warn })) {
		let characters = 0;
		let tokens = 0;
		for await (const portion of portionsOf(file, warn)) {
			characters += countCodePoints(portion);
			tokens += tokenizer.count(portion);
			progress.show(() => `${file.name}: ${tokens.toLocaleString('en')} tokens`);
		}
		counts.push({ file: file.name, characters, tokens });
	}
	progress.clear();
	await output.write(formatCounts(counts, line.model, line.format));
}
