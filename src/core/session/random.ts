/** Chance that is told in advance: the same seed parts always give the same sequence, on every machine. */
export interface Random {
  /** The next number, from 0 up to but not including 1. */
  next(): number
  /** A new list; the given one stays as it is. */
  shuffle<T>(items: readonly T[]): T[]
}

/** sfc32 (Chris Doty-Humphrey, PractRand), its four words filled by FNV-1a over the seed parts. */
export function seeded(...parts: readonly (string | number)[]): Random {
  const text = parts.join('\u0000')
  let a = fnv1a(text, 0x811c9dc5)
  let b = fnv1a(text, 0x9e3779b9)
  let c = fnv1a(text, 0x85ebca6b)
  let counter = 1

  function next(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }

  // Seeds that are nearly alike need some rounds before their sequences part.
  for (let round = 0; round < 16; round++) next()

  return {
    next,
    shuffle<T>(items: readonly T[]): T[] {
      return items
        .map((item) => ({ item, key: next() }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ item }) => item)
    },
  }
}

function fnv1a(text: string, basis: number): number {
  let hash = basis
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash | 0
}
