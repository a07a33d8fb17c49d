import { describe, expect, it, vi } from 'vitest'
import { findApi, openLms, type ScormApi } from '../../../src/ui/shell/lms.ts'

function platform(changed: Partial<ScormApi> = {}): ScormApi {
  const yes = () => 'true'
  return {
    LMSInitialize: yes,
    LMSFinish: vi.fn<() => string>(yes),
    LMSGetValue: (element) => (element === 'cmi.core.entry' ? 'resume' : ''),
    LMSSetValue: vi.fn<() => string>(yes),
    LMSCommit: yes,
    ...changed,
  }
}
const thrower = () => {
  throw new Error('gone')
}
const status = [['cmi.core.lesson_status', 'incomplete']] as const

describe('where the platform is looked for', () => {
  const API = platform()
  const under = (levels: number, top: object): object =>
    levels === 0 ? top : { parent: under(levels - 1, top) }

  it('in the window, up to 7 above, and above the window that opened it', () => {
    expect(findApi({ API })).toBe(API)
    expect(findApi(under(7, { API }))).toBe(API)
    expect(findApi({ opener: under(2, { API }) })).toBe(API)
  })

  it('no further, not for ever, and not in windows that let nobody look', () => {
    expect(findApi(under(8, { API }))).toBeNull()
    const top: Record<string, unknown> = {}
    top['parent'] = top
    expect(findApi(top)).toBeNull()
    expect(
      findApi({
        parent: Object.defineProperties({}, { API: { get: thrower }, parent: { get: thrower } }),
      }),
    ).toBeNull()
  })
})

describe('a session with a platform', () => {
  it('takes yes in any form', () => {
    for (const yes of ['true', true]) {
      const onFault = vi.fn<() => void>()
      const lms = openLms(platform({ LMSInitialize: () => yes, LMSSetValue: () => yes }), onFault)
      lms?.set(status)
      expect(lms?.get('cmi.core.entry')).toBe('resume')
      expect(onFault).not.toHaveBeenCalled()
    }
  })

  it('doesn’t begin where the platform refuses or breaks', () => {
    for (const LMSInitialize of [() => 'false', () => undefined, thrower])
      expect(openLms(platform({ LMSInitialize }), () => undefined)).toBeNull()
  })

  it('says once that results aren’t taken, and goes on', () => {
    for (const broken of [() => 'false', thrower]) {
      const onFault = vi.fn<() => void>()
      const api = platform({ LMSSetValue: broken, LMSCommit: broken, LMSGetValue: broken, LMSFinish: broken })
      const lms = openLms(api, onFault)!
      lms.set(status)
      lms.set(status)
      lms.commit()
      expect(onFault).toHaveBeenCalledTimes(1)
      expect(() => lms.finish()).not.toThrow()
    }
  })

  it('forgives a platform that keeps no interactions', () => {
    const onFault = vi.fn<() => void>()
    const api = platform({ LMSSetValue: (element) => String(!element.startsWith('cmi.interactions')) })
    openLms(api, onFault)!.set([['cmi.interactions.0.id', 'q1'], ...status])
    expect(onFault).not.toHaveBeenCalled()
  })

  it('ends once, and asks nothing after', () => {
    const api = platform()
    const lms = openLms(api, () => undefined)!
    lms.finish()
    lms.finish()
    lms.set(status)
    expect(api.LMSFinish).toHaveBeenCalledTimes(1)
    expect(api.LMSSetValue).not.toHaveBeenCalled()
  })
})
