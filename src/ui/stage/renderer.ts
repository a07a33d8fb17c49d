export interface Machine {
  readonly renderer: 'webgl' | 'canvas' | 'none'
  /** Without a graphics processor: fewer pixels, no idle motion. */
  readonly weak: boolean
}

const softwareRenderers = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** Which renderer suits this machine. Software WebGL is two to three times slower than the 2D canvas. */
export function inspectMachine(makeCanvas: () => HTMLCanvasElement): Machine {
  if (!contextOf(makeCanvas(), '2d')) return { renderer: 'none', weak: true }
  const gl = contextOf(makeCanvas(), 'webgl')
  if (!(gl instanceof WebGLRenderingContext)) return { renderer: 'canvas', weak: true }
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  const weak = typeof name === 'string' && softwareRenderers.test(name)
  return { renderer: weak ? 'canvas' : 'webgl', weak }
}

function contextOf(canvas: HTMLCanvasElement, kind: '2d' | 'webgl'): RenderingContext | null {
  try {
    return canvas.getContext(kind)
  } catch {
    // Some privacy tools throw instead of returning null.
    return null
  }
}
