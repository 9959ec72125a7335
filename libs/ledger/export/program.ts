/** What an exported file says that it was made by; the version is that of `package.json`. */
export const PROGRAM = Object.freeze({ name: 'Samla', version: '0.1.0' });
