import type { SubwordLine } from '../subword/subwordCommandLine';
import type { SubwordContext } from './subwordContext';
import { subwordCount } from './subwordCount';
import { subwordDecode } from './subwordDecode';
import { subwordEncode } from './subwordEncode';
import { subwordTrain } from './subwordTrain';

/** `subword`: does what its line asks for. */
export function runSubword(line: SubwordLine, context: SubwordContext): Promise<void> {
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
