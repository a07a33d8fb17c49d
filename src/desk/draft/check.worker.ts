import { checkWork } from './checkWork.ts'
import { serve } from './serve.ts'

serve(checkWork)
