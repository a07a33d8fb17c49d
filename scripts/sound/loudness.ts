import { rate, type Signal } from './signal.ts'

const window = 0.4 * rate
const step = 0.02 * rate

/**
 * How loud a sound is at its loudest, in LUFS: K-weighted as in ITU-R BS.1770, over 400 ms as in EBU R 128's momentary
 * loudness. What is shorter is heard as quieter, and measured so.
 */
export function loudness(signal: Signal): number {
  const weighted = kWeighted(signal)
  const energy = new Float64Array(weighted.length + 1)
  for (let at = 0; at < weighted.length; at++) energy[at + 1] = energy[at]! + weighted[at]! ** 2
  let most = 0
  for (let start = 0; start === 0 || start + window / 2 < weighted.length; start += step) {
    const end = Math.min(start + window, weighted.length)
    most = Math.max(most, (energy[end]! - energy[start]!) / window)
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

/** BS.1770's two filters, for 48 kHz: the head lifts what is high, the ear drops what is low. */
const head = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585]
const ear = [1, -2, 1, -1.99004745483398, 0.99007225036621]

function kWeighted(signal: Signal): Signal {
  return recur(recur(signal, head), ear)
}

function recur(signal: Signal, coefficients: readonly number[]): Signal {
  const [b0, b1, b2, a1, a2] = coefficients as [number, number, number, number, number]
  const filtered = new Float64Array(signal.length)
  for (let at = 0; at < signal.length; at++) {
    const given = b0 * signal[at]! + b1 * (signal[at - 1] ?? 0) + b2 * (signal[at - 2] ?? 0)
    filtered[at] = given - a1 * (filtered[at - 1] ?? 0) - a2 * (filtered[at - 2] ?? 0)
  }
  return filtered
}
