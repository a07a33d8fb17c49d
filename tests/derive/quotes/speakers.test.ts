import { describe, expect, it } from 'vitest'
import { draft } from '../../../src/derive/draft.ts'

// One sentence or two for each way in which English names who says something; none is of the stories that drafts are scored with.
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['In the words of Judge Carl Owens, the defendant "showed no remorse at all".', ['Carl Owens']],
  [
    'The Foreign Ministry of Ardenia condemned the attack as "cowardly and barbaric".',
    ['Foreign Ministry of Ardenia'],
  ],
  ['"We didn\'t see it coming," said 34-year-old Ravi Patel, who was on the bridge.', ['Ravi Patel']],
  ['"The results are clear," the study\'s lead author, Yuki Mori, said in a press release.', ['Yuki Mori']],
  ['Tom Hale met Anna Berg in Oslo. "It is a good start," she said afterwards.', ['Anna Berg']],
  ['"He was a gentle boy," said his mother, Carla Ruiz.', ['Carla Ruiz']],
  ['Residents have complained. One, Ida Marsh, said: "It stinks."', ['Ida Marsh']],
  ['A statement by Red Cross president Eva Holm said its volunteers were "safe and well".', ['Eva Holm']],
  ['What matters, argues economist Rita Gold, is "how the money is spent".', ['Rita Gold']],
  ['But Labour MP Dan Hill hit back, saying the government was "asleep at the wheel".', ['Dan Hill']],
  [
    'Eva Holm, the museum director, opened the show. "Come and see it," the director said. "It is free."',
    ['Eva Holm', 'Eva Holm'],
  ],
  ['The 27-year-old, from Leeds, told the jury he was "terrified".', ['The 27-year-old']],
  ['According to Reuters, Carl Smith said the ruling was "a disgrace".', ['Carl Smith']],
  ['The BBC quoted Carl Smith as saying: "The ruling is a disgrace."', ['Carl Smith']],
  ['The ruling was described by Carl Smith as "a disgrace".', ['Carl Smith']],
  ['The ruling, described as "a disgrace" by Carl Smith, will stand.', ['Carl Smith']],
  ['The minister was accused of "lying to parliament" by opposition MP Tina Wolf.', ['Tina Wolf']],
  [
    'Tina Wolf MP, who chairs the committee, told Wikinews, "This is a scandal. We must know the truth."',
    ['Tina Wolf MP'],
  ],
  ['Carl Smith\'s lawyer Ben Price said his client was "relieved".', ['Ben Price']],
  [
    'Chief Justice Ron Hart, writing for the majority, said the law "goes too far". In dissent, Justice Sue Park wrote that it "does not go far enough".',
    ['Ron Hart', 'Sue Park'],
  ],
  ['In a video posted online, a masked man says: "You are next."', ['a masked man']],
  ['Militant group Al-Nasr claimed responsibility, saying it had "punished the traitors".', ['Al-Nasr']],
  ['"The bill is dead," said Sen. Al Ford, R-Texas.', ['Al Ford']],
  ['The accused was told by the judge: "You are a free man."', ['the judge']],
  ['Al Katz - the zoo\'s director - said the cub was "doing well".', ['Al Katz']],
  ['"This is a historic day for the planet," said the Green Party\'s Una Byrne.', ['Una Byrne']],
  ['Brandt and Ito said the noise was "unbearable at night".', ['Brandt and Ito']],
  [
    'Jennifer Doyle of Arden University and contributor to The Post wrote, "No one state can decide for all."',
    ['Jennifer Doyle'],
  ],
  ['United Nations Secretary-General Ana Ruiz Soto said, "This must stop today."', ['Ana Ruiz Soto']],
  ['Archbishop of Norwold Justin Bell said, "This must stop today."', ['Justin Bell']],
  ['Syrian President Bashar al-Assad said, "This must stop today."', ['Bashar al-Assad']],
  ['The ruling was described as "a disgrace and a scandal for us all".', []],
  ['Maria Vega spoke for an hour. Her letter said: "I was not there."', ['Maria Vega']],
]

describe('the speaker of a quotation', () => {
  it.each(cases)('is found in: %s', (text, wanted) => {
    const { quotes } = draft(text)
    const speakers = quotes.flatMap(({ speaker }) => speaker ?? [])
    expect(speakers).toEqual(wanted)
  })
})
