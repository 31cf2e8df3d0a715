/** Small letters without accents, for comparing words and never for showing. @example plain("Één") // "een" */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
