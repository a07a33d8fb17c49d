import { explain } from './explain.tsx'
import { frontPage } from './frontPage.tsx'
import { rack } from './rack.tsx'
import { read } from './read.tsx'
import { review } from './review.tsx'
import { round } from './round.tsx'
import type { SceneKey, SceneScript } from './script.ts'
import { statistics } from './statistics.tsx'
import { title } from './title.tsx'

export const scripts: { readonly [K in SceneKey]: SceneScript<K> } = {
  Title: title,
  Rack: rack,
  Read: read,
  Round: round,
  Explain: explain,
  FrontPage: frontPage,
  Review: review,
  Statistics: statistics,
}
