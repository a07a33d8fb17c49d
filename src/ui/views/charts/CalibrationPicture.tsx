import type { Calibration } from '../../../core/session/statistics.ts'
import { useTranslator } from '../context.ts'
import { BarChart } from './BarChart.tsx'

/** How often the player was right when sure and when not; nothing where they never said. */
export function CalibrationPicture({ calibration }: { readonly calibration: Calibration }) {
  const { t } = useTranslator()
  const { sureRight, sureWrong, unsureRight, unsureWrong } = calibration
  const sure = sureRight + sureWrong
  const unsure = unsureRight + unsureWrong
  if (sure + unsure === 0) return null
  return (
    <figure class="calibration">
      <BarChart
        name={t('stats:sureness.picture')}
        bars={[
          { name: t('play:sure.sure'), part: sureRight, of: sure },
          { name: t('play:sure.unsure'), part: unsureRight, of: unsure },
        ]}
      />
      <figcaption>{t('pages:front.calibration', { sureRight, sure, unsureRight, unsure })}</figcaption>
    </figure>
  )
}
