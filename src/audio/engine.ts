import { Howl, Howler } from 'howler/dist/howler.core.min.js'
import places from '../../assets/sound/stet.json'
import mp3 from '../../assets/sound/stet.mp3'
import webm from '../../assets/sound/stet.webm'
import type { Cue } from './cue.ts'

/** The sounds, once they are there. Volumes from 0 to 1, `rate` a factor on speed and pitch. */
export interface Engine {
  play(cue: Cue, volume: number, rate: number): void
  /** The room's volume; it comes and goes softly. 0 stops it. */
  setRoom(volume: number): void
  /** Everything stops, at once. */
  silence(): void
  /** To be called within a gesture: some browsers let sound begin only there. */
  wake(): void
}

/** Between the last sound and the sleep of the audio hardware, in milliseconds. */
const idleAfter = 1500
/** A cue that had to wait longer for the hardware to wake is no answer any more. */
const stalest = 250
const roomFade = 1200

/** Loads the sprite. Null where this browser can't play it, or where it can't be had. */
export async function openEngine(): Promise<Engine | null> {
  // Waking and sleeping are ours: howler would wait half a minute, and play late what was asked for before.
  Howler.autoUnlock = false
  Howler.autoSuspend = false
  if (!Howler.usingWebAudio || typeof AudioContext === 'undefined') return null
  // Some browsers say that they play WebM, and then don't.
  const sprite = (await load([webm, mp3])) ?? (await load([mp3]))
  const context: AudioContext | null = Howler.ctx
  return sprite && context && run(sprite, context)
}

function load(src: string[]): Promise<Howl | null> {
  return new Promise((resolve) => {
    const howl: Howl = new Howl({
      src,
      sprite: spriteOf(places),
      // A sound begins with the volume of the whole, until its own is set.
      volume: 0,
      onload: () => resolve(howl),
      onloaderror: () => {
        howl.unload()
        resolve(null)
      },
    })
  })
}

/** A file's list of numbers as howler's tuples. */
function spriteOf(list: Readonly<Record<string, readonly (number | boolean)[]>>) {
  return Object.fromEntries(
    Object.entries(list).map(([name, [start, length, loops]]): [string, [number, number, boolean]] => [
      name,
      [Number(start), Number(length), loops === true],
    ]),
  )
}

function run(howl: Howl, context: AudioContext): Engine {
  let room: number | null = null
  let wantedRoom = 0
  let idle: ReturnType<typeof setTimeout> | undefined

  /** Carries out once the hardware runs; drops it where that takes too long, as without a gesture. */
  function awake(act: () => void, patience: number): void {
    clearTimeout(idle)
    if (context.state === 'running') return act()
    const asked = performance.now()
    void context.resume().then(
      () => {
        if (performance.now() - asked <= patience) act()
        rest()
      },
      () => undefined,
    )
  }

  function rest(): void {
    clearTimeout(idle)
    if (howl.playing()) return
    idle = setTimeout(() => {
      if (!howl.playing()) void context.suspend()
    }, idleAfter)
  }

  function startRoom(): void {
    if (room !== null || wantedRoom === 0) return
    room = howl.play('room')
    howl.fade(0, wantedRoom, roomFade, room)
  }

  howl.on('end', rest)
  howl.on('stop', rest)
  rest()

  return {
    play(cue, volume, rate) {
      awake(() => {
        const id = howl.play(cue)
        howl.volume(volume, id)
        if (rate !== 1) howl.rate(rate, id)
      }, stalest)
    },
    setRoom(volume) {
      if (volume === wantedRoom) return
      wantedRoom = volume
      if (room === null) {
        if (volume > 0) awake(startRoom, Infinity)
        return
      }
      const going = room
      const now = howl.volume(going) as number
      if (volume === 0) room = null
      // howler never ends a fade that has no way to go.
      if (now === volume) {
        if (volume === 0) howl.stop(going)
        else howl.volume(volume, going)
        return
      }
      howl.fade(now, volume, roomFade / 3, going)
      if (volume === 0) howl.once('fade', () => howl.stop(going), going)
    },
    silence() {
      wantedRoom = 0
      room = null
      howl.stop()
      clearTimeout(idle)
      void context.suspend()
    },
    wake() {
      if (context.state === 'running') return
      void context.resume().then(
        () => {
          startRoom()
          rest()
        },
        () => undefined,
      )
    },
  }
}
