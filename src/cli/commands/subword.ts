import type { SubwordLine } from '../subword/subwordCommandLine';
import { SUBWORD_HELP, parseSubwordLine } from '../subword/subwordCommandLine';
import type { CommandGroup, GroupContext } from './groupContext';
import { subwordCount } from './subwordCount';
import { subwordDecode } from './subwordDecode';
import { subwordEncode } from './subwordEncode';
import { subwordTrain } from './subwordTrain';

const NO_FAILURES: ReadonlySet<string> = new Set();

/** `subword`: learns vocabularies, encodes, decodes, counts. */
export const subword: CommandGroup = {
	help: SUBWORD_HELP,
	run: async (args, context) => {
		const line = parseSubwordLine(args);
		if (line === 'help') return line;
		await runAction(line, context);
		return NO_FAILURES;
	},
};

function runAction(line: SubwordLine, context: GroupContext): Promise<void> {
	switch (line.action) {
		case 'train':
			return subwordTrain(line, context);
		case 'encode':
			return subwordEncode(line, context);
		case 'decode':
			return subwordDecode(line, context);
		case 'count':
			return subwordCount(line, context);
	}
}
