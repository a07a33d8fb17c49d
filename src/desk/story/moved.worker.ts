import { serve } from '../draft/serve.ts'
import { createMovedWork } from './movedWork.ts'

serve(createMovedWork())
