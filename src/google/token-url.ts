/** Where all applications of Google give out tokens. */
export const GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token';
