/** Two to six capitals, with or without full stops. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5})$/u.test(name)
}
