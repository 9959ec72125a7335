/** `NNNNNN-NNNN`: programs leave out the hyphen or write the century first. What is no such number stays as it is. */
export function organisationNumberOf(text: string): string {
  const digits = text.replace(/\D/g, '').slice(-10);
  return digits.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : text;
}
