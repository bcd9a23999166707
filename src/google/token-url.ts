/** The token URL of all Google applications. */
export const GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token';
