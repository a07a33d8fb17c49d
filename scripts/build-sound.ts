import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { cues } from '../src/audio/cue.ts'
import { loudness, peak } from './sound/loudness.ts'
import { rate, type Signal } from './sound/signal.ts'
import { makeCue, makeRoom, makeSprite } from './sound/sprite.ts'

/**
 * Makes every sound of the game and writes them as one howler sprite: `npm run sound`. Needs ffmpeg with libopus and
 * libmp3lame. `npm run sound -- FILE.wav` writes the unencoded sounds as well, to be listened to or looked at.
 */
const folder = fileURLToPath(new URL('../assets/sound/', import.meta.url))
const highestPeak = -1

const encoders = {
  webm: ['-c:a', 'libopus', '-b:a', '44k', '-vbr', 'on', '-application', 'audio', '-cutoff', '20000'],
  mp3: ['-c:a', 'libmp3lame', '-b:a', '64k', '-compression_level', '0'],
} as const

function ffmpeg(args: readonly string[], input?: Uint8Array): Buffer {
  try {
    return execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...args], {
      input,
      maxBuffer: 2 ** 28,
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    process.stderr.write(
      'The sounds are encoded by ffmpeg, which is not installed. Install it (apt-get install ffmpeg; brew install ffmpeg; winget install ffmpeg) and try again.\n',
    )
    process.exit(1)
  }
}

const raw = ['-f', 'f32le', '-ar', String(rate), '-ac', '1']
const { signal, places } = makeSprite()
const pcm = new Uint8Array(new Float32Array(signal).buffer)

mkdirSync(folder, { recursive: true })
const listened = process.argv[2]
if (listened) ffmpeg([...raw, '-i', '-', '-y', listened], pcm)

for (const cue of cues) report(cue, makeCue(cue))
report('room', makeRoom())
for (const [ending, args] of Object.entries(encoders)) {
  const file = `${folder}stet.${ending}`
  ffmpeg(
    [
      ...raw,
      '-i',
      '-',
      ...args,
      '-map_metadata',
      '-1',
      '-flags',
      '+bitexact',
      '-fflags',
      '+bitexact',
      '-y',
      file,
    ],
    pcm,
  )
  const decoded = ffmpeg(['-i', file, ...raw, '-'])
  const back = Float64Array.from(new Float32Array(new Uint8Array(decoded).buffer))
  report(`stet.${ending}`, back)
  if (peak(back) > highestPeak) throw new RangeError(`${file} peaks at ${peak(back)} dB`)
}
writeFileSync(`${folder}stet.json`, await format(JSON.stringify(places), { parser: 'json', printWidth: 110 }))

function report(name: string, made: Signal): void {
  const figures = [made.length / rate, loudness(made), peak(made)].map((value) =>
    value.toFixed(2).padStart(8),
  )
  console.log(`${name.padEnd(10)} ${figures[0]} s ${figures[1]} LUFS ${figures[2]} dB peak`)
}
