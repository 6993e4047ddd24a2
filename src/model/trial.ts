/** The database of what is tried on the first page: never the library. */
export const trialDatabase = 'claimlight-trial';

/** The address that the sample article has there: a host that can never exist (RFC 2606). */
export const sampleAddress = 'https://sample.invalid/article';
