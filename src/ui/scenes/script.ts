import type { VNode } from 'preact'
import type { PlaySession } from '../app.ts'

/** What each scene is started with. Always an object: Phaser hands the previous data over where none is given. */
export interface SceneData {
  readonly Title: Readonly<Record<string, never>>
  readonly Rack: Readonly<Record<string, never>>
  readonly Read: { readonly set: string }
  readonly Round: { readonly session: PlaySession }
  readonly Explain: { readonly session: PlaySession }
  readonly FrontPage: { readonly edition: string }
  readonly Statistics: Readonly<Record<string, never>>
  readonly Review: { readonly edition: string; readonly question: string | null }
}

export type SceneKey = keyof SceneData

/** One scene: what it shows, and whether tray and spike stand on the desk meanwhile. */
export interface SceneScript<K extends SceneKey> {
  readonly key: K
  readonly tray: boolean
  view(data: SceneData[K]): VNode
}
