/** Luhn over ten digits, as in organisation numbers and personnummer: every second digit from the first is doubled, and the
 * sum of all digits ends in 0. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = '0123456789'.indexOf(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
