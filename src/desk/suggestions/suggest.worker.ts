import { serve } from '../draft/serve.ts'
import { suggestWork } from './suggestWork.ts'

serve(suggestWork)
