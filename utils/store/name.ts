/** The name of the store among the extension's databases. */
export const storeName = 'broadside'
