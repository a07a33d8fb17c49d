/** Names that mean the same wherever news is written; a capital stands for its government. */
const same: readonly { readonly kind: 'place' | 'group'; readonly names: readonly string[] }[] = [
  {
    kind: 'place',
    names: [
      'United States',
      'US',
      'U.S.',
      'USA',
      'U.S.A.',
      'America',
      'United States of America',
      'Washington',
    ],
  },
  { kind: 'place', names: ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'] },
  { kind: 'place', names: ['Russia', 'Russian Federation', 'Moscow', 'Kremlin'] },
  { kind: 'place', names: ['New Zealand'] },
  { kind: 'place', names: ['Saudi Arabia'] },
  { kind: 'place', names: ['Sri Lanka'] },
  { kind: 'place', names: ['Hong Kong'] },
  { kind: 'place', names: ['Costa Rica'] },
  { kind: 'place', names: ['Puerto Rico'] },
  { kind: 'group', names: ['European Union', 'EU', 'E.U.'] },
  { kind: 'group', names: ['United Nations', 'UN', 'U.N.'] },
  { kind: 'group', names: ['Islamic State', 'IS', 'ISIS', 'ISIL', 'Islamic State group', 'Daesh'] },
]

/** By each name the one that stands for all, and what it is. */
export const known: ReadonlyMap<string, { readonly name: string; readonly kind: 'place' | 'group' }> =
  new Map(same.flatMap(({ kind, names }) => names.map((name) => [name, { name: names[0]!, kind }] as const)))
