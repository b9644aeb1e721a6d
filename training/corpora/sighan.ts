import { readDataLines } from '../support/dataFolder';

/** The lines of a SIGHAN 2005 gold file as their words (two blanks stand between words). */
export function readSighan(path: string): string[][] {
	return readDataLines(path).map(line => line.split(/\s+/).filter(word => word !== ''));
}
