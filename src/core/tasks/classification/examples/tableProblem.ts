import { NlpError } from '../../../errors';

/**
 * The error for a table that cannot be read: what is wrong and what to do.
 * @param place in the file, as `line 3`.
 */
export function tableProblem(name: string, what: string, advice: string, place?: string): NlpError {
	const where = place === undefined ? name : `${place} of ${name}`;
	return new NlpError('input-malformed', `The examples in ${where} cannot be read: ${what}. ${advice}`);
}
