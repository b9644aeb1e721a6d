/**
 * A record of comma-separated values as RFC 4180 has it, without its line end: fields with commas, quotes or line breaks are
 * quoted.
 */
export function csvRecord(fields: readonly (string | number)[]): string {
	return fields
		.map(field => {
			const text = String(field);
			return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		})
		.join(',');
}
