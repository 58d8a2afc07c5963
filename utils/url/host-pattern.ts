/** The match pattern of one host alone, whatever its port: patterns have none. */
export const hostPattern = (host: string): string => `*://${host.replace(/:\d+$/, '')}/*`
