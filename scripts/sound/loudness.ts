import { filter, rate, type Signal } from './signal.ts'

const window = 0.4 * rate
const step = 0.02 * rate

/**
 * How loud a sound is at its loudest, in LUFS: K-weighted as in ITU-R BS.1770, over 400 ms as in EBU R 128's momentary
 * loudness. What is shorter is heard as quieter, and measured so.
 */
export function loudness(signal: Signal): number {
  const weighted = kWeighted(signal)
  let most = 0
  for (let start = 0; start === 0 || start + window / 2 < weighted.length; start += step) {
    const part = weighted.subarray(start, start + window)
    most = Math.max(most, part.reduce((sum, sample) => sum + sample * sample, 0) / window)
  }
  return -0.691 + 10 * Math.log10(most)
}

/** Highest sample, in dB below full scale. */
export function peak(signal: Signal): number {
  return 20 * Math.log10(signal.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0))
}

export function amplify(signal: Signal, decibels: number): Signal {
  const factor = 10 ** (decibels / 20)
  return signal.map((sample) => sample * factor)
}

/** The head lifts what is high, the ear drops what is low. The shelf is near enough a high-passed copy on top. */
function kWeighted(signal: Signal): Signal {
  const high = filter(signal, 'high', 1682)
  const shelved = signal.map((sample, index) => sample + 0.585 * high[index]!)
  return filter(shelved, 'high', 38, 0.5)
}
