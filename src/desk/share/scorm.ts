import type { QuestionSet } from '../../core/model/set.ts'
import type { Exporter } from '../../formats/exchange/types.ts'
import { siteFiles, siteList, writeScorm } from '../../formats/scorm/write.ts'

/** A format that the desk writes: as an exporter, or with what it has to fetch first. */
export type Writer = Pick<Exporter, 'format' | 'extension' | 'mime' | 'losses'> & {
  /** Rejects where what it needs doesn't come. */
  write(set: QuestionSet): Uint8Array | Promise<Uint8Array>
  /** Whether the file plays the set, which has to be without errors for that. */
  readonly plays?: boolean
}

/** Requests at a time; browsers send no more to one place. */
const together = 6

/** The game with the set, for a learning platform. `fetched`: the content of a file of the site by its name. */
export function scormWriter(fetched: (name: string) => Promise<Uint8Array> = fetchedFile): Writer {
  return {
    format: 'scorm',
    extension: 'zip',
    mime: 'application/zip',
    plays: true,
    losses: () => [],
    async write(set) {
      const list = JSON.parse(new TextDecoder().decode(await fetched(siteList))) as unknown
      const waiting = [...siteFiles(list, set)]
      const files = new Map<string, Uint8Array>()
      const fetchAll = async (): Promise<void> => {
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
          // oxlint-disable-next-line no-await-in-loop
          files.set(name, await fetched(name))
        }
      }
      await Promise.all(Array.from({ length: together }, fetchAll))
      return writeScorm(set, new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))))
    },
  }
}

/** A file of the site that the desk is part of. */
async function fetchedFile(name: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(name, document.baseURI))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
